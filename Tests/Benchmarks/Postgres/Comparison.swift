struct Comparison {
    func run() async throws {}
}
