/// Numbers with the word they count, as English says them. Chinese has one form for both.
package enum EnglishCount {
    /// "1 child", "2 children", "0 children", "? children" where the number is not known.
    ///
    /// - Parameter many: nil for a word that takes an s.
    package static func text(_ number: Int64?, _ one: String, _ many: String? = nil) -> String {
        "\(number.map(String.init) ?? "?") \(number == 1 ? one : many ?? one + "s")"
    }

    package static func text(_ number: Int, _ one: String, _ many: String? = nil) -> String {
        text(Int64(number), one, many)
    }
}
