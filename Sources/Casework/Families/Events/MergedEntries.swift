import Benefits
import Rules
import Store

extension EventFamily {
    /// Acts that say one thing of one person, which has to count where it is said.
    private static let ofOneFact: Set<EventKind> = [
        .factRecorded, .disabilityCertified, .disabilityRegraded, .studyBegun, .enlisted,
    ]

    /// Of who is registered twice, each kind of fact counts as one of the entries has it: the one kept, and the other where
    /// that one has nothing. Refuses what would be recorded beside it and not count, or would put aside what counts.
    func requireCounting() async throws {
        guard Self.ofOneFact.contains(kind) else { return }
        let opened = changes.compactMap(\.after).filter(\.countsOfOneEntry)
        let aliases = try await session.aliases(of: opened.map(\.owner))
        if aliases.isEmpty { return }
        for row in opened {
            let kept = aliases.canonical(row.owner)
            let others = aliases.entries(of: [row.owner]).subtracting([row.owner]).sorted()
            if others.isEmpty { continue }
            let elsewhere = try await session.facts([row.kind], ofPeople: others).map(\.row)
            if elsewhere.isEmpty { continue }
            let isNew = !changes.contains { $0.before?.kind == row.kind && $0.before?.owner == row.owner }
            let own = try await held(row.kind, of: row.owner).map(\.row).filter { !opened.contains($0) }
            let isPutAside = kept != row.owner && elsewhere.contains { $0.owner == kept }
            guard isPutAside || (kept == row.owner && isNew && own.isEmpty) else { continue }
            throw EventFault.contradicted(try await recordThere(elsewhere[0].home, row.kind))
        }
    }

    private func recordThere(_ file: Int64, _ kind: FactKind) async throws -> LocalizedText {
        let what = kind.said
        if visibleHomes.contains(file) {
            return LocalizedText(
                zh: "此人在登记编号\(file)的家庭还有一条登记，“\(what.zh)”以那里为准；请在那里登记。",
                en:
                    "the person has another entry in family \(file), whose \(what.en) counts: record it there."
            )
        }
        let office = try await office(ofHome: file)
        return LocalizedText(
            zh: "此人在\(office.zh)的单位还有一条登记，“\(what.zh)”以那里为准；请由该单位登记。",
            en: "the person has another entry at the office of \(office.en), whose \(what.en) counts: "
                + "that office records it.")
    }
}

extension FactRow {
    /// Whether the entry that is kept puts another one's aside: all but what is united.
    fileprivate var countsOfOneEntry: Bool {
        kind.owner == .person && kind != .documents && kind != .parentage && !isDeath
    }
}
