package import Rules

/// Everything a configuration folder says, checked: what the command loads once and hands to all who decide.
package struct Policy: Sendable {
    package var rules: RuleBook
    package var products: [InsuranceProduct]
    package var areas: AreaTree
    /// SHA-256 over the files it was read from, in order of their names: names the rule set of a run.
    package var digest: String

    package init(rules: RuleBook, products: [InsuranceProduct], areas: AreaTree, digest: String) {
        self.rules = rules
        self.products = products
        self.areas = areas
        self.digest = digest
    }
}
