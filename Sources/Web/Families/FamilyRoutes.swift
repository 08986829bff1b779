import Benefits
import Casework
import Hummingbird

/// The register's pages: families and imports.
struct FamilyRoutes {
    let site: Site
    let office: Office

    func add(to router: some RouterMethods<SiteContext>) {
        router.page("families", FamilyListQuery.self, site, office)
        router.post("families") { request, context in try await search(request, context) }
        router.post("families/file") { request, context in try await file(request, context) }
        RestrictionRoutes(site: site, office: office).add(to: router)
        RetentionRoutes(site: site, office: office).add(to: router)
        EventRoutes(site: site, office: office).add(to: router)
        FactRoutes(site: site, office: office).add(to: router)
        RegistrationRoutes(site: site, office: office).add(to: router)
        router.get("families/:id/forecast") { _, context in
            let page = try await ForecastQuery.page(context, office)
            return site.answer(page, context, status: page.hasFaults ? .badRequest : .ok)
        }
        router.page("imports", ImportListQuery.self, site, office)
        router.page("imports/:id", ImportQuery.self, site, office)
        router.post("imports/:id") { request, context in try await accept(request, context) }
    }

    /// The list as the search form asks for it. A whole number, and what a file is for, are answered at once, so that they
    /// stand in no address.
    private func search(_ request: Request, _ context: SiteContext) async throws -> Response {
        let sent = try await site.filled(request)
        var fields = sent
        for name in [FormFields.againName, "form", "purpose"] { fields[name] = nil }
        let typed = fields["q"]
        let isNumber = typed.map(SearchQuestion.isNumber) ?? false
        guard isNumber || sent["purpose"] != nil else {
            let path = Address(path: context.address.path, query: fields.encoded).changing([:])
            return .redirect(to: path, type: .normal)
        }
        if isNumber { fields["q"] = nil }
        var context = context
        context.address = Address(path: context.address.path, query: fields.encoded)
        let page = try await FamilyListQuery.page(context, office, typed: typed, file: sent)
        return site.answer(page, context)
    }

    /// The list as a file. What is searched for comes in the body, so that no number stands in an address.
    private func file(_ request: Request, _ context: SiteContext) async throws -> Response {
        let fields = try await site.form(request)
        guard let form = FamilyListFile.Form(rawValue: fields["form"] ?? "") else {
            throw SiteError.badRequest
        }
        var context = context
        context.address = Address(path: context.address.path, query: fields.encoded)
        let words = context.words
        let question = FamilyListQuestion(
            text: fields["q"], programme: fields["programme"], outcome: try context.outcome,
            isUndecided: context.isUndecided, on: try context.askedDay, asKnown: fields["as_known"])
        let list = try await office.desk.familyFile(
            question, purpose: fields["purpose"], today: office.today(), try context.caller,
            said: { words($0) })
        let isWorkbook = form == .workbook
        return .file(
            try office.desk.bytes(of: list, form), name: isWorkbook ? "families.xlsx" : "families.csv",
            type: isWorkbook ? FileType.workbook : FileType.csv)
    }

    /// Accepts what was ticked, and shows the import again: with what happened, or with what must be mended.
    private func accept(_ request: Request, _ context: SiteContext) async throws -> Response {
        let id = try context.number("id")
        let fields = try await site.filled(request)
        var form = AcceptanceForm(fields)
        if fields.again != nil {
            form.faults = []
            return site.answer(
                try await ImportQuery.page(context, office, form: form, accepted: nil), context)
        }
        guard form.faults.isEmpty else {
            let page = try await ImportQuery.page(context, office, form: form, accepted: nil)
            return site.answer(page, context, status: .unprocessableContent)
        }
        let accepted = try await office.desk.acceptChanges(
            of: id, lines: form.lines, since: form.manner == .event ? form.day : nil,
            try context.caller.within(nil))
        let page = try await ImportQuery.page(
            context, office, form: AcceptanceForm(today: office.today()), accepted: accepted)
        return site.answer(page, context)
    }
}
