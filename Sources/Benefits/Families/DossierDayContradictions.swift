package import CivilCalendar
import Rules

extension DossierContradictions {
    /// What cannot be so of people and counts as of a day: a birth or a death to come, declared children beside those who are listed, a reason to
    /// have no number beside the person, and the marital status beside the marriages.
    package static func faults(
        asOf day: CivilDate, in family: FamilyFacts, at path: String = "family"
    ) -> [DataFault] {
        var faults: [DataFault] = []
        for (number, person) in family.people.enumerated() where !person.key.hasPrefix(Dossier.linkedPrefix) {
            for (field, date) in [("born", person.born.value), ("died", person.died.value)] {
                guard let date, date > day else { continue }
                faults.append(
                    DataFault(
                        position: nil, path: "\(path).people[\(number)].\(field)",
                        text: LocalizedText(
                            zh: "日期在今天之后，事情发生后再登记。",
                            en: "is later than today; record it once it has happened."),
                        code: code))
            }
            faults += person.missingNumberFaults(asOf: day).map { place, fault in
                DataFault(
                    position: nil, path: "\(path).people[\(number)].no_number[\(place)]", text: fault.text,
                    code: code)
            }
        }
        if let fault = family.countFault(on: day) {
            let field = fault == .everBelowListed ? "children_ever" : "children_alive"
            faults.append(
                DataFault(position: nil, path: "\(path).declared.\(field)", text: fault.text, code: code))
        }
        faults += family.maritalContradictions(on: day).map {
            DataFault(position: nil, path: "\(path).\($0.path)", text: $0.text, code: code)
        }
        return faults
    }
}
