import Benefits
import Rules
import Store

/// Rows that are compared, proposed and superseded together: one kind of fact of one person or family, documents by
/// their kind.
struct FactGroup: Hashable, Comparable {
    let kind: FactKind
    let owner: PersonID
    let part: String

    init(_ kind: FactKind, _ owner: PersonID) {
        self.kind = kind
        self.owner = owner
        part = ""
    }

    init(_ row: FactRow) {
        kind = row.kind
        owner = row.owner
        part = row.kind == .documents ? row.values[0].text ?? "" : ""
    }

    private var order: Int { FactKind.allCases.firstIndex(of: kind) ?? 0 }

    static func < (left: FactGroup, right: FactGroup) -> Bool {
        (left.order, left.owner, left.part) < (right.order, right.owner, right.part)
    }
}

extension FactKind {
    /// Stated values, with what is held where a cell states nothing.
    func filled(_ stated: [FactValue], from held: [FactValue]) -> [FactValue] {
        switch self {
        case .particulars, .declaredCounts, .bankAccounts, .onlyChildCertificates, .householdRegistrations:
            zip(stated, held).map { stated, held in
                stated == .null || stated == .text(PersonFacts.Sex.unknown.rawValue) ? held : stated
            }
        default: stated
        }
    }
}
