import Benefits
package import CivilCalendar
package import Store

extension Store {
    /// The dossier of a registered family with all its dated facts, for questions about other days than one, and the
    /// other families its people belong to. The look is recorded.
    ///
    /// - Parameters:
    ///   - day: whose members it has; the family as it is composed that day.
    ///   - knowledge: now, or what the office held at an instant.
    package func courseDossier(
        of home: Int64, on day: CivilDate, known knowledge: Knowledge = .current, purpose: String,
        as actor: Actor, scope: Scope? = nil
    ) async throws -> CourseDossier {
        try await act(as: actor, scope: scope, looking: true) { act in
            try await act.ask(as: knowledge)
            let dossier = try await act.dossier(of: home, on: day, known: knowledge)
            try await act.recordLooks(at: [home], purpose: purpose)
            return try await act.course(of: dossier, at: home, on: day, knowledge)
        }
    }

    /// A family as it was known at an instant, to be compared with what is known now. The look is recorded.
    ///
    /// - Returns: with whom the family did not know then to be of it, in the other families as they were known.
    package func courseDossier(
        of home: Int64, comparedWith now: CourseDossier, on day: CivilDate, known knowledge: Knowledge,
        purpose: String, as actor: Actor
    ) async throws -> (then: CourseDossier, newcomers: [OtherFamily]) {
        try await act(as: actor, looking: true) { act in
            try await act.ask(as: knowledge)
            let dossier = try await act.dossier(of: home, on: day, known: knowledge)
            try await act.recordLooks(at: [home], purpose: purpose)
            let then = try await act.course(of: dossier, at: home, on: day, knowledge)
            let known = Set(then.dossier.family.people.map(\.key))
            var newcomers: [OtherFamily] = []
            for other in now.elsewhere where !known.contains(other.here) {
                let before = try await act.dossiers(of: [other.file], on: day, known: knowledge).first
                if let before { newcomers.append(other.asKnown(before.dossier)) }
            }
            return (then, newcomers)
        }
    }
}

extension StoreSession {
    /// A family for questions about other days than the one on which it was composed: who left is told as the family knew
    /// the person, and who comes from another family has that one beside.
    func course(
        of dossier: Dossier, at home: Int64, on day: CivilDate, _ knowledge: Knowledge
    ) async throws -> CourseDossier {
        let (others, unseen) = try await otherFamilies(of: home, in: dossier, on: day, known: knowledge)
        let (told, keys) = try await tellingFormer(dossier, of: home, knowledge)
        return CourseDossier(
            told, elsewhere: others.map { $0.renaming(keys) }, unseen: unseen.map { $0.renaming(keys) })
    }
}
