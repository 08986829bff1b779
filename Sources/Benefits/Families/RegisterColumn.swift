/// What a column of a street's register holds, whatever its heading. The order is the one in which a row's faults are
/// listed.
package enum RegisterColumn: Int, Sendable, Hashable, CaseIterable, Comparable {
    case serial, villageName, area, householdNumber, wifeName, wifeNumber, husbandName, husbandNumber,
        maritalStatus
    case householdKind, childrenEver, childrenAlive, childName, childNumber, childStatus, childDied
    case disabilityCertificate, disabilityGrade, onlyChildCertificate, householdSize, monthlyIncome, phone,
        bank
    case account, remark

    package static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }

    /// The name of the column in layouts and interfaces ("wife-number").
    package var id: String { Self.ids[rawValue] }

    package init?(id: String) {
        guard let index = Self.ids.firstIndex(of: id) else { return nil }
        self.init(rawValue: index)
    }

    private static let ids = [
        "serial",
        "village-name",
        "area",
        "household-number",
        "wife-name",
        "wife-number",
        "husband-name",
        "husband-number",
        "marital-status",
        "household-kind",
        "children-ever",
        "children-alive",
        "child-name",
        "child-number",
        "child-status",
        "child-died",
        "disability-certificate",
        "disability-grade",
        "only-child-certificate",
        "household-size",
        "monthly-income",
        "phone",
        "bank",
        "account",
        "remark",
    ]
}

/// The cells of one row by what they hold; nil where the file has no such column.
package struct RegisterCells: Sendable {
    private var texts: [String?]

    package init() { texts = Array(repeating: nil, count: RegisterColumn.allCases.count) }

    package subscript(column: RegisterColumn) -> String? {
        get { texts[column.rawValue] }
        set { texts[column.rawValue] = newValue }
    }
}

/// The words of a register's coded columns and what they mean, from `config/codes`; keys are mended text.
package struct RegisterVocabulary: Sendable, Hashable {
    package var maritalStatus: [String: MaritalStatus]
    package var householdKind: [String: HouseholdRegisterEntry.Kind]
    package var childStatus: [String: ChildStatus]
    package var disabilityGrade: [String: Int]
    /// Words that stand for an empty cell ("无", "/").
    package var blanks: Set<String>
    /// Of each coded column the usual word for each value, as a person is told them.
    package var usual: [RegisterColumn: [String]]

    package init(
        maritalStatus: [String: MaritalStatus], householdKind: [String: HouseholdRegisterEntry.Kind],
        childStatus: [String: ChildStatus], disabilityGrade: [String: Int], blanks: Set<String>,
        usual: [RegisterColumn: [String]] = [:]
    ) {
        self.maritalStatus = maritalStatus
        self.householdKind = householdKind
        self.childStatus = childStatus
        self.disabilityGrade = disabilityGrade
        self.blanks = blanks
        self.usual = usual
    }
}

/// 婚姻状况 (GB/T 2261.2).
package enum MaritalStatus: String, Sendable, Hashable, CaseIterable {
    case unmarried
    case firstMarriage = "first-marriage"
    case remarried
    /// 复婚: married again to the same person.
    case restored
    case widowed
    case divorced

    /// Whether a marriage exists today.
    package var isMarried: Bool {
        switch self {
        case .firstMarriage, .remarried, .restored: true
        case .unmarried, .widowed, .divorced: false
        }
    }
}

/// 子女状况.
package enum ChildStatus: String, Sendable, Hashable, CaseIterable {
    case alive, dead
}
