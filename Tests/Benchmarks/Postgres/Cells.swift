enum Cells {
    static func run(_ names: [String]) async throws {}
}
