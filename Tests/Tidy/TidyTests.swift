import Testing

/// Every house rule: each is proved by planted faults, then held over the whole tree.
@Suite("The house rules")
struct TidyTests {
    static let rules: [Rule] =
        Arrows.rules + Sizes.rules + Names.rules + SwiftHabits.rules + Clocks.rules + SQLHabits.rules
        + Migrations.rules + TestHabits.rules + Policy.rules

    @Test("refuses what it was written to refuse", arguments: rules)
    func refuses(rule: Rule) {
        #expect(!rule.refuses.isEmpty, "a rule without a planted fault proves nothing")
        for tree in rule.refuses {
            #expect(!rule.check(tree).isEmpty, "found nothing in \(tree.map(\.text))")
        }
    }

    @Test("accepts the neighbour that is right", arguments: rules)
    func accepts(rule: Rule) {
        #expect(!rule.accepts.isEmpty, "a rule that refuses everything is no rule")
        for tree in rule.accepts {
            let faults = rule.check(tree)
            #expect(faults.isEmpty, "\(faults)")
        }
    }

    @Test("is kept by the whole tree", arguments: rules)
    func kept(rule: Rule) {
        for fault in rule.check(Tree.files) {
            Issue.record("\(fault)")
        }
    }

    @Test("The tree that is read is the project, not an empty folder")
    func treeIsRead() {
        let targets = Set(Tree.files.compactMap(\.target))
        #expect(
            targets.isSuperset(of: Arrows.ownTargets), "missing: \(Arrows.ownTargets.subtracting(targets))")
    }
}
