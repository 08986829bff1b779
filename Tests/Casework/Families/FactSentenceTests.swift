import Rules
import Store
import Testing

@testable import Casework

/// Facts as sentences say them.
struct FactSentenceTests {
    @Test(
        "a member is named by the place in the family, never by the key, which nobody gave words",
        arguments: ["partner", "uncle-2", "dad_1", "child-3"])
    func membership(key: String) {
        let row = FactRow(.memberships, home: 1, [.integer(1), .integer(2), .text(key)])
        let person = PersonID(home: 1, person: 2)
        for keys in [[person: key], [:]] {
            let text = FactSentence(keys).sentence(EventChange(before: nil, after: row))
            #expect(!text.zh.contains(/[a-z]/), "\(text.zh)")
            #expect(!text.en.contains(key), "\(text.en)")
        }
    }

    @Test(
        "English counts one child and several children; a number that is not known is left out",
        arguments: [
            (1, 1, 3, "1 child ever, 1 alive, 3 in the household"),
            (2, 1, 3, "2 children ever, 1 alive, 3 in the household"),
            (0, 0, 2, "0 children ever, 0 alive, 2 in the household"),
            (1, 0, 1, "1 child ever, 0 alive, 1 in the household"),
            (nil, 2, nil, "2 alive"),
            (nil, nil, nil, "not said"),
        ] as [(Int64?, Int64?, Int64?, String)])
    func counts(ever: Int64?, alive: Int64?, household: Int64?, said: String) {
        let values = [ever, alive, household].map { $0.map(FactValue.integer) ?? .null }
        let row = FactRow(.declaredCounts, home: 1, values)
        let text = FactSentence([:]).sentence(EventChange(before: nil, after: row))
        #expect(text.en.hasSuffix(": \(said)."))
        let zh = [
            ever.map { "曾有子女\($0)" }, alive.map { "现存\($0)" }, household.map { "家庭\($0)人" },
        ].compactMap(\.self).joined(separator: "，")
        #expect(text.zh.contains(zh.isEmpty ? "未说明" : zh))
    }
}
