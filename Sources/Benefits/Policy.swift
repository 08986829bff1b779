package import Rules

/// Everything a configuration folder says, checked: what the command loads once and hands to all who decide.
package struct Policy: Sendable {
    package var rules: RuleBook
    package var products: [InsuranceProduct]
    package var areas: AreaTree
    /// The rule files it was read from, as they are written; areas are no rules.
    package var ruleSet: RuleSet
    /// SHA-256 over the rule files, in hexadecimal: names the rule set of a run.
    package var digest: String { ruleSet.name }

    package init(rules: RuleBook, products: [InsuranceProduct], areas: AreaTree, ruleSet: RuleSet) {
        self.rules = rules
        self.products = products
        self.areas = areas
        self.ruleSet = ruleSet
    }

    /// The same with the areas of an office, and its values of areas following codes that were replaced.
    package func following(_ areas: AreaTree) -> Policy {
        var followed = self
        followed.areas = areas
        followed.rules = rules.following(areas.successions)
        return followed
    }
}
