import Rules

extension CanonicalJSON {
    /// Writes the value and a line end to standard output.
    func print() { Terminal.out(text) }

    static func count(_ number: Int) -> CanonicalJSON { .integer(Int64(number)) }
}
