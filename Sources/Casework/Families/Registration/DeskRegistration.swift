import Benefits
package import CivilCalendar
import Rules
import Store

/// A family as far as it was typed in.
package struct RegistrationDraft: Sendable {
    package let id: Int64
    /// Counts the savings; a form carries the one it was opened with.
    package let version: Int
    package let answers: RegistrationAnswers
    package let savedAt: OfficeMoment
    package let savedBy: String
}

/// What became of answers that were sent.
package enum RegistrationSaving: Sendable {
    case saved(RegistrationReview)
    /// Somebody else changed the same section since the form was opened: nothing was saved.
    case stale(RegistrationReview)
}

/// A registration, all of it read. Who is known already is looked for before it is sent.
package struct RegistrationReview: Sendable {
    package let draft: RegistrationDraft
    package private(set) var reading: RegistrationReading
    package let known: [KnownPerson]
    /// Whose number the register has under another name, whether or not somebody said that it is the same person.
    package var namedOtherwise: Set<RegistrationSubject> = []
    /// The family that has the household number, where the caller's area shows it.
    package var householdHolder: Int64?

    /// What is wrong with the family as a dossier, at the pages where it was answered.
    fileprivate mutating func add(_ faults: [DataFault]) {
        reading.add(
            faults.map { RegistrationFault($0, in: draft.answers, of: reading.dossier) }, in: draft.answers)
    }
}

/// What became of a registration that was sent.
package enum RegistrationSending: Sendable {
    /// Registered now, or before by the same draft.
    case registered(Int64)
    /// Something is missing, somebody is known whom nobody confirmed, or the draft changed since it was reviewed.
    case notYet(RegistrationReview)
}

extension Desk {
    /// Drafts of the caller's office and those below it, the last saved first.
    package func registrations(_ caller: Caller) async throws -> [RegistrationDraft] {
        try await act(caller, readOnly: true) { session in
            try await session.openDrafts().map(RegistrationDraft.init)
        }
    }

    /// The words for sources of income that the rules in force speak of, each once.
    package var incomeSources: [String] { policy.rules.incomeSources }

    package func beginRegistration(_ caller: Caller) async throws -> Int64 {
        try await act(caller) { session in
            try await session.beginDraft(try RegistrationAnswers().json)
        }
    }

    /// - Throws: `notFound` where there is no such draft in the caller's areas, or it was registered or given up.
    package func registration(
        _ id: Int64, today: CivilDate, _ caller: Caller
    ) async throws -> RegistrationReview {
        try await act(caller, readOnly: true) { session in
            try await read(try await Self.open(id, session), today: today, session)
        }
    }

    /// The family that came of a draft; nil while it waits.
    package func registeredFamily(ofDraft id: Int64, _ caller: Caller) async throws -> Int64? {
        try await act(caller, readOnly: true) { session in try await session.draft(id)?.registered }
    }

    /// Keeps the answers of one section, right or wrong.
    ///
    /// - Parameters:
    ///   - fields: as typed; nil takes the section out (a child, an entry of a list).
    ///   - seen: the version of the draft that the form was opened with. What others changed in other sections stays.
    package func save(
        _ section: RegistrationSection, _ fields: [String: String]?, ofDraft id: Int64, seen: Int,
        today: CivilDate, _ caller: Caller
    ) async throws -> RegistrationSaving {
        try await act(caller) { session in
            let draft = try await Self.open(id, session, locked: true)
            let fields = fields.map {
                RegistrationReading.filled(
                    $0, of: section, after: draft.answers[section: section], today: today, terms: terms)
            }
            if draft.answers.changed(section, since: seen), draft.answers[section: section] != fields {
                return .stale(try await read(draft, today: today, session))
            }
            var answers = draft.answers
            if let fields {
                answers.set(section, fields, version: draft.version + 1)
            } else {
                answers.remove(section, version: draft.version + 1)
            }
            try await session.save(try answers.json, ofDraft: id)
            return .saved(try await read(try await Self.open(id, session), today: today, session))
        }
    }

    /// Empties a draft without registering anybody.
    package func giveUpRegistration(_ id: Int64, _ caller: Caller) async throws {
        try await act(caller) { session in
            _ = try await Self.open(id, session, locked: true)
            try await session.endDraft(id, registered: nil)
        }
    }

    /// Reads a draft whole and looks for its people in the register; families shown are recorded looks.
    package func reviewRegistration(
        _ id: Int64, today: CivilDate, _ caller: Caller
    ) async throws -> RegistrationReview {
        try await act(caller) { session in
            try await review(try await Self.open(id, session), today: today, session)
        }
    }

    /// Registers the family of a draft by the act that the command and dossiers use, and empties the draft, in one
    /// transaction. Sent twice it gives one family.
    ///
    /// - Parameters:
    ///   - seen: the version that was reviewed.
    ///   - isKnownConfirmed: a person said that people known already belong to this family.
    /// - Throws: `EventFault` where the family is registered already.
    package func sendRegistration(
        _ id: Int64, seen: Int, isKnownConfirmed: Bool, today: CivilDate, _ caller: Caller
    ) async throws -> RegistrationSending {
        do {
            return try await act(caller) { session in
                if let home = try await session.draft(id, locked: true)?.registered {
                    return .registered(home)
                }
                let review = try await review(try await Self.open(id, session), today: today, session)
                guard review.draft.version == seen, review.reading.faults.isEmpty,
                    review.known.isEmpty || isKnownConfirmed
                else { return .notYet(review) }
                let register = RegisterOneFamily(session: session, today: today, terms: terms)
                let home = try await register(review.dossier, reason: nil).home
                try await session.endDraft(id, registered: home)
                return .registered(home)
            }
        } catch let faults as DataFaults {
            // Only the register could tell: said where it was answered, once all that was written is taken back.
            var review = try await reviewRegistration(id, today: today, caller)
            review.add(faults.faults)
            return .notYet(review)
        }
    }

