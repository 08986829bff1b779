package import CivilCalendar
package import Store

/// What an import found different, and the accepting of it by a person.
package struct ImportChanges: Sendable {
    let store: Store

    package init(store: Store) { self.store = store }

    /// An import with its proposed changes and the families its file no longer listed.
    package struct Listing: Sendable {
        package let stored: StoredImport
        package let changes: [StoredChange]
        package let absent: [FamilyFile]

        /// Proposals nobody has answered yet.
        package var open: [StoredChange] { changes.filter { $0.acceptance == nil } }
    }

    /// - Parameter knowledge: at an instant, an import that had not happened is not found.
    package func list(
        _ id: Int64, known knowledge: Knowledge = .current, as actor: Actor, scope: Scope? = nil
    ) async throws -> Listing {
        try await store.act(as: actor, scope: scope, looking: true) { session in
            try await session.ask(as: knowledge)
            guard let stored = try await session.storedImport(id, known: knowledge) else {
                throw ImportError.noSuchImport(id)
            }
            let changes = try await session.changes(of: id, known: knowledge)
            let homes = Set(changes.map(\.change.home)).sorted()
            try await session.recordLooks(at: homes, purpose: "import changes")
            return Listing(stored: stored, changes: changes, absent: try await session.absences(of: id))
        }
    }

    /// - Parameter day: only files that speak for this day or an earlier one.
    package func imports(
        on day: CivilDate? = nil, known knowledge: Knowledge = .current, as actor: Actor, scope: Scope? = nil
    ) async throws -> [StoredImport] {
        try await store.act(as: actor, scope: scope, readOnly: true) {
            try await $0.imports(on: day, known: knowledge)
        }
    }

    /// Accepts the open changes of these lines of the file, or of all.
    ///
    /// - Parameters:
    ///   - lines: nil accepts everything that can be accepted.
    ///   - since: nil means it was always so (a correction); a day makes it an event.
    /// - Returns: how many changes were accepted.
    package func accept(
        _ id: Int64, lines: Set<Int>?, since: CivilDate? = nil, as actor: Actor, scope: Scope? = nil
    ) async throws -> Int {
        let manner = since.map { ChangeManner.event(since: $0) } ?? .correction
        return try await store.act(as: actor, scope: scope, retries: 3) { session in
            if let since, since > OfficeMoment(try await session.now()).day { throw ImportError.notYet }
            let stored = try await session.lockedImport(id)
            let open = try await session.changes(of: id).filter { $0.acceptance == nil }.map(\.change)
            let wanted = try Self.chosen(open, lines)
            var accepted = 0
            for (home, changes) in Dictionary(grouping: wanted, by: \.home).sorted(by: { $0.key < $1.key }) {
                try await AcceptedChanges(
                    session: session, importID: id, home: home, manner: manner,
                    day: max(stored.record.asOf, since ?? stored.record.asOf)
                ).apply(changes.sorted { $0.number < $1.number })
                accepted += changes.count
            }
            return accepted
        }
    }

    /// Answers the open changes of these lines with no, those too that no file makes: what is registered stays. A later file
    /// that says the same proposes it again.
    ///
    /// - Returns: how many changes were declined.
    package func decline(
        _ id: Int64, lines: Set<Int>, as actor: Actor, scope: Scope? = nil
    ) async throws -> Int {
        try await store.act(as: actor, scope: scope, retries: 3) { session in
            _ = try await session.lockedImport(id)
            let open = try await session.changes(of: id, lines: lines.sorted())
                .filter { $0.acceptance == nil }.map(\.change)
            if let line = lines.subtracting(open.map(\.line)).min() {
                throw ImportError.noSuchChange(line: line)
            }
            let instant = try await session.now()
            for change in open {
                try await session.recordAcceptance(of: change.number, in: id, manner: nil, at: instant)
            }
            return open.count
        }
    }

    private static func chosen(_ open: [ProposedChange], _ lines: Set<Int>?) throws -> [ProposedChange] {
        guard let lines else { return open.filter(\.isApplicable) }
        for line in lines.sorted() {
            let ofLine = open.filter { $0.line == line }
            if ofLine.isEmpty { throw ImportError.noSuchChange(line: line) }
            if !ofLine.contains(where: \.isApplicable) { throw ImportError.notApplicable(line: line) }
        }
        return open.filter { $0.isApplicable && lines.contains($0.line) }
    }
}

extension StoreSession {
    /// An import that is in force, no other being written or answered meanwhile.
    func lockedImport(_ id: Int64) async throws -> StoredImport {
        try await lockImports()
        guard let stored = try await storedImport(id) else { throw ImportError.noSuchImport(id) }
        if stored.withdrawnAt != nil { throw ImportError.alreadyWithdrawn(id) }
        return stored
    }
}
