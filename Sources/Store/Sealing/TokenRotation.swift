import Benefits
import Postgres

extension KeyRotation {
    /// Makes anew what families are found by that have a token of the field and none by this key.
    func makeTokens(of field: SealedField, by number: Int16) async throws {
        for kind in SearchToken.Kind.allCases where kind.field == field {
            var last: Int64 = 0
            while true {
                let after = last
                let files = try await store.act(as: actor, scope: .everywhere, request: request, retries: 5) {
                    act in
                    let files = try await act.query(
                        """
                        select distinct t.file from families.search_tokens t
                        where t.kind = \(kind.rawValue) and t.index_key <> \(number) and t.file > \(after)
                        and not exists (select from families.search_tokens n where n.file = t.file
                            and n.kind = t.kind and n.index_key = \(number))
                        order by t.file limit \(Int64(batch))
                        """
                    ).decode(Int64.self)
                    // Acts that write facts of these families make the tokens too, under the same lock.
                    _ = try await act.query(
                        "select home from families.files where home = any(\(files)) order by home for no key update"
                    )
                    try await act.makeSearchTokens(ofFiles: files)
                    return files
                }
                guard let end = files.last else { break }
                last = end
                try await onStep(.rows(table: "families.search_tokens", count: files.count))
            }
        }
    }

    /// Removes the tokens that a retired key made; returns how many there were.
    func removeTokens(of field: SealedField, by number: Int16) async throws -> Int {
        var sum = 0
        for kind in SearchToken.Kind.allCases where kind.field == field {
            while true {
                let removed = try await store.act(as: actor, scope: .everywhere, request: request, retries: 5)
                { act in
                    try await act.execute(
                        """
                        delete from families.search_tokens where (file, kind, token) in (
                            select file, kind, token from families.search_tokens
                            where kind = \(kind.rawValue) and index_key = \(number) limit 5000)
                        """)
                }
                if removed == 0 { break }
                sum += removed
                try await onStep(.rows(table: "families.search_tokens", count: removed))
            }
        }
        return sum
    }
}