    private func review(
        _ draft: RegistrationDraft, today: CivilDate, _ session: StoreSession
    ) async throws -> RegistrationReview {
        let review = try await read(draft, today: today, session)
        let known = try await KnownPerson.found(in: review.reading.dossier, session)
        let homes = Set(known.flatMap(\.families).map(\.home)).sorted()
        try await session.recordLooks(at: homes, purpose: "registration")
        var found = RegistrationReview(
            draft: draft, reading: review.reading, known: known, namedOtherwise: review.namedOtherwise,
            householdHolder: review.householdHolder)
        if found.reading.faults.isEmpty {
            let family = found.reading.dossier.family
            found.add(
                DossierContradictions.faults(in: family)
                    + DossierContradictions.faults(asOf: today, in: family))
        }
        return found
    }

    private func read(
        _ draft: RegistrationDraft, today: CivilDate, _ session: StoreSession
    ) async throws -> RegistrationReview {
        let villages = try await Self.areas(session).filter(\.isVillage).map(\.area.code)
        let all = try await session.areas().map(\.record.code)
        var reading = RegistrationReading(
            draft.answers, areas: KnownAreas(villages: Set(villages), all: Set(all)), today: today,
            terms: terms)
        let (otherwise, restricted) = try await Self.registered(draft.answers, reading.dossier, session)
        reading.add(
            restricted.map {
                RegistrationFault(
                    section: .person($0, .document), field: "number", text: RestrictionError.ofPerson)
            }, in: draft.answers)
        reading.add(
            otherwise.subtracting(restricted).filter {
                draft.answers[section: .person($0, .document)]["renamed"] != "yes"
            }.map {
                RegistrationFault(
                    section: .person($0, .document), field: "number",
                    text: RegistrationFaultText.namedOtherwise)
            }, in: draft.answers)
        let household = try await Self.household(of: reading.dossier, session)
        if household.isHeld {
            let fault = RegistrationFault(
                section: .family(.place), field: "household",
                text: household.home == nil
                    ? RegistrationFaultText.householdElsewhere : RegistrationFaultText.householdHeld)
            reading.add([fault], in: draft.answers)
        }
        return RegistrationReview(
            draft: draft, reading: reading, known: [], namedOtherwise: otherwise,
            householdHolder: household.home)
    }

    /// Whether a family has the household number already, and which one, where the scope shows it.
    private static func household(
        of dossier: Dossier, _ session: StoreSession
    ) async throws -> (isHeld: Bool, home: Int64?) {
        guard let area = dossier.family.handlingArea, let number = dossier.family.contact.householdNumber
        else { return (false, nil) }
        guard try await !session.heldHouseholds(among: [(area, number)]).isEmpty else { return (false, nil) }
        let files = try await session.files(withHouseholdNumbers: [(area, number)])
        return (true, files.values.first)
    }

    /// Whose number the register has under another name, and whose data are restricted.
    private static func registered(
        _ answers: RegistrationAnswers, _ dossier: Dossier, _ session: StoreSession
    ) async throws -> (otherwise: Set<RegistrationSubject>, restricted: Set<RegistrationSubject>) {
        let people = dossier.family.people
        let holders = try await session.holders(
            of: people.flatMap(\.documents).map { ($0.kind.rawValue, $0.number) })
        if holders.isEmpty { return ([], []) }
        let names = try await HeldNames(of: holders.values, session)
        let restricted = try await session.restricted(among: holders.values)
        func subjects(_ isMeant: (PersonFacts, PersonID) -> Bool) -> Set<RegistrationSubject> {
            let keys = people.filter { person in
                person.documents.contains { holders[$0.number].map { isMeant(person, $0) } ?? false }
            }.map(\.key)
            return Set(answers.people.filter { keys.contains($0.key) })
        }
        return (
            subjects { names.differ(from: $0.name, of: $1) }, subjects { restricted.contains($1) }
        )
    }

    private static func open(
        _ id: Int64, _ session: StoreSession, locked: Bool = false
    ) async throws -> RegistrationDraft {
        guard let record = try await session.draft(id, locked: locked), record.content != nil else {
            throw DeskError.notFound
        }
        return try RegistrationDraft(record)
    }
}

extension RegistrationReview {
    /// What is registered: whoever is known under another name keeps it, as a person said that it is the same one.
    fileprivate var dossier: Dossier {
        let keys = Set(namedOtherwise.map(\.key))
        var dossier = reading.dossier
        for place in dossier.family.people.indices where keys.contains(dossier.family.people[place].key) {
            dossier.family.people[place].name = nil
        }
        return dossier
    }
}

extension RegistrationDraft {
    fileprivate init(_ record: DraftRecord) throws {
        id = record.id
        version = Int(record.version)
        answers = try record.content.map { try RegistrationAnswers(json: $0) } ?? RegistrationAnswers()
        savedAt = OfficeMoment(record.savedAt)
        savedBy = record.savedBy
    }
}
