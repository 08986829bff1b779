import FEEL
import Testing

/// Lists that a host gives as cells side by side, against the same lists as values.
@Suite("Lists of cells")
struct ListCellTests {
    @Test("An expression over lists of cells comes to what it comes to over lists of values")
    func agrees() throws {
        var generator = Generator(random: Seeded(SoundnessTests.seed))
        var walked = 0
        for round in 0..<SoundnessTests.rounds {
            let text =
                switch round % 3 {
                case 0: generator.number(Int.random(in: 1...3, using: &generator.random))
                case 1: generator.list(Int.random(in: 1...3, using: &generator.random))
                default: generator.boolean(Int.random(in: 1...3, using: &generator.random))
                }
            let expression = try #require(
                Expression.compile(text, in: SoundnessTests.environment).expression, "\(text)")
            // Numbers and truth values may be unknown; the two lists are whole.
            let missing = ["a", "b", "p", "q"].filter { _ in
                Int.random(in: 0..<4, using: &generator.random) == 0
            }
            let values = SoundnessTests.Facts(&generator.random).values(missing: Set(missing))
            let alone = try expression.evaluate(values)
            let told = try Self.evaluate(expression, values)
            #expect("\(told)" == "\(alone)", "round \(round): \(text) over \(values)")
            if text.contains("l") || text.contains("m") { walked += 1 }
        }
        #expect(walked > SoundnessTests.rounds / 2)
    }

    private static func evaluate(_ expression: Expression, _ values: [Value]) throws -> Value {
        let run = Run(slotCount: max(expression.slotCount, values.count), recorder: Recorder())
        for (slot, value) in values.enumerated() {
            guard case .list(let list) = value else {
                run[slot] = run.cell(value)
                continue
            }
            let start = run.beginList()
            for item in list.items { run.addMember(run.cell(item)) }
            run[slot] = run.endList(from: start)
        }
        return run.value(try expression.evaluate(in: run))
    }

    @Test("Members that a round of a loop makes are gone after it, and none of those kept is")
    func rounds() throws {
        let environment = Environment(variables: [.init("l", .list(.number))], mode: .standard)
        for (text, expected) in [
            ("count(for i in l return count(l[item >= i]))", "100"),
            ("sum(for i in l return count(l[item >= i]))", "5050"),
            ("every i in l satisfies count(l[item <= i]) = i", "true"),
            ("count(l[count(l[item < 3]) = 2])", "100"),
            ("sum(for i in l[item > 90], j in l[item <= 2] return i * j)", "2865"),
            ("count(for i in l return l[item > i])", "100"),
        ] {
            let expression = try #require(Expression.compile(text, in: environment).expression)
            let told = try Self.evaluate(expression, [.list((1...100).map { .number($0) })])
            let alone = try expression.evaluate([.list((1...100).map { .number($0) })])
            #expect("\(told)" == "\(alone)", "\(text)")
            #expect(Self.shown(told) == expected, "\(text)")
        }
    }

    private static func shown(_ value: Value) -> String {
        if let flag = value.boolean { return "\(flag)" }
        return value.number.map { "\($0)" } ?? "\(value)"
    }
}
