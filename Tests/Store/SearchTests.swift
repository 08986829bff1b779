import Benefits
import CivilCalendar
import Postgres
import Store
import TestSupport
import Testing

/// Families are found by everything a person has at hand, within the scope, by ranges of an index.
@Suite(.database, .serialized)
struct SearchTests {
    private func found(
        _ text: String, _ fixture: StoreFixture, _ scope: Scope = .everywhere
    ) async throws -> [Int64] {
        try await fixture.act(scope) { session in
            try await session.list(FamilyListing(question: SearchQuestion(text))).families.map(\.file.home)
        }
    }

    @Test("a family is found by names, pinyin, initials, and every number of its people, whole")
    func everything() async throws {
        let fixture = try await StoreFixture.open()
        let home = try await fixture.register("990101001001", number: "H1")
        let other = try await fixture.register("990101001002", number: "H2", name: "曾𠮷")
        for text in ["测试·甲", "测", "ceshijia", "csj", "bing", "H1", "\(home)"] + StoreFixture.canaries {
            #expect(try await found(text, fixture).contains(home), "\(text)")
        }
        for text in ["曾𠮷", "曾", "H2"] { #expect(try await found(text, fixture) == [other], "\(text)") }
        #expect(try await found("99010119810615002", fixture) == [])
        #expect(try await found("990101198106150021", fixture) == [home])
        #expect(try await found("测试·乙", fixture) == [])
        #expect(try await found("--", fixture) == [])
    }

    @Test(
        "household numbers in any letters, given names, traditional characters, and two people of one family")
    func typedOtherwise() async throws {
        let fixture = try await StoreFixture.open()
        let home = try await fixture.register("990101001001", number: "H1")
        let other = try await fixture.register("990101001002", number: "h2", name: "刘爱华")
        #expect(try await found("h1", fixture) == [home])
        for text in ["h2", "H2", "爱华", "劉愛華", "愛華", "aihua"] {
            #expect(try await found(text, fixture) == [other], "\(text)")
        }
        let names = try await fixture.act { session in
            try await session.list(FamilyListing()).families.map { $0.members.compactMap(\.name) }
        }
        let pair = try #require(names.first { $0.count > 1 })
        #expect(try await found("\(pair[1]) \(pair[0])", fixture).contains(home))
        #expect(try await found("\(pair[0])、刘爱华", fixture) == [])
    }

    @Test("another office finds nothing, by no kind of token")
    func scopes() async throws {
        let fixture = try await StoreFixture.open()
        let home = try await fixture.register("990101001001", number: "H1")
        for text in ["测试·甲", "ceshijia", "H1", "\(home)"] + StoreFixture.canaries {
            #expect(try await found(text, fixture, StoreFixture.east) != [], "\(text)")
            #expect(try await found(text, fixture, StoreFixture.west) == [], "\(text)")
        }
    }

    @Test("a corrected name is found and the mistaken one no longer; a number that was replaced still is")
    func corrections() async throws {
        let fixture = try await StoreFixture.open()
        let home = try await fixture.register("990101001001")
        let wife = PersonID(home: home, person: 1)
        try await fixture.act { session in
            for (kind, place, text) in [
                (FactKind.particulars, 0, "单雪"), (.documents, 1, "99010119800229002X"),
            ] {
                let held = try await session.facts([kind], ofPeople: [wife], numbers: .clear)
                var row = try #require(held.first?.row)
                row.values[place] = .text(text)
                try await session.supersede(
                    held, by: [row], manner: .correction,
                    known: try await session.knowledgeInstant(of: [home]), reason: "test")
            }
        }
        #expect(try await found("测试·甲", fixture) == [])
        for text in ["单雪", "shanxue", "danxue", "99010119800229002x", "990101198106150021"] {
            #expect(try await found(text, fixture) == [home], "\(text)")
        }
    }

    @Test("a fact that is taken back takes its token along; a move takes all tokens along")
    func takenBack() async throws {
        let fixture = try await StoreFixture.open()
        let home = try await fixture.register("990101001001")
        try await fixture.act { session in
            let held = try await session.facts([.contacts], ofHomes: [home], numbers: .clear)
            try await session.supersede(
                held, by: [], manner: .correction, known: try await session.knowledgeInstant(of: [home]),
                reason: "test")
            try await session.move(
                home, to: "990101001002", since: nil, at: try await session.knowledgeInstant(of: [home]))
        }
        #expect(try await found(StoreFixture.canaries[2], fixture) == [])
        #expect(try await found(StoreFixture.canaries[3], fixture, StoreFixture.west) == [home])
        #expect(try await found(StoreFixture.canaries[3], fixture, StoreFixture.east) == [])
    }

    @Test("no number stands in clear among the tokens, and making them again changes none")
    func derived() async throws {
        let fixture = try await StoreFixture.open()
        let home = try await fixture.register("990101001001")
        let listing: Statement = "select kind || ' ' || token from families.search_tokens order by 1"
        let (before, after) = try await fixture.act { session in
            let before = try await session.query(listing).decode(String.self)
            try await session.makeSearchTokens(ofFiles: [home])
            return (before, try await session.query(listing).decode(String.self))
        }
        #expect(before == after && before.count > 8)
        for canary in StoreFixture.canaries {
            #expect(!before.contains { $0.contains(canary) || canary.contains($0) })
        }
    }

    @Test("a search is a range of the tokens' index with the path in it, and never reads a table whole")
    func plans() async throws {
        let fixture = try await QueryPlanTests.street()
        for text in ["林59", "lin59", "lin", "13812349876", "990101198106150021", "林59 林5", "lin lin"] {
            let listing = FamilyListing(question: SearchQuestion(text))
            for statement in [
                try listing.statement(fixture.store.sealing), try listing.counting(fixture.store.sealing),
            ] {
                let plan = try await QueryPlanTests.plan(statement, fixture)
                #expect(plan.contains("search_tokens_found"), "\(plan)")
                #expect(plan.contains("path >= $"), "\(plan)")
                #expect(!plan.contains("Seq Scan on"), "\(plan)")
                // From what was found to the files, never through the files of the scope.
                #expect(plan.contains("Index Cond: (home = ANY"), "\(plan)")
            }
        }
        let byHousehold = FamilyListing(question: SearchQuestion("H77"))
        let plan = try await QueryPlanTests.plan(byHousehold.statement(fixture.store.sealing), fixture)
        #expect(plan.contains("files_household_number"), "\(plan)")
        #expect(!plan.contains("Seq Scan on"), "\(plan)")
    }

    @Test("the plan kept for any text finds a household within the scope, and no file of the scope beside it")
    func keptPlans() async throws {
        let fixture = try await QueryPlanTests.street()
        let listing = FamilyListing(question: SearchQuestion("H77"))
        for statement in [
            try listing.statement(fixture.store.sealing), try listing.counting(fixture.store.sealing),
        ] {
            let plan = try await QueryPlanTests.keptPlan(statement, fixture)
            let condition = plan.split(separator: "\n").filter { $0.contains("household_number >=") }
            #expect(!condition.isEmpty && condition.allSatisfy { $0.contains("path >=") }, "\(plan)")
            #expect(!plan.contains("files_path") && !plan.contains("Seq Scan on files"), "\(plan)")
        }
    }

    @Test("in a single village a beginning is a range of the village's own tokens")
    func villagePlans() async throws {
        let fixture = try await QueryPlanTests.street()
        // Most of what begins alike stands in another village, as in any town.
        try await fixture.asSuperuser { pool in
            try await pool.execute(
                """
                insert into families.search_tokens (file, kind, token, path)
                select file, kind, token || '-' || n, path from families.search_tokens, generate_series(1, 20) n
                where index_key is null and path = \(StoreFixture.west.path)
                """)
            try await pool.execute("vacuum analyze families.search_tokens")
        }
        for text in ["林", "l"] {
            var listing = FamilyListing(question: SearchQuestion(text))
            listing.path = StoreFixture.east.path
            for statement in [
                try listing.statement(fixture.store.sealing), try listing.counting(fixture.store.sealing),
            ] {
                let plan = try await QueryPlanTests.plan(statement, fixture)
                #expect(plan.contains("search_tokens_in_area"), "\(plan)")
                #expect(!plan.contains("Seq Scan on search_tokens"), "\(plan)")
            }
        }
        let found = try await fixture.act(StoreFixture.east) {
            try await $0.list(FamilyListing(question: SearchQuestion("林")))
        }
        #expect(found.total == 1000 && found.families.allSatisfy { $0.file.path == StoreFixture.east.path })
    }

    @Test("a beginning that most names share is cut, and says so")
    func cut() async throws {
        let fixture = try await QueryPlanTests.street()
        let few = try #require(SearchQuestion("林59"))
        let many = try #require(SearchQuestion("林"))
        let (cut, whole, total) = try await fixture.act(StoreFixture.east) { session in
            (
                try await session.isCut(many), try await session.isCut(few),
                try await session.list(FamilyListing(question: many)).total
            )
        }
        #expect(cut && !whole && total == SearchQuestion.mostTokens)
    }
}
