import CivilCalendar

extension DossierWriting {
    static func circumstances(_ facts: PersonCircumstances, into map: inout MapBuilding) {
        map.list("labour_ability", facts.labourAbility) { dated("level", $0.level.rawValue, $0.span) }
        map.list("employment", facts.employment) { dated("state", $0.state.rawValue, $0.span) }
        map.list("military_service", facts.militaryService) { dated($0.span) }
        map.list("health_insurance", facts.healthInsurance) { dated("scheme", $0.scheme.rawValue, $0.span) }
        map.list("absences", facts.absences) { dated("reason", $0.reason.rawValue, $0.span) }
        map.list("residence", facts.residences) { dated("area", $0.area, $0.span) }
        map.list("guardianship", facts.guardianships, tree)
        map.list("no_number", facts.missingNumbers) { dated("cause", $0.cause.rawValue, $0.span) }
        map.list("unasked", facts.unasked) { unasked in
            var map = MapBuilding()
            map.add("lists", texts(unasked.lists.sorted().map(\.rawValue)))
            map.span(unasked.span)
            return map.tree
        }
    }

    static func circumstances(_ facts: FamilyCircumstances, into map: inout MapBuilding) {
        map.list("housing", facts.housing) { housing in
            var map = MapBuilding()
            map.text("place", housing.place?.rawValue)
            map.text("condition", housing.condition?.rawValue)
            map.flag("inadequate", housing.isInadequate)
            map.span(housing.span)
            return map.tree
        }
        map.list("property", facts.property) { property in
            var map = MapBuilding()
            map.flag("within_limits", property.isWithinLimits)
            map.span(property.span)
            return map.tree
        }
        map.list("obligors", facts.obligors) { obligor in
            var map = MapBuilding()
            map.text("person", obligor.person)
            map.text("relation", obligor.relation)
            map.flag("able", obligor.isAble)
            map.span(obligor.span)
            return map.tree
        }
        map.list("requests", facts.requests) { request in
            var map = MapBuilding()
            map.text("kind", request.kind.rawValue)
            map.text("person", request.person)
            map.span(request.span)
            return map.tree
        }
        map.list("events", facts.events) { event in
            var map = MapBuilding()
            map.text("kind", event.kind.rawValue)
            map.text("person", event.person)
            map.text("day", event.day.description)
            return map.tree
        }
        map.list("consents", facts.consents) { consent in
            var map = MapBuilding()
            map.text("purpose", consent.purpose.rawValue)
            map.text("person", consent.person)
            map.flag("given", consent.isGiven)
            map.span(consent.span)
            return map.tree
        }
    }

    /// One word with the days it holds.
    private static func dated(_ key: String, _ word: String, _ span: DateSpan) -> DataTree {
        var map = MapBuilding()
        map.text(key, word)
        map.span(span)
        return map.tree
    }
}
