import Benefits
import Casework
import CivilCalendar
import Rules

/// The questions of a restriction.
struct RestrictForm {
    /// The choice that means the family as a whole.
    static let whole = "family"

    let family: FamilyForEvent
    let words: Words
    let fields: FormFields

    func model(_ faults: FieldFaults) -> FileFormModel {
        let names = FamilyNames(family.dossier, words: words)
        let choices =
            [FieldChoice(value: Self.whole, label: words("family.whole"))]
            + family.members.map {
                FieldChoice(
                    value: $0.key, label: names.called($0.key), hint: words("keeping.of-hint"))
            }
        let questions = [
            FieldQuestion(name: "of", label: words("keeping.ask-of"), form: .radios(choices)),
            FieldQuestion(
                name: "day", label: words("keeping.ask-since"), hint: words("event.hint-day"), form: .day),
            FieldQuestion(
                name: "reason", label: words("keeping.ask-why"), hint: words("keeping.hint-why"), form: .area),
        ]
        return FileFormModel("restrict", of: family, asking: questions, fields, faults, words)
    }
}

extension RestrictedModel {
    init(
        _ family: RestrictedFamily, _ fields: FormFields, _ faults: FieldFaults, today: CivilDate,
        words: Words
    ) {
        title = words("keeping.restricted-title", ["id": String(family.home)])
        text = words(family.text)
        person = family.isOfPerson ? words("keeping.restricted-person") : nil
        self.faults = faults.summary
        hasFaults = !faults.isEmpty
        func form(_ name: String, _ questions: [FieldQuestion], isQuiet: Bool) -> Form {
            var fields = fields
            if fields["day"] == nil { fields["day"] = today.description }
            return Form(
                id: name, title: words("keeping.\(name)-title"), lead: words("keeping.\(name)-lead"),
                path: "/families/\(family.home)/\(name)",
                fields: questions.map { $0.model(fields, fault: faults[$0.name]) },
                button: words("keeping.\(name)"), isQuiet: isQuiet)
        }
        var forms: [Form] = []
        if family.mayBeShown {
            let reason = FieldQuestion(
                name: "reason", label: words("keeping.look-ask"), hint: words("keeping.look-hint"),
                form: .text)
            forms.append(form("look", [reason], isQuiet: false))
        }
        if family.mayBeLifted {
            let questions = [
                FieldQuestion(
                    name: "day", label: words("keeping.lift-day"), hint: words("event.hint-day"), form: .day),
                FieldQuestion(
                    name: "why", label: words("keeping.lift-ask"), hint: words("keeping.lift-hint"),
                    form: .text),
            ]
            forms.append(form("lift", questions, isQuiet: true))
        }
        self.forms = forms
        path = forms.first?.path ?? ""
        nothing = forms.isEmpty ? words("keeping.nothing") : nil
    }
}

extension BehindModel {
    init(_ family: FamilyBehindRestriction, reason: String, words: Words, rules: RuleBook) {
        let names = FamilyNames(family.dossier, words: words)
        let number = family.household ?? words("family.unnumbered", ["id": String(family.home)])
        title = names.title(family.dossier, number: number)
        tabTitle = words.tab(family.household, of: family.home)
        household = number
        village = words(family.village.name)
        back = "/families/\(family.home)"
        path = "\(back)/look"
        self.reason = reason
        note = words("keeping.behind-note")
        people = FamilyModel.Person.all(of: family.dossier, on: family.day, words: words)
        facts = FamilyFactList(words: words).facts(of: family.dossier)
    }
}

/// Fills the list of restrictions.
enum RestrictionListQuery: PageQuery {
    static func page(_ context: SiteContext, _ office: Office) async throws -> RestrictionListModel {
        let show = context.address["show"] ?? "open"
        guard ["open", "all"].contains(show) else { throw SiteError.badFilter }
        let found = try await office.desk.restrictions(
            includingLifted: show == "all", on: try context.askedDay, asKnown: context.address["as_known"],
            try context.caller.within(nil))
        return RestrictionListModel(found, show: show, context: context)
    }
}

extension RestrictionListModel {
    init(_ found: [RestrictionInList], show: String, context: SiteContext) {
        let words = context.words
        title = words("keeping.restrictions")
        asKnown = AsKnown(context, day: .state)
        outcome = context.address["done"].flatMap { words.known("keeping.done-\($0)") }
        shows = ["open", "all"].map {
            Choice(value: $0, label: words("keeping.show-\($0)"), isSelected: $0 == show)
        }
        self.found = words.counted("keeping.found", found.count)
        rows = found.map { Row($0, words: words) }
        hasRows = !rows.isEmpty
    }
}

extension RestrictionListModel.Row {
    fileprivate init(_ restriction: RestrictionInList, words: Words) {
        let presentation = Presentation(language: words.language)
        family = PageLink(
            text: words("keeping.family", ["id": String(restriction.home)]),
            href: "/families/\(restriction.home)")
        of = words(restriction.isOfPerson ? "keeping.of-person" : "family.whole")
        since = presentation.day(restriction.day)
        by = restriction.imposedBy
        lifted = restriction.liftedOn.map {
            words(
                "keeping.day-by", ["day": presentation.day($0), "who": restriction.liftedBy ?? ""])
        }
    }
}
