import Rules

/// Reads the exchange form of a family (`guanhuai/dossier/1`) out of a parsed file.
///
/// Strict: a key it does not know, a value of the wrong kind or a relation to nobody is a fault with its place, and
/// all faults of a dossier are reported together. What is left out stays unknown; what is null is recorded absence.
package enum DossierReading {
    /// - Parameter file: the file's name, for the faults only.
    package static func dossier(from tree: DataTree, file: String? = nil) throws(DataFaults) -> Dossier {
        let log = DataFaultLog(file: file)
        let dossier = dossier(from: tree, "", log)
        try log.settle()
        guard let dossier else { throw DataFaults([]) }
        return dossier
    }

    /// A whole document with `schema`, `family` and `known_at`.
    package static func dossier(from tree: DataTree, _ path: String, _ log: DataFaultLog) -> Dossier? {
        guard var map = DataMap(tree, path, log) else { return nil }
        let schema = map.requiredText("schema")
        if let schema, schema != Dossier.schema {
            log.report(
                map.take("schema"), map.place("schema"), zh: "只认识格式 \(Dossier.schema)。",
                en: "only the format \(Dossier.schema) is known.")
        }
        let family = map.require("family").flatMap { self.family(from: $0, map.place("family"), log) }
        let knownAt = map.text("known_at")
        let stages = map.items("stages").compactMap { stage(from: $0.tree, $0.path, log) }
        map.finish()
        guard let family else { return nil }
        var dossier = Dossier(family: family, knownAt: knownAt)
        dossier.stages = stages
        if !stages.isEmpty { check(stages, of: family, &map) }
        return dossier
    }

    /// The part under `family:` alone, as case files hold it.
    package static func family(from tree: DataTree, _ path: String, _ log: DataFaultLog) -> FamilyFacts? {
        guard var map = DataMap(tree, path, log) else { return nil }
        var family = FamilyFacts(id: map.text("id"))
        family.handlingArea = area(&map, "handling_area", lengths: [12, 15])
        family.residenceArea = area(&map, "residence_area", lengths: [12, 15])
        family.people = map.items("people").compactMap { person(from: $0.tree, $0.path, log) }
        let keys = checkKeys(of: family.people, map.take("people"), map.place("people"), log)
        family.unions = map.items("unions").compactMap { union(from: $0.tree, $0.path, keys, log) }
        family.parentage = map.items("parentage").compactMap { parentage(from: $0.tree, $0.path, keys, log) }
        family.declared = declared(&map)
        family.onlyChildCertificate = certificate(&map)
        checkGuardians(of: family.people, keys, map.take("people"), map.place("people"), log)
        family.circumstances = circumstances(&map, keys)
        family.contact = contact(&map)
        family.complete = complete(&map)
        map.finish()
        return family
    }

    /// The keys people are called by; a key that stands twice is a fault.
    private static func checkKeys(
        of people: [PersonFacts], _ tree: DataTree?, _ path: String, _ log: DataFaultLog
    ) -> Set<String> {
        var keys: Set<String> = []
        for person in people where !keys.insert(person.key).inserted {
            log.report(
                tree, path, zh: "两个人用了同一个 key，请改一个。", en: "two people have the same key; rename one.")
        }
        return keys
    }

    static func area(_ map: inout DataMap, _ key: String, lengths: [Int]) -> String? {
        guard let text = map.text(key) else { return nil }
        if lengths.contains(text.utf8.count), text.utf8.allSatisfy({ (48...57).contains($0) }) { return text }
        let allowed = lengths.map(String.init).joined(separator: ", ")
        map.log.report(
            map.take(key), map.place(key), zh: "区划代码应为 \(allowed) 位数字，并加引号。",
            en: "expected an area code of \(allowed) digits, in quotes.")
        return nil
    }

    private static func union(
        from tree: DataTree, _ path: String, _ keys: Set<String>, _ log: DataFaultLog
    ) -> UnionFacts? {
        guard var map = DataMap(tree, path, log) else { return nil }
        let partners = people(&map, "partners", keys)
        if !(1...2).contains(partners.count) || Set(partners).count != partners.count {
            log.report(
                tree, map.place("partners"), zh: "应写一人或两个不同的人。",
                en: "expected one person or two different people.")
        }
        let span = map.span()
        let endedBy = map.choice("ended_by", UnionFacts.End.self)
        map.finish()
        return UnionFacts(partners: partners, span: span, endedBy: endedBy)
    }

    private static func parentage(
        from tree: DataTree, _ path: String, _ keys: Set<String>, _ log: DataFaultLog
    ) -> ParentageFacts? {
        guard var map = DataMap(tree, path, log) else { return nil }
        let child = map.requiredText("child")
        if let child, !keys.contains(child) { reportStranger(map.take("child"), map.place("child"), log) }
        let parents = people(&map, "parents", keys)
        let kind = map.choice("kind", ParentageFacts.Kind.self) ?? .birth
        let span = map.span()
        map.finish()
        return child.map { ParentageFacts(child: $0, parents: parents, kind: kind, span: span) }
    }

    private static func people(_ map: inout DataMap, _ key: String, _ keys: Set<String>) -> [String] {
        let items = map.items(key)
        if items.isEmpty {
            map.log.report(map.tree, map.place(key), zh: "至少应写一人。", en: "expected at least one person.")
        }
        return items.compactMap { item in
            guard let name = map.text(of: item.tree, item.path) else { return nil }
            if !keys.contains(name) { reportStranger(item.tree, item.path, map.log) }
            return name
        }
    }

    static func reportStranger(_ tree: DataTree?, _ path: String, _ log: DataFaultLog) {
        log.report(
            tree, path, zh: "people 中没有这个 key 的人，请改正或补上此人。",
            en: "nobody under `people` has this key; correct it or add the person.")
    }

    static func complete(_ map: inout DataMap) -> Set<FactList> {
        Set(map.items("complete").compactMap { map.choice(of: $0.tree, $0.path, FactList.self) })
    }

    static func declared(_ map: inout DataMap) -> DeclaredCounts {
        map.take("declared").map { declared(from: $0, map.place("declared"), map.log) } ?? DeclaredCounts()
    }

    static func certificate(_ map: inout DataMap) -> Fact<OnlyChildCertificate> {
        let key = "only_child_certificate"
        return map.take(key).map { certificate(from: $0, map.place(key), map.log) } ?? .unknown
    }

    private static func declared(from tree: DataTree, _ path: String, _ log: DataFaultLog) -> DeclaredCounts {
        guard !tree.isNull, var map = DataMap(tree, path, log) else { return DeclaredCounts() }
        let counts = DeclaredCounts(
            childrenEver: map.count("children_ever"), childrenAlive: map.count("children_alive"),
            householdSize: map.count("household_size"))
        if let ever = counts.childrenEver, let alive = counts.childrenAlive, alive > ever {
            log.refuse(
                tree, map.place("children_alive"), code: RegisterFault.childrenAliveExceedEver.rawValue,
                LocalizedText(
                    zh: "现存活子女数多于曾有子女数，请核对。",
                    en: "more children are alive than there ever were; check both counts."))
        }
        map.finish()
        return counts
    }

    private static func certificate(
        from tree: DataTree, _ path: String, _ log: DataFaultLog
    ) -> Fact<OnlyChildCertificate> {
        if tree.isNull { return .none }
        guard var map = DataMap(tree, path, log) else { return .unknown }
        let number = map.requiredText("number")
        let issued = map.date("issued")
        let proof = map.choice("proof", OnlyChildCertificate.Proof.self) ?? .certificate
        let cancelled = map.date("cancelled")
        if let issued, let cancelled, cancelled < issued {
            log.report(
                map.take("cancelled"), map.place("cancelled"), zh: "注销日期早于发证日期，请核对两者。",
                en: "is earlier than `issued`; check both.")
        }
        map.finish()
        guard let number else { return .unknown }
        return .known(
            OnlyChildCertificate(number: number, issued: issued, proof: proof, cancelled: cancelled))
    }
}
