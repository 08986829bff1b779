package import Benefits

extension StoreSession {
    /// Files with a member who is found by a number that is not theirs as it is held now: it was corrected or replaced, or
    /// it is the form of 15 digits of the one of 18.
    package func filesByFormerNumber(_ question: SearchQuestion) async throws -> Set<Int64> {
        let lengths: [Int: IdentityDocument.Kind] = [15: .legacyID, 18: .residentID]
        let asked = question.tokens.filter { $0.kind == .number }.compactMap { token in
            lengths[token.text.utf8.count].map { (kind: $0.rawValue, number: token.text) }
        }
        guard let written = question.number, !asked.isEmpty else { return [] }
        let now = Set(try await holders(of: asked).values)
        var former = try await formerHolders(of: asked).subtracting(now)
        if written.utf8.count == 15, !now.isEmpty {
            let short = IdentityDocument.Kind.legacyID.rawValue
            let holders = try await facts([.documents], ofPeople: now.sorted()).filter {
                $0.row.values[0].text == short
            }
            former.formUnion(now.subtracting(holders.map(\.row.owner)))
        }
        return Set(try await memberships(of: former.sorted()).map(\.file))
    }
}
