import Benefits
import Casework
import Rules

extension OutlookModel {
    /// - Parameters:
    ///   - held: the page on which the family's facts are shown; empty on that page itself.
    ///   - href: the page of the whole course; nil on that page itself.
    init(
        _ outlook: Outlook, _ outcome: Outcome, facts: FactNames, held: String, href: String?
    ) {
        let words = facts.words
        settle = outlook.settling.map { Settle($0, facts, held) }
        settleHref = settle == nil && outcome == .undetermined ? href : nil
        deciding = outlook.ahead?.deciding.map { finding in
            Deciding(text: words(finding.text), facts: finding.readings.map(facts.labelled))
        }
        // The page of the course says it with the arithmetic.
        owed = href == nil ? nil : outlook.entitlement.flatMap { OwedModel.short($0, words) }
        self.href = href
    }
}

extension OutlookModel.Settle {
    fileprivate init(_ settling: Settling, _ facts: FactNames, _ held: String) {
        let words = facts.words
        lead = Self.lead(settling, words)
        sets = Self.sets(settling, facts, held)
        answers = settling.answers.map { answer in
            OutlookModel.Answer(
                text: words(
                    "outlook.answer",
                    ["fact": facts.label(answer.fact), "answer": words(answer.answer)]),
                outcome: OutcomeMark(answer.outcome, words: words))
        }
        hasAnswers = !answers.isEmpty
    }

    private static func lead(_ settling: Settling, _ words: Words) -> String {
        if settling.sets.isEmpty {
            return words(settling.needsMoreThanThree ? "outlook.settle-many" : "outlook.settle-first")
        }
        let isSingle = settling.sets.allSatisfy { $0.count == 1 }
        if settling.sets.count == 1 {
            return words(isSingle ? "outlook.settle-one" : "outlook.settle-together")
        }
        return words(isSingle ? "outlook.settle-any" : "outlook.settle-groups")
    }

    /// Where no set was found: each fact by itself, those that could not be tried or all that are needed.
    private static func sets(_ settling: Settling, _ facts: FactNames, _ held: String) -> [OutlookModel
        .FactSet]
    {
        let names =
            if !settling.sets.isEmpty {
                settling.sets
            } else if settling.needsMoreThanThree {
                (settling.facts + settling.further).map { [$0] }
            } else {
                settling.untried.map { [$0] }
            }
        return names.map { set in
            OutlookModel.FactSet(
                facts: set.map {
                    OutlookModel.Fact(question: facts.question($0), href: held + "#" + facts.place(of: $0))
                })
        }
    }
}

extension FactNames {
    /// Of one family, with the programmes by their titles.
    init(_ dossier: Dossier, words: Words, rules: RuleBook) {
        let titles = rules.programmes.map { ($0.id, words($0.title)) }
        self.init(
            names: FamilyNames(dossier, words: words), words: words,
            programmes: Dictionary(titles) { first, _ in first })
    }

    /// The place on a family's page that shows what is recorded of a fact.
    func place(of fact: String) -> String {
        let subject = String(fact.prefix { $0 != "." })
        if isAboutPerson(fact), names.has(subject) { return Self.place(ofPerson: subject) }
        return fact == "people" ? "people" : "facts"
    }

    static func place(ofPerson key: String) -> String { "person-\(key)" }
}
