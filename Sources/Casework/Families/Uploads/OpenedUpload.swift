package import Benefits
package import CivilCalendar
import Exchange
package import Rules
import Store

/// A file that waits for a person's yes, in a list.
package struct UploadInList: Sendable, Hashable {
    package let id: Int64
    package let when: OfficeMoment
    package let actor: String
    /// In bytes.
    package let size: Int
    package let asOf: CivilDate
}

/// An uploaded file as its page shows it.
package struct OpenedUpload: Sendable {
    package let summary: UploadInList
    package let state: State

    /// Lines that differ from the register; nil where there is no preview.
    package var changedLines: Int? { if case .preview(let preview) = state { preview.changed } else { nil } }

    package enum State: Sendable {
        /// In thousandths.
        case checking(Int), importing(Int)
        case preview(UploadPreview)
        /// The headings are not those of a register: a person says what they mean.
        case mapping(UploadMapping)
        /// Several sheets look like a register.
        case sheets([String])
        case unreadable(LocalizedText)
        /// What it became: an import, or an earlier one of the same content.
        case landed(Int64, isSame: Bool)
        case discarded
    }
}

/// What importing the file would come to. Counts are rows of the file (families).
package struct UploadPreview: Sendable {
    package let encoding: String
    package let sheet: String?
    package let rows: Int
    package let accepted: Int
    package let added: Int
    package let changed: Int
    package let unchanged: Int
    package let refusedRows: Int
    /// So many rows were refused that nothing of the file would land.
    package let isStopped: Bool
    package let refuseAbovePercent: Int
    /// The import that brought the same content.
    package let sameAs: Int64?
    /// The first faults.
    package let refusals: [PreviewedFault]
    package let warnings: [ImportWarning]
    /// Notes on the file as a whole.
    package let remarks: [LocalizedText]
    package let unknownHeadings: [String]
    /// In how many lines each kind of fact differs from the register.
    package let kinds: [ChangedKind]
    /// A page of the lines that differ.
    package let lines: [ChangedLine]
    /// The first families of the file's villages that it does not list, and how many there are.
    package let unlisted: [UnlistedFamily]
    package let unlistedFamilies: Int
}

/// A fault of a refused row; the cell is told by its shape only.
package struct PreviewedFault: Sendable, Hashable {
    package let line: Int
    package let column: String
    package let code: String
    package let text: LocalizedText
    package let shape: String
}

/// The headings of a file with what they might mean.
package struct UploadMapping: Sendable, Hashable {
    /// Why a person is asked.
    package let fault: LocalizedText
    /// Columns that were not found, where that is why.
    package let missing: [RegisterColumn]
    package let sheet: String?
    package let line: Int
    package let columns: [Column]
    /// Columns that the layout asks for, a form may lack, and this one has not, or is said not to have.
    package let omissible: [RegisterColumn]
    /// Those that it is said not to have.
    package let omitted: Set<RegisterColumn>

    package struct Column: Sendable, Hashable {
        package let heading: String
        package let column: RegisterColumn?
        /// Known, or said before; otherwise the column is a guess.
        package let isKnown: Bool
        package let shapes: [String]
    }

    init?(
        _ suggestion: MapSuggestion?, fault: LocalizedText, missing headings: [String],
        layout: RegisterLayout, said map: ColumnMap
    ) {
        guard let suggestion else { return nil }
        self.fault = fault
        missing = layout.columns.filter { headings.contains($0.heading) }.map(\.column)
        sheet = suggestion.sheet.isEmpty ? nil : suggestion.sheet
        line = suggestion.line
        columns = suggestion.columns.map {
            Column(heading: $0.heading, column: $0.column, isKnown: $0.isKnown, shapes: $0.shapes)
        }
        omitted = map.without
        let lacking = map.without.union(suggestion.missing).subtracting(ColumnMap.indispensable)
        omissible = layout.columns.map(\.column).filter(lacking.contains)
    }

    /// Whether it asks for the meaning of every one of these headings.
    func asks(for headings: [String]) -> Bool {
        let unsaid = Set(columns.filter { !$0.isKnown }.map(\.heading))
        return unsaid.isSuperset(of: headings)
    }

    /// Headings nobody knows, of a file that can be read without them.
    static func unknown(_ headings: [String]) -> LocalizedText {
        LocalizedText(
            zh: "不认识这些表头：\(headings.joined(separator: "、"))。不说明的列不读取。",
            en:
                "These headings are not known: \(headings.joined(separator: ", ")). A column that nobody explains is "
                + "not read.")
    }
}

extension UploadInList {
    init(_ stored: StoredUpload) {
        self.init(
            id: stored.id, when: OfficeMoment(stored.uploadedAt), actor: stored.uploadedBy, size: stored.size,
            asOf: stored.asOf)
    }
}

extension UploadPreview {
    init(
        _ result: ImportResult, terms: ImportTerms, lines: [ChangedLine], unlisted: [UnlistedFamily],
        faults: [(note: RegisterNote, shape: String)]
    ) {
        encoding = result.encoding
        sheet = result.sheet.isEmpty ? nil : result.sheet
        (rows, accepted, added) = (result.rows, result.accepted, result.added)
        (changed, unchanged) = (result.changed, result.unchanged)
        refusedRows = result.refused.count
        isStopped = result.isStopped
        refuseAbovePercent = terms.refuseAbovePercent
        sameAs = result.sameAs
        refusals = faults.map { note, shape in
            PreviewedFault(
                line: note.line, column: note.column, code: note.code, text: note.text, shape: shape)
        }
        warnings = result.warnings
        remarks = result.remarks.map(\.text)
        unknownHeadings = result.unknownHeadings
        kinds = ChangedKind.list(result.kinds)
        self.lines = lines
        self.unlisted = unlisted
        unlistedFamilies = result.absent.count
    }
}
