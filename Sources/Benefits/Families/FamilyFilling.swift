import CivilCalendar
package import Rules

/// The answers that could be given to a missing fact of a family, to find out which facts would settle a decision.
///
/// Enumerations are tried whole; dates at the limits of the rules: on the day an age is reached, a day later, on a
/// dated limit and the day before it. Facts it has no answers for are left untried and reported as such.
package struct FamilyFilling {
    private let day: CivilDate
    /// Whole ages and dates that the rules hold facts against.
    private let ages: [Int]
    private let dates: [CivilDate]
    private let family: FamilyFacts

    /// - Parameter decision: the undetermined decision whose limits are tried.
    package init(_ family: FamilyFacts, for decision: Decision) {
        self.family = family
        day = decision.day
        let findings = decision.findings + decision.insured.flatMap(\.findings)
        let limits = findings.flatMap(\.limits).map(\.value)
        ages = Set(limits.compactMap { Int($0) }.filter { (1...120).contains($0) }).sorted()
        dates = Set(limits.compactMap { CivilDate(iso: $0) }).sorted()
    }

    /// Nil where no answers can be tried (a question of policy, a fact of another kind).
    package func open(_ name: String) -> OpenFact<FamilyFacts>? {
        let answers = answers(to: name)
        return answers.isEmpty ? nil : OpenFact(name: name, answers: answers)
    }

    package typealias Answer = OpenFact<FamilyFacts>.Answer

    private func answers(to name: String) -> [Answer] {
        switch name {
        case "people": return [complete(.people, zh: "人员已列全", en: "everybody is listed")]
        case "unions": return unions
        case "parentage", "declared.children": return children
        case "property": return property
        case "housing": return housing
        case "only_child_certificate": return certificate
        default: break
        }
        guard let dot = name.lastIndex(of: ".") else { return [] }
        let key = String(name[..<dot])
        switch name[name.index(after: dot)...] {
        case "born": return births(of: key)
        case "died": return deaths(of: key)
        case "sex": return sexes(of: key)
        case "household_register": return registers(of: key)
        case "disabilities": return disabilities(of: key)
        case "adopted": return adoptions(of: key)
        case "spouse": return [spouse(of: key)]
        case let fact: return circumstances(of: key, String(fact))
        }
    }

    private func person(_ key: String) -> PersonFacts? { family.people.first { $0.key == key } }

    // MARK: Persons

    private func births(of key: String) -> [Answer] {
        var days = Set(dates.flatMap { [$0.adding(days: -1), $0] })
        for age in ages {
            let reached = day.adding(years: -age)
            days.formUnion([reached, reached.adding(days: 1)])
        }
        if let range = person(key)?.birthRange {
            days = days.filter { range.first <= $0 && $0 <= range.last }
            days.formUnion([range.first, range.last])
        }
        return days.filter { $0 <= day }.sorted().map { born in
            change(key, zh: "\(born) 出生", en: "born \(born)") {
                $0.born = .known(born)
                $0.bornPrecision = .day
            }
        }
    }

    /// Living; dead by the day; and, where the order of births and deaths may count, dead before each later birth.
    private func deaths(of key: String) -> [Answer] {
        let born = person(key)?.birthRange?.last ?? .earliest
        let births = family.people.filter { $0.key != key }.compactMap { $0.born.value }
        let days = Set(births.filter { born < $0 && $0 < day } + [day]).sorted()
        return [change(key, zh: "在世", en: "living") { $0.died = .none }]
            + days.map { died in
                change(key, zh: "至迟 \(died) 去世", en: "died by \(died)") { $0.died = .known(died) }
            }
    }

    private func sexes(of key: String) -> [Answer] {
        [
            change(key, zh: "女", en: "female") { $0.sex = .female },
            change(key, zh: "男", en: "male") { $0.sex = .male },
        ]
    }

    private func registers(of key: String) -> [Answer] {
        let area = family.handlingArea ?? family.residenceArea
        let kinds: [(HouseholdRegisterEntry.Kind, LocalizedText)] = [
            (.rural, LocalizedText(zh: "农业户口", en: "rural register")),
            (.urban, LocalizedText(zh: "非农业户口", en: "urban register")),
            (.unified, LocalizedText(zh: "居民户口", en: "unified register")),
        ]
        return kinds.map { kind, text in
            change(key, zh: text.zh, en: text.en) {
                $0.householdRegister = [HouseholdRegisterEntry(kind: kind, area: area, span: .always)]
            }
        }
    }

    private func disabilities(of key: String) -> [Answer] {
        let day = day
        let graded = (1...4).map { grade in
            change(key, zh: "现持\(grade)级残疾人证", en: "holds a certificate of grade \(grade)") {
                $0.disabilities.append(
                    DisabilityCertificate(
                        certificate: nil, category: nil, grade: grade, span: .since(day)))
            }
        }
        // After one that ran out, the list being whole still says nothing about today.
        let last = person(key)?.disabilities.lastEnded(by: day)
        let none =
            last == nil
            ? complete(.disabilities, zh: "没有残疾人证", en: "holds no disability certificate")
            : change(key, zh: "证件已注销，没有换证", en: "the certificate is cancelled, and there is no new one") {
                person in
                guard let place = person.disabilities.firstIndex(where: { $0 == last }) else { return }
                person.disabilities[place].cancelled = person.disabilities[place].span.to
            }
        return graded + [none]
    }

    func change(
        _ key: String, zh: String, en: String, _ change: @escaping (inout PersonFacts) -> Void
    ) -> Answer {
        Answer(LocalizedText(zh: zh, en: en)) { family in
            var family = family
            for index in family.people.indices where family.people[index].key == key {
                change(&family.people[index])
            }
            return family
        }
    }

    // MARK: Relations

    /// As ``FamilyFacts/sayWhole(_:)``.
    func complete(_ list: FactList, zh: String, en: String) -> Answer {
        Answer(LocalizedText(zh: zh, en: en)) { family in
            var family = family
            family.sayWhole(list)
            return family
        }
    }

    private func adoptions(of key: String) -> [Answer] {
        let day = day
        let born = person(key)?.birthRange?.last
        return [born, day].compactMap { $0 }.map { since in
            Answer(LocalizedText(zh: "\(since) 收养", en: "adopted \(since)")) { family in
                var family = family
                for index in family.parentage.indices where family.parentage[index].child == key {
                    let link = family.parentage[index]
                    guard let span = DateSpan(from: since, to: link.span.to) else { continue }
                    family.parentage[index].span = span
                }
                return family
            }
        }
    }

    private var unions: [Answer] {
        let adult = family.parentage.flatMap(\.parents).first ?? family.people.first?.key
        let none = complete(.unions, zh: "没有其他婚姻", en: "no other marriage")
        guard let adult else { return [none] }
        return [none, spouse(of: adult)]
    }

    /// Married to somebody whose birth date is asked for next.
    private func spouse(of key: String) -> Answer {
        let stub = key + "-spouse"
        let sex: PersonFacts.Sex = person(key)?.sex == .female ? .male : .female
        return Answer(LocalizedText(zh: "现有未列出的配偶", en: "has a spouse who is not listed")) { family in
            var family = family
            guard !family.people.contains(where: { $0.key == stub }) else { return family }
            family.people.append(PersonFacts(key: stub, sex: sex, died: .none))
            family.unions.removeAll { $0.partners == [key] && $0.endedBy == nil }
            family.unions.append(UnionFacts(partners: [key, stub], span: .always))
            family.sayWhole(.unions)
            return family
        }
    }

    private var children: [Answer] {
        let parents = family.parentage.first?.parents ?? family.people.prefix(1).map(\.key)
        func listed(_ family: FamilyFacts) -> FamilyFacts {
            var family = family
            family.sayWhole(.parentage)
            family.declared.childrenEver = nil
            family.declared.childrenAlive = nil
            return family
        }
        func another(_ died: Fact<CivilDate>) -> (FamilyFacts) -> FamilyFacts {
            { family in
                let stub = "unlisted-child"
                var family = listed(family)
                guard !family.people.contains(where: { $0.key == stub }) else { return family }
                family.people.append(PersonFacts(key: stub, died: died))
                family.parentage.append(
                    ParentageFacts(child: stub, parents: parents, kind: .birth, span: .always))
                return family
            }
        }
        return [
            Answer(LocalizedText(zh: "子女已列全", en: "every child is listed"), listed),
            Answer(LocalizedText(zh: "另有一名在世子女未列出", en: "a living child is not listed"), another(.none)),
            Answer(
                LocalizedText(zh: "另有一名已去世子女未列出", en: "a child who died is not listed"),
                another(.known(day))),
        ]
    }
}
