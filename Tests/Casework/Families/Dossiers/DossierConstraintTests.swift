import Benefits
import Casework
import Exchange
import Postgres
import Rules
import Store
import TestSupport
import Testing

/// Whatever a dossier says that the database would refuse ends in a refusal that names its place, in words, before
/// anything is written.
@Suite(.database, .serialized)
struct DossierConstraintTests {
    /// Where the refusals of a text stand; nil where it was registered.
    private func refusals(_ text: String, _ fixture: EventFixture) async throws -> [DataFault]? {
        do {
            _ = try await fixture.register(text)
            return nil
        } catch let faults as DataFaults { return faults.faults }
    }

    @Test(
        "each mistake that a constraint would refuse is told with its place, and nothing is written",
        arguments: DossierCoding.Format.allCases)
    func told(format: DossierCoding.Format) async throws {
        let fixture = try await EventFixture.open()
        let rows = try await fixture.office.rowCounts()
        for probe in DossierProbe.all {
            let faults = try await refusals(try probe.text(as: format), fixture)
            #expect(faults?.map(\.path).contains(probe.path) == true, "\(probe): \(faults ?? [])")
            for fault in faults ?? [] {
                for said in [fault.localized.zh, fault.localized.en] {
                    for data in ["测试·", "990101200004050011", "GR-0001", "13812349876"] {
                        #expect(!said.contains(data), "\(probe)")
                    }
                }
                #expect(fault.text.zh != fault.text.en)
            }
        }
        #expect(try await fixture.office.rowCounts() == rows)
        #expect(try await refusals(EventFixture.couple, fixture) == nil, "without a mistake it is registered")
    }

