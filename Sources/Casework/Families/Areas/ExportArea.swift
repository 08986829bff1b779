import Benefits
package import CivilCalendar
import Exchange
package import Store

/// All families of an area as a file (``AreaFile``), numbers in clear: on terms that are recorded beside the counts and
/// the file's hash. Streamed: a block of families is in memory.
package struct ExportArea: Sendable {
    private let store: Store
    private let blockSize: Int

    package init(store: Store, blockSize: Int = 200) {
        self.store = store
        self.blockSize = max(1, blockSize)
    }

    /// One moment of the register, line by line. Every family's look is recorded.
    ///
    /// - Parameters:
    ///   - day: the office's.
    ///   - purpose: what the file is for, who receives it, until when, and who approved it.
    ///   - write: takes each line with its end.
    ///   - progress: families done, and all there are.
    /// - Returns: how many families were written.
    package func callAsFunction(
        _ code: String, on day: CivilDate, known knowledge: Knowledge = .current, purpose: ExportPurpose,
        as actor: Actor, scope: Scope, write: (String) throws -> Void,
        progress: (Int, Int) -> Void = { _, _ in }
    ) async throws -> Int {
        let area = try await store.act(as: actor, scope: scope, readOnly: true) { session in
            try await session.areas().first { $0.record.code == code }?.scope
        }
        guard let area, scope.contains(area) else { throw ActorError.areaNotTheirs }
        try await purpose.require(on: day, by: actor, about: area, store)
        return try await store.steady(as: actor, scope: scope) { session in
            try await session.ask(as: knowledge)
            var (digest, hash, people) = ("", ContentHash(), 0)
            func out(_ text: String) throws {
                hash.add(piece: Array((text + "\n").utf8))
                try write(text + "\n")
            }
            func put(_ line: AreaFile.Line) throws {
                let text = AreaFile.text(line)
                digest = AreaFile.digest(digest, text)
                try out(text)
            }
            try put(.head(AreaFile.Head(area: code, day: day)))
            let all = try await session.countFiles(within: area, knowledge)
            var (done, last) = (0, Int64(0))
            while true {
                let files = try await session.numberedFiles(
                    after: last, within: area, limit: blockSize, knowledge)
                if files.isEmpty { break }
                let block = files.map(\.home)
                let issuers = Dictionary(files.map { ($0.home, $0.issuer) }) { first, _ in first }
                let members = try await session.members(of: block, on: day, knowledge)
                let composed = try await session.dossiers(
                    of: block, on: day, known: knowledge, numbers: .clear,
                    kinds: FactKind.ofDossier + FactKind.ofContact)
                for (file, dossier) in try await session.withFormer(composed, on: day, knowledge) {
                    var dossier = dossier
                    dossier.family.contact.householdNumber = file.householdNumber
                    try put(
                        .family(
                            AreaFile.Family(
                                number: file.home, issuer: issuers[file.home] ?? nil,
                                people: dossier.identities(members[file.home] ?? [:]), dossier: dossier)))
                    done += 1
                    people += dossier.peopleWithin
                }
                try await session.recordLooks(at: block, purpose: "area export: \(purpose.purpose)")
                last = block.last ?? last
                progress(done, all)
            }
            try out(AreaFile.text(.foot(AreaFile.Foot(families: done, digest: digest))))
            try await session.record(
                FamilyExportRecord(
                    kind: .area, terms: purpose.terms, families: done, people: people, hash: hash.bytes))
            return done
        }
    }
}

extension Dossier {
    /// People who belong to the family, without those who are linked from another one.
    var peopleWithin: Int { family.people.count { !$0.key.hasPrefix(Self.linkedPrefix) } }

    /// Who each key is: a member, or somebody linked, whose key says it.
    fileprivate func identities(_ members: [String: PersonID]) -> [String: String] {
        var found: [String: String] = [:]
        for person in family.people {
            if let id = members[person.key] {
                found[person.key] = id.description
            } else if person.key.hasPrefix(Self.linkedPrefix) {
                found[person.key] = String(person.key.dropFirst(Self.linkedPrefix.count))
            }
        }
        return found
    }
}
