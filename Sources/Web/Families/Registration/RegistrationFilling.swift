import Casework

extension RegistrationListModel {
    init(_ drafts: [RegistrationDraft], words: Words) {
        title = words("register.title")
        self.drafts = drafts.map { draft in
            Draft(
                href: "/register/\(draft.id)", title: draft.title(words),
                saved: words("register.saved", ["when": draft.savedAt.text, "who": draft.savedBy]))
        }
        hasDrafts = !drafts.isEmpty
    }
}

extension RegistrationDraft {
    /// By the parents' names as they were typed, else by the number of the draft.
    func title(_ words: Words) -> String {
        let names = [RegistrationSection.wife, .husband].compactMap { answers[section: $0]["name"] }
        guard !names.isEmpty else { return words("register.unnamed", ["n": String(id)]) }
        return words(
            "family.title", ["names": Presentation(language: words.language).list(names)])
    }
}

extension TaskListModel {
    init(_ review: RegistrationReview, _ asking: RegistrationAsking) {
        let (draft, words) = (review.draft, asking.words)
        let folder = "/register/\(draft.id)"
        title = words("register.tasks-title")
        saved = words("register.saved", ["when": draft.savedAt.text, "who": draft.savedBy])
        let sections = RegistrationSection.tasks.flatMap { section in
            section == .children ? [section] + draft.answers.children : [section]
        }
        tasks = sections.map { section in
            let isBegun = draft.answers.has(section)
            let isWrong = review.reading.faults.contains { $0.section == section }
            let kind = !isBegun ? "todo" : isWrong ? "wrong" : "done"
            return Task(
                href: "\(folder)/\(section.id)", title: asking.title(section),
                note: draft.answers[section: section]["name"], state: words("register.state-\(kind)"),
                kind: kind)
        }
        progress = words(
            "register.progress",
            ["done": String(tasks.count { $0.kind == "done" }), "all": String(tasks.count)])
        checkHref = "\(folder)/check"
        giveUpPath = "\(folder)/give-up"
    }
}

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
        if showsFaults {
            for fault in review.reading.faults where fault.section == section {
                list.add(fault.field, words(fault.text))
            }
        }
        let questions = asking.questions(section)
        title = asking.title(section)
        lead = asking.lead(section)
        path = "\(folder)/\(section.id)"
        listHref = folder
        version = String(draft.version)
        fields = questions.map { $0.model(typed ?? answers, fault: list[$0.name]) }
        faults = list.summary
        hasFaults = !faults.isEmpty
        children =
            section == .children
            ? draft.answers.children.map { child in
                Child(
                    href: "\(folder)/\(child.id)", title: asking.title(child),
                    label: draft.answers[section: child]["name"] ?? words("family.unnamed"))
            } : []
        addHref = section == .children ? "\(folder)/\(draft.answers.nextChild.id)" : nil
        isChild = section.child != nil && draft.answers.has(section)
        differences =
            isStale
            ? questions.filter { (typed?[$0.name] ?? "") != (kept[$0.name] ?? "") }.map {
                Difference(
                    label: $0.label, theirs: $0.shown(kept[$0.name], words),
                    yours: $0.shown(typed?[$0.name], words))
            } : []
        hasDifferences = isStale
        theirs =
            isStale
            ? words("register.stale", ["who": draft.savedBy, "when": draft.savedAt.text]) : nil
    }
}

extension CheckAnswersModel {
    init(
        _ review: RegistrationReview, _ asking: RegistrationAsking, faultOfKnown: String? = nil,
        isChanged: Bool = false
    ) {
        let (draft, words) = (review.draft, asking.words)
        let folder = "/register/\(draft.id)"
        title = words("register.check-title")
        listHref = folder
        path = "\(folder)/check"
        version = String(draft.version)
        let sections = RegistrationSection.tasks.flatMap { section in
            section == .children ? [section] + draft.answers.children : [section]
        }
        parts = sections.map { section in
            let kept = draft.answers[section: section]
            return Part(
                id: section.id, title: asking.title(section), href: "\(folder)/\(section.id)",
                change: words("register.change", ["what": asking.title(section)]),
                rows: asking.questions(section).filter { kept[$0.name] != nil }.map {
                    LabelledValue(label: $0.label, value: $0.shown(kept[$0.name], words))
                })
        }
        var list = review.reading.faults.map { fault in
            FormFault(
                href: "\(folder)/\(fault.section.id)#\(fault.field)",
                text: words(
                    "register.fault-of",
                    ["page": asking.title(fault.section), "fault": words(fault.text)]))
        }
        isSendable = list.isEmpty
        if let faultOfKnown { list.append(FormFault(href: "#known", text: faultOfKnown)) }
        faults = list
        hasFaults = !list.isEmpty
        known = review.known.map { Known($0, words: words) }
        hasKnown = !known.isEmpty
        let tick = FieldQuestion(
            name: "known", label: words("register.known-question"),
            form: .ticks([FieldChoice(value: "yes", label: words("register.known-yes"))]))
        fields = hasKnown && isSendable ? [tick.model(FormFields(""), fault: faultOfKnown)] : []
        self.isChanged = isChanged
    }
}

extension CheckAnswersModel.Known {
    fileprivate init(_ person: KnownPerson, words: Words) {
        let name = person.name ?? words("family.unnamed")
        let key =
            !person.isSamePerson
            ? "register.known-alike"
            : person.families.isEmpty ? "register.known-elsewhere" : "register.known-in"
        text = words(key, ["name": name])
        families = person.families.map { family in
            CheckAnswersModel.Link(
                href: "/families/\(family.home)",
                label: family.household ?? words("family.unnumbered", ["id": String(family.home)]))
        }
    }
}
