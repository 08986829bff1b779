import FEEL
import Testing

@Suite("Conditions that facts cannot change")
struct ConstantTests {
    private static func warnings(_ text: String) -> [String] {
        let environment = Environment(
            variables: [
                .init("age", .number), .init("limit", .number), .init("born", .date), .init("open", .boolean),
            ])
        let compiled = Expression.compile(text, in: environment, expecting: .boolean)
        #expect(compiled.expression != nil, "\(compiled.diagnostics)")
        return compiled.diagnostics.filter { $0.code == .constant }.map(\.message.en)
    }

    @Test(
        "What can never be true is told, also as a part",
        arguments: [
            "1 > 2", "age < age", "age != age", "age < 49 and age > 49", "age < 49 and age >= 49",
            "age <= 48 and open and age >= 49", "open and 60 < age and age < 50", "age = 1 and age = 2",
            "age = 60 and age < 60", "age = 1 and age != 1", "open or age < 3 and 4 <= age", "not(age < age)",
            "age < 1 and age > 2 and open", "born < @\"2000-01-01\" and born >= @\"2000-01-01\"",
            "if age < 1 and age > 2 then open else open",
        ])
    func never(text: String) throws {
        let found = Self.warnings(text)
        #expect(found.count == 1)
        #expect(try #require(found.first).hasPrefix("this can never be true"))
    }

    @Test(
        "What is always true is told",
        arguments: ["1 < 2", "age = age", "age < 60 or age >= 60", "age != 1 or age != 2", "open and 2 > 1"])
    func always(text: String) throws {
        let found = Self.warnings(text)
        #expect(found.count == 1)
        #expect(try #require(found.first).hasPrefix("this is always true"))
    }

    @Test(
        "What facts decide is not",
        arguments: [
            "age < 49 and age > 47", "age <= 49 and age >= 49", "age < limit and age > 49", "true", "false",
            "open and age > 1", "age < 60 or age > 60", "age > 49 and limit < 49", "age != 1 and age != 2",
            "age = 1 or age = 2", "born.year < 2000 and born.month > 2000",
        ])
    func decided(text: String) {
        #expect(Self.warnings(text).isEmpty)
    }
}
