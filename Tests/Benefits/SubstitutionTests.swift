import Testing

@testable import Benefits

@Suite("Replacing in texts")
struct SubstitutionTests {
    @Test(
        "every place is replaced, and nothing that only looks alike",
        arguments: [
            ("子女死亡、死亡证明", "死亡", "去世", "子女去世、去世证明"), ("死", "死亡", "去世", "死"), ("", "死亡", "去世", ""),
            ("{n}{n}", "{n}", "{n}", "{n}{n}"), ("aaa", "aa", "b", "ba"), ("满49周岁", "", "x", "满49周岁"),
            ("死亡", "死亡", "", ""),
        ])
    func replacing(_ text: String, _ written: String, _ said: String, _ expected: String) {
        #expect(text.substituting(written, with: said) == expected)
        #expect(text.holds(written) == (!written.isEmpty && text.contains(written)))
    }
}
