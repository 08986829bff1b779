import Benefits
import Casework
import Rules

/// The facts of a family as its page lists them.
struct FamilyFactList {
    let words: Words
    let names: FamilyNames

    func facts(of dossier: Dossier, monthlyIncome: Money?) -> [LabelledValue] {
        let family = dossier.family
        let presentation = Presentation(language: words.language)
        var facts = family.unions.map { union in
            let manner = union.endedBy.map { "fact.union-\($0.rawValue)" } ?? "fact.union-holds"
            return LabelledValue(
                label: words("fact.union"),
                value: words(manner, ["names": presentation.list(union.partners.map(names.called))]))
        }
        for link in family.parentage {
            facts.append(
                LabelledValue(
                    label: words("fact.parentage"),
                    value: words(
                        "fact.parentage-\(link.kind.rawValue)",
                        [
                            "parents": presentation.list(link.parents.map(names.called)),
                            "child": names.called(link.child),
                        ])))
        }
        facts += guardians(of: family) + consents(of: family)
        facts.append(count("fact.children-ever", family.declared.childrenEver))
        facts.append(count("fact.children-alive", family.declared.childrenAlive))
        facts.append(count("fact.household-size", family.declared.householdSize))
        if let income = monthlyIncome {
            facts.append(
                LabelledValue(label: words("fact.household-income"), value: presentation.money(income)))
        }
        facts.append(certificate(family.onlyChildCertificate))
        return facts
    }

    private func guardians(of family: FamilyFacts) -> [LabelledValue] {
        family.people.flatMap { person in
            person.circumstances.guardianships.map { held in
                let guardian =
                    switch held.guardian {
                    case .person(let key): names.called(key)
                    case .named(let name): name
                    }
                return LabelledValue(
                    label: words("fact.guardian"),
                    value: words(
                        "fact.guardian-of", ["guardian": guardian, "who": names.called(person.key)]))
            }
        }
    }

    /// What people said of the premium, which is the only thing they are asked for.
    private func consents(of family: FamilyFacts) -> [LabelledValue] {
        family.circumstances.consents.map { consent in
            LabelledValue(
                label: words("fact.consent"),
                value: words(
                    consent.isGiven ? "fact.consent-given" : "fact.consent-refused",
                    ["who": names.called(consent.person)]))
        }
    }

    private func count(_ label: String, _ value: Int?) -> LabelledValue {
        LabelledValue(
            label: words(label),
            value: value.map(Presentation(language: words.language).number) ?? words("family.unknown"))
    }

    private func certificate(_ certificate: Fact<OnlyChildCertificate>) -> LabelledValue {
        let value =
            switch certificate {
            case .unknown: words("family.unknown")
            case .none: words("family.none")
            case .known(let certificate): certificate.number
            }
        return LabelledValue(label: words("fact.certificate"), value: value)
    }
}
