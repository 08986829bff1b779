import CivilCalendar
import Rules

/// Writes a dossier as the tree that ``DossierReading`` reads: keys in one fixed order, what is unknown left out,
/// what is none as null. Reading it again gives an equal dossier.
package enum DossierWriting {
    /// - Parameter stages: with what the family says of itself on other days, for a register that takes it in; never for a
    ///   decision, which is made of the facts of its day.
    package static func tree(_ dossier: Dossier, stages: Bool = false) -> DataTree {
        var map = MapBuilding()
        map.text("schema", Dossier.schema)
        map.add("family", tree(dossier.family))
        if stages { map.list("stages", dossier.stages, tree) }
        map.text("known_at", dossier.knownAt)
        return map.tree
    }

    /// The part under `family:`.
    package static func tree(_ family: FamilyFacts) -> DataTree {
        var map = MapBuilding()
        map.text("id", family.id)
        map.text("handling_area", family.handlingArea)
        map.text("residence_area", family.residenceArea)
        map.list("people", family.people, tree)
        map.list("unions", family.unions) { union in
            var map = MapBuilding()
            map.add("partners", texts(union.partners))
            map.span(union.span)
            map.text("ended_by", union.endedBy?.rawValue)
            return map.tree
        }
        map.list("parentage", family.parentage) { parentage in
            var map = MapBuilding()
            map.text("child", parentage.child)
            map.add("parents", texts(parentage.parents))
            map.text("kind", parentage.kind.rawValue)
            map.span(parentage.span)
            return map.tree
        }
        declared(family.declared, into: &map)
        certificate(family.onlyChildCertificate, into: &map)
        circumstances(family.circumstances, into: &map)
        contact(family.contact, into: &map)
        complete(family.complete, into: &map)
        return map.tree
    }

    private static func tree(_ stage: FamilyStage) -> DataTree {
        var map = MapBuilding()
        map.text("from", stage.from?.description)
        declared(stage.declared, into: &map)
        certificate(stage.onlyChildCertificate, into: &map)
        complete(stage.complete, into: &map)
        return map.tree
    }

    private static func complete(_ lists: Set<FactList>, into map: inout MapBuilding) {
        if !lists.isEmpty { map.add("complete", texts(lists.sorted().map(\.rawValue))) }
    }

    private static func declared(_ declared: DeclaredCounts, into map: inout MapBuilding) {
        if declared == DeclaredCounts() { return }
        var inner = MapBuilding()
        inner.number("children_ever", declared.childrenEver)
        inner.number("children_alive", declared.childrenAlive)
        inner.number("household_size", declared.householdSize)
        map.add("declared", inner.tree)
    }

    private static func certificate(_ fact: Fact<OnlyChildCertificate>, into map: inout MapBuilding) {
        switch fact {
        case .unknown: break
        case .none: map.add("only_child_certificate", DataTree(.null))
        case .known(let certificate):
            var inner = MapBuilding()
            inner.text("number", certificate.number)
            inner.text("issued", certificate.issued?.description)
            if certificate.proof != .certificate { inner.text("proof", certificate.proof.rawValue) }
            inner.text("cancelled", certificate.cancelled?.description)
            map.add("only_child_certificate", inner.tree)
        }
    }

    private static func tree(_ person: PersonFacts) -> DataTree {
        var map = MapBuilding()
        map.text("key", person.key)
        map.text("name", person.name)
        if person.sex != .unknown { map.text("sex", person.sex.rawValue) }
        map.text("born", person.born.value?.description)
        if person.bornPrecision != .day { map.text("born_precision", person.bornPrecision.rawValue) }
        if case .none = person.died { map.add("died", DataTree(.null)) }
        map.text("died", person.died.value?.description)
        // An empty list is said: on no day.
        if let belongs = person.belongs {
            map.add("belongs", DataTree(.list(belongs.map(dated))))
        }
        map.list("documents", person.documents) { document in
            var map = MapBuilding()
            map.text("type", document.kind.rawValue)
            map.text("number", document.number)
            return map.tree
        }
        map.list("household_register", person.householdRegister) { entry in
            var map = MapBuilding()
            map.text("kind", entry.kind.rawValue)
            map.text("area", entry.area)
            map.span(entry.span)
            return map.tree
        }
        datedFacts(of: person, into: &map)
        return map.tree
    }

    /// An entry that says days and nothing else.
    static func dated(_ span: DateSpan) -> DataTree {
        var map = MapBuilding()
        map.span(span)
        return map.tree
    }

    private static func datedFacts(of person: PersonFacts, into map: inout MapBuilding) {
        map.list("disabilities", person.disabilities) { disability in
            var map = MapBuilding()
            map.text("certificate", disability.certificate)
            map.number("category", disability.category)
            map.number("grade", disability.grade)
            map.span(disability.span)
            map.text("cancelled", disability.cancelled?.description)
            return map.tree
        }
        map.list("incomes", person.incomes) { income in
            var map = MapBuilding()
            map.text("source", income.source)
            map.text("monthly", Money(fen: income.monthlyFen).yuan)
            map.span(income.span)
            return map.tree
        }
        map.list("care_ability", person.careAbility) { ability in
            var map = MapBuilding()
            map.text("level", ability.level.rawValue)
            map.span(ability.span)
            return map.tree
        }
        map.list("studies", person.studies) { study in
            var map = MapBuilding()
            map.text("institution", study.institution)
            map.flag("in_region", study.inRegion)
            map.span(study.span)
            return map.tree
        }
        circumstances(person.circumstances, into: &map)
    }

    static func texts(_ texts: [String]) -> DataTree {
        DataTree(.list(texts.map { DataTree(.text($0)) }))
    }
}

/// A map in the making: parts that are nil are left out.
struct MapBuilding {
    private var entries: [DataTree.Entry] = []

    var tree: DataTree { DataTree(.map(entries)) }

    mutating func add(_ key: String, _ value: DataTree) {
        entries.append(DataTree.Entry(key: key, value: value))
    }

    mutating func text(_ key: String, _ text: String?) {
        if let text { add(key, DataTree(.text(text))) }
    }

    mutating func flag(_ key: String, _ flag: Bool?) {
        if let flag { add(key, DataTree(.flag(flag))) }
    }

    mutating func number(_ key: String, _ number: Int?) {
        if let number { add(key, DataTree(.number(String(number)))) }
    }

    mutating func list<Item>(_ key: String, _ items: [Item], _ tree: (Item) -> DataTree) {
        if !items.isEmpty { add(key, DataTree(.list(items.map(tree)))) }
    }

    mutating func span(_ span: DateSpan) {
        text("from", span.from?.description)
        text("to", span.to?.description)
    }
}
