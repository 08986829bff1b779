import Benefits
import Postgres

extension FactKind {
    /// The facts that say by what a family is found.
    static let searched: Set<FactKind> = [
        .memberships, .particulars, .documents, .disabilities, .contacts, .bankAccounts,
        .onlyChildCertificates,
    ]
}

extension StoreSession {
    /// Makes anew what the families are found by whose facts these rows are; called by every act that writes facts.
    func keepSearchTrue(after rows: [FactRow]) async throws {
        let written = rows.filter { FactKind.searched.contains($0.kind) }
        guard !written.isEmpty else { return }
        var files = Set(written.filter { $0.kind.owner != .person }.map(\.home))
        let people = Set(written.filter { $0.kind.owner == .person }.map(\.owner))
        files.formUnion(try await filesFound(byPeople: people))
        try await makeSearchTokens(ofFiles: files.sorted())
    }

    /// Makes anew what the families of these entries are found by: they became one person, or two again.
    func keepSearchTrue(ofPeople people: [PersonID]) async throws {
        try await makeSearchTokens(ofFiles: try await filesFound(byPeople: people).sorted())
    }

    /// The files of these people, by whichever of their merged entries.
    private func filesFound(byPeople people: some Sequence<PersonID>) async throws -> Set<Int64> {
        let entries = try await aliases(of: people).entries(of: people).union(people).sorted()
        if entries.isEmpty { return [] }
        return Set(
            try await query(
                """
                select distinct file from families.memberships where \(Self.among(entries)) and upper_inf(known)
                """
            ).decode(Int64.self))
    }

    /// Makes anew what these families of the scope are found by. Members of earlier days and earlier spellings of a
    /// name are found too, numbers that were corrected, and everything of an entry with which a member was merged.
    ///
    /// - Returns: how many tokens there are now.
    @discardableResult
    package func makeSearchTokens(ofFiles files: [Int64]) async throws -> Int {
        let shown = try await query(
            "select home from families.files where home = any(\(files)) order by home"
        )
        .decode(Int64.self)
        guard !shown.isEmpty else { return 0 }
        var staged: [[StagedValue]] = []
        for (file, tokens) in try await searchTokens(ofFiles: shown).sorted(by: { $0.key < $1.key }) {
            for token in tokens.sorted() { staged += try rows(token, of: file) }
        }
        try await execute("delete from families.search_tokens where file = any(\(shown))")
        let staging = Staging(
            name: "staged_search_tokens",
            columns: [("file", "bigint"), ("kind", "text"), ("token", "text"), ("index_key", "smallint")])
        try await insert(
            staged, by: staging,
            """
            insert into families.search_tokens (file, kind, token, path, index_key)
            select s.file, s.kind, s.token, f.path, s.index_key from staged_search_tokens s
            join families.files f on f.home = s.file
            """)
        return staged.count
    }

    /// One row; for a sealed number one by each key in use, two while keys are rotated.
    private func rows(_ token: SearchToken, of file: Int64) throws -> [[StagedValue]] {
        guard let field = token.kind.field else {
            return [[.int8(file), .text(token.kind.rawValue), .text(token.text), .int2(nil)]]
        }
        return try sealing.written(token.text, of: field).map { index in
            [.int8(file), .text(token.kind.rawValue), .text(index.searched), .int2(index.key)]
        }
    }

    private func searchTokens(ofFiles files: [Int64]) async throws -> [Int64: Set<SearchToken>] {
        let ofFiles = try await facts(
            [.memberships, .contacts, .bankAccounts, .onlyChildCertificates], ofHomes: files, numbers: .clear)
        let members = Set(ofFiles.compactMap(\.row.memberID))
        let aliases = try await aliases(of: members)
        let people = aliases.entries(of: members).union(members).sorted()
        let ofPeople = Dictionary(
            grouping: try await facts(
                [.particulars, .disabilities], ofPeople: people, numbers: .clear)
                + (try await facts([.documents], ofPeople: people, known: .ever, numbers: .clear)),
            by: { aliases.canonical($0.row.owner) })
        var tokens: [Int64: Set<SearchToken>] = [:]
        for fact in ofFiles {
            for about in fact.row.memberID.map({ ofPeople[aliases.canonical($0)] ?? [] }) ?? [fact] {
                tokens[fact.row.home, default: []].formUnion(about.row.searched)
            }
        }
        return tokens
    }
}

extension FactRow {
    /// By what the family of the row is found because of it.
    fileprivate var searched: Set<SearchToken> {
        switch kind {
        case .particulars: values[0].text.map(SearchToken.tokens(ofName:)) ?? []
        case .documents: Self.token(.number, values[1])
        case .disabilities: Self.token(.certificate, values[0])
        case .onlyChildCertificates: Self.token(.certificate, values[1])
        case .contacts: Self.token(.phone, values[0])
        case .bankAccounts: Self.token(.account, values[1])
        default: []
        }
    }

    private static func token(_ kind: SearchToken.Kind, _ value: FactValue) -> Set<SearchToken> {
        guard let text = value.text else { return [] }
        return [SearchToken(kind, kind == .phone || kind == .account ? text : SearchToken.number(text))]
    }
}

extension SearchToken.Kind {
    /// The field whose blind index stands for the number; nil for what is kept in clear. Certificates of both kinds
    /// are looked up together, so they share the index of one.
    var field: SealedField? {
        switch self {
        case .name, .latin: nil
        case .number: .documentNumber
        case .phone: .phone
        case .account: .account
        case .certificate: .onlyChildCertificate
        }
    }
}

extension Sealing.Index {
    /// As it stands among the tokens: the first 16 bytes in hexadecimal digits.
    var searched: String {
        let digits = Array("0123456789abcdef".utf8)
        return String(
            decoding: bytes.prefix(16).flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self
        )
    }
}
