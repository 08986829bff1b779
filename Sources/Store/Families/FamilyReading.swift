package import Benefits
package import CivilCalendar
import Postgres

extension StoreSession {
    /// The dossier of one family as of a day and a moment of knowledge.
    ///
    /// It does not depend on who asks: what other offices hold about linked people is in it. What the asker may not
    /// see (names of linked people) is not.
    package func dossier(
        of home: Int64, on day: CivilDate, known knowledge: Knowledge = .current,
        numbers: NumberForm = .keys, kinds: [FactKind] = FactKind.ofDossier
    ) async throws -> Dossier {
        guard
            let found = try await dossiers(
                of: [home], on: day, known: knowledge, numbers: numbers, kinds: kinds
            ).first
        else { throw try await absence(of: home, knowledge) }
        return found.dossier
    }

    /// The dossiers of these families, in order of their number; families out of scope, or registered later than is
    /// known, are left out.
    ///
    /// - Parameter kinds: with ``FactKind/ofContact`` they also say how the family is reached and paid.
    package func dossiers(
        of homes: [Int64], on day: CivilDate, known knowledge: Knowledge = .current,
        numbers: NumberForm = .keys, kinds: [FactKind] = FactKind.ofDossier
    ) async throws -> [(file: FamilyFile, dossier: Dossier)] {
        let files = try await placed(try await files(homes, knowledge), on: day, knowledge)
        let present = files.map(\.home)
        let own = try await facts(kinds, ofHomes: present, known: knowledge, numbers: numbers)
        let belonging = Belonging(own, on: day)
        let members = Set(belonging.members.map(\.person))
        let aliases = try await aliases(of: members, knowledge)
        let everyone = aliases.entries(of: members)
        let guests = everyone.filter { !present.contains($0.home) }.sorted()
        let shown = try await self.facts(
            FactKind.ofPerson, ofPeople: guests, known: knowledge, numbers: numbers)
        let tied = Set((own + shown).map(\.row).filter(\.isRelation).flatMap(\.named))
        let beside = tied.subtracting(everyone).union(belonging.former).sorted()
        let links = try await linkedFacts(of: everyone.sorted(), beside: beside, knowledge)
        let united = aliases.united([own, shown, links])
        let facts = Dictionary(grouping: united[0], by: \.row.home)
        var assemblies = files.map { DossierAssembly(file: $0, day: day, facts: facts[$0.home] ?? []) }
        let lookUp = LinkLookUp(everything: united[2] + facts.values.flatMap(\.self) + united[1])
        return assemblies.indices.map { place in
            let linked = lookUp.facts(for: assemblies[place].members, beside: assemblies[place].others)
            return (files[place], assemblies[place].dossier(linked: linked))
        }
    }

    /// The files of these families within the scope, registered by then, in order of their number.
    package func files(_ homes: [Int64], _ knowledge: Knowledge = .current) async throws -> [FamilyFile] {
        try await query(
            """
            \(FamilyFile.selection(knowledge)) where home = any(\(homes)) and \(knowledge.registered) order by home
            """
        ).map { try FamilyFile(row: $0) }
    }

    /// Families of the scope after a number, in order of it: how a batch goes through them in blocks.
    package func homes(
        after last: Int64 = 0, within area: Scope? = nil, limit: Int = 500, _ knowledge: Knowledge = .current
    ) async throws -> [Int64] {
        let range = area ?? scope
        return try await query(
            """
            select home from families.files where home > \(last) and path >= \(range.path) and path < \(range.end)
            and \(knowledge.registered) order by home limit \(Int64(limit))
            """
        ).decode(Int64.self)
    }
}

extension FactKind {
    /// What a dossier is made of; the rest is contact and payment.
    package static let ofDossier: [FactKind] =
        [.memberships] + ofPerson
        + [
            .unions, .declaredCounts, .onlyChildCertificates, .completeLists, .housings, .propertyAssessments,
            .serviceRequests, .hardshipEvents,
        ]
    /// Contact, payment and what the register says beside: in an exported dossier, never read by a decision.
    package static let ofContact: [FactKind] = [
        .contacts, .bankAccounts, .maritalStates, .householdIncomes, .remarks,
    ]
    /// Facts that belong to a person and stay at the person's home.
    package static let ofPerson: [FactKind] = [
        .particulars, .vitalStates, .documents, .householdRegistrations, .disabilities, .incomes, .studies,
        .careAbilities, .parentage, .labourAbilities, .employments, .militaryServices, .healthInsurances,
        .absences, .residences, .guardianships, .missingNumbers, .supportObligors, .consents, .unaskedLists,
    ]
}

extension FamilyFile {
    static func selection(_ knowledge: Knowledge = .current) -> Statement {
        """
        select f.home, f.path, f.handling_area, f.residence_area, \(knowledge.householdNumber) from families.files f
        """
    }

    init(row: Row) throws(PostgresError) {
        let (home, path, handling, residence, number) = try row.decode(
            Int64.self, String.self, String.self, String.self, String?.self)
        self.init(
            home: home, path: path, handlingArea: handling, residenceArea: residence, householdNumber: number)
    }
}

extension Knowledge {
    /// Files that were registered by then.
    var registered: Statement { includes("registered_at") }
}
