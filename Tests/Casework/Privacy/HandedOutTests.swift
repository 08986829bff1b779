import Benefits
import Casework
import CivilCalendar
import Exchange
import Postgres
import Rules
import Store
import TestSupport
import Testing

/// Families that leave with whole numbers: only for a purpose, to a recipient, for a time and approved by a second person,
/// which is kept with the counts and the hash.
@Suite(.database, .serialized)
struct HandedOutTests {
    /// The newest first.
    private func kept(_ office: TestOffice, until day: CivilDate = .latest) async throws -> [LeftFile] {
        try await office.store.act(as: office.actor, readOnly: true) { try await $0.leftFiles(until: day) }
    }

    @Test("a dossier and an area are kept with purpose, recipient, counts and the hash of the very file")
    func recorded() async throws {
        let events = try await EventFixture.open()
        let (office, home) = (events.office, try await events.register(EventFixture.couple))
        let terms = try await office.terms("系统更换", "新街道办")
        let text = try await events.exchange.file(
            home, on: EventFixture.today, as: .yaml, purpose: terms, by: office.actor)
        #expect(text.contains("990101200004050011") && text.hasSuffix("\n"))
        var area = ""
        let count = try await ExportArea(store: office.store)(
            "990101", on: EventFixture.today, purpose: terms, as: office.actor, scope: .everywhere,
            write: { area += $0 })
        let kept = try await kept(office)
        #expect(count == 2 && kept.map(\.kind) == [.area, .family])
        #expect(kept.map(\.families) == [2, 1] && kept.map(\.people) == [6, 3])
        #expect(kept.map(\.hashes) == [area, text].map { [SHA256.hex(Array($0.utf8))] })
        for file in kept {
            #expect(file.exportedBy == office.actor.name && file.terms.purpose == "系统更换")
            #expect(file.terms.recipient == "新街道办" && file.terms.approvedBy == terms.approver)
            #expect(!file.isDue(on: day("2099-12-30")) && file.isDue(on: day("2099-12-31")))
        }
        #expect(try await self.kept(office, until: day("2026-01-01")).isEmpty)
        // Told to whoever asks for a copy of the own data, and in the words of the look.
        let copy = try await CopyFamily(store: office.store)(home, requestedBy: "本人", as: office.actor)
        #expect(copy.disclosures.map(\.recipient) == ["新街道办", "新街道办"])
        #expect(
            copy.disclosures.allSatisfy {
                $0.approvedBy == terms.approver && $0.deleteBy == day("2099-12-31")
            })
        let told = copy.sections(events.policy).flatMap(\.lines).map(\.zh)
        #expect(told.count { $0.contains("\(terms.approver)批准，对方应在2099-12-31前删除") } == 2)
        let looks = try await office.store.act(as: office.actor) { try await $0.looks(at: home, limit: 9) }
        let words = looks.map { LookPurpose.text(of: $0.purpose).zh }
        #expect(words.contains("导出家庭资料（号码全显）：系统更换") && words.contains("导出整个区划（号码全显）：系统更换"))
    }

    @Test(
        "without a purpose, without a recipient or with a number in either nothing leaves and nothing is kept"
    )
    func refused() async throws {
        let events = try await EventFixture.open()
        let (office, home) = (events.office, try await events.register(EventFixture.couple))
        for (purpose, recipient) in [
            ("", "县局"), ("移交", " "), (String(repeating: "用", count: 201), "县局"), ("电话13899990012", "县局"),
            ("移交", "王 138 9999 0012"),
        ] {
            let said = try await office.terms(purpose, recipient)
            await #expect(throws: DeskError.self) {
                try await events.exchange.file(
                    home, on: EventFixture.today, as: .json, purpose: said, by: office.actor)
            }
            var area = ""
            await #expect(throws: DeskError.self) {
                try await ExportArea(store: office.store)(
                    "990101", on: EventFixture.today, purpose: said, as: office.actor, scope: .everywhere,
                    write: { area += $0 })
            }
            #expect(area.isEmpty)
        }
        #expect(try await kept(office) == [])
    }

    @Test(
        "nobody approves the own export, nor a stranger, an auditor, a clerk or the officer of another area")
    func approvers() async throws {
        let events = try await EventFixture.open()
        let (office, home) = (events.office, try await events.register(EventFixture.couple))
        func leaves(
            approvedBy name: String, deleteBy: String = "2099-12-31", scope: Scope? = Scope(path: "/990101/")
        ) async throws -> Bool {
            let said = ExportPurpose(
                purpose: "移交", recipient: "县局", approver: name, deleteBy: day(deleteBy))
            do {
                _ = try await events.exchange.file(
                    home, on: EventFixture.today, as: .json, purpose: said, by: office.actor,
                    scope: scope)
                return true
            } catch DeskError.refused {
                return false
            }
        }
        for role in ActorRole.allCases {
            _ = try await office.store.addActor(
                named: role.rawValue, role: role, areas: ["990101"], by: office.actor.name)
            let may = [.administrator, .benefitOfficer].contains(role)
            #expect(try await leaves(approvedBy: role.rawValue) == may, "\(role)")
            #expect(try await leaves(approvedBy: role.rawValue, scope: nil) == may, "\(role), of all areas")
        }
        // Of the family's own village, and of another one.
        for (name, village) in [("本村", "990101001001"), ("邻村", "990101001201")] {
            _ = try await office.store.addActor(
                named: name, role: .administrator, areas: [village], by: office.actor.name)
        }
        #expect(try await leaves(approvedBy: "本村"))
        for name in [office.actor.name, "没有此人", "邻村", ""] {
            #expect(try await !leaves(approvedBy: name), "\(name)")
        }
        let today = EventFixture.today
        #expect(try await !leaves(approvedBy: "administrator", deleteBy: today.description))
        let count = try await kept(office).count
        #expect(count == 5)
    }

    @Test("a whole area is approved by who is in charge of all of it")
    func approvedArea() async throws {
        let events = try await EventFixture.open()
        let office = events.office
        for (name, area) in [("县里", "990101"), ("本村", "990101001001")] {
            _ = try await office.store.addActor(
                named: name, role: .benefitOfficer, areas: [area], by: office.actor.name)
        }
        func leaves(_ area: String, approvedBy name: String) async throws -> Bool {
            let said = ExportPurpose(
                purpose: "移交", recipient: "县局", approver: name, deleteBy: day("2099-12-31"))
            do {
                _ = try await ExportArea(store: office.store)(
                    area, on: EventFixture.today, purpose: said, as: office.actor, scope: .everywhere,
                    write: { _ in })
                return true
            } catch DeskError.refused(let text) {
                #expect(text == ExportPurpose.mayNotApprove)
                return false
            }
        }
        #expect(try await leaves("990101001001", approvedBy: "本村"))
        #expect(try await !leaves("990101", approvedBy: "本村"))
        #expect(try await leaves("990101", approvedBy: "县里"))
        #expect(try await leaves("990101001001", approvedBy: "县里"))
    }

    @Test("a person's number that was taken for a household number before is masked in a list")
    func household() {
        #expect(IdentityMask.household("990101198106150021") == "990101********0021")
        #expect(IdentityMask.household("13899990012") == "138****0012")
        #expect(
            IdentityMask.household("990101001001") == "990101001001" && IdentityMask.household("H1") == "H1")
    }
}
