import Benefits
import CivilCalendar
import Rules
import Testing

@testable import PolicyFiles

/// Facts at one less than a limit, at it and at one more.
@Suite("Facts moved to a limit")
struct FactMoveTests {
    private func start(on text: String, _ basis: AgeBasis = .onBirthday) throws -> BoundaryStart {
        let child = DisabilityCertificate(
            certificate: "99010120000405002X43", category: 4, grade: 3, span: .since(try day("2020-01-01")))
        let family = FamilyFacts(
            people: [
                PersonFacts(
                    key: "wife", sex: .female, born: .known(try day("1975-01-01")), died: .none,
                    documents: [IdentityDocument(kind: .residentID, number: "990101197501010023")]),
                PersonFacts(
                    key: "child", born: .known(try day("2000-04-05")), died: .none, disabilities: [child]),
            ],
            parentage: [
                ParentageFacts(
                    child: "child", parents: ["wife"], kind: .birth, span: .since(try day("2000-04-05")))
            ])
        return BoundaryStart(
            isOwn: true, source: "x", family: family,
            question: BoundaryQuestion(
                unit: .family, day: try day(text), overrides: .none, ageBasis: basis),
            statedDay: nil)
    }

    private func births(
        _ name: String, _ arguments: [Int: String], _ key: String = "wife", on text: String,
        _ basis: AgeBasis = .onBirthday
    ) throws -> [String] {
        let function = try #require(LimitFunction.all.first { $0.name == name })
        let moves = FunctionMoves(function: function, start: try start(on: text, basis), arguments: arguments)
        for found in moves.all() {
            let families = [-1, 0, 1].compactMap { found.moved[$0]?.first?.family }
            let people = families.compactMap { family in family.people.first { $0.key == key } }
            let original = try start(on: text).family.people.first { $0.key == key }?.born
            if people.map(\.born) != Array(repeating: original, count: 3) {
                #expect(people.allSatisfy { $0.documents.isEmpty })
                return people.compactMap(\.born.value?.description)
            }
        }
        return []
    }

    @Test("An age is reached on the day by the programme's own reading, in leap years too")
    func ages() throws {
        let years = [1: "45"]
        #expect(
            try births("reached", years, on: "2026-06-15") == ["1981-06-16", "1981-06-15", "1981-06-14"])
        #expect(
            try births("reached", years, on: "2026-06-15", .dayAfter)
                == ["1981-06-15", "1981-06-14", "1981-06-13"])
        #expect(
            try births("reached", years, on: "2026-06-15", .yearEnd)
                == ["1982-01-01", "1981-12-31", "1981-12-30"])
        // 45 years before 2025-02-28 there were births on 28 and 29 February: both have their birthday today.
        #expect(
            try births("reached", years, on: "2025-02-28") == ["1980-03-01", "1980-02-29", "1980-02-28"])
    }

    @Test("Other dates than the day, days and cut-offs")
    func dates() throws {
        #expect(
            try births("reached on", [1: "15", 2: "2026-08-11"], "child", on: "2026-01-01")
                == ["2011-08-12", "2011-08-11", "2011-08-10"])
        #expect(
            try births("reached days", [1: "28", 2: "2026-08-11"], "child", on: "2026-01-01")
                == ["2026-07-15", "2026-07-14", "2026-07-13"])
        #expect(
            try births("born since", [1: "2012-01-01"], "child", on: "2026-01-01")
                == ["2011-12-31", "2012-01-01", "2012-01-02"])
    }

    @Test("A child by birth is a child from the new birthday, and no parent is younger than twelve")
    func plausible() throws {
        let family = try start(on: "2026-01-01").family.born("child", try day("2003-01-02"))
        #expect(family.parentage.first?.span.from == (try day("2003-01-02")))
        #expect(family.people.last?.disabilities.first?.certificate == nil)
        #expect(try births("reached", [1: "30"], on: "2026-06-15").isEmpty)
    }

    @Test("A grade beyond the scale is said not to exist")
    func grades() throws {
        let function = try #require(LimitFunction.all.first { $0.name == "graded" })
        func moves(_ limit: String) throws -> FactMoves {
            let start = try start(on: "2026-01-01")
            return try #require(
                FunctionMoves(function: function, start: start, arguments: [1: limit]).all().first)
        }
        let middle = try moves("3")
        let grades = [-1, 0, 1].map { middle.moved[$0]?.first?.family.people.last?.disabilities.first?.grade }
        #expect(grades == [2, 3, 4] && middle.impossible.isEmpty)
        #expect(try moves("4").impossible.keys.sorted() == [1])
        #expect(try moves("1").impossible.keys.sorted() == [-1])
    }
}