    @Test("a mistake that passed the check would meet the constraint it is listed under")
    func met() async throws {
        let fixture = try await EventFixture.open()
        let home = try await fixture.register(
            EventFixture.couple.replacing("990101200004050011", with: "990101200004050038"))
        let members = try await fixture.office.store.act(as: fixture.office.actor) {
            try await $0.facts([.memberships], ofHomes: [home])
        }
        var people: [String: PersonID] = [:]
        for fact in members { people[fact.row.values[2].text ?? ""] = fact.row.memberID }
        for probe in DossierProbe.all where !probe.isOfForm && probe.constraint.contains("_") {
            let family = try DossierCoding.read(probe.text).family
            if probe.constraint.hasPrefix("files_") { continue }
            let kind = try #require(
                FactKind.allCases.filter { probe.constraint.hasPrefix("\($0.rawValue)_") }.max {
                    $0.rawValue.count < $1.rawValue.count
                })
            var rows = DossierRows.rows(of: family, home: home, people: people).filter { $0.kind == kind }
            for place in rows.indices where kind == .documents {
                // As the register would spell it.
                if let number = rows[place].values[1].text {
                    rows[place].values[1] = .text(IdentityText.mended(number))
                }
            }
            var found: StoreFault?
            do {
                try await fixture.office.store.act(as: fixture.office.actor) { session in
                    let held = try await session.facts([kind], ofHomes: [home], numbers: .clear)
                    let instant = try await session.knowledgeInstant(of: [home])
                    for fact in held {
                        try await session.supersede(
                            [fact], by: [], manner: .correction, known: instant, reason: "test")
                    }
                    try await session.record(rows, known: instant, reason: "test")
                }
            } catch { found = StoreFault(error) }
            let name = probe.constraint.replacing("documents_other_one_holder", with: "documents_one_holder")
            #expect(
                [.alreadyThere(constraint: name), .refused(constraint: name), .inUse(constraint: name)]
                    .contains(found), "\(probe): \(String(describing: found))")
        }
    }

    @Test(
        "every constraint of the tables that a dossier is written to has its mistake here, or a reason beside it"
    )
    func complete() async throws {
        let kinds = FactKind.allCases.map(\.table)
        let tables =
            kinds + [
                "families.files", "families.people", "families.guests", "families.acts",
                "families.search_tokens",
            ]
        let names = try await TestDatabase.required.pool.query(
            """
            select k.conname::text from pg_constraint k where k.conrelid::regclass::text = any(\(tables))
            and k.contype in ('x', 'u', 'c', 'f')
            union select c.relname::text from pg_index i join pg_class c on c.oid = i.indexrelid
            where i.indrelid::regclass::text = any(\(tables)) and i.indisunique and not i.indisprimary
            """
        ).decode(String.self)
        let probed = Set(DossierProbe.all.map(\.constraint))
        let known = probed.union(DossierProbe.beyond.keys)
        #expect(names.count > 100)
        for name in names where !name.hasSuffix("_follow_home") && !name.hasSuffix("_follow_person") {
            #expect(known.contains(name), "no dossier tries \(name): add a mistake, or say why none meets it")
        }
        let gone = known.subtracting(names).subtracting(["unions: no constraint"])
        #expect(gone == [], "no such constraint")
    }

    @Test("a character that no text may hold, and texts without end, are told with their place")
    func texts() async throws {
        let fixture = try await EventFixture.open()
        let rows = try await fixture.office.rowCounts()
        let json = try DossierProbe(constraint: "", path: "").json
        for (piece, path) in [
            ("测试·丙", "people[2].name"), ("wages", "people[0].incomes[0].source"), ("13812349876", "phone"),
            ("990101200004050011", "people[2].documents[0].number"),
            ("GR-0001", "only_child_certificate.number"),
        ] {
            let text = json.replacing("\"\(piece)\"", with: "\"\(piece)\\u0000\"")
            #expect(text != json)
            #expect(try await refusals(text, fixture)?.map(\.path) == ["family.\(path)"])
        }
        let long = String(repeating: "长", count: DossierContradictions.longest + 1)
        for (piece, path) in [("测试·丙", "people[2].name"), ("wages", "people[0].incomes[0].source")] {
            let text = json.replacing("\"\(piece)\"", with: "\"\(long)\"")
            #expect(try await refusals(text, fixture)?.map(\.path) == ["family.\(path)"])
        }
        #expect(try await fixture.office.rowCounts() == rows)
    }

    @Test(
        "who receives the money for a family is kept as it is typed, so that no number may stand in it; why is sealed"
    )
    func numbersInClear() async throws {
        let fixture = try await EventFixture.open()
        func refused(_ holder: String, _ reason: String) async throws -> [String]? {
            let account =
                "account: {number: \"6217000010001234567\", holder: \(holder), proxy_reason: \(reason)}"
            let text = DossierProbe(constraint: "", ofFamily: account, path: "").text
            return try await refusals(text, fixture)?.map(\.path)
        }
        #expect(try await refused("测试·戊 990101197503150021", "住院") == ["family.account.holder"])
        #expect(try await refused("测试·戊", "2026-11-25起住院，电话138 0001 0002") == nil)
    }

    @Test("a dossier that names another family by its number is refused, and changes nothing of it")
    func otherFamily() async throws {
        let fixture = try await EventFixture.open()
        let home = try await fixture.register(EventFixture.couple)
        let stranger = """
            schema: guanhuai/dossier/1
            family:
              id: "\(home)"
              handling_area: "990101001001"
              people: [{key: mother, name: 测试·戊, sex: female, born: 1980-02-03, died: null}]
              declared: {household_size: 1}
              complete: [people]
            """
        let rows = try await fixture.office.rowCounts()
        #expect(try await refusals(stranger, fixture)?.map(\.path) == ["family.id"])
        #expect(try await fixture.office.rowCounts() == rows)
        let anew = stranger.replacing("  id: \"\(home)\"\n", with: "")
        #expect(try await fixture.register(anew) != home)
    }

    @Test(
        "a household number that another family of the area has, and a number held twice, are told by their place"
    )
    func heldAlready() async throws {
        let fixture = try await EventFixture.open()
        let first = EventFixture.couple.replacing(
            "  complete: [", with: "  household_number: \"T-1\"\n  complete: [")
        _ = try await fixture.register(first)
        let rows = try await fixture.office.rowCounts()
        let again = first.replacing("990101200004050011", with: "990101200004050038")
        #expect(try await refusals(again, fixture)?.map(\.path) == ["family.household_number"])
        // Under two keys, by two numbers that the register holds for one person.
        let passport = EventFixture.couple.replacing(
            "documents: [{type: resident-id",
            with: "documents: [{type: passport, number: E1234567}, {type: resident-id"
        ).replacing("990101200004050011", with: "990101200004050038")
        let home = try await fixture.register(passport)
        let count = try await fixture.office.rowCounts()
        let two = EventFixture.couple.replacing("990101200004050011", with: "990101200004050038").replacing(
            "born: 1973-05-20, died: null,",
            with: "born: 1973-05-20, died: null, documents: [{type: passport, number: \" e1234567\"}],")
        #expect(
            try await refusals(two, fixture)?.map(\.path) == ["family.people[1].name", "family.people[2]"])
        #expect(try await fixture.office.rowCounts() == count && count != rows)
        #expect(home > 0)
    }
}

