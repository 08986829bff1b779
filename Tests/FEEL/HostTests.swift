import CivilCalendar
import FEEL
import Testing

private let personType = ObjectType(
    "person", [.init("name", .string), .init("born", .date), .init("died", .optional(.date))])

/// A person whose birth may be unknown to the office.
private final class Person: HostObject {
    let objectType = personType
    let key: String
    let born: CivilDate?

    init(_ key: String, born: String?) {
        self.key = key
        self.born = born.flatMap { CivilDate(iso: $0) }
    }

    func member(_ index: Int, _ recorder: Recorder) -> Value {
        switch index {
        case 0: return .string(key)
        case 1:
            let fact = FactID("\(key).born")
            let value = born.map { Value.date(WideDate($0)) } ?? .unknown(fact)
            recorder.read(fact, value)
            return value
        default: return .null
        }
    }
}

@Suite("Facts of the host")
struct HostTests {
    /// `reached(person, years)` on a day.
    private static func environment(on day: CivilDate) -> Environment {
        let reached = HostFunction(
            "reached", [.init("person", .object("person")), .init("years", .number)], result: .boolean
        ) { arguments, recorder in
            guard case .object(let person as Person) = arguments[0], let years = arguments[1].number?.exactInt
            else {
                return .null
            }
            let born = person.member(1, recorder)
            guard case .date(let date) = born, let birth = date.civil else { return born }
            let first = attainedDate(birth: birth, years: years, basis: .onBirthday)
            if day < first { recorder.changes(on: first) }
            return .boolean(day >= first)
        }
        return Environment(
            variables: [.init("wife", .object("person")), .init("people", .list(.object("person")))],
            functions: [reached], objectTypes: [personType])
    }

    private static func decide(
        _ text: String, on day: String, wife: String? = "1979-03-10"
    ) throws -> (Value, Recorder) {
        let environment = try Self.environment(on: #require(CivilDate(iso: day)))
        let compiled = Expression.compile(text, in: environment)
        let recorder = Recorder()
        let people = ListValue(
            [.object(Person("son", born: "2005-04-05"))], incomplete: Unknown("people complete"))
        let value = try #require(compiled.expression, "\(compiled.diagnostics)").evaluate(
            [.object(Person("wife", born: wife)), .list(people)], recorder: recorder)
        return (value, recorder)
    }

    @Test(
        "The day before, the day, the day after, and until when the answer stands",
        arguments: [
            ("2028-03-09", false, "2028-03-10"), ("2028-03-10", true, nil), ("2028-03-11", true, nil),
        ] as [(String, Bool, String?)])
    func reached(day: String, answer: Bool, until: String?) throws {
        let (value, recorder) = try Self.decide("reached(wife, 49)", on: day)
        #expect(value.boolean == answer)
        #expect(recorder.stableUntil?.description == until)
        #expect(recorder.reads.map(\.fact) == ["wife.born"])
    }

    @Test("The earliest change counts")
    func earliest() throws {
        let (_, recorder) = try Self.decide("reached(wife, 60) or reached(wife, 49)", on: "2020-01-01")
        #expect(recorder.stableUntil?.description == "2028-03-10")
    }

    @Test("A missing birth is unknown by its fact, and only where it matters")
    func missing() throws {
        #expect(
            try Self.decide("reached(wife, 49)", on: "2028-03-10", wife: nil).0.unknown?.facts == [
                "wife.born"
            ])
        #expect(
            try Self.decide("wife.born.year > 1970", on: "2028-03-10", wife: nil).0.unknown?.facts == [
                "wife.born"
            ])
        #expect(
            try Self.decide("false and reached(wife, 49)", on: "2028-03-10", wife: nil).0.boolean == false)
        #expect(try Self.decide("wife.died = null", on: "2028-03-10", wife: nil).0.boolean == true)
    }

    @Test("A list that may lack people decides what it can")
    func openList() throws {
        #expect(
            try Self.decide("some p in people satisfies p.name = \"son\"", on: "2028-03-10").0.boolean == true
        )
        let (value, _) = try Self.decide("every p in people satisfies p.name = \"son\"", on: "2028-03-10")
        #expect(value.unknown?.facts == ["people complete"])
        #expect(try Self.decide("people[name = \"son\"].born", on: "2028-03-10").0.list?.items.count == 1)
    }

    @Test("Facts are recorded in the order of reading, each once")
    func reads() throws {
        let text = "people.born[1] = wife.born or reached(wife, 49)"
        let environment = try Self.environment(on: #require(CivilDate(iso: "2024-01-01")))
        let recorder = Recorder()
        let people: [Value] = [.object(Person("son", born: "2005-04-05"))]
        _ = try #require(Expression.compile(text, in: environment).expression).evaluate(
            [.object(Person("wife", born: "1979-03-10")), .list(people)], recorder: recorder)
        #expect(recorder.reads.map(\.fact) == ["son.born", "wife.born"])
    }

    @Test("A null says why it arose, and a recorder without details keeps nothing but the day")
    func reasons() throws {
        let compiled = Expression.compile(
            "1 / 0 = null and abs(null) = null", in: Environment(mode: .standard))
        let recorder = Recorder()
        #expect(try #require(compiled.expression).evaluate(recorder: recorder).boolean == true)
        #expect(recorder.nulls.map(\.reason.en) == ["division by zero", "an argument of abs is null"])
        #expect(recorder.nulls.first?.span == 0..<5)
        let quiet = Recorder(keepsDetails: false)
        quiet.read("a", .null)
        quiet.changes(on: .latest)
        #expect(quiet.reads.isEmpty && quiet.stableUntil == .latest)
    }

    @Test("today() and now() answer what they are given, and null without it")
    func clock() throws {
        let day = try #require(CivilDate(iso: "2026-11-25"))
        #expect(feel("today() = @\"2026-11-25\"", clock: Clock(today: day)).boolean == true)
        #expect(feel("today()").isNull)
        #expect(feel("now()", clock: Clock(today: day)).isNull)
    }
}
