package import Rules

/// How the people of a family are called in explanations: by the place in the family ("妻子", "the wife"), or by name.
///
/// Places are the default, since an explanation may leave the office; names are for who speaks with the family.
package struct PeopleCalled: Sendable, Hashable {
    private let called: [String: LocalizedText]

    /// - Parameter names: names by the dossier's key; who has none is called by place.
    package init(_ family: FamilyFacts, names: [String: String] = [:]) {
        var called: [String: LocalizedText] = [:]
        let places = Dictionary(grouping: family.people.map(\.key)) { Self.place($0).zh }
        for key in family.people.map(\.key) {
            let place = Self.place(key)
            let alike = places[place.zh] ?? []
            if let name = names[key] {
                called[key] = LocalizedText(same: name)
            } else if alike.count > 1, let number = alike.firstIndex(of: key) {
                called[key] = LocalizedText(zh: "第\(number + 1)个\(place.zh)", en: "\(place.en) \(number + 1)")
            } else {
                called[key] = LocalizedText(zh: place.zh, en: "the " + place.en)
            }
        }
        self.called = called
    }

    /// The person of a key, also of one that is not in the family ("wife-spouse").
    package func called(_ key: String) -> LocalizedText {
        if let called = called[key] { return called }
        let place = Self.place(key)
        return LocalizedText(zh: place.zh, en: "the " + place.en)
    }

    package func has(_ key: String) -> Bool { called[key] != nil }

    /// Keys are the place with a number or more words behind it ("child-2").
    private static func place(_ key: String) -> FactWords.Entry {
        let base = String(key.prefix { !$0.isNumber && $0 != "-" && $0 != "_" })
        return FactWords.table["role." + base] ?? FactWords.table["role.member"] ?? (key, key)
    }
}
