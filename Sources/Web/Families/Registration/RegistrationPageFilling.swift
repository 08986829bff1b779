import Casework

extension RegistrationPageModel {
    /// - Parameters:
    ///   - typed: what was just sent; nil shows what is kept.
    ///   - showsFaults: what is wrong with what is kept, once something was.
    ///   - isStale: somebody else changed this page in between.
    init(
        _ section: RegistrationSection, _ review: RegistrationReview, _ asking: RegistrationAsking,
        typed: FormFields? = nil, showsFaults: Bool, isStale: Bool = false
    ) {
        let (draft, words) = (review.draft, asking.words)
        let folder = "/register/\(draft.id)"
        let kept = draft.answers[section: section]
        var answers = FormFields("")
        for (name, value) in kept { answers[name] = value }
        var list = FieldFaults()
        let questions = asking.questions(section)
        if showsFaults {
            // In the order of the page, whatever was found first.
            let found = review.reading.faults.filter { $0.section == section }
            for question in questions {
                for fault in found where fault.field == question.name {
                    list.add(fault.field, words(fault.text))
                }
            }
        }
        title = asking.fullTitle(section)
        caption = section.subject.flatMap { draft.answers[section: .person($0, .who)]["name"] }
        lead = asking.lead(section)
        holder =
            section == .family(.place)
            ? review.householdHolder.map {
                PageLink(text: words("register.household-holder"), href: "/families/\($0)")
            } : nil
        path = "\(folder)/\(section.id)"
        listHref = folder
        // Shown once more, the page still rests on the answers it had shown.
        version = typed?.again == nil ? String(draft.version) : typed?["version"] ?? ""
        fields = questions.map { $0.model(typed ?? answers, fault: list[$0.name]) }
        faults = asking.summary(list.list.map { (FormFault(href: "#\($0.field)", text: $0.text), $0.field) })
        hasFaults = !faults.isEmpty
        listing = Listing(section, review, asking)
        addition = asking.addition(to: section)
        removal =
            section.isRemovable && draft.answers.has(section)
            ? words(section.subject == nil ? "register.remove-entry" : "register.remove") : nil
        differences =
            isStale
            ? questions.filter { (typed?[$0.name] ?? "") != (kept[$0.name] ?? "") }.map {
                Difference(
                    label: asking.label($0.name), theirs: $0.shown(kept[$0.name], words),
                    yours: $0.shown(typed?[$0.name], words), words)
            } : []
        hasDifferences = isStale
        theirs =
            isStale
            ? words("register.stale", ["who": draft.savedBy, "when": draft.savedAt.text]) : nil
    }
}

extension RegistrationPageModel.Listing {
    /// Nil where a page lists nothing.
    fileprivate init?(
        _ section: RegistrationSection, _ review: RegistrationReview, _ asking: RegistrationAsking
    ) {
        let (answers, words) = (review.draft.answers, asking.words)
        let folder = "/register/\(review.draft.id)"
        let wrong = words("register.state-wrong")
        if section == .family(.children) {
            title = words("register.children-listed")
            items = answers.children.map { child in
                let isWhole = child.pages.allSatisfy { review.faults(of: $0).isEmpty }
                return RegistrationPageModel.Item(
                    href: "\(folder)/\(child.id)", title: asking.title(child),
                    label: answers[section: .person(child, .who)]["name"] ?? words("family.unnamed"),
                    state: isWhole ? nil : wrong)
            }
            none = words("register.no-child")
        } else if let list = section.list {
            title = words("register.entries-listed")
            items = answers.entries(of: list).map { entry in
                RegistrationPageModel.Item(
                    href: "\(folder)/\(entry.id)", title: asking.title(entry), label: asking.summary(entry),
                    state: review.faults(of: entry).isEmpty ? nil : wrong)
            }
            none = words(asking.canName(somebodyFor: list) ? "register.no-entry" : "register.no-person")
        } else {
            return nil
        }
    }
}

extension RegistrationAsking {
    /// The lines above a form, each once: where several fields have the same fault, each line says which field.
    func summary(_ found: [(line: FormFault, field: String)]) -> [FormFault] {
        let texts = Dictionary(grouping: found, by: \.line.text).mapValues(\.count)
        return found.reduce(into: []) { lines, fault in
            var line = fault.line
            if texts[line.text] ?? 0 > 1 {
                let of = ["who": label(fault.field), "page": line.text]
                line = FormFault(href: line.href, text: words("register.of", of))
            }
            if !lines.contains(line) { lines.append(line) }
        }
    }

    /// Whether there is anybody an entry can be about.
    fileprivate func canName(somebodyFor list: RegistrationList) -> Bool {
        questions(.entry(list, 1)).first?.hasChoices ?? false
    }

    fileprivate func addition(to section: RegistrationSection) -> String? {
        guard answers.another(on: section) != nil else { return nil }
        guard let list = section.list else { return words("register.add-child") }
        return canName(somebodyFor: list) ? words("register.add-\(list.rawValue)") : nil
    }
}

extension FieldQuestion {
    /// Whether there is anything to choose from.
    fileprivate var hasChoices: Bool {
        switch form {
        case .select(let choices), .radios(let choices), .ticks(let choices): !choices.isEmpty
        case .line, .area: true
        }
    }
}
