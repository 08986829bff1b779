package import Benefits
import CivilCalendar
package import Store

/// Imports an area tree: the office's own areas, or those of its superiors.
package struct ImportAreas: Sendable {
    let store: Store
    let allowsTestIdentities: Bool

    package init(store: Store, allowsTestIdentities: Bool) {
        self.store = store
        self.allowsTestIdentities = allowsTestIdentities
    }

    /// Adds and changes areas; none is removed. Areas made for tests are left out unless test identities are allowed.
    package func run(_ tree: AreaTree, as actor: Actor) async throws -> AreaChanges {
        let wanted = allowsTestIdentities ? tree : tree.withoutTests
        return try await store.act(as: actor, scope: .everywhere) { session in
            try await session.put(Self.records(of: wanted))
        }
    }

    /// From the top down, so that each parent comes before what is below it.
    static func records(of tree: AreaTree) -> [AreaRecord] {
        tree.areas.sorted { ($0.code.utf8.count, $0.code) < ($1.code.utf8.count, $1.code) }.map { area in
            var successors: [String: CivilDate] = [:]
            if let successor = area.successor, let since = area.valid.to { successors[successor] = since }
            return AreaRecord(
                code: area.code, parent: parent(of: area.code, in: tree), level: level(of: area.code),
                nameZh: area.name, valid: area.valid, isTest: area.isTest, successors: successors)
        }
    }

    private static func parent(of code: String, in tree: AreaTree) -> String? {
        [12, 9, 6, 4, 2].first { $0 < code.utf8.count && tree[String(code.prefix($0))] != nil }
            .map { String(code.prefix($0)) }
    }

    /// By the length of the code (GB/T 2260 and the statistical codes that continue it).
    private static func level(of code: String) -> AreaRecord.Level {
        switch code.utf8.count {
        case 2: .province
        case 4: .prefecture
        case 6: .county
        case 9: .street
        case 12: .village
        default: .group
        }
    }
}
