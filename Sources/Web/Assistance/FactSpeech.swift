package import Casework
package import Rules

/// Facts, their values and proposed changes in the words of the pages, for who shows the same elsewhere: an officer
/// meets one spelling of a fact on a page and in a terminal.
package struct FactSpeech: Sendable {
    private let words: Words
    private let names: FamilyNames

    /// - Parameter members: who is called by name; everybody else is called by the place in the family.
    package init(_ language: Language, members: [NamedMember] = []) {
        words = Words(language: language)
        names = FamilyNames(members, words: words)
    }

    /// The person of a key ("wife"): the name, else the place in the family. Nil is the family as a whole.
    package func who(_ key: String?) -> String { names.called(key ?? "family") }

    /// A missing fact without the person, for grouping ("child.died" is "是否在世"); also an open question of policy.
    package func kind(_ fact: String) -> String { FactNames(names: names, words: words).kind(fact) }

    /// "妻子：出生日期".
    package func label(_ fact: String) -> String { FactNames(names: names, words: words).label(fact) }

    /// "妻子：出生日期 = 1964年3月25日". People are called by their place where no name was given.
    package func reading(_ reading: Reading) -> String {
        let keys = reading.value.split(separator: ",").map { String($0.filter { !" …".contains($0) }) }
        let roles = keys.filter { isRole($0) && !names.has($0) }
            .map { NamedMember(key: $0, name: names.role($0)) }
        let called = roles.isEmpty ? names : FamilyNames(roles, words: words)
        let said = FactNames(names: called, words: words).labelled(reading)
        return "\(label(reading.name)) = \(said.value)"
    }

    /// What a row of a register would change: "丈夫：户口", what is held and what the file says.
    package func change(_ cell: ProposedCell) -> (about: String, before: String, after: String) {
        let change = ImportModel.Change(cell, names: names, words: words)
        return (change.about, change.before, change.after)
    }

    /// The kind of a stored fact ("disabilities" is "残疾人证").
    package func recordKind(_ kind: String) -> String { words.known("fact-kind.\(kind)") ?? kind }

    private func isRole(_ key: String) -> Bool {
        words.known("role.\(key.prefix { !$0.isNumber && $0 != "-" && $0 != "_" })") != nil
    }
}
