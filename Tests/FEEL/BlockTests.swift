import FEEL
import Testing

@Suite("Many rows at once")
struct BlockTests {
    /// Rows of a block, all of them or every other.
    private static let count = 24

    @Test("A block says of each row what the expression says of the row alone, known or unknown")
    func agrees() throws {
        var generator = Generator(random: Seeded(SoundnessTests.seed))
        var answers: [String: Int] = [:]
        for round in 0..<SoundnessTests.rounds / 10 {
            let text =
                round.isMultiple(of: 3)
                ? generator.number(Int.random(in: 1...3, using: &generator.random))
                : generator.boolean(Int.random(in: 1...3, using: &generator.random))
            let expression = try #require(
                Expression.compile(text, in: SoundnessTests.environment).expression, "\(text)")
            let rows = (0..<Self.count).map { _ in
                let missing = SoundnessTests.names.filter { _ in
                    Int.random(in: 0..<4, using: &generator.random) == 0
                }
                return SoundnessTests.Facts(&generator.random).values(missing: Set(missing))
            }
            let asked =
                round.isMultiple(of: 2)
                ? Array(0..<Self.count) : Array(stride(from: 1, to: Self.count, by: 2))
            let told = try Self.evaluate(expression, rows, asked)
            for (row, value) in zip(asked, told) {
                let alone = try expression.evaluate(rows[row])
                let isSame =
                    value.unknown?.facts == alone.unknown?.facts
                    && (alone.unknown != nil || value.isSame(alone))
                #expect(isSame, "round \(round), row \(row): \(text) is \(alone), not \(value)")
                let kind = alone.unknown != nil ? "unknown" : alone.isNull ? "null" : "known"
                answers[kind, default: 0] += 1
            }
        }
        // A generator that only made rows of one kind would prove little.
        for kind in ["unknown", "null", "known"] { #expect(answers[kind, default: 0] > 100, "\(answers)") }
    }

    private static func evaluate(
        _ expression: Expression, _ rows: [[Value]], _ asked: [Int]
    ) throws -> [Value] {
        let block = Block(capacity: count, slotCount: expression.slotCount)
        // Names whose value all rows share stand in the run; the others have columns.
        let slots = rows[0].indices.filter { slot in rows.contains { !$0[slot].isSame(rows[0][slot]) } }
        for slot in rows[0].indices {
            if slots.contains(slot) {
                let cells = block.column(slot)
                for (row, values) in rows.enumerated() { cells[row] = Self.cell(values[slot], block.run) }
            } else {
                block.run[slot] = Self.cell(rows[0][slot], block.run)
            }
        }
        let numbers = UnsafeMutablePointer<Int32>.allocate(capacity: asked.count)
        defer { numbers.deallocate() }
        for (index, row) in asked.enumerated() { (numbers + index).initialize(to: Int32(row)) }
        let column = try block.evaluate(expression, reading: slots, for: Rows(numbers, asked.count))
        return asked.map { block.run.value(column[$0]) }
    }

    /// Lists that are known whole as cells side by side, as a host gives them.
    private static func cell(_ value: Value, _ run: Run) -> Cell {
        guard case .list(let list) = value, list.incomplete == nil else { return run.cell(value) }
        let start = run.beginList()
        for item in list.items { run.addMember(run.cell(item)) }
        return run.endList(from: start)
    }

    @Test("A value held for a body is each row's own, and gone after it")
    func held() throws {
        let expression = try #require(
            Expression.compile(
                "(a + 1) between b and 3", in: SoundnessTests.environment
            ).expression)
        let rows: [[Value]] = (0..<6).map { [.number($0), .number(2), .null, .null, .list([]), .list([])] }
        let told = try Self.evaluate(expression, rows, Array(0..<6))
        #expect(told.map(\.boolean) == [false, true, true, false, false, false])
    }
}
