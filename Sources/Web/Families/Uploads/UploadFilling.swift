import Benefits
import Casework
import CivilCalendar
import Rules

extension UploadRunningModel {
    init(_ upload: UploadInList, share: Int, isImport: Bool, words: Words) {
        title = words(isImport ? "uploads.importing" : "uploads.checking")
        path = "/imports/uploads/\(upload.id)"
        text = words(isImport ? "uploads.importing-lead" : "uploads.checking-lead")
        self.share = String(share)
        percent = words("uploads.percent", ["n": String(share / 10)])
    }
}

extension UploadSheetsModel {
    init(
        _ upload: UploadInList, _ names: [String], chosen: String?, faults: [FormFault], words: Words
    ) {
        title = words("uploads.sheets")
        path = "/imports/uploads/\(upload.id)"
        self.faults = faults
        hasFaults = !faults.isEmpty
        sheets = names.enumerated().map {
            Sheet(id: "sheet-\($0.offset)", name: $0.element, isChosen: $0.element == chosen)
        }
    }
}

extension UploadMappingModel {
    init(
        _ upload: UploadInList, _ mapping: UploadMapping, typed: MappingForm?, faults: [FormFault],
        words: Words
    ) {
        title = words("uploads.mapping")
        path = "/imports/uploads/\(upload.id)"
        self.faults = faults
        hasFaults = !faults.isEmpty
        let presentation = Presentation(language: words.language)
        let missing = mapping.missing.map { words("register-column.\($0.id)") }
        let fault =
            missing.isEmpty
            ? words(mapping.fault) : words("uploads.missing", ["columns": presentation.list(missing)])
        lead = words("uploads.mapping-lead", ["line": String(mapping.line), "fault": fault])
        columns = mapping.columns.enumerated().map { place, column in
            let chosen = typed.map { $0.column(of: column.heading) } ?? column.column
            return Column(
                id: "column-\(place)", name: "column-\(place)", heading: column.heading,
                headingName: "heading-\(place)", shapes: presentation.list(column.shapes),
                note: column.isKnown || column.column == nil ? nil : words("uploads.guess"),
                choices: Self.choices(chosen, words: words))
        }
        hasOmissions = !mapping.omissible.isEmpty
        noOmissions = words(missing.isEmpty ? "uploads.without-none" : "uploads.without-needed")
        omissions = mapping.omissible.map { column in
            Omission(
                id: "without-\(column.id)", value: column.id, label: words("register-column.\(column.id)"),
                isTicked: (typed?.without ?? mapping.omitted).contains(column))
        }
    }

    private static func choices(_ chosen: RegisterColumn?, words: Words) -> [Choice] {
        [Choice(value: "", label: words("uploads.not-read"), isSelected: chosen == nil)]
            + RegisterColumn.allCases.map {
                Choice(value: $0.id, label: words("register-column.\($0.id)"), isSelected: $0 == chosen)
            }
    }
}

extension UploadPreviewModel {
    /// Lines that differ from the register.
    static let linesOnPage = 25

