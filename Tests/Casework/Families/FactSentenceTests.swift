import Rules
import Store
import Testing

@testable import Casework

/// Facts as sentences say them.
struct FactSentenceTests {
    @Test(
        "English counts one child and several children; a number that is not known is said to be none",
        arguments: [
            (1, 1, 3, "1 child ever, 1 alive, 3 in the household"),
            (2, 1, 3, "2 children ever, 1 alive, 3 in the household"),
            (0, 0, 2, "0 children ever, 0 alive, 2 in the household"),
            (1, 0, 1, "1 child ever, 0 alive, 1 in the household"),
            (nil, nil, nil, "? children ever, ? alive, ? in the household"),
        ] as [(Int64?, Int64?, Int64?, String)])
    func counts(ever: Int64?, alive: Int64?, household: Int64?, said: String) {
        let values = [ever, alive, household].map { $0.map(FactValue.integer) ?? .null }
        let row = FactRow(.declaredCounts, home: 1, values)
        let text = FactSentence([:]).sentence(EventChange(before: nil, after: row))
        #expect(text.en.hasSuffix(": \(said)."))
        func number(_ count: Int64?) -> String { count.map(String.init) ?? "?" }
        #expect(text.zh.contains("曾有子女\(number(ever))，现存\(number(alive))，家庭\(number(household))人"))
    }
}
