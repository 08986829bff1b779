import Benefits
import Casework
import CivilCalendar
import Rules

extension FamilyModel {
    /// A family as it was known earlier offers no act, and its links keep the instant.
    ///
    /// Where the reader's role changes nothing there is no act either.
    init(_ family: OpenedFamily, _ context: SiteContext, rules: RuleBook) {
        let (address, words) = (context.address, context.words)
        let isNow = family.known == nil && context.mayChange
        outcome = address["done"].flatMap { words.known("family.done-\($0)") }
        let paid = family.decisions.count { $0.outcome == .eligible && $0.amount != nil }
        closed = family.closedSince.map {
            let day = Presentation(language: words.language).day($0)
            return Closed(
                text: paid == 0
                    ? words("family.closed", ["day": day])
                    : words.counted("family.closed-paid", paid, ["day": day]),
                path: isNow ? "/families/\(family.home)/reopen" : nil)
        }
        let facts = FactNames(family.dossier, words: words, rules: rules)
        let names = facts.names
        let number = family.household ?? words("family.unnumbered", ["id": String(family.home)])
        title = names.title(family.dossier, number: number)
        tabTitle = words.tab(family.household, of: family.home)
        household = number
        village = words(family.village.name)
        self.people = Person.all(
            of: family.dossier, on: family.day, linked: family.linked, areas: family.areas, words: words)
        self.facts = FamilyFactList(words: words, areas: family.areas).facts(of: family.dossier)
        factsHref = address.known("/families/\(family.home)/facts", keepsDay: true)
        waitingChanges = WaitingChanges(family.openChanges, words: words)
        offered = family.openMove.map {
            PageLink(text: words("family.offered-see"), href: "/moves/\($0)")
        }
        asKnown = AsKnown(of: family, context)
        eventsHref = isNow ? "/families/\(family.home)/events" : nil
        historyHref = address.known("/families/\(family.home)/history")
        let course = "/families/\(family.home)/forecast"
        forecastHref = address.known(course)
        let answers = zip(family.explanations, family.outlooks).map { explanation, outlook in
            let decision = explanation.decision
            return (
                decision: decision, isDetermined: rules.isAlwaysDetermined(decision.programme),
                model: DecisionModel(
                    explanation, outlook: outlook, rules: rules, facts: facts, held: "",
                    href: address.known("\(course)?programme=\(decision.programme)"))
            )
        }
        decisions = answers.filter(\.isDetermined).map(\.model)
        hasDecisions = !decisions.isEmpty
        holds = Self.holds(family.holds, names, words)
        coverAnswers = Self.answers(family.coverAnswers, names, words)
        measures = [Outcome.eligible, .undetermined, .ineligible].flatMap { outcome in
            answers.filter { !$0.isDetermined && $0.decision.outcome == outcome }.map(\.model)
        }
        hasMeasures = !measures.isEmpty
        questions = Self.questions(
            answers.filter(\.isDetermined).map(\.decision), rules, facts, of: isNow ? family : nil)
        hasQuestions = !questions.isEmpty
        fileActs = isNow ? Self.fileActs(family, words) : []
        hasFileActs = !fileActs.isEmpty
    }

    private static func fileActs(_ family: OpenedFamily, _ words: Words) -> [EventListModel.Entry] {
        var acts: [String] = []
        if family.openMove == nil { acts.append("offer") }
        acts.append("household")
        if family.mayBeRestricted { acts.append("restrict") }
        if family.closedSince == nil { acts.append("close") }
        acts.append("withdraw")
        return acts.map {
            EventListModel.Entry(
                title: words("family.act-\($0)"), about: words("family.about-\($0)"),
                href: "/families/\(family.home)/\($0)")
        }
    }

    private static func holds(_ holds: [MoneyHold], _ names: FamilyNames, _ words: Words) -> [String] {
        holds.map { hold in
            let who =
                switch hold.unit {
                case .family: words("family.whole")
                case .person(let key): names.called(key)
                }
            return words(
                "family.held",
                ["programme": words(hold.title), "who": who, "text": words(hold.block.text)])
        }
    }

    private static func answers(_ answers: [CoverAnswer], _ names: FamilyNames, _ words: Words) -> [String] {
        answers.map { words($0.text(LocalizedText(same: names.called($0.person)))) }
    }

    /// Each missing fact once, with the programmes that wait for it.
    /// - Parameter family: where the answers are recorded; nil of what was known earlier.
    private static func questions(
        _ decisions: [Decision], _ rules: RuleBook, _ facts: FactNames, of family: OpenedFamily?
    ) -> [Question] {
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
        return waiting.map { question in
            let answers = family.map { Self.answers(to: question.fact, of: $0, facts.words) } ?? []
            return Question(
                text: facts.question(question.fact), programmes: presentation.list(question.programmes),
                answers: answers, hasAnswers: !answers.isEmpty)
        }
    }

    private static func answers(to fact: String, of family: OpenedFamily, _ words: Words) -> [PageLink] {
        let people = family.dossier.family.people.map(\.key)
        let members = Set(people.filter { !$0.hasPrefix(Dossier.linkedPrefix) })
        let unasked = family.dossier.family.people.filter { !$0.circumstances.unasked.isEmpty }.map(\.key)
        return FactAnswer.all(to: fact, among: members, unasked: Set(unasked)).map { answer in
            PageLink(
                text: words("family.answer", ["what": words(answer.title)]),
                href: FactQuestions.address("/families/\(family.home)/\(answer.path)", of: answer.person))
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
    /// - Parameter linked: where people of other families are at home, by their key.
    static func all(
        of dossier: Dossier, on day: CivilDate, linked: [String: LinkedPerson] = [:],
        areas: [String: LocalizedText] = [:], words: Words
    ) -> [Self] {
        let names = FamilyNames(dossier, words: words)
        let lines = FactLine.all(of: dossier, areas: areas)
        return dossier.family.people.map { person in
            let elsewhere = linked[person.key].map { place in
                let number = place.household ?? words("family.unnumbered", ["id": String(place.home)])
                return PageLink(
                    text: words("family.at-home-in", ["household": number]), href: "/families/\(place.home)")
            }
            return Self(person, elsewhere, among: lines, on: day, names: names, words: words)
        }
    }

    private init(
        _ person: PersonFacts, _ elsewhere: PageLink?, among lines: [FactLine], on day: CivilDate,
        names: FamilyNames, words: Words
    ) {
        let presentation = Presentation(language: words.language)
        anchor = FactNames.place(ofPerson: person.key)
        name = names.name(person.key)
        role = elsewhere == nil && person.key.hasPrefix(Dossier.linkedPrefix) ? "" : names.role(person.key)
        self.elsewhere = elsewhere
        died =
            switch person.died {
            case .known(let day) where elsewhere != nil || !person.key.hasPrefix(Dossier.linkedPrefix):
                words("family.died-on", ["day": presentation.day(day)])
            case .known, .none, .unknown: nil
            }
        // Of somebody whose family the reader may not see the facts decide, and are not shown.
        let isShown = elsewhere != nil || !person.key.hasPrefix(Dossier.linkedPrefix)
        facts = isShown ? PersonFactList(words: words).facts(of: person, among: lines, on: day) : []
    }
}
