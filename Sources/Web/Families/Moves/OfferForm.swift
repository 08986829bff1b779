import Casework
import CivilCalendar

/// The answers to an offer's questions, and what is wrong with them.
struct OfferForm {
    let family: FamilyForEvent
    let areas: [NamedArea]
    let words: Words
    let fields: FormFields
    private(set) var faults = FieldFaults()

    init(_ family: FamilyForEvent, areas: [NamedArea], words: Words, fields: FormFields) {
        self.family = family
        self.areas = areas
        self.words = words
        self.fields = fields
    }

    var reason: String? { fields["reason"] }

    func name(_ code: String) -> String {
        areas.first { $0.code == code }.map { words($0.name) } ?? code
    }

    var questions: [FieldQuestion] {
        let choices = areas.map {
            FieldChoice(
                value: $0.code, label: words("moves.area", ["name": words($0.name), "code": $0.code]))
        }
        func list(_ none: String) -> FieldQuestion.Form {
            .select([FieldChoice(value: "", label: words(none))] + choices)
        }
        return [
            FieldQuestion(
                name: "to", label: words("moves.ask-to"), hint: words("moves.hint-to"),
                form: list("event.not-said")),
            FieldQuestion(
                name: "residence", label: words("moves.ask-residence"), hint: words("moves.hint-residence"),
                form: list("moves.same-area")),
            FieldQuestion(
                name: "day", label: words("moves.ask-day"), hint: words("event.hint-day"), form: .day),
            FieldQuestion(
                name: "register", label: words("moves.ask-register"), hint: words("moves.hint-register"),
                form: .ticks([FieldChoice(value: "yes", label: words("moves.register-too"))])),
            FieldQuestion(
                name: "reason", label: words("moves.ask-reason"), hint: words("moves.hint-reason"),
                form: .text),
        ]
    }

    /// Nil where an answer is missing or cannot be read; the faults say which.
    mutating func destination(today: CivilDate) -> OfferMove.Destination? {
        var reading = FormReading(fields, words: words)
        let area = reading.required("to", "moves.ask-to")
        let residence = fields["residence"]
        let day = reading.day("day", "moves.ask-day", until: today)
        for (field, code) in [("to", area), ("residence", residence)] {
            guard let code, !areas.contains(where: { $0.code == code }) else { continue }
            reading.faults.add(
                field, words("form.fault-missing", ["label": words("moves.ask-\(field)")]))
        }
        faults = reading.faults
        guard let area, let day, faults.isEmpty else { return nil }
        return OfferMove.Destination(
            area: area, residence: residence, day: day, isRegistered: fields["register"] != nil)
    }

    mutating func refuse(_ fault: EventFault) {
        switch fault {
        case .inTheFuture: faults.add("day", words(fault.text))
        default: faults.add("to", words(fault.text))
        }
    }

    var model: OfferFormModel {
        OfferFormModel(
            title: words("moves.offer-title"), family: family.title(words),
            back: "/families/\(family.home)", path: "/families/\(family.home)/offer",
            hidden: [HiddenField(name: "opened", value: family.basis)],
            fields: questions.map { $0.model(fields, fault: faults[$0.name]) }, faults: faults.summary,
            hasFaults: !faults.isEmpty)
    }

    /// - Parameter since: what others recorded since the family was looked at.
    func preview(
        _ shown: MoveShown, to destination: OfferMove.Destination, since: Meanwhile
    ) -> OfferPreviewModel {
        let presentation = Presentation(language: words.language)
        let typed = fields.answers
        let flips = MoveModel.flips(shown, words: words)
        let lead = destination.isRegistered ? "moves.preview-lead-register" : "moves.preview-lead"
        return OfferPreviewModel(
            title: words("moves.offer-title"), family: family.title(words),
            back: "/families/\(family.home)/offer", path: "/families/\(family.home)/offer",
            lead: words(
                lead, ["to": name(destination.area), "day": presentation.day(destination.day)]),
            faults: faults.summary, hasFaults: !faults.isEmpty,
            hidden: typed.map { HiddenField(name: $0.name, value: $0.value) }
                + [HiddenField(name: "basis", value: family.basis)] + since.hidden,
            shown: MoveModel.Shown(shown, words: words), flips: flips, hasFlips: !flips.isEmpty,
            since: since.shown(family.home, words),
            hasSince: !since.isEmpty)
    }
}
