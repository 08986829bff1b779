import Benefits
import CivilCalendar
import Rules

/// Ways of having fewer or more people in a family: children left out, added, living or lost, and members away.
struct CountEdits {
    struct Edited {
        var family: FamilyFacts
        var text: LocalizedText
    }

    private let start: BoundaryStart
    private let day: CivilDate

    init(_ start: BoundaryStart) {
        self.start = start
        day = start.question.day
    }

    /// The family as it is, then with one edit, then (where asked for) with two.
    func all(twice isTwice: Bool) -> [Edited] {
        let same = Edited(
            family: start.family, text: LocalizedText(zh: "家庭不变", en: "the family as it is"))
        let once = singles(start.family)
        let twice =
            !isTwice
            ? []
            : once.flatMap { first in
                singles(first.family).map { second in
                    Edited(
                        family: second.family,
                        text: LocalizedText(
                            zh: "\(first.text.zh)、\(second.text.zh)",
                            en: "\(first.text.en), \(second.text.en)"))
                }
            }
        return [same] + once + [nobodyAtHome(), oneAtHome()].compactMap { $0 } + twice
    }

    private func singles(_ family: FamilyFacts) -> [Edited] {
        let children = family.people.filter { person in
            family.parentage.contains { $0.child == person.key }
        }
        return additions(to: family)
            + children.flatMap { child in
                [leftOut(child, of: family), lost(child, of: family), alive(child, in: family)]
                    .compactMap { $0 }
            }
    }

    // MARK: Children

    /// A child more: living or lost, born while the others lived or after the first of them had died.
    private func additions(to family: FamilyFacts) -> [Edited] {
        guard let link = family.parentage.first else { return [] }
        let children = family.people.filter { child in family.parentage.contains { $0.child == child.key } }
        let births = children.compactMap(\.born.value)
        let deaths = children.compactMap(\.died.value)
        guard let lastBirth = births.max() else { return [] }
        var edits: [Edited] = []
        for sex in [PersonFacts.Sex.female, .male] {
            let beside = lastBirth.adding(years: 1)
            if deaths.allSatisfy({ beside < $0 }), beside < day {
                edits.append(added(to: family, link, sex, born: beside, died: nil))
                edits.append(added(to: family, link, sex, born: beside, died: day.adding(days: -1)))
            }
            if let first = deaths.min(), first.adding(years: 1) < day {
                let since = first.adding(years: 1)
                edits.append(added(to: family, link, sex, born: since, died: nil))
                edits.append(added(to: family, link, sex, born: since, died: day.adding(days: -1)))
            }
        }
        return edits
    }

    private func added(
        to family: FamilyFacts, _ link: ParentageFacts, _ sex: PersonFacts.Sex, born: CivilDate,
        died: CivilDate?
    ) -> Edited {
        var family = family
        let taken = Set(family.people.map(\.key))
        let key = (1...9).map { "added-\($0)" }.first { !taken.contains($0) } ?? "added"
        family.people.append(
            PersonFacts(key: key, sex: sex, born: .known(born), died: died.map { .known($0) } ?? .none))
        family.parentage.append(
            ParentageFacts(child: key, parents: link.parents, kind: .birth, span: .since(born)))
        family.declared = DeclaredCounts()
        let zh = sex == .female ? "女儿" : "儿子"
        let en = sex == .female ? "daughter" : "son"
        return Edited(
            family: family,
            text: LocalizedText(
                zh: "另有一个\(zh)，\(born)出生\(died.map { "，\($0)去世" } ?? "")",
                en: "one \(en) more, born \(born)\(died.map { " and dead since \($0)" } ?? "")"))
    }

    private func leftOut(_ child: PersonFacts, of family: FamilyFacts) -> Edited? {
        if case .person(child.key) = start.question.unit { return nil }
        var family = family
        family.people.removeAll { $0.key == child.key }
        family.parentage.removeAll { $0.child == child.key }
        family.circumstances.requests.removeAll { $0.person == child.key }
        family.circumstances.events.removeAll { $0.person == child.key }
        family.circumstances.consents.removeAll { $0.person == child.key }
        family.circumstances.obligors.removeAll { $0.person == child.key }
        family.declared = DeclaredCounts()
        return Edited(
            family: family,
            text: LocalizedText(zh: "没有\(child.key)这个子女", en: "without the child \(child.key)"))
    }

    private func lost(_ child: PersonFacts, of family: FamilyFacts) -> Edited? {
        guard child.died == .none else { return nil }
        var family = family
        let died = day.adding(days: -1)
        family.change(child.key) { $0.died = .known(died) }
        return Edited(
            family: family,
            text: LocalizedText(zh: "\(child.key)于\(died)去世", en: "\(child.key) died on \(died)"))
    }

    private func alive(_ child: PersonFacts, in family: FamilyFacts) -> Edited? {
        guard child.died.value != nil else { return nil }
        var family = family
        family.change(child.key) { $0.died = .none }
        return Edited(
            family: family, text: LocalizedText(zh: "\(child.key)在世", en: "\(child.key) is living"))
    }

    // MARK: Members

    private var atHome: [PersonFacts] {
        start.family.people.filter { person in
            person.died == .none && !person.circumstances.absences.contains { $0.span.contains(day) }
        }
    }

    private func nobodyAtHome() -> Edited? {
        away(atHome.map(\.key), LocalizedText(zh: "没有人共同生活", en: "nobody lives in the household"))
    }

    private func oneAtHome() -> Edited? {
        guard let first = atHome.first else { return nil }
        return away(
            atHome.dropFirst().map(\.key),
            LocalizedText(zh: "只有\(first.key)共同生活", en: "only \(first.key) lives in the household"))
    }

    private func away(_ keys: [String], _ text: LocalizedText) -> Edited? {
        if keys.isEmpty { return nil }
        var family = start.family
        for key in keys {
            family.change(key) {
                $0.circumstances.absences.append(Absence(reason: .ownHousehold, span: .always))
            }
        }
        return Edited(family: family, text: text)
    }
}
