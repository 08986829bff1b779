import Benefits
import Postgres

extension KeyRotation {
    /// Makes anew what families are found by that have a token of a rotated field and none by its new key.
    func makeTokens(by names: [DataKeyName]) async throws {
        let wanted = Self.kinds(of: names)
        try await eachBlock { act, homes in
            let files = try await act.query(
                """
                select distinct t.file from families.search_tokens t
                join unnest(\(wanted.map(\.kind)), \(wanted.map(\.number))) as w (kind, number) on w.kind = t.kind
                where t.file = any(\(homes)) and t.index_key <> w.number
                and not exists (select from families.search_tokens n where n.file = t.file and n.kind = t.kind
                    and n.index_key = w.number) order by t.file
                """
            ).decode(Int64.self)
            // Acts that write facts of these families make the tokens too, under the same lock.
            _ = try await act.query(
                "select home from families.files where home = any(\(files)) order by home for no key update")
            try await act.makeSearchTokens(ofFiles: files)
            return files.count
        }
    }

    /// Removes the tokens that retired keys made; returns the fields that had any.
    func removeTokens(by names: [DataKeyName]) async throws -> Set<SealedField> {
        var found: Set<SealedField> = []
        var left: [DataKeyName] = []
        for name in names {
            for (kind, number) in Self.kinds(of: [name]) {
                let isLeft: Bool = try await store.act(as: actor, scope: .everywhere, request: request) {
                    try await $0.value(
                        """
                        select exists (select from families.search_tokens
                            where kind = \(kind) and index_key = \(number))
                        """)
                }
                if isLeft { left.append(name) }
            }
        }
        found.formUnion(left.map(\.field))
        if left.isEmpty { return found }
        let wanted = Self.kinds(of: left)
        try await eachBlock { act, homes in
            try await act.execute(
                """
                delete from families.search_tokens t
                using unnest(\(wanted.map(\.kind)), \(wanted.map(\.number))) as w (kind, number)
                where t.file = any(\(homes)) and t.kind = w.kind and t.index_key = w.number
                """)
        }
        return found
    }

    private static func kinds(of names: [DataKeyName]) -> [(kind: String, number: Int16)] {
        names.flatMap { name in
            SearchToken.Kind.allCases.filter { $0.field == name.field }
                .map { (kind: $0.rawValue, number: Int16(name.number)) }
        }
    }

    /// Goes through the files in order of their number, a block in each act: a token is found by its file at once, and
    /// by its key only by reading all of its kind.
    private func eachBlock(_ work: (StoreSession, [Int64]) async throws -> Int) async throws {
        var last: Int64 = 0
        while true {
            let after = last
            let (done, end) = try await store.act(
                as: actor, scope: .everywhere, request: request, retries: 5
            ) { act in
                let homes = try await act.homes(after: after, limit: batch)
                return homes.isEmpty ? (0, nil) : (try await work(act, homes), homes.last)
            }
            guard let end else { return }
            last = end
            if done > 0 { try await onStep(.rows(table: "families.search_tokens", count: done)) }
        }
    }
}
