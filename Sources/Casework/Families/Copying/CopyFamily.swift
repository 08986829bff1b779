package import Rules
package import Store

/// Everything the office holds on a family, in clear, for the family itself: whoever a record is about may have a copy of
/// it (Personal Information Protection Law, article 45). For the dead, near relatives may (article 49).
package struct CopyFamily: Sendable {
    private let store: Store

    package init(store: Store) { self.store = store }

    /// Restricted data are in the copy, too: a restriction is for the family, not against it.
    ///
    /// - Parameter requestedBy: who asked for the copy and how they showed who they are; recorded with the look.
    /// - Throws: ``CopyError`` where the role hands out no copies; `StoreError.mayNotChange` of an auditor.
    package func callAsFunction(
        _ home: Int64, requestedBy: String, as actor: Actor, scope: Scope? = nil
    ) async throws -> FamilyCopy {
        try actor.requireToChange()
        guard CopyError.mayCopy.contains(actor.role) else { throw CopyError.notAllowed }
        let mayBeShown = RestrictionError.mayBeShown.contains(actor.role)
        return try await store.act(as: actor, scope: scope, showing: mayBeShown ? home : nil) { session in
            let file = try await session.file(home)
            let history = try await session.history(of: home)
            let members = Set(history.compactMap(\.fact.row.memberID)).sorted()
            let own = try await session.acts(on: home)
            let time = TimeInFamily(history, acts: own)
            let acts = own + (try await session.fileActs(on: home, members: members).map(\.record))
            // Looks before this one: it is of this act, and the copy itself says so.
            let copy = try await session.copying(home) { session in
                FamilyCopy(
                    file: file, madeBy: actor.name, requestedBy: requestedBy,
                    history: history.compactMap(time.told),
                    acts: acts.sorted { $0.at < $1.at },
                    decisions: try await session.decisions(of: home),
                    covers: try await session.covers(ofFile: home),
                    consents: try await session.consents(of: members),
                    disclosures: try await session.disclosures(ofFile: home),
                    imported: try await session.importedRows(ofFile: home).map {
                        FamilyCopy.Imported(
                            importID: $0.importID, at: $0.at, header: $0.header, cells: $0.cells)
                    }, looks: try await session.looks(at: home, limit: 100_000))
            }
            try await session.recordLooks(
                at: [home], purpose: "copy of one's own data (PIPL 45), asked for by \(requestedBy)")
            return copy
        }
    }
}

/// Why a copy is not made.
package enum CopyError: Error, Sendable, Hashable {
    case notAllowed

    /// Those who answer for a family's file: whole numbers leave with a copy.
    static let mayCopy: Set<ActorRole> = [.caseworker, .benefitOfficer, .administrator]

    package var text: LocalizedText {
        LocalizedText(
            zh: "您的岗位不能出具资料副本；请由经办人、待遇审核或管理员办理。",
            en:
                "your role hands out no copies of a family's data; ask a caseworker, benefit officer or administrator"
        )
    }
}

extension CopyError: CustomStringConvertible {
    package var description: String { text.en }
}

/// A copy of one's own data.
package struct FamilyCopy: Sendable {
    package static let schema = "guanhuai/copy/1"

    /// A row of a register as it was sent.
    package struct Imported: Sendable {
        package let importID: Int64
        package let at: StoredInstant
        package let header: [String]
        package let cells: [String]

        /// What was sent, empty cells left out.
        package var filled: [(heading: String, cell: String)] {
            zip(header, cells).filter { !$0.1.isEmpty }.map { ($0, $1) }
        }
    }

    package let file: FamilyFile
    package let madeBy: String
    package let requestedBy: String
    package let history: [HistoricFact]
    package let acts: [ActRecord]
    package let decisions: [StoredDecision]
    package let covers: [FamilyCover]
    package let consents: [FamilyConsent]
    package let disclosures: [FamilyDisclosure]
    package let imported: [Imported]
    package let looks: [FamilyLook]
}