extension DossierProbe {
    /// Constraints that no dossier meets, with the reason.
    static let beyond: [String: String] = {
        var reasons: [String: String] = [:]
        let single = "a dossier has one of it, for all days"
        for table in [
            "bank_accounts", "complete_lists", "contacts", "declared_counts", "household_incomes",
            "marital_states", "only_child_certificates", "particulars", "remarks", "vital_states",
        ] {
            reasons["\(table)_one_at_a_time"] = single
            reasons["\(table)_validity_not_empty"] = single
        }
        for name in [
            "documents_validity_not_empty", "memberships_validity_not_empty",
            "hardship_events_validity_not_empty",
        ] { reasons[name] = "a dossier says nothing of their days" }
        for name in [
            "documents_index_is_hmac_sha256", "documents_other_index_is_hmac_sha256",
            "documents_index_keys_in_their_columns", "documents_indexes_name_their_keys",
            "disabilities_certificate_has_index", "search_tokens_hash_names_its_key",
            "search_tokens_kind_known", "search_tokens_not_empty",
        ] { reasons[name] = "made by the sealing, whatever the number says" }
        for name in [
            "files_home_and_path", "people_home_person_and_path", "people_numbered_from_one",
            "guests_live_elsewhere", "acts_one_at_an_instant", "acts_undone_once", "acts_kind_named",
            "acts_undo_is_of_kind_undo", "acts_undo_names_an_act", "files_household_number_has_issuer",
            "guests_follow_file", "memberships_follow_file", "parentage_follow_child",
            "search_tokens_follow_file",
        ] { reasons[name] = "numbers and paths are given by the office" }
        for name in [
            "guardianships_guardian_exists", "guests_person_exists", "hardship_events_subject_exists",
            "memberships_person_exists", "parentage_parent_exists", "service_requests_subject_exists",
            "unions_other_exists", "unions_partner_exists",
        ] { reasons[name] = "a key of nobody is refused while reading" }
        for name in [
            "hardship_events_subject_whole", "service_requests_subject_whole", "unions_other_whole",
            "only_child_certificates_cancelled_where_held", "only_child_certificates_number_where_held",
        ] { reasons[name] = "written from one value, so both or none" }
        reasons["documents_one_at_a_time"] = "a number that stands twice with one person is one"
        reasons["documents_other_one_at_a_time"] = reasons["documents_one_at_a_time"]
        reasons["memberships_person_one_at_a_time"] =
            "two keys of one person: tried by the test of numbers held already"
        reasons["files_household_number_once"] =
            "needs a family before: tried by the test of numbers held already"
        return reasons
    }()
}
