extension DossierReading {
    /// The circumstances among the keys of a person.
    static func circumstances(_ map: inout DataMap) -> PersonCircumstances {
        var found = PersonCircumstances()
        found.labourAbility = entries(&map, "labour_ability") { map in
            map.requiredChoice("level", LabourAbility.Level.self)
                .map { LabourAbility(level: $0, span: map.span()) }
        }
        found.employment = entries(&map, "employment") { map in
            map.requiredChoice("state", Employment.State.self)
                .map { Employment(state: $0, span: map.span()) }
        }
        found.militaryService = entries(&map, "military_service") { Enlistment(span: $0.span()) }
        found.healthInsurance = entries(&map, "health_insurance") { map in
            map.requiredChoice("scheme", HealthInsurance.Scheme.self)
                .map { HealthInsurance(scheme: $0, span: map.span()) }
        }
        found.absences = entries(&map, "absences") { map in
            map.requiredChoice("reason", Absence.Reason.self).map { Absence(reason: $0, span: map.span()) }
        }
        found.residences = entries(&map, "residence") { map in
            let area = area(&map, "area", lengths: [6, 9, 12, 15])
            if area == nil { _ = map.require("area") }
            let span = map.span()
            return area.map { Residence(area: $0, span: span) }
        }
        found.guardianships = entries(&map, "guardianship") { guardian(&$0) }
        found.missingNumbers = entries(&map, "no_number") { map in
            map.requiredChoice("cause", MissingNumber.Cause.self)
                .map { MissingNumber(cause: $0, span: map.span()) }
        }
        found.unasked = entries(&map, "unasked") { map in
            UnaskedLists(unaskedLists(&map), span: map.span())
        }
        return found
    }

    private static func unaskedLists(_ map: inout DataMap) -> Set<FactList> {
        let items = map.items("lists")
        let lists = items.compactMap { item -> FactList? in
            if let list = item.tree.text.flatMap(FactList.init), FactList.ofPersons.contains(list) {
                return list
            }
            let known = FactList.ofPersons.sorted().map(\.rawValue).joined(separator: ", ")
            map.log.report(item.tree, item.path, zh: "应为 \(known) 之一。", en: "expected one of \(known).")
            return nil
        }
        if items.isEmpty {
            map.log.report(
                map.take("lists"), map.place("lists"), zh: "没有问过的至少写一项；都问过的不写这一条。",
                en: "say at least one list that nobody asked about; where all were, leave the entry out.")
        }
        return Set(lists)
    }

    /// The circumstances among the keys of a family.
    static func circumstances(_ map: inout DataMap, _ keys: Set<String>) -> FamilyCircumstances {
        var found = FamilyCircumstances()
        found.housing = entries(&map, "housing") { map in
            Housing(
                place: map.choice("place", Housing.Place.self),
                condition: map.choice("condition", Housing.Condition.self),
                isInadequate: map.flag("inadequate"), span: map.span())
        }
        found.property = entries(&map, "property") { map in
            map.requiredFlag("within_limits").map { PropertyAssessment(isWithinLimits: $0, span: map.span()) }
        }
        found.obligors = entries(&map, "obligors") { map in
            let person = somebody(&map, keys, isRequired: true)
            let relation = map.text("relation")
            let isAble = map.flag("able")
            let span = map.span()
            return person.map { SupportObligor(person: $0, relation: relation, isAble: isAble, span: span) }
        }
        found.requests = entries(&map, "requests") { map in
            let kind = map.requiredChoice("kind", ServiceRequest.Kind.self)
            let person = somebody(&map, keys, isRequired: false)
            let span = map.span()
            return kind.map { ServiceRequest(kind: $0, person: person, span: span) }
        }
        found.events = entries(&map, "events") { map in
            let kind = map.requiredChoice("kind", HardshipEvent.Kind.self)
            let person = somebody(&map, keys, isRequired: false)
            let day = map.require("day").flatMap { map.date(of: $0, map.place("day")) }
            guard let kind, let day else { return nil }
            return HardshipEvent(kind: kind, person: person, day: day)
        }
        found.consents = entries(&map, "consents") { map in
            let purpose = map.requiredChoice("purpose", RecordedConsent.Purpose.self)
            let person = somebody(&map, keys, isRequired: true)
            let isGiven = map.requiredFlag("given")
            let span = map.span()
            guard let purpose, let person, let isGiven else { return nil }
            return RecordedConsent(purpose: purpose, person: person, isGiven: isGiven, span: span)
        }
        return found
    }

    /// The entries of a list, each a map read strictly.
    private static func entries<Entry>(
        _ map: inout DataMap, _ key: String, _ read: (inout DataMap) -> Entry?
    ) -> [Entry] {
        let log = map.log
        return map.items(key).compactMap { item in
            guard var entry = DataMap(item.tree, item.path, log) else { return nil }
            let found = read(&entry)
            entry.finish()
            return found
        }
    }

    private static func somebody(_ map: inout DataMap, _ keys: Set<String>, isRequired: Bool) -> String? {
        let key = isRequired ? map.requiredText("person") : map.text("person")
        if let key, !keys.contains(key) {
            reportStranger(map.take("person"), map.place("person"), map.log)
        }
        return key
    }
}

extension DataMap {
    fileprivate mutating func requiredFlag(_ key: String) -> Bool? {
        guard require(key) != nil else { return nil }
        return flag(key)
    }
}
