import Benefits
import CivilCalendar
import Rules
import Store

/// Registers a family from its dossier: people known by number keep their home, everybody else gets one here.
struct RegisterOneFamily {
    let session: StoreSession
    let today: CivilDate
    let terms: EventTerms

    /// The new file, and what somebody should look at.
    struct Registered {
        let home: Int64
        let remarks: [LocalizedText]
    }

    /// - Throws: `DataFaults` that name what contradicts what, with the places in the dossier;
    ///   `EventFault.registeredAlready` where everybody stands together in one family of the office.
    func callAsFunction(_ dossier: Dossier, reason: String?) async throws -> Registered {
        guard let handling = dossier.family.handlingArea else { throw DossierImportFault.noHandlingArea }
        var dossier = dossier
        dossier.family = try await checked(dossier.family)
        let family = dossier.family
        let home = try await session.takeHomes(1)[0]
        let (people, count, former) = try await named(family.people, home)
        let overlap = try await RegisteredFamilies(of: family.people, people, at: home, session)
        if let other = overlap.same { throw EventFault.registeredAlready(other) }
        let news = try await KnownPeopleNews(of: family, people, at: home, session)
        if !news.faults.isEmpty { throw DataFaults(news.faults) }
        do {
            try await write(dossier, handling, home, people, count, news.rows, reason)
        } catch { throw DossierRefusal.told(error) }
        let remarks = former ? [EventWarning.formerNumber.text] : []
        return Registered(home: home, remarks: remarks + overlap.remarks)
    }

    /// A family of nobody would be none.
    private static func nobody(in family: FamilyFacts) -> [DataFault] {
        if family.people.contains(where: { $0.name != nil || !$0.documents.isEmpty }) { return [] }
        return [
            DataFault(
                position: nil, path: "family.people",
                text: LocalizedText(
                    zh: "没有登记任何人：至少写明一人的姓名或证件。",
                    en: "names nobody: give the name or a document of one person at least."),
                code: DossierContradictions.code)
        ]
    }

    private func checked(_ family: FamilyFacts) async throws -> FamilyFacts {
        let spelling = DossierSpelling(
            family, asOf: today, allowsTestIdentities: terms.allowsTestIdentities)
        let areas = try await session.areas()
        let known = Set(areas.map(\.record.code))
        let handling = areas.first { $0.record.code == family.handlingArea }?.scope
        let places = family.people.flatMap { person in
            person.householdRegister.compactMap(\.area) + person.circumstances.residences.map(\.area)
        }
        let used = Set([family.handlingArea, family.residenceArea].compactMap(\.self) + places)
        let faults =
            Self.nobody(in: family) + spelling.faults + DossierContradictions.faults(in: family)
            + DossierContradictions.faults(asOf: today, in: spelling.family)
            + DossierRefusal.unknownAreas(used.subtracting(known), in: family)
            + (handling.map(session.scope.contains) ?? true ? [] : [DossierRefusal.foreignArea])
        if !faults.isEmpty { throw DataFaults(faults) }
        return spelling.family
    }

    /// Who each key is, how many of them get their home here, and whether somebody was found by a corrected number.
    private func named(
        _ listed: [PersonFacts], _ home: Int64
    ) async throws -> (people: [String: PersonID], count: Int32, former: Bool) {
        let holders = try await session.numberHolders(
            of: listed.flatMap(\.documents).map { ($0.kind.rawValue, $0.number) })
        var (people, faults, count) = ([String: PersonID](), [DataFault](), Int32(0))
        let names = try await HeldNames(of: holders.people, session)
        let restricted = try await session.restricted(among: holders.people)
        var (places, former) = ([PersonID: Int](), false)
        for (place, person) in listed.enumerated() {
            let holding = names.found(person, by: holders)
            if holding.contains(where: \.isFormer) { former = true }
            let found = Set(holding.map(\.person))
            if found.count > 1 { faults.append(DossierRefusal.numberHeld(place)) }
            if !restricted.isDisjoint(with: found) { faults.append(DossierRefusal.restricted(place)) }
            if found.isEmpty { count += 1 }
            let id = found.first ?? PersonID(home: home, person: count)
            if let first = places[id] { faults.append(DossierRefusal.samePerson(place, first)) }
            if names.differ(from: person.name, of: id) { faults.append(DossierRefusal.namedOtherwise(place)) }
            places[id] = place
            people[person.key] = id
        }
        if !faults.isEmpty { throw DataFaults(faults) }
        return (people, count, former)
    }

