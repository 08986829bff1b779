import Benefits
import CivilCalendar
import Store

/// Registers a family from its dossier: people known by number keep their home, everybody else gets one here.
struct RegisterOneFamily {
    let session: StoreSession
    let today: CivilDate
    let terms: EventTerms

    /// - Returns: the number of the new file.
    func callAsFunction(_ dossier: Dossier, reason: String?) async throws -> Int64 {
        var family = dossier.family
        guard let handling = family.handlingArea else { throw DossierImportFault.noHandlingArea }
        for place in family.people.indices {
            family.people[place].documents = try canonical(family.people[place].documents)
        }
        let known = Set(try await session.areas().map(\.record.code))
        let places = family.people.flatMap { person in
            person.householdRegister.compactMap(\.area) + person.circumstances.residences.map(\.area)
        }
        guard known.isSuperset(of: [handling, family.residenceArea].compactMap(\.self) + places) else {
            throw DossierImportFault.unknownArea
        }
        let documents = family.people.flatMap(\.documents).map { ($0.kind.rawValue, $0.number) }
        let holders = try await session.holders(of: documents)
        let home = try await session.takeHomes(1)[0]
        var people: [String: PersonID] = [:]
        var count: Int32 = 0
        for person in family.people {
            let found = Set(person.documents.compactMap { holders[$0.number] })
            if found.count > 1 { throw EventFault.numberHeld }
            if found.isEmpty { count += 1 }
            people[person.key] = found.first ?? PersonID(home: home, person: count)
        }
        let instant = try await session.now()
        try await session.register(
            [
                NewFamily(
                    home: home, handlingArea: handling, residenceArea: family.residenceArea ?? handling,
                    householdNumber: family.contact.householdNumber,
                    householdIssuer: family.contact.householdNumber.map { _ in handling }, people: count,
                    guests: people.values.filter { $0.home != home }.sorted())
            ], known: instant, importing: nil)
        let related = Set(try await session.relations(naming: people.values.sorted()).map(\.row.tie))
        let rows = DossierRows.rows(of: family, home: home, people: people).filter { row in
            switch row.kind {
            case .unions, .parentage: !related.contains(row.tie)
            // Somebody linked from another family is tied to this one and does not belong to it.
            case .memberships: row.values[2].text?.hasPrefix(Dossier.linkedPrefix) != true
            default: row.kind.owner != .person || row.home == home
            }
        }
        try await session.record(rows, known: instant, reason: EventKind.registered.rawValue)
        try await session.record(
            ActRecord(
                kind: EventKind.registered.rawValue, day: nil, at: instant, recordedBy: session.actor.name,
                reason: reason), on: home)
        try await session.recordLooks(at: [home], purpose: "import of a dossier")
        return home
    }

    /// Numbers in the spelling that the register compares.
    private func canonical(_ documents: [IdentityDocument]) throws -> [IdentityDocument] {
        var found: [IdentityDocument] = []
        for document in documents {
            guard document.kind == .residentID || document.kind == .residencePermit else {
                found.append(document)
                continue
            }
            do throws(IdentityFault) {
                let number = try IdentityNumber(
                    document.number, asOf: today, allowTestIdentities: terms.allowsTestIdentities)
                found += number.documents
            } catch { throw EventFault.badNumber(error.text) }
        }
        return found.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
    }
}

extension FactRow {
    /// What a union or parentage ties, whoever recorded it and in whatever order.
    var tie: Tie { Tie(kind: kind, child: kind == .parentage ? owner : nil, people: Set(named)) }

    struct Tie: Hashable {
        let kind: FactKind
        let child: PersonID?
        let people: Set<PersonID>
    }
}

extension Dossier {
    /// How the keys of people begin who are tied to a family and do not belong to it.
    static let linkedPrefix = "linked-"
}
