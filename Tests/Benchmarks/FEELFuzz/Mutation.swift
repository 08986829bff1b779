/// Damages a text as a careless or hostile hand would.
struct Mutation {
    var random: Seeded

    private static let pieces = Array("{}[]()\"\\@.,:;+-*/<>=!?' 0123456789e９é家\u{301}\u{0}\n".unicodeScalars)
    private static let words = [
        " and ", " or ", " in ", " between ", " instance of ", " if ", " then ", " else ", " for ",
        " return ", "..",
        "**", " function(", " item ", " partial ", "not(", "//", "/*", "*/", " some ", " satisfies ",
        "external",
    ].map { Array($0.unicodeScalars) }

    mutating func apply(to text: String) -> String {
        var scalars = Array(text.unicodeScalars)
        for _ in 0..<Int.random(in: 1...3, using: &random) where !scalars.isEmpty {
            let place = Int.random(in: 0..<scalars.count, using: &random)
            let end = min(scalars.count - 1, place + Int.random(in: 0..<20, using: &random))
            switch Int.random(in: 0..<6, using: &random) {
            case 0: scalars[place] = piece()
            case 1: scalars.insert(piece(), at: place)
            case 2: scalars.remove(at: place)
            case 3: scalars.insert(contentsOf: scalars[place...end], at: place)
            case 4: scalars.removeSubrange(place...end)
            default:
                let word = Self.words[Int.random(in: 0..<Self.words.count, using: &random)]
                scalars.insert(contentsOf: word, at: place)
            }
        }
        return String(String.UnicodeScalarView(scalars))
    }

    private mutating func piece() -> Unicode.Scalar {
        Self.pieces[Int.random(in: 0..<Self.pieces.count, using: &random)]
    }
}
