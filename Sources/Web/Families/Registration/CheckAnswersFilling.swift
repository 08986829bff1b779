import Casework

extension CheckAnswersModel {
    init(
        _ review: RegistrationReview, _ asking: RegistrationAsking, _ typed: FormFields,
        faultOfKnown: String? = nil, isChanged: Bool = false
    ) {
        let (draft, words) = (review.draft, asking.words)
        let folder = "/register/\(draft.id)"
        title = words("register.check-title")
        listHref = folder
        path = "\(folder)/check"
        version = String(draft.version)
        parts = draft.answers.groups.map { group in
            Part(
                id: asking.id(group), title: asking.title(group),
                rows: group.sections.flatMap { Row.rows($0, folder, asking) })
        }
        var list = asking.summary(
            review.reading.faults.map { fault in
                let text = words(
                    "register.fault-of",
                    ["page": asking.fullTitle(fault.section), "fault": words(fault.text)])
                return (
                    FormFault(href: "\(folder)/\(fault.section.id)#\(fault.field)", text: text), fault.field
                )
            })
        isSendable = list.isEmpty
        if let faultOfKnown { list.append(FormFault(href: "#known", text: faultOfKnown)) }
        faults = list
        hasFaults = !list.isEmpty
        known = review.known.map { Known($0, words: words) }
        hasKnown = !known.isEmpty
        knownLead = review.known.contains(where: \.isSamePerson) ? words("register.known-lead") : nil
        let tick = FieldQuestion(
            name: "known", label: words("register.known-question"),
            form: .ticks([FieldChoice(value: "yes", label: words("register.known-yes"))]))
        fields = hasKnown && isSendable ? [tick.model(typed, fault: faultOfKnown)] : []
        self.isChanged = isChanged
    }
}

extension CheckAnswersModel.Row {
    /// The answers of a page with the entries it lists; one row that says so where there are none.
    fileprivate static func rows(
        _ section: RegistrationSection, _ folder: String, _ asking: RegistrationAsking
    ) -> [Self] {
        let words = asking.words
        let kept = asking.answers[section: section]
        let title = asking.fullTitle(section)
        var rows = asking.questions(section).filter { kept[$0.name] != nil }.map { question in
            let label = asking.label(question.name)
            return Self(
                label: label, value: question.shown(kept[question.name], words),
                href: "\(folder)/\(section.id)#\(question.name)",
                change: words(
                    "register.change", ["what": words("register.of", ["who": title, "page": label])]))
        }
        for entry in section.list.map({ asking.answers.entries(of: $0) }) ?? [] {
            rows.append(
                Self(
                    label: asking.title(entry), value: asking.summary(entry), href: "\(folder)/\(entry.id)",
                    change: words("register.change", ["what": asking.title(entry)])))
        }
        guard rows.isEmpty else { return rows }
        return [
            Self(
                label: asking.title(section), value: words("register.nothing-given"),
                href: "\(folder)/\(section.id)", change: words("register.change", ["what": title]))
        ]
    }
}

extension CheckAnswersModel.Known {
    fileprivate init(_ person: KnownPerson, words: Words) {
        let name = person.name ?? words("family.unnamed")
        let key =
            !person.isSamePerson
            ? "register.known-alike"
            : person.families.isEmpty ? "register.known-elsewhere" : "register.known-in"
        let former = person.isByFormerNumber ? words("register.known-former") : ""
        text = former + words(key, ["name": name])
        families = person.families.map { family in
            CheckAnswersModel.Link(
                href: "/families/\(family.home)",
                label: family.household ?? words("family.unnumbered", ["id": String(family.home)]))
        }
    }
}
