import Benefits
import CivilCalendar
import Exchange
import Rules
import Store
import TestSupport
import Testing

@testable import Casework

/// A number leads to its person when it was corrected since, and in the form of 15 digits as in that of 18.
@Suite(.database)
struct FormerNumberTests {
    private static let old = "990101200004050011"
    private static let new = "990101200004050038"

    private static func correct(_ speaking: Speaking) async throws {
        let entry = try #require(try await speaking.entries(.documents).first { $0.person == "son" })
        let said = ["kind": ["resident-id"], "number": [new]]
        _ = try await speaking.fixture.save(
            CorrectFact(entry.place, to: try speaking.entry(.documents, nil, said, isCorrection: true)),
            on: speaking.home)
    }

    /// Another family, whose son has this number and name.
    private static func other(_ number: String, _ name: String = "测试·丙") -> String {
        EventFixture.couple.replacing(old, with: number).replacing("GR-0001", with: "GR-0002")
            .replacing("测试·丙", with: name).replacing("测试·甲", with: "测试·子")
            .replacing("测试·乙", with: "测试·丑")
    }

    private static func holders(_ number: String, _ fixture: EventFixture) async throws -> Set<PersonID> {
        let kind: IdentityDocument.Kind = number.count == 15 ? .legacyID : .residentID
        return try await fixture.office.store.act(as: fixture.office.actor) {
            try await $0.numberHolders(of: [(kind.rawValue, number)]).people
        }
    }

    private static func former(_ text: String, _ fixture: EventFixture) async throws -> Set<Int64> {
        let question = try #require(SearchQuestion(text))
        return try await fixture.office.store.act(as: fixture.office.actor) {
            try await $0.filesByFormerNumber(question)
        }
    }

    private static func register(
        _ text: String, _ fixture: EventFixture
    ) async throws -> (home: Int64, remarks: [LocalizedText]) {
        let result = try await fixture.exchange.import(
            try DossierCoding.read(text), today: EventFixture.today, as: fixture.office.actor)
        guard case .registered(let home, let remarks) = result else { throw EventFault.nothingChanges }
        return (home, remarks)
    }

    @Test("an event finds a person by a corrected number, and says so")
    func event() async throws {
        let speaking = try await Speaking.open()
        let fixture = speaking.fixture
        try await Self.correct(speaking)
        let home = try await fixture.register(Self.other("990101200004050054", "测试·卯"))
        func adoption(_ number: String) -> RecordAdoption {
            RecordAdoption(
                of: .newcomer(.registered(number: number, key: "guest")), by: ["wife"], on: day("2010-01-01"))
        }
        let byOld = try await fixture.preview(adoption(Self.old), on: home)
        #expect(byOld.warnings.contains(.formerNumber))
        let byNew = try await fixture.preview(adoption(Self.new), on: home)
        #expect(!byNew.warnings.contains(.formerNumber))
    }

    @Test(
        "a search says which families it found by an earlier number, and by that of 15 digits; by no other text"
    )
    func search() async throws {
        let speaking = try await Speaking.open()
        let fixture = speaking.fixture
        #expect(try await Self.former(Self.old, fixture) == [])
        try await Self.correct(speaking)
        #expect(try await Self.former(Self.old, fixture) == [speaking.home])
        #expect(try await Self.former(" \(Self.old) ", fixture) == [speaking.home])
        for text in [Self.new, "测试·丙", "H0001", String(speaking.home), "990101200004059999"] {
            #expect(try await Self.former(text, fixture) == [], "\(text)")
        }
    }

    @Test("a dossier with a corrected number and the same name is of the same person, and says so")
    func dossier() async throws {
        let speaking = try await Speaking.open()
        let fixture = speaking.fixture
        try await Self.correct(speaking)
        let same = try await Self.register(Self.other(Self.old), fixture)
        #expect(same.remarks.contains(EventWarning.formerNumber.text))
        #expect(try await Self.holders(Self.new, fixture) == Self.holders(Self.old, fixture))
        let held = try await fixture.family(same.home).people.first { $0.key == "son" }
        #expect(held?.documents.map(\.number) == [Self.new])
    }

    @Test("a number that was somebody else's by mistake is given to its holder, to whom alone it leads then")
    func trueHolder() async throws {
        let speaking = try await Speaking.open()
        let fixture = speaking.fixture
        let mistaken = try await Self.holders(Self.old, fixture)
        try await Self.correct(speaking)
        #expect(try await Self.holders(Self.old, fixture) == mistaken)
        let holder = try await Self.register(Self.other(Self.old, "测试·辰"), fixture)
        #expect(!holder.remarks.contains(EventWarning.formerNumber.text))
        let now = try await Self.holders(Self.old, fixture)
        #expect(now.count == 1 && now.isDisjoint(with: mistaken))
        #expect(now.first?.home == holder.home)
        #expect(try await Self.former(Self.old, fixture) == [speaking.home])
    }

    @Test(
        "the form of 15 digits and that of 18 lead to the same person, whichever was registered",
        arguments: [IdentityDocument.Kind.residentID, .legacyID])
    func bothForms(kind: IdentityDocument.Kind) async throws {
        let fixture = try await EventFixture.open()
        let long = try IdentityNumber("990101760310002", asOf: nil, allowTestIdentities: true).text
        let short = try #require(IdentityNumber.legacy(of: long))
        let (registered, other) = kind == .legacyID ? (short, long) : (long, short)
        var dossier = try DossierCoding.read(EventFixture.couple)
        dossier.family.people[0].documents = [IdentityDocument(kind: kind, number: registered)]
        let result = try await fixture.exchange.import(
            dossier, today: EventFixture.today, as: fixture.office.actor)
        guard case .registered(let home, _) = result else { return #expect(Bool(false)) }
        let holders = try await Self.holders(long, fixture)
        #expect(holders.count == 1)
        #expect(try await Self.holders(short, fixture) == holders)
        let search = SearchFamilies(store: fixture.office.store)
        for typed in [long, short] {
            let page = try await search.run(
                FamilyQuery(question: SearchQuestion(typed)), as: fixture.office.actor)
            #expect(page.families.map(\.file.home) == [home], "\(typed.count) digits")
        }
        #expect(try await Self.former(long, fixture) == [])
        #expect(try await Self.former(short, fixture) == (kind == .legacyID ? [] : [home]))
        let twice = EventPerson(key: "twice", name: "测试·巳", sex: .female, number: other)
        let adoption = RecordAdoption(of: .newcomer(.new(twice)), by: ["husband"], on: day("2010-01-01"))
        #expect(try await fixture.refusal(adoption, on: home) == .numberHeld)
    }
}
