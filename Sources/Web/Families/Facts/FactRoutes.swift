import Casework
import Hummingbird

/// A family's facts: everything that is held, and the acts on single entries.
struct FactRoutes {
    let site: Site
    let office: Office

    func add(to router: some RouterMethods<SiteContext>) {
        router.page("families/:id/facts", FactSheetQuery.self, site, office)
        router.get("families/:id/facts/:kind") { _, context in
            let who = context.address[FactQuestions.who]
            let said = try await office.desk.saidNow(
                try form(context), of: who, in: try context.number("id"), today: office.today(),
                try context.caller.within(nil))
            var fields = FormFields(held: said)
            fields[FactQuestions.who] = who
            return site.answer(EventFormModel(try await recording(fields, context)), context)
        }
        router.post("families/:id/facts/:kind") { request, context in
            let fields = try await site.filled(request)
            return try await pages.answered(try await recording(fields, context), fields, context)
        }
        router.get("families/:id/facts/:kind/:entry/:manner") { _, context in
            try await answered(nil, context)
        }
        router.post("families/:id/facts/:kind/:entry/:manner") { request, context in
            try await answered(try await site.filled(request), context)
        }
    }

    /// The pages of an act on one entry. Where somebody replaced it or took it back meanwhile, what they recorded stands
    /// beside what was typed, and the form is about what is held now.
    ///
    /// - Parameter fields: what was sent; nil shows what is held.
    private func answered(_ fields: FormFields?, _ context: SiteContext) async throws -> Response {
        let (page, left) = try await changing(fields, context)
        if left == nil {
            guard let fields else { return site.answer(EventFormModel(page), context) }
            return try await pages.answered(page, fields, context)
        }
        let since = fields.flatMap { $0.meanwhile ?? $0["opened"] ?? $0["basis"] } ?? left
        let theirs = try await office.meanwhile(of: page.family.home, since: since, context)
        return site.answer(EventFormModel(page, since: theirs), context, status: .conflict)
    }

    private var pages: ActPages { ActPages(site: site, office: office) }

    private func form(_ context: SiteContext) throws(SiteError) -> FactForm {
        guard let form = FactForm.named(try context.part("kind")) else { throw SiteError.notFound }
        return form
    }

    private func recording(_ fields: FormFields, _ context: SiteContext) async throws -> FactPage {
        let family = try await office.family(context)
        return FactPage(
            manner: .record, form: try form(context), entry: nil, family: family, words: context.words,
            terms: office.desk.factTerms(today: office.today()), fields: fields)
    }

    /// The page of an act on an entry, and the moment before others replaced or took back what was asked for.
    private func changing(
        _ fields: FormFields?, _ context: SiteContext
    ) async throws -> (page: FactPage, left: String?) {
        guard let manner = FactPage.Manner(rawValue: try context.part("manner")), manner != .record else {
            throw SiteError.notFound
        }
        let place = HeldPlace(try form(context), try context.number("entry"))
        do {
            let held = try await office.desk.entry(
                place, of: try context.number("id"), today: office.today(), try context.caller.within(nil))
            var typed = fields ?? FormFields(held: held.said)
            if !held.isHeld { typed[FactQuestions.who] = held.entry.person }
            let page = FactPage(
                manner: held.isHeld || manner != .correct ? manner : .record, form: held.entry.form,
                entry: held.isHeld ? held.entry : nil, gone: held.isHeld ? nil : held.entry,
                sealed: held.isHeld ? held.sealed : [], family: held.family, words: context.words,
                terms: office.desk.factTerms(today: office.today()), fields: typed)
            return (page, held.left)
        } catch EventFault.noSuchEntry { throw SiteError.notFound }
    }
}

extension FormFields {
    /// What is held, as it would be typed.
    fileprivate init(held said: [String: [String]]) {
        self.init("")
        for (key, values) in said.sorted(by: { $0.key < $1.key }) {
            replace(FactQuestions.prefix + key, by: values)
        }
    }
}