    init(_ upload: UploadInList, _ preview: UploadPreview, page: Int, address: Address, words: Words) {
        let presentation = Presentation(language: words.language)
        title = words("uploads.preview")
        path = "/imports/uploads/\(upload.id)"
        isFirst = page == 1
        figures = [
            ("imports.rows", preview.rows), ("uploads.new", preview.added),
            ("uploads.changed", preview.changed),
            ("uploads.unchanged", preview.unchanged), ("imports.refused", preview.refusedRows),
        ].map { StartModel.Figure(label: words($0.0), value: presentation.number($0.1), href: nil) }
        facts =
            [
                LabelledValue(label: words("imports.as-of"), value: presentation.day(upload.asOf)),
                LabelledValue(label: words("imports.encoding"), value: preview.encoding),
            ] + (preview.sheet.map { [LabelledValue(label: words("uploads.sheet"), value: $0)] } ?? [])
        notes = Self.notes(preview, words: words)
        stopped = Self.stopped(preview, words: words)
        canConfirm = stopped == nil
        faults = preview.refusals.map {
            Fault(
                line: String($0.line), column: $0.column, shape: $0.shape, reason: words($0.text),
                code: $0.code)
        }
        faultsLead = words.counted("uploads.refused-rows", preview.refusedRows)
        hasRefusals = !faults.isEmpty
        warnings = preview.warnings.map { warning in
            Warning(
                text: words(warning.text), column: warning.column, rows: presentation.number(warning.rows),
                lines: presentation.list(warning.lines.map(String.init))
                    + (warning.rows > warning.lines.count ? " …" : ""))
        }
        hasWarnings = !warnings.isEmpty
        kinds = ImportModel.kinds(preview.kinds, words: words)
        hasKinds = !kinds.isEmpty
        pager = Pager(
            page: page, size: Self.linesOnPage, total: preview.changed, address: address, words: words)
        lines = preview.lines.map { changed in
            let names = FamilyNames(changed.members, words: words)
            return Line(
                line: words("imports.line-of", ["line": String(changed.line)]),
                household: changed.household ?? words("family.unnumbered", ["id": String(changed.home)]),
                href: "/families/\(changed.home)",
                changes: changed.changes.map { ImportModel.Change($0, names: names, words: words) })
        }
        hasLines = !lines.isEmpty
        unlisted = preview.unlisted.map {
            ImportModel.Unlisted(
                household: $0.household ?? words("family.unnumbered", ["id": String($0.home)]),
                href: "/families/\($0.home)", village: words($0.village.name))
        }
        hasUnlisted = !unlisted.isEmpty
        unlistedMore = ImportModel.more(preview.unlistedFamilies - unlisted.count, words: words)
    }

    private static func notes(_ preview: UploadPreview, words: Words) -> [String] {
        var notes = preview.remarks.map { words($0) }
        if !preview.unknownHeadings.isEmpty {
            let list = Presentation(language: words.language).list(preview.unknownHeadings)
            notes.append(words("uploads.unknown-headings", ["headings": list]))
        }
        return notes
    }

    private static func stopped(_ preview: UploadPreview, words: Words) -> String? {
        if let earlier = preview.sameAs { return words("uploads.same-as", ["id": String(earlier)]) }
        if preview.isStopped {
            return words("uploads.stopped", ["percent": String(preview.refuseAbovePercent)])
        }
        return nil
    }
}

extension UploadUnreadableModel {
    init(_ upload: UploadInList, reason: String, isKept: Bool, words: Words) {
        title = words(isKept ? "uploads.unreadable" : "uploads.discarded")
        path = "/imports/uploads/\(upload.id)"
        self.reason = reason
        self.isKept = isKept
    }
}

/// What was said of the headings of a file, as it was sent.
struct MappingForm: Sendable {
    var sheet: String?
    var said: [(heading: String, column: RegisterColumn?)] = []
    var without: Set<RegisterColumn> = []

    init(_ fields: FormFields) {
        sheet = fields["sheet"]
        var place = 0
        while let heading = fields["heading-\(place)"] {
            said.append((heading, fields["column-\(place)"].flatMap { RegisterColumn(id: $0) }))
            place += 1
        }
        without = Set(fields.all("without").compactMap { RegisterColumn(id: $0) })
    }

    func column(of heading: String) -> RegisterColumn? {
        said.first { $0.heading == heading }?.column
    }

    /// A line for each column of which nothing was said, with the field where that is done: its tick, or else the first
    /// heading that is not read.
    func faults(_ unsaid: [RegisterColumn], in mapping: UploadMapping, words: Words) -> [FormFault] {
        let heading = said.firstIndex { $0.column == nil } ?? 0
        return unsaid.map { column in
            let mayLack = mapping.omissible.contains(column)
            return FormFault(
                href: mayLack ? "#without-\(column.id)" : "#column-\(heading)",
                text: words(
                    mayLack ? "uploads.fault-unsaid" : "uploads.fault-needed",
                    ["column": words("register-column.\(column.id)")]))
        }
    }
}
