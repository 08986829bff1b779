import Benefits
import Casework
import CivilCalendar

/// The pages of one act on one fact: recorded anew, ended, corrected or taken back.
struct FactPage: ActAsking {
    enum Manner: String {
        case record, end, correct
        case takeBack = "take-back"
    }

    let manner: Manner
    let form: FactForm
    /// The entry that is ended, corrected or taken back.
    let entry: HeldEntry?
    /// The entry where others took it back meanwhile: what is typed would be a new one.
    var gone: HeldEntry?
    /// Keys of its sealed fields that hold a value.
    var sealed: Set<String> = []
    let family: FamilyForEvent
    let words: Words
    let terms: FactTerms
    var fields: FormFields
    var faults = FieldFaults()

    var title: String { words("facts.title-\(manner.rawValue)", ["what": words(form.title)]) }

    /// What is held, for acts on it; what the kind is about, for a new entry.
    var lead: String {
        if let gone {
            return words(obstacle == nil ? "facts.lead-gone" : "facts.lead-removed", said(gone))
        }
        guard let entry else {
            return words.known("facts.lead-\(form.name)") ?? words("facts.lead-record")
        }
        return words("facts.lead-\(manner.rawValue)", said(entry))
    }

    private func said(_ entry: HeldEntry) -> [String: String] {
        let names = FamilyNames(family.dossier, words: words)
        return ["who": entry.person.map(names.called) ?? words("family.whole"), "said": words(entry.said)]
    }

    var path: String {
        guard let entry else { return "\(back)/\(form.name)" }
        return "\(back)/\(entry.place)/\(manner.rawValue)"
    }

    var back: String { "/families/\(family.home)/facts" }
    var backText: String { words("facts.title") }
    var done: String { "\(back)?done=1" }

    var obstacle: String? {
        if gone != nil, manner != .record { return words("facts.gone-\(manner.rawValue)") }
        return switch manner {
        case .record: form.isRecorded ? nil : words("facts.by-event")
        case .end: form.isEnded ? nil : words("facts.no-days")
        case .correct, .takeBack: nil
        }
    }

    var reason: String? { fields["reason"] }

    var questions: [FieldModel] {
        var models: [FieldModel] = []
        switch manner {
        case .record, .correct:
            models = FactQuestions(
                form: form, family: family, sources: terms.sources, words: words, corrected: entry,
                emptiable: emptiable
            ).models(fields, faults)
        case .end:
            models = [
                FieldQuestion(
                    name: "day", label: words("facts.ask-end"), hint: words("event.hint-day"), form: .day
                ).model(fields, fault: faults["day"])
            ]
        case .takeBack: break
        }
        let why = FieldQuestion(
            name: "reason", label: words("event.ask-reason"), hint: words("event.hint-reason"), form: .text)
        return models + [why.model(fields, fault: faults["reason"])]
    }

    mutating func event() -> (any FamilyEvent)? {
        switch (manner, entry) {
        case (.record, _): read(of: fields[FactQuestions.who]).map { RecordFact($0) }
        case (.correct, let entry?):
            read(of: nil).map { CorrectFact(entry.place, to: $0) }
        case (.takeBack, let entry?): CorrectFact(entry.place, to: nil)
        case (.end, let entry?): readDay().map { EndFact(entry.place, on: $0) }
        case (_, nil): nil
        }
    }

    private mutating func readDay() -> CivilDate? {
        var reading = FormReading(fields, words: words)
        let day = reading.day("day", "facts.ask-end", until: .latest)
        faults = reading.faults
        return day
    }

    private mutating func read(of person: String?) -> FactEntry? {
        if form.isOfPerson, entry == nil, person == nil {
            faults.add(
                FactQuestions.who, words("form.fault-missing", ["label": words("facts.ask-who")]))
        }
        var said: [String: [String]] = [:]
        for (name, value) in fields.entries where name.hasPrefix(FactQuestions.prefix) {
            let key = String(name.dropFirst(FactQuestions.prefix.count))
            // A sealed value is not shown: where nothing is typed it stays.
            if entry != nil, value[...].trimmed.isEmpty, isSealed(key) { continue }
            said[key, default: []].append(value)
        }
        let emptied = fields.all(FactQuestions.emptied)
        for field in emptiable where emptied.contains(field.key) {
            if said[field.key] != nil { faults.add(FactQuestions.emptied, words("facts.fault-emptied")) }
            said[field.key] = []
        }
        do throws(FactFaults) {
            return try FactReading.entry(
                form, of: person, saying: said, isCorrection: entry != nil, terms)
        } catch {
            for fault in error.list { faults.add(FactQuestions.prefix + fault.field, words(fault.text)) }
            return nil
        }
    }

    private func isSealed(_ key: String) -> Bool {
        form.fields.contains { $0.key == key && form.isSealed($0) }
    }

    /// Sealed values of the entry that a correction may take out.
    private var emptiable: [FactField] {
        form.fields.filter { form.canBeEmptied($0) && sealed.contains($0.key) }
    }

    mutating func refuse(_ fault: EventFault) {
        faults.add(field(of: fault), words(fault.text))
    }

    /// The first field of the form that a refusal can be about.
    private func field(of fault: EventFault) -> String {
        if manner == .end { return "day" }
        let wanted: [String] =
            switch fault {
            case .inTheFuture, .diedBefore, .notBornYet, .endBeforeBegin: ["f-from", "f-born", "f-day"]
            case .badNumber, .numberHeld, .numberUnknown: ["f-number", "f-certificate", "f-name"]
            case .numberDiffers: ["f-born", "f-number"]
            case .gradeDiffers, .sameGrade: ["f-grade"]
            case .missingNumber: ["f-cause", "f-born"]
            case .counts(.everBelowListed): ["f-children_ever"]
            case .counts: ["f-children_alive"]
            case .noSuchArea: ["f-area"]
            case .diedBeforeBirth: ["f-died", "f-born"]
            case .contradicted: ["f-from"]
            default: []
            }
        let asked = questions.map(\.name)
        return wanted.first(where: asked.contains) ?? asked.first ?? "reason"
    }
}
