package import Benefits
package import Rules

/// What two sets of rule files say differently, by programme and shared condition.
package struct RuleDifferences: Sendable, Hashable {
    /// A part of a rule file, for people who look for one kind of change.
    package enum Section: String, Sendable, Hashable, CaseIterable {
        case programme, versions, criteria, formulas, parameters, payment, product, sources
    }

    package enum Kind: String, Sendable, Hashable { case added, removed, changed }

    /// One part that is only there, only here, or says something else.
    package struct Change: Sendable, Hashable {
        package let kind: Kind
        package let section: Section
        /// The way to the part, as a program reads it ("parameters.monthly_amount.values[2026-01-01].value").
        package let path: String
        /// The same in words.
        package let place: LocalizedText
        /// What it said and says; nil where it was not or is no longer there. Of a part with parts of its own, each
        /// of them on a line.
        package let before: String?
        package let after: String?
    }

    /// A programme, product or shared condition.
    package struct Subject: Sendable, Hashable {
        package let id: String
        package let isDefinition: Bool
        package let title: LocalizedText
        package let kind: Kind
        /// The file that holds it, of the later set where both do.
        package let file: String
        /// Empty where the whole of it is added or removed.
        package let changes: [Change]
    }

    /// In order of the id, shared conditions last; those that say the same are left out.
    package let subjects: [Subject]
    /// Whether the files' bytes are the same too; otherwise comments or spelling may differ where no subject does.
    package let isSameText: Bool

    package var isEmpty: Bool { subjects.isEmpty }

    /// - Parameter isPart: one side is a single file: only what it states is compared, not the other's rest.
    /// - Throws: the faults of files that cannot be read or name no programme; formulas are not compiled.
    package init(_ before: RuleSet, _ after: RuleSet, isPart: Bool = false) throws(DataFaults) {
        let old = try RuleDocument.read(before)
        let new = try RuleDocument.read(after)
        isSameText = before == after
        let keys =
            isPart
            ? Set(old.count < new.count ? old.keys : new.keys) : Set(old.keys).union(new.keys)
        subjects = keys.sorted().compactMap { key in Self.subject(old[key], new[key]) }
    }

    private static func subject(_ old: RuleDocument?, _ new: RuleDocument?) -> Subject? {
        guard let either = new ?? old else { return nil }
        var changes: [Change] = []
        var kind = Kind.changed
        if let old, let new {
            if old.node == new.node { return nil }
            var comparison = RuleComparison()
            comparison.compare(old.node, new.node, [])
            changes = comparison.changes
        } else {
            kind = old == nil ? .added : .removed
        }
        return Subject(
            id: either.key.id, isDefinition: either.key.isDefinition, title: either.title, kind: kind,
            file: either.file, changes: changes)
    }
}

/// One rule file, read for comparison only.
struct RuleDocument {
    struct Key: Hashable, Comparable {
        let id: String
        let isDefinition: Bool

        static func < (left: Key, right: Key) -> Bool {
            (left.isDefinition ? 1 : 0, left.id) < (right.isDefinition ? 1 : 0, right.id)
        }
    }

    let key: Key
    let title: LocalizedText
    let file: String
    let node: RuleNode

    /// All of a set by what they state; faults of all files together.
    static func read(_ ruleSet: RuleSet) throws(DataFaults) -> [Key: RuleDocument] {
        var documents: [Key: RuleDocument] = [:]
        var faults: [DataFault] = []
        for text in ruleSet.texts {
            do throws(DataFaults) {
                let document = try RuleDocument(text)
                documents[document.key] = document
            } catch {
                faults += error.faults
            }
        }
        if !faults.isEmpty { throw DataFaults(faults) }
        return documents
    }

    private init(_ text: RuleText) throws(DataFaults) {
        let tree = try YAMLReading.tree(of: text.text, file: text.file)
        let programme = tree["programme"]?.text
        guard let id = programme ?? tree["definition"]?.text else {
            throw DataFaults([
                DataFault(
                    file: text.file, position: nil, path: "",
                    text: LocalizedText(
                        zh: "既没有 programme 也没有 definition，不是规则文件。",
                        en: "neither `programme` nor `definition`: this is no rule file."))
            ])
        }
        key = Key(id: id, isDefinition: programme == nil)
        title = LocalizedText(
            zh: tree["title"]?["zh"]?.text ?? id, en: tree["title"]?["en"]?.text ?? id)
        file = text.file
        node = RuleNode(tree)
    }
}