    private func write(
        _ dossier: Dossier, _ handling: String, _ home: Int64, _ people: [String: PersonID],
        _ count: Int32, _ news: [FactRow], _ reason: String?
    ) async throws {
        let family = dossier.family
        let instant = try await session.now()
        try await session.register(
            [
                NewFamily(
                    home: home, handlingArea: handling, residenceArea: family.residenceArea ?? handling,
                    householdNumber: family.contact.householdNumber,
                    householdIssuer: family.contact.householdNumber.map { _ in handling }, people: count,
                    guests: people.values.filter { $0.home != home }.sorted())
            ], known: instant, importing: nil)
        let known = people.values.filter { $0.home != home }
        let lives = try await session.lives(around: known, reading: known)
        let related = lives.ties
        let departures = try await session.departures(of: people.values.sorted())
        var told: Set<FactRow> = []
        let rows = DossierRows.rows(of: dossier, home: home, people: people).map(\.namedAnew).filter { row in
            // What is said twice of somebody linked from elsewhere is one fact.
            guard told.insert(row).inserted else { return false }
            return switch row.kind {
            case .unions, .parentage: !related.hold(row)
            // Somebody linked from another family is tied to this one and does not belong to it.
            case .memberships: row.values[2].text?.hasPrefix(Dossier.linkedPrefix) != true
            default: row.kind.owner != .person || row.home == home
            }
        }.map { $0.joining(after: departures) }
        try requireOneLife(rows + news, home, lives)
        try await settleUnasked(of: known, by: Set(family.complete.map(\.rawValue)), at: instant)
        try await session.record(rows + news, known: instant, reason: EventKind.registered.rawValue)
        try await session.record(
            ActRecord(
                kind: EventKind.registered.rawValue, day: nil, at: instant, recordedBy: session.actor.name,
                reason: reason), on: home)
        try await session.recordLooks(at: [home], purpose: "import of a dossier")
    }

    /// The new family's whole lists speak for whoever was not asked when joining another one.
    private func settleUnasked(
        of people: [PersonID], by lists: Set<String>, at instant: StoredInstant
    ) async throws {
        for fact in try await session.facts([.unaskedLists], ofPeople: people.sorted(), numbers: .clear)
        where fact.row.isUnasked(about: lists) {
            try await session.supersede(
                [fact], by: [fact.row.asked(about: lists)].compactMap(\.self), manner: .correction,
                known: instant, reason: EventKind.registered.rawValue)
        }
    }

    /// Refuses what contradicts the lives of people who are registered elsewhere: a second marriage above all.
    private func requireOneLife(_ rows: [FactRow], _ home: Int64, _ lives: LinkedLives) throws {
        let before = lives.family(of: home, rows.filter { $0.kind == .memberships }, on: today)
        let found = lives.family(of: home, rows, on: today).contradictions(since: before)
        if found.isEmpty { return }
        throw DataFaults(
            found.map { contradiction in
                DataFault(
                    position: nil, path: "family.\(contradiction.gap.list)", text: contradiction.text,
                    code: DossierContradictions.code)
            })
    }
}

extension QualityGap {
    /// The list of a dossier in which it is said. Which entry it is counts what is held elsewhere too.
    fileprivate var list: String {
        switch self {
        case .marriedTwice, .marriedKin, .marriedUnborn, .marriedDead, .endedByNoDeath: "unions"
        case .parentYounger, .ownAncestor, .bornAfterMother, .adoptedDead: "parentage"
        default: "people"
        }
    }
}
