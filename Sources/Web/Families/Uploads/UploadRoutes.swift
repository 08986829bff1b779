import Benefits
import Casework
import CivilCalendar
import Foundation
import Hummingbird
import Rules

/// Importing a file: sent, described where its form is not known, looked at, and then said yes to.
struct UploadRoutes {
    let site: Site
    let office: Office

    static let path = "/imports/new"

    func add(to router: some RouterMethods<SiteContext>) {
        router.get("imports/new") { _, context in form(context, [], asOf: office.today().description) }
        router.post("imports/new") { request, context in try await take(request, context) }
        router.get("imports/uploads/:id") { _, context in try await show(context) }
        router.post("imports/uploads/:id") { request, context in try await describe(request, context) }
        router.post("imports/uploads/:id/confirm") { _, context in try await confirm(context) }
        router.post("imports/uploads/:id/discard") { _, context in try await discard(context) }
        router.get("imports/uploads/:id/rejects") { _, context in
            try workbook(
                try await office.desk.uploadRejects(
                    try context.number("id"), try context.caller.within(nil)))
        }
        router.get("imports/:id/rejects") { _, context in
            try workbook(
                try await office.desk.importRejects(
                    try context.number("id"), try context.caller.within(nil)))
        }
    }

    private func form(
        _ context: SiteContext, _ faults: [FormFault], asOf: String, lostFile: Bool = false
    ) -> Response {
        let page = UploadFormModel(
            title: context.words("uploads.title"), faults: faults, hasFaults: !faults.isEmpty, asOf: asOf,
            lostFile: lostFile ? context.words("uploads.file-again") : nil)
        return site.answer(page, context, status: faults.isEmpty ? .ok : .unprocessableContent)
    }

    private func take(_ request: Request, _ context: SiteContext) async throws -> Response {
        // Shown once more it comes without its file, which a browser gives away only when it is sent.
        if request.headers[.contentType]?.hasPrefix("multipart/") != true {
            let fields = try await site.filled(request)
            guard fields.again != nil else { throw SiteError.badRequest }
            return form(context, [], asOf: fields["as-of"] ?? "", lostFile: fields["file"] != nil)
        }
        let sent = try await site.upload(request)
        let typed = sent.fields["as-of"] ?? ""
        var faults: [FormFault] = []
        func fault(_ field: String, _ text: String) {
            faults.append(FormFault(href: "#\(field)", text: text))
        }
        let day = CivilDate(iso: typed)
        if sent.file == nil { fault("file", context.words("uploads.fault-file")) }
        if day == nil { fault("as-of", context.words("uploads.fault-day")) }
        if let day, day > office.today() { fault("as-of", context.words("uploads.fault-later")) }
        guard let file = sent.file, let day, faults.isEmpty else { return form(context, faults, asOf: typed) }
        do {
            let id = try await office.desk.upload(file, asOf: day, try context.caller.within(nil))
            return .redirect(to: "/imports/uploads/\(id)", type: .normal)
        } catch DeskError.refused(let text) {
            fault("file", context.words(text))
            return form(context, faults, asOf: typed)
        }
    }

    private func show(_ context: SiteContext) async throws -> Response {
        let id = try context.number("id")
        let size = UploadPreviewModel.linesOnPage
        // While it is checked, any page may come to be.
        let (page, opened) = try await context.address.paged(
            size, of: { $0.changedLines ?? Address.lastPage * size }
        ) { page in
            try await office.desk.openUpload(id, page: page, size: size, try context.caller.within(nil))
        }
        return try answer(opened, page: page, context, typed: nil, faults: [])
    }

