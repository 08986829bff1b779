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
        let parents: [RegistrationSubject] = [.wife, .husband]
        let names = parents.map { answers[section: .person($0, .who)] }.filter { $0["onFile"] != "no" }
            .compactMap { $0["name"] }
        guard !names.isEmpty else { return words("register.unnamed", ["n": String(id)]) }
        return words(
            "family.title", ["names": Presentation(language: words.language).list(names)])
    }
}

extension RegistrationAsking {
    /// The heading of a group, with the name where it was typed.
    func title(_ group: RegistrationGroup) -> String {
        switch group.kind {
        case .place: return words("register.group-place")
        case .children: return words("register.group-children")
        case .couple: return words("register.group-couple")
        case .further: return words("register.group-further")
        case .person(let subject):
            let (title, name) = (title(subject), called(subject))
            return title == name ? title : words("register.of", ["who": title, "page": name])
        }
    }

    /// Of a group, and of its heading on a page.
    func id(_ group: RegistrationGroup) -> String {
        switch group.kind {
        case .place: "group-place"
        case .children: "group-children"
        case .couple: "group-couple"
        case .further: "group-further"
        case .person(let subject): "group-\(subject.id)"
        }
    }

    /// An entry of a list in one line: each answer with what was asked, as a day by itself says nothing.
    func summary(_ entry: RegistrationSection) -> String {
        let kept = answers[section: entry]
        let shown = questions(entry).filter { kept[$0.name] != nil }.map { question in
            words(
                "register.of",
                ["who": label(question.name), "page": question.shown(kept[question.name], words)])
        }
        return shown.isEmpty
            ? words("register.nothing-given") : shown.joined(separator: words.language == .zh ? "；" : "; ")
    }
}

extension TaskListModel {
    init(_ review: RegistrationReview, _ asking: RegistrationAsking) {
        let (draft, words) = (review.draft, asking.words)
        let folder = "/register/\(draft.id)"
        title = words("register.tasks-title")
        saved = words("register.saved", ["when": draft.savedAt.text, "who": draft.savedBy])
        groups = draft.answers.groups.map { group in
            Group(
                id: asking.id(group), title: asking.title(group),
                tasks: group.sections.map { Task($0, review, asking) })
        }
        let kinds = groups.flatMap(\.tasks).map(\.kind)
        progress = words(
            "register.progress",
            [
                "done": String(kinds.count { $0 == "done" }),
                "all": String(kinds.count { $0 != "optional" }),
            ])
        checkHref = "\(folder)/check"
        giveUpPath = "\(folder)/give-up"
    }
}

extension TaskListModel.Task {
    fileprivate init(
        _ section: RegistrationSection, _ review: RegistrationReview, _ asking: RegistrationAsking
    ) {
        let answers = review.draft.answers
        href = "/register/\(review.draft.id)/\(section.id)"
        title = asking.title(section)
        label = asking.fullTitle(section)
        let listed =
            section == .family(.children)
            ? answers.children.count : section.list.map { answers.entries(of: $0).count } ?? 0
        note = listed == 0 ? nil : asking.words.counted("register.listed", listed)
        kind = review.state(of: section).rawValue
        state = asking.words("register.state-\(kind)")
    }
}
