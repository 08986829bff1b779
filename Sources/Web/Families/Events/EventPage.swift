import Casework

/// The pages of one life event: its form with what was answered.
struct EventPage: ActAsking {
    let form: EventForm
    var answers: EventAnswers

    var family: FamilyForEvent { answers.asking.family }
    var words: Words { answers.asking.words }
    var title: String { form.kind.heading(words) }
    var lead: String { words("event.about-\(form.kind.rawValue)") }
    var path: String { "\(back)/\(form.kind.rawValue)" }
    var back: String { "/families/\(family.home)/events" }
    var backText: String { words("event.list-title") }
    var done: String { "/families/\(family.home)/history?done=1" }
    var obstacle: String? { answers.asking.obstacle }
    var fields: FormFields { answers.fields }
    var faults: FieldFaults { answers.faults }
    var reason: String? { answers.text(.reason) }

    var questions: [FieldModel] {
        form.questions.filter(answers.asking.isAsked).map { question in
            answers.asking.question(question).model(
                answers.fields, fault: answers.faults[question.rawValue])
        }
    }

    mutating func event() -> (any FamilyEvent)? { form.event(&answers) }

    mutating func refuse(_ fault: EventFault) {
        answers.refuse(fault.question(among: form.questions), words(fault.text))
    }
}
