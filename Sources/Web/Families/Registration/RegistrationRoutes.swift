import Casework
import Hummingbird

/// Registering a family as a list of tasks: what was typed is kept after each page, and sent when all of it was checked.
struct RegistrationRoutes {
    let site: Site
    let office: Office

    func add(to router: some RouterMethods<SiteContext>) {
        router.get("register") { _, context in
            let drafts = try await office.desk.registrations(try context.caller.within(nil))
            return site.answer(RegistrationListModel(drafts, words: context.words), context)
        }
        router.post("register") { _, context in
            let id = try await office.desk.beginRegistration(try context.caller.within(nil))
            return Response.redirect(to: "/register/\(id)", type: .normal)
        }
        router.get("register/:draft") { _, context in
            guard let review = try await opened(context) else { return try await family(context) }
            return site.answer(TaskListModel(review, try await asking(review, context)), context)
        }
        router.post("register/:draft/give-up") { _, context in
            let id = try context.number("draft")
            try await office.desk.giveUpRegistration(id, try context.caller.within(nil))
            return Response.redirect(to: "/register", type: .normal)
        }
        router.get("register/:draft/check") { _, context in
            let id = try context.number("draft")
            guard try await opened(context) != nil else { return try await family(context) }
            let review = try await office.desk.reviewRegistration(
                id, today: office.today(), try context.caller.within(nil))
            let page = CheckAnswersModel(review, try await asking(review, context), FormFields(""))
            return site.answer(page, context)
        }
        router.post("register/:draft/check") { request, context in
            try await send(try await site.filled(request), context)
        }
        router.get("register/:draft/:section") { _, context in
            let section = try section(context)
            guard let review = try await opened(context) else { return try await family(context) }
            let page = RegistrationPageModel(
                section, review, try await asking(review, context),
                showsFaults: review.draft.answers.has(section))
            return site.answer(page, context)
        }
        router.post("register/:draft/:section") { request, context in
            try await save(try await site.filled(request), context)
        }
    }

    private func section(_ context: SiteContext) throws(SiteError) -> RegistrationSection {
        guard let section = RegistrationSection(try context.part("section")) else { throw .notFound }
        return section
    }

    private func asking(
        _ review: RegistrationReview, _ context: SiteContext
    ) async throws -> RegistrationAsking {
        RegistrationAsking(
            words: context.words, villages: try await office.desk.villages(try context.caller.within(nil)),
            sources: office.desk.incomeSources, answers: review.draft.answers,
            namedOtherwise: review.namedOtherwise)
    }

    /// The draft; nil where its family was registered.
    private func opened(_ context: SiteContext) async throws -> RegistrationReview? {
        let (id, caller) = (try context.number("draft"), try context.caller.within(nil))
        if try await office.desk.registeredFamily(ofDraft: id, caller) != nil { return nil }
        return try await office.desk.registration(id, today: office.today(), caller)
    }

    /// Where a draft leads whose family was registered.
    private func family(_ context: SiteContext) async throws -> Response {
        let home = try await office.desk.registeredFamily(
            ofDraft: try context.number("draft"), try context.caller.within(nil))
        guard let home else { throw SiteError.notFound }
        return Response.redirect(to: "/families/\(home)", type: .normal)
    }

    private func save(_ fields: FormFields, _ context: SiteContext) async throws -> Response {
        let section = try section(context)
        let (id, caller) = (try context.number("draft"), try context.caller.within(nil))
        guard let opened = try await opened(context) else { return try await family(context) }
        if fields.again != nil {
            let page = RegistrationPageModel(
                section, opened, try await asking(opened, context), typed: fields,
                showsFaults: opened.draft.answers.holds(fields, on: section),
                isStale: fields["compared"] == "yes")
            return site.answer(page, context)
        }
        var typed: [String: String] = [:]
        for field in section.fields { typed[field] = fields[field] }
        let isRemoved = fields["step"] == "remove" && section.isRemovable
        let saving = try await office.desk.save(
            section, isRemoved ? nil : typed, ofDraft: id, seen: fields["version"].flatMap(Int.init) ?? 0,
            today: office.today(), caller)
        switch saving {
        case .stale(let review):
            let page = RegistrationPageModel(
                section, review, try await asking(review, context), typed: fields, showsFaults: false,
                isStale: true)
            return site.answer(page, context, status: .conflict)
        case .saved(let review):
            if fields["step"] == "add", let added = review.draft.answers.another(on: section) {
                return Response.redirect(to: "/register/\(id)/\(added.id)", type: .normal)
            }
            let hasFaults = review.reading.faults.contains { $0.section == section }
            if hasFaults, !isRemoved, fields["step"] != "later" {
                let page = RegistrationPageModel(
                    section, review, try await asking(review, context), showsFaults: true)
                return site.answer(page, context, status: .unprocessableContent)
            }
            let next = isRemoved ? Self.list(of: section) : review.draft.answers.following(section)
            let goesOn = fields["step"] != "later" && next != nil
            return Response.redirect(
                to: goesOn ? "/register/\(id)/\(next?.id ?? "")" : "/register/\(id)", type: .normal)
        }
    }

    /// The page from which a child or an entry was taken out.
    private static func list(of section: RegistrationSection) -> RegistrationSection? {
        if case .entry(let list, _) = section { return list.page }
        return .family(.children)
    }

    /// Sent twice it leads to the same family.
    private func send(_ fields: FormFields, _ context: SiteContext) async throws -> Response {
        let (id, caller) = (try context.number("draft"), try context.caller.within(nil))
        let isConfirmed = fields["known"] == "yes"
        let seen = fields["version"].flatMap(Int.init) ?? 0
        if fields.again != nil {
            guard try await opened(context) != nil else { return try await family(context) }
            let review = try await office.desk.reviewRegistration(id, today: office.today(), caller)
            let page = CheckAnswersModel(
                review, try await asking(review, context), fields, isChanged: review.draft.version != seen)
            return site.answer(page, context)
        }
        let sending: RegistrationSending
        do {
            sending = try await office.desk.sendRegistration(
                id, seen: seen, isKnownConfirmed: isConfirmed, today: office.today(), caller)
        } catch let fault as EventFault {
            throw SiteError.refused(fault.text)
        }
        switch sending {
        case .registered(let home):
            return Response.redirect(to: "/families/\(home)", type: .normal)
        case .notYet(let review):
            let isChanged = review.draft.version != seen
            let isUnconfirmed = !review.known.isEmpty && !isConfirmed && review.reading.faults.isEmpty
            let page = CheckAnswersModel(
                review, try await asking(review, context), fields,
                faultOfKnown: isUnconfirmed ? context.words("register.fault-known") : nil,
                isChanged: isChanged)
            return site.answer(page, context, status: isChanged ? .conflict : .unprocessableContent)
        }
    }
}

extension RegistrationAnswers {
    /// Whether what was typed is what was saved of the page before, so that what is wrong with it can be said.
    fileprivate func holds(_ typed: FormFields, on section: RegistrationSection) -> Bool {
        let kept = self[section: section]
        return has(section) && section.fields.allSatisfy { typed[$0] == kept[$0] }
    }
}
