import Benefits
import Casework
import CivilCalendar
import Exchange
import Rules
import Store
import TestSupport
import Testing

/// A number that is typed where words and codes are kept in clear is refused at each entry, and is in no dump.
@Suite(.database, .serialized)
struct UnsealedEntryTests {
    private static let mobile = "13899990012"
    private static let account = "6228480402564890018"
    private static let identity = RegisterFixture.identity(1981, 321, .female)
    private static let all = [mobile, account, identity]

    private func inDump(_ office: TestOffice) async throws -> [String] {
        let dump = try await PlainDump.of(office.database)
        #expect((dump.tables["office.audit"]?.count ?? 0) > 200, "the dump holds what it should")
        return Self.all.flatMap { dump.tables(with: $0) }
    }

    @Test("the household number and the bank of a register, each with a reason that does not repeat it")
    func register() async throws {
        let office = try await TestOffice.open()
        var street = RegisterFixture.street(5)
        street.lines[0]["户编号"] = Self.identity
        street.lines[1]["户编号"] = Self.mobile
        street.lines[2]["户编号"] = "990101001001"
        street.lines[3]["开户行"] = "农业银行\(Self.account)"
        let result = try await office.importer(refuseAbovePercent: 100).run(
            RegisterUpload(street.bytes), as: office.actor, scope: nil, asOf: RegisterFixture.asOf)
        #expect(result.refused.count == 2 && result.added == 3)
        let home = try await office.home("990101001001")
        #expect(home > 0, "twelve digits are a household number")
        var said = ""
        try result.refused.forEach { row in said += "\(row.refusals.map { ($0.code, $0.text) })" }
        said += "\(result.warnings)"
        #expect(said.contains("household-number-personal") && said.contains("bank-holds-number"))
        #expect(!Self.all.contains { said.contains($0) })
        #expect(try await inDump(office) == [])
    }

    @Test("a heading of a file, and what is said of a heading")
    func headings() async throws {
        let office = try await TestOffice.open()
        try await office.importing(RegisterFixture.street(1).bytes)
        for number in [Self.identity, Self.mobile] {
            let text = RegisterFixture.street(3, from: 5).text.replacing("序号,", with: "序号,\(number),")
            let fault = await #expect(throws: RegisterFileFault.self) {
                try await office.importing(Array(text.utf8))
            }
            #expect(fault == .headingHoldsNumber(column: 2))
            #expect(fault?.text.zh.contains(number) == false && fault?.text.en.contains(number) == false)
            let map = #expect(throws: DataFaults.self) {
                try ColumnMap.read("columns:\n  \"户主\(number)\": husband-name\n")
            }
            #expect("\(map as Any)".contains("照原样保存") || "\(map as Any)".contains("kept as they are typed"))
            #expect(!"\(map as Any)".contains(number))
        }
        #expect(try await inDump(office) == [])
    }

    @Test("keys, the household number and the bank of a dossier, and the key of an event")
    func dossiers() async throws {
        let events = try await EventFixture.open()
        let home = try await events.register(EventFixture.couple)
        let texts = [
            EventFixture.other.replacing("key: husband,", with: "key: \"\(Self.mobile)\",")
                .replacing("[wife, husband]", with: "[wife, \"\(Self.mobile)\"]"),
            EventFixture.other.replacing(
                "  phone:", with: "  household_number: \"\(Self.identity)\"\n  phone:"),
            EventFixture.other.replacing(
                "  phone:",
                with: "  account: {bank: \"农业银行\(Self.account)\", number: \"622848040256489\"}\n  phone:"),
            EventFixture.other.replacing("source: wages", with: "source: \"工资\(Self.mobile)\""),
        ]
        for text in texts {
            let fault = await #expect(throws: DataFaults.self) { try await events.register(text) }
            #expect(fault?.faults.isEmpty == false)
            #expect(!Self.all.contains { "\(fault as Any)".contains($0) }, "\(fault as Any)")
        }
        for key in [Self.mobile, "子\(Self.identity)"] {
            let birth = RecordBirth(
                of: EventPerson(key: key, name: "测试·丁"), to: ["wife"], on: day("2026-10-01"))
            #expect(
                try await events.refusal(birth, on: home) == .contradicted(UnsealedText.nameFault),
                "\(key.count)")
        }
        #expect(try await inDump(events.office) == [])
    }

    @Test("reasons, evidence, purposes and receivers that are kept in clear, and names of users")
    func words() async throws {
        let office = try await TestOffice.open()
        try await office.importing(RegisterFixture.street(8).bytes)
        let roster = try await office.draft().roster.id
        let (day, store, actor) = (AssistanceFixture.day, office.store, office.actor)
        let families = Set(try await office.lines(roster).map(\.family)).sorted()
        for number in Self.all {
            let words = "电话\(number)"
            await #expect(throws: RosterError.holdsNumber) {
                try await RecordConsent(store: store)(
                    ofFamilies: families, onRoster: roster, agrees: true, evidence: words, givenOn: day,
                    as: actor)
            }
            await #expect(throws: RosterError.holdsNumber) {
                try await OverrideRoster(store: store)(roster: roster, .late, reason: words, as: actor)
            }
            for purpose in [
                try await office.terms(words, "中国人寿"), try await office.terms("投保", words),
            ] {
                await #expect(throws: DeskError.refused(UnsealedText.fault)) {
                    try await office.export(roster, purpose: purpose)
                }
            }
            let period = RetentionPeriod(from: CivilDate(iso: "2016-01-01")!, years: 10, basis: "测试用期限")
            await #expect(throws: RetentionError.reasonHoldsNumber) {
                try await RetainFamilies(store: store, periods: [period]).propose(
                    on: day, reason: words, as: actor)
            }
        }
        for name in [Self.mobile, "王\(Self.identity)"] {
            await #expect(throws: ActorError.nameHoldsNumber) {
                try await Actors(store: store).add(
                    name, role: .caseworker, areas: ["990101001001"], by: actor)
            }
        }
        #expect(try await inDump(office) == [])
    }
}
