import Benefits
import Casework

/// How the people of a family are called on its pages: by name, with the place they have in the family.
struct FamilyNames: Sendable {
    private let names: [String: String]
    private let words: Words

    init(_ members: [NamedMember], words: Words) {
        names = Dictionary(
            members.compactMap { member in member.name.map { (member.key, $0) } },
            uniquingKeysWith: { first, _ in first })
        self.words = words
    }

    init(_ dossier: Dossier, words: Words) {
        self.init(
            dossier.family.people.map { NamedMember(key: $0.key, name: $0.name) }, words: words)
    }

    /// What a page about the family is called: by the parents' names, else by its number.
    func title(_ dossier: Dossier, number: String) -> String {
        let parents = dossier.family.people.filter {
            ["wife", "husband", "mother", "father"].contains($0.key) && $0.name != nil
        }
        guard !parents.isEmpty else { return words("family.title-numbered", ["household": number]) }
        let list = Presentation(language: words.language).list(parents.map { called($0.key) })
        return words("family.title", ["names": list])
    }

    /// "妻子", "son"; keys of the register are the role with a number behind it.
    func role(_ key: String) -> String {
        if isElsewhere(key) { return words("family.elsewhere") }
        let base = String(key.prefix { !$0.isNumber && $0 != "-" && $0 != "_" })
        return words.known("role.\(base)") ?? words("role.member")
    }

    /// Of whom another family holds the name, that it is somebody of another family.
    func name(_ key: String) -> String {
        names[key] ?? words(isElsewhere(key) ? "family.somebody-elsewhere" : "family.unnamed")
    }

    /// The name where it is registered, else the place in the family.
    func called(_ key: String) -> String { isElsewhere(key) ? name(key) : names[key] ?? role(key) }

    private func isElsewhere(_ key: String) -> Bool { key.hasPrefix(Dossier.linkedPrefix) }

    /// Whether the key is of somebody in this family.
    func has(_ key: String) -> Bool { names[key] != nil }
}

extension Words {
    /// A family as the tab of a browser calls it: by its number, never by a name.
    func tab(_ household: String?, of home: Int64) -> String {
        household.map { self("family.title-numbered", ["household": IdentityMask.household($0)]) }
            ?? self("keeping.family", ["id": String(home)])
    }
}