    private func answer(
        _ opened: OpenedUpload, page: Int = 1, _ context: SiteContext, typed: MappingForm?,
        faults: [FormFault]
    ) throws -> Response {
        let (upload, words) = (opened.summary, context.words)
        let status: HTTPResponse.Status = faults.isEmpty ? .ok : .unprocessableContent
        switch opened.state {
        case .checking(let share), .importing(let share):
            var isImport = false
            if case .importing = opened.state { isImport = true }
            return site.answer(
                UploadRunningModel(upload, share: share, isImport: isImport, words: words), context)
        case .preview(let preview):
            let page = UploadPreviewModel(
                upload, preview, page: page, address: context.address, words: words)
            return site.answer(page, context)
        case .mapping(let mapping):
            let page = UploadMappingModel(
                upload, mapping, typed: typed?.said.isEmpty == false ? typed : nil, faults: faults,
                words: words)
            return site.answer(page, context, status: status)
        case .sheets(let names):
            let page = UploadSheetsModel(
                upload, names, chosen: typed?.sheet, faults: faults, words: words)
            return site.answer(page, context, status: status)
        case .unreadable(let text):
            let page = UploadUnreadableModel(upload, reason: words(text), isKept: true, words: words)
            return site.answer(page, context, status: .unprocessableContent)
        case .landed(let importID, let isSame):
            let done = isSame ? "same" : "imported"
            return .redirect(to: "/imports/\(importID)?done=\(done)", type: .normal)
        case .discarded:
            let page = UploadUnreadableModel(
                upload, reason: words("uploads.discarded-lead"), isKept: false, words: words)
            return site.answer(page, context, status: .gone)
        }
    }

    private func describe(_ request: Request, _ context: SiteContext) async throws -> Response {
        let id = try context.number("id")
        let caller = try context.caller.within(nil)
        let fields = try await site.filled(request)
        let form = MappingForm(fields)
        if fields.again != nil {
            return try answer(
                try await office.desk.openUpload(id, caller), context, typed: form, faults: [])
        }
        var text = context.words("uploads.fault-sheet")
        var unsaid: [RegisterColumn] = []
        if !form.said.isEmpty || form.sheet != nil {
            do {
                try await office.desk.describeUpload(
                    id, sheet: form.sheet, headings: form.said, without: form.without, caller)
                return .redirect(to: "/imports/uploads/\(id)", type: .normal)
            } catch DeskError.refused(let said) {
                text = context.words(said)
            } catch let lacking as ColumnsUnsaid {
                unsaid = lacking.columns
            }
        }
        let opened = try await office.desk.openUpload(id, caller)
        guard case .mapping(let mapping) = opened.state else {
            return try answer(
                opened, context, typed: form, faults: [FormFault(href: "#sheet-0", text: text)])
        }
        let faults = form.faults(unsaid, in: mapping, words: context.words)
        return try answer(
            opened, context, typed: form,
            faults: faults.isEmpty ? [FormFault(href: "#column-0", text: text)] : faults)
    }

    /// Starts the import; the page that follows says how far it is. A second yes finds the file landed.
    private func confirm(_ context: SiteContext) async throws -> Response {
        let id = try context.number("id")
        let caller = try context.caller.within(nil)
        do {
            try await office.desk.confirmUpload(id, caller)
        } catch DeskError.refused {
            // It was said before: the page tells what became of it.
        }
        return .redirect(to: "/imports/uploads/\(id)", type: .normal)
    }

    private func discard(_ context: SiteContext) async throws -> Response {
        try await office.desk.discardUpload(try context.number("id"), try context.caller.within(nil))
        return .redirect(to: "/imports?done=discarded", type: .normal)
    }

    private func workbook(_ bytes: [UInt8]?) throws(SiteError) -> Response {
        guard let bytes else { throw .notFound }
        return .file(bytes, name: "rejects.xlsx", type: FileType.workbook)
    }
}

/// Media types of the files that leave by a page.
enum FileType {
    static let workbook = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
    static let csv = "text/csv"
}

extension Response {
    /// A file to be kept by whoever asked; its name holds nothing of anybody.
    static func file(_ bytes: [UInt8], name: String, type: String) -> Response {
        Response(
            status: .ok,
            headers: [.contentType: type, .contentDisposition: "attachment; filename=\"\(name)\""],
            body: .init(byteBuffer: ByteBuffer(bytes: bytes)))
    }
}
