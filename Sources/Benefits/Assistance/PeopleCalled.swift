package import Rules

/// How the people of a family are called in explanations: by the place in the family ("妻子", "the wife"), or by name.
///
/// Places are the default, since an explanation may leave the office; names are for who speaks with the family.
package struct PeopleCalled: Sendable, Hashable {
    private let called: [String: LocalizedText]
    /// Whether everybody is called by the place in the family and nothing else, so that a key says all.
    let isByPlaceAlone: Bool

    /// - Parameter names: names by the dossier's key; who has none is called by place.
    package init(_ family: FamilyFacts, names: [String: String] = [:]) {
        var called: [String: LocalizedText] = [:]
        var isByPlaceAlone = true
        var places: [(key: String, place: FactWords.Entry)] = []
        for person in family.people { places.append((person.key, Self.place(person.key))) }
        for (index, (key, place)) in places.enumerated() {
            if let name = names[key] {
                called[key] = LocalizedText(same: name)
                isByPlaceAlone = false
                continue
            }
            if key.hasPrefix(Dossier.linkedPrefix) {
                called[key] = Self.elsewhere
                isByPlaceAlone = false
                continue
            }
            let before = places[..<index].count { $0.place.zh == place.zh }
            let isNumbered =
                before > 0 || places[(index + 1)...].contains(where: { $0.place.zh == place.zh })
            if isNumbered {
                isByPlaceAlone = false
                called[key] = LocalizedText(zh: "第\(before + 1)个\(place.zh)", en: "\(place.en) \(before + 1)")
            } else {
                called[key] = LocalizedText(zh: place.zh, en: "the " + place.en)
            }
        }
        self.called = called
        self.isByPlaceAlone = isByPlaceAlone
    }

    /// The person of a key, also of one that is not in the family ("wife-spouse").
    package func called(_ key: String) -> LocalizedText {
        if let called = called[key] { return called }
        if key.hasPrefix(Dossier.linkedPrefix) { return Self.elsewhere }
        let place = Self.place(key)
        return LocalizedText(zh: place.zh, en: "the " + place.en)
    }

    private static let elsewhere = LocalizedText(zh: "另一户的人", en: "somebody of another family")

    package func has(_ key: String) -> Bool { called[key] != nil }

    /// Keys are the place with a number or more words behind it ("child-2").
    private static func place(_ key: String) -> FactWords.Entry {
        guard key.utf8.allSatisfy({ $0 < 0x80 }) else {
            let place = key.prefix { !$0.isNumber && $0 != "-" && $0 != "_" }
            return FactWords.table["role." + place] ?? FactWords.table["role.member"] ?? (key, key)
        }
        let end = key.utf8.firstIndex { byte in
            byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_") || (0x30...0x39).contains(byte)
        }
        return FactWords.table["role." + key[..<(end ?? key.endIndex)]] ?? FactWords.table["role.member"]
            ?? (key, key)
    }
}
