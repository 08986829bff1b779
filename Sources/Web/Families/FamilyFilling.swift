import Benefits
import Casework
import CivilCalendar
import Rules

extension FamilyModel {
    init(_ family: OpenedFamily, words: Words, rules: RuleBook) {
        let presentation = Presentation(language: words.language)
        let people = family.dossier.family.people
        let names = FamilyNames(family.dossier, words: words)
        let titles = rules.programmes.map { ($0.id, words($0.title)) }
        let facts = FactNames(
            names: names, words: words, programmes: Dictionary(titles) { first, _ in first })
        let parents = people.filter {
            ["wife", "husband", "mother", "father"].contains($0.key) && $0.name != nil
        }
        let number = family.household ?? words("family.unnumbered", ["id": String(family.home)])
        title =
            parents.isEmpty
            ? words("family.title-numbered", ["household": number])
            : words("family.title", ["names": presentation.list(parents.map { names.called($0.key) })])
        household = number
        village = words(family.village.name)
        self.people = people.map { Person($0, on: family.day, names: names, words: words) }
        self.facts = FamilyFactList(words: words, names: names).facts(of: family)
        waitingChanges = WaitingChanges(family.openChanges, words: words)
        let determined = family.decisions.filter { rules.isAlwaysDetermined($0.programme) }
        let asked = family.decisions.filter { !rules.isAlwaysDetermined($0.programme) }
        decisions = determined.map { DecisionModel($0, rules: rules, facts: facts) }
        hasDecisions = !decisions.isEmpty
        measures = [Outcome.eligible, .undetermined, .ineligible].flatMap { outcome in
            asked.filter { $0.outcome == outcome }.map { DecisionModel($0, rules: rules, facts: facts) }
        }
        hasMeasures = !measures.isEmpty
        questions = Self.questions(determined, rules, facts)
        hasQuestions = !questions.isEmpty
    }

    /// Each missing fact once, with the programmes that wait for it.
    private static func questions(_ decisions: [Decision], _ rules: RuleBook, _ facts: FactNames)
        -> [Question]
    {
        var waiting: [(fact: String, programmes: [String])] = []
        for decision in decisions where decision.outcome == .undetermined {
            let title =
                (try? rules.programme(decision.programme)).map { facts.words($0.title) } ?? decision.programme
            for fact in decision.missing {
                if let place = waiting.firstIndex(where: { $0.fact == fact }) {
                    if !waiting[place].programmes.contains(title) { waiting[place].programmes.append(title) }
                } else {
                    waiting.append((fact, [title]))
                }
            }
        }
        let presentation = Presentation(language: facts.words.language)
        return waiting.map {
            Question(text: facts.question($0.fact), programmes: presentation.list($0.programmes))
        }
    }
}

extension FamilyModel.WaitingChanges {
    fileprivate init?(_ changes: [(importID: Int64, count: Int)], words: Words) {
        guard let latest = changes.first else { return nil }
        text = words.counted("family.waiting-changes", changes.reduce(0) { $0 + $1.count })
        href = changes.count == 1 ? "/imports/\(latest.importID)" : "/imports"
    }
}

extension FamilyModel.Person {
    fileprivate init(_ person: PersonFacts, on day: CivilDate, names: FamilyNames, words: Words) {
        let presentation = Presentation(language: words.language)
        name = names.name(person.key)
        role = names.role(person.key)
        died =
            switch person.died {
            case .known(let day): words("family.died-on", ["day": presentation.day(day)])
            case .none, .unknown: nil
            }
        facts = PersonFactList(words: words).facts(of: person, on: day)
    }
}
