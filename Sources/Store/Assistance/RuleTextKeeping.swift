import Postgres
package import Rules

extension StoreSession {
    /// Keeps the texts of a rule set, each content once, and gives the set's number; what is there already is not
    /// written again.
    @discardableResult
    package func keep(_ ruleSet: RuleSet) async throws -> Int64 {
        if let known = try await number(of: ruleSet.digest), known.isWhole { return known.rules }
        let files = ruleSet.texts.map(\.file)
        let bodies = ruleSet.texts.map(\.text)
        _ = try await pipeline([
            """
            insert into assistance.rule_sets (digest, kept_by) values (\(ruleSet.digest), \(actor.name))
            on conflict do nothing
            """,
            """
            insert into assistance.rule_texts (digest, body, kept_by)
            select distinct sha256(convert_to(body, 'UTF8')), body, \(actor.name) from unnest(\(bodies)) as body
            on conflict do nothing
            """,
            """
            insert into assistance.rule_set_files (rules, file, digest)
            select r.rules, t.file, sha256(convert_to(t.body, 'UTF8'))
            from unnest(\(files), \(bodies)) as t (file, body)
            join assistance.rule_sets r on r.digest = \(ruleSet.digest)
            on conflict do nothing
            """,
        ])
        guard let kept = try await number(of: ruleSet.digest) else {
            throw StoreError.unexpectedRow("assistance.rule_sets")
        }
        return kept.rules
    }

    /// The texts of a rule set by its number; nil where none were kept.
    ///
    /// - Throws: `StoreError.unexpectedRow` where the texts are not those that the set's digest names.
    package func ruleSet(_ rules: Int64) async throws -> RuleSet? {
        let rows = try await query(
            """
            select s.digest, f.file, t.body from assistance.rule_sets s
            join assistance.rule_set_files f on f.rules = s.rules
            join assistance.rule_texts t on t.digest = f.digest where s.rules = \(rules)
            """
        ).decode([UInt8].self, String.self, String.self)
        guard let digest = rows.first?.0 else { return nil }
        let ruleSet = RuleSet(rows.map { RuleText(file: $0.1, text: $0.2) })
        guard ruleSet.digest == digest else { throw StoreError.unexpectedRow("assistance.rule_sets") }
        return ruleSet
    }

    private func number(of digest: [UInt8]) async throws -> (rules: Int64, isWhole: Bool)? {
        try await query(
            """
            select rules, exists (select from assistance.rule_set_files f where f.rules = s.rules)
            from assistance.rule_sets s where digest = \(digest)
            """
        ).decode(Int64.self, Bool.self).first.map { (rules: $0.0, isWhole: $0.1) }
    }
}
