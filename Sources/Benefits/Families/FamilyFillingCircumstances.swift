import CivilCalendar
import Rules

/// Answers to circumstances: work, care, insurance, home and property, each tried at its whole enumeration. Sums of
/// money and courses of study have no enumeration and are left untried.
extension FamilyFilling {
    func circumstances(of key: String, _ fact: String) -> [Answer] {
        switch fact {
        case FactList.careAbility.rawValue:
            return [
                change(key, zh: "能自理", en: "independent") { $0.careAbility = [Self.care(.independent)] },
                change(key, zh: "部分失能", en: "partly dependent") { $0.careAbility = [Self.care(.partial)] },
                change(key, zh: "失能", en: "dependent") { $0.careAbility = [Self.care(.dependent)] },
            ]
        case FactList.labourAbility.rawValue:
            return [
                change(key, zh: "有劳动能力", en: "able to work") {
                    $0.circumstances.labourAbility = [LabourAbility(level: .able, span: .always)]
                },
                change(key, zh: "无劳动能力", en: "unable to work") {
                    $0.circumstances.labourAbility = [LabourAbility(level: .unable, span: .always)]
                },
            ]
        case FactList.employment.rawValue:
            return [
                change(key, zh: "在业", en: "employed") {
                    $0.circumstances.employment = [Self.work(.employed)]
                },
                change(key, zh: "失业", en: "unemployed") {
                    $0.circumstances.employment = [Self.work(.unemployed)]
                },
                change(key, zh: "退休", en: "retired") { $0.circumstances.employment = [Self.work(.retired)] },
            ]
        case FactList.healthInsurance.rawValue: return insurances(of: key)
        case FactList.militaryService.rawValue:
            return [
                complete(.militaryService, zh: "未服兵役", en: "does not serve in the army"),
                change(key, zh: "正在服兵役", en: "serves in the army") {
                    $0.circumstances.militaryService = [Enlistment(span: .always)]
                },
            ]
        case "disability_category": return categories(of: key)
        case FactList.obligors.rawValue: return obligors(of: key)
        default: return []
        }
    }

    private static func care(_ level: CareAbility.Level) -> CareAbility {
        CareAbility(level: level, span: .always)
    }

    private static func work(_ state: Employment.State) -> Employment {
        Employment(state: state, span: .always)
    }

    private func insurances(of key: String) -> [Answer] {
        let schemes: [(HealthInsurance.Scheme, LocalizedText)] = [
            (.resident, LocalizedText(zh: "参加居民医保", en: "in the residents' insurance")),
            (.employee, LocalizedText(zh: "参加职工医保", en: "in the employees' insurance")),
            (.none, LocalizedText(zh: "未参保", en: "not insured")),
        ]
        return schemes.map { scheme, text in
            change(key, zh: text.zh, en: text.en) {
                $0.circumstances.healthInsurance = [HealthInsurance(scheme: scheme, span: .always)]
            }
        }
    }

    /// The seven categories of GB/T 26341.
    private func categories(of key: String) -> [Answer] {
        (1...7).map { category in
            change(key, zh: "残疾类别\(category)", en: "disability category \(category)") { person in
                for index in person.disabilities.indices where person.disabilities[index].category == nil {
                    person.disabilities[index].category = category
                }
            }
        }
    }

    private func obligors(of key: String) -> [Answer] {
        let others: [(Bool, LocalizedText)] = [
            (true, LocalizedText(zh: "另有有能力的赡养义务人", en: "somebody else owes support and can give it")),
            (false, LocalizedText(zh: "另有无能力的赡养义务人", en: "somebody else owes support and cannot give it")),
        ]
        let none = complete(.obligors, zh: "没有其他赡养义务人", en: "nobody else owes support")
        return [none]
            + others.map { isAble, text in
                Answer(text) { family in
                    var family = family
                    family.circumstances.obligors.append(
                        SupportObligor(person: key, relation: nil, isAble: isAble, span: .always))
                    family.sayWhole(.obligors)
                    return family
                }
            }
    }

    // MARK: Of the family

    var property: [Answer] {
        let words: [(Bool, LocalizedText)] = [
            (true, LocalizedText(zh: "财产符合规定", en: "property is within the limits")),
            (false, LocalizedText(zh: "财产超出规定", en: "property is beyond the limits")),
        ]
        return words.map { isWithin, text in
            Answer(text) { family in
                var family = family
                family.circumstances.property = [PropertyAssessment(isWithinLimits: isWithin, span: .always)]
                return family
            }
        }
    }

    /// Town or country, sound or dangerous, adequate or not: all eight.
    var housing: [Answer] {
        var answers: [Answer] = []
        for place in Housing.Place.allCases {
            for condition in Housing.Condition.allCases {
                for isInadequate in [false, true] {
                    let text = LocalizedText(
                        zh: (place == .urban ? "城镇" : "农村") + (condition == .sound ? "安全" : "危险")
                            + "住房，" + (isInadequate ? "困难" : "不困难"),
                        en: "a \(condition.rawValue) home, \(place.rawValue), "
                            + (isInadequate ? "inadequate" : "adequate"))
                    answers.append(
                        Answer(text) { family in
                            var family = family
                            family.circumstances.housing = [
                                Housing(
                                    place: place, condition: condition, isInadequate: isInadequate,
                                    span: .always)
                            ]
                            return family
                        })
                }
            }
        }
        return answers
    }

    var certificate: [Answer] {
        [
            Answer(LocalizedText(zh: "持有光荣证", en: "holds the only-child parents' certificate")) { family in
                var family = family
                family.onlyChildCertificate = .known(OnlyChildCertificate(number: "only-child-certificate"))
                return family
            },
            Answer(LocalizedText(zh: "没有光荣证", en: "holds no only-child parents' certificate")) { family in
                var family = family
                family.onlyChildCertificate = .none
                return family
            },
        ]
    }
}
