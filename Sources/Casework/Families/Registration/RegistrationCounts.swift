import Benefits
import CivilCalendar

extension RegistrationFilling {
    /// What was declared beside the people who were entered. A count is wrong only where no family can be so: children
    /// who are declared and not entered yet may live or have died, and somebody of whom it is not known may do either.
    mutating func compareCounts() {
        let children = ListedChildren(people.filter { $0.subject.child != nil }.map(\.facts), on: today)
        if let fault = family.declared.fault(own: children, all: children, isWhole: false) {
            refuse(.family(.children), fault == .everBelowListed ? "ever" : "alive", fault.text)
        }
        compareHousehold()
    }

    private mutating func compareHousehold() {
        // The household may have members who are not asked for here, but not fewer than were said to live in it.
        let atHome = people.count {
            $0.facts.died.value == nil
                && answers[section: .person($0.subject, .household)]["away"] == "at-home"
        }
        if let size = family.declared.householdSize, size < atHome {
            refuse(.family(.circumstances), "size", RegistrationFaultText.sizeBelowAtHome)
        }
    }
}

extension RegistrationFilling {
    /// The marital state beside the deaths of the couple, as far as these are known.
    mutating func compareMarriage() {
        guard let state = family.contact.maritalState else { return }
        let couple = people.filter { $0.subject.child == nil }
        let dead = couple.first { $0.facts.died.value != nil }
        if state.isMarried, let dead {
            refuse(.family(.union), "state", RegistrationFaultText.married(toTheDead: dead.subject))
        } else if state == .widowed, couple.count == 2, couple.allSatisfy({ $0.facts.died == .none }) {
            refuse(.family(.union), "state", RegistrationFaultText.widowedOfLiving)
        } else if let ended = family.unions.first?.span.to,
            couple.contains(where: { $0.facts.died.value.map { $0 < ended } ?? false })
        {
            refuse(.family(.union), "ended", RegistrationFaultText.endedAfterDeath)
        }
    }
}

extension RegistrationAnswers {
    /// Faults in the order of the task list and of the questions of a page; entries stand before the page that lists
    /// them, as they are filled in first.
    func ordered(_ faults: [RegistrationFault]) -> [RegistrationFault] {
        let further = RegistrationSection.furtherPages.flatMap { page in
            (page.list.map { entries(of: $0) } ?? []) + [page]
        }
        let pages: [RegistrationSection] =
            [.family(.place)] + RegistrationSubject.wife.pages + RegistrationSubject.husband.pages
            + [.family(.children)] + children.flatMap(\.pages) + RegistrationSection.couplePages + further
        let places = Dictionary(uniqueKeysWithValues: zip(pages, pages.indices))
        func place(_ fault: RegistrationFault) -> (Int, Int) {
            (
                places[fault.section] ?? pages.count,
                fault.section.fields.firstIndex(of: fault.field) ?? fault.section.fields.count
            )
        }
        return faults.enumerated().sorted {
            let (one, other) = (place($0.element), place($1.element))
            return one == other ? $0.offset < $1.offset : one < other
        }.map(\.element)
    }
}
