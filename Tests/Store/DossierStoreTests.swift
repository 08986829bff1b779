import Benefits
import CivilCalendar
import Postgres
import Store
import TestSupport
import Testing

/// Families in the database: dossiers in and out, on two time axes.
@Suite(.database, .serialized)
struct DossierStoreTests {
    @Test("a dossier that is written and read again is the same")
    func roundTrip() async throws {
        let fixture = try await StoreFixture.open()
        let home = try await fixture.register("990101001001")
        let read = try await fixture.act {
            try await $0.dossier(of: home, on: StoreFixture.day, numbers: .clear)
        }
        #expect(read.family == StoreFixture.family("990101001001", home, "测试·甲"))
    }

    @Test("for decisions keys stand in place of numbers")
    func keys() async throws {
        let fixture = try await StoreFixture.open()
        let home = try await fixture.register("990101001001")
        let read = try await fixture.act { try await $0.dossier(of: home, on: StoreFixture.day) }
        #expect(read.family.people[0].documents.allSatisfy { $0.number.hasPrefix("#") })
        #expect(read.family.onlyChildCertificate.value?.number.hasPrefix("#") == true)
    }

    @Test("as known at an instant never changes afterwards, and instants of one family strictly rise")
    func knowledge() async throws {
        let fixture = try await StoreFixture.open()
        let home = try await fixture.register("990101001001")
        var instants: [Instant] = [try await fixture.act { try await $0.now() }]
        var seen: [Dossier] = []
        for fen in [Int64(200_000), 300_000, 400_000] {
            instants.append(
                try await fixture.act { session in
                    let instant = try await session.knowledgeInstant(of: [home])
                    let held = try await session.facts([.incomes], ofHomes: [home])
                    let row = FactRow(.incomes, home: home, person: 1, [.text("pension"), .integer(fen)])
                    try await session.supersede(
                        held, by: [row], manner: .correction, known: instant, reason: "test")
                    return instant
                })
            seen.append(try await fixture.act { try await $0.dossier(of: home, on: StoreFixture.day) })
        }
        #expect(instants == instants.sorted() && Set(instants).count == 4)
        for (place, instant) in instants.dropFirst().enumerated() {
            let then = try await fixture.act {
                try await $0.dossier(of: home, on: StoreFixture.day, known: .at(instant.microseconds))
            }
            #expect(then == seen[place])
        }
        let first = try await fixture.act {
            try await $0.dossier(of: home, on: StoreFixture.day, known: .at(instants[0].microseconds))
        }
        #expect(first.family.people[0].incomes.map(\.monthlyFen) == [100_000])
    }

    @Test(
        "two facts of one kind never hold on one day; adjoining ones do not clash",
        arguments: ["2018-01-01", "2018-01-02"])
    func oneAtATime(end: String) async throws {
        let fixture = try await StoreFixture.open()
        let home = try await fixture.register("990101001001")
        let valid = try #require(DateSpan(from: nil, to: CivilDate(iso: end)))
        func record() async throws {
            try await fixture.act { session in
                try await session.record(
                    [FactRow(.careAbilities, home: home, person: 1, [.text("partial")], valid: valid)],
                    known: try await session.now(), reason: "test")
            }
        }
        if end == "2018-01-01" { return try await record() }
        await #expect {
            try await record()
        } throws: { error in
            (error as? PostgresError)?.fault?.constraint == "care_abilities_one_at_a_time"
        }
    }

    @Test("a changed fact that somebody else changed first is not overwritten")
    func lostUpdate() async throws {
        let fixture = try await StoreFixture.open()
        let home = try await fixture.register("990101001001")
        let held = try await fixture.act { try await $0.facts([.contacts], ofHomes: [home], numbers: .clear) }
        func change(_ phone: String) async throws {
            try await fixture.act { session in
                let instant = try await session.knowledgeInstant(of: [home])
                try await session.supersede(
                    held, by: [FactRow(.contacts, home: home, [.text(phone)])], manner: .correction,
                    known: instant,
                    reason: "test")
            }
        }
        try await change("13800000001")
        await #expect(throws: StoreError.noLongerHeld(.contacts)) { try await change("13800000002") }
    }

    @Test("families are found by the beginning of a name, by village and household number, page by page")
    func search() async throws {
        let fixture = try await StoreFixture.open()
        var homes: [Int64] = []
        for number in 1...5 {
            homes.append(
                try await fixture.register(
                    number < 3 ? "990101001001" : "990101001002", number: "H\(number)",
                    name: number == 1 ? "测试·甲" : "阿不都·买买提\(["二", "三", "四", "五"][number - 2])"))
        }
        func found(_ query: FamilyQuery, _ scope: Scope = .everywhere) async throws -> [Int64] {
            try await fixture.act(scope) { session in
                let page = try await session.search(query)
                #expect(try await session.count(query) >= page.count)
                return page.map(\.file.home)
            }
        }
        #expect(try await found(FamilyQuery(question: SearchQuestion("阿不都"))) == Array(homes[1...]))
        #expect(try await found(FamilyQuery(question: SearchQuestion("阿不都·买买提三"))) == [homes[2]])
        #expect(try await found(FamilyQuery(question: SearchQuestion("不都"))) == [])
        #expect(try await found(FamilyQuery(householdNumber: "H4")) == [homes[3]])
        #expect(try await found(FamilyQuery(area: StoreFixture.east)) == Array(homes[..<2]))
        #expect(try await found(FamilyQuery(area: StoreFixture.east), StoreFixture.west) == [])
        #expect(
            try await found(FamilyQuery(question: SearchQuestion("阿不都")), StoreFixture.east) == [homes[1]])
        var paged: [Int64] = []
        var query = FamilyQuery(limit: 2)
        while true {
            let page = try await fixture.act { try await $0.search(query) }
            guard let last = page.last else { break }
            paged += page.map(\.file.home)
            query.after = last.position
        }
        #expect(paged == homes)
    }

    @Test("a look leaves a row with who, whom, why and when")
    func looks() async throws {
        let fixture = try await StoreFixture.open()
        let home = try await fixture.register("990101001001")
        try await fixture.act(StoreFixture.west) { try await $0.recordLooks(at: [home], purpose: "list") }
        try await fixture.act(StoreFixture.east) { try await $0.recordLooks(at: [home], purpose: "list") }
        let looks = try await fixture.asSuperuser {
            try await $0.query("select actor, home, purpose from office.looks").decode(
                String.self, Int64.self, String.self)
        }
        #expect(looks.count == 1)
        #expect(looks.allSatisfy { $0 == ("测试员", home, "list") })
    }
}
