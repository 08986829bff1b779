import Benefits
import Exchange
import Rules
import Store

extension Desk {
    /// The refused rows of a file that waits, as a workbook to be mended, for whoever sent it; nil where none was refused.
    package func uploadRejects(_ id: Int64, _ caller: Caller) async throws -> [UInt8]? {
        guard try await storedUpload(id, caller).uploadedBy == caller.name else {
            throw DeskError.refused(UploadError.ofAnotherSender.text)
        }
        let opened = try await openUpload(id, caller)
        guard case .preview = opened.state,
            case .done(.checked(let result)) = try requiredImporting.work.state(id)
        else { throw DeskError.notFound }
        return try result.rejectFile.map { file in try WorkbookBytes.of { try file.writeWorkbook(to: $0) } }
    }

    /// The refused rows of an import, as a workbook to be mended, for whoever sent the file; nil where none was refused, or
    /// the data of those in it are restricted by now.
    package func importRejects(_ id: Int64, _ caller: Caller) async throws -> [UInt8]? {
        let words = importing.map { UsualWords($0.terms.layout) }
        let (record, refused) = try await act(caller, looking: true) { session in
            guard let stored = try await session.storedImport(id) else { throw DeskError.notFound }
            guard stored.importedBy == caller.name else {
                throw DeskError.refused(UploadError.ofAnotherSender.text)
            }
            let refused = Spooled<RegisterFileRow>()
            var last = 0
            while true {
                let rows = try await session.refusedCells(of: id, after: last, most: 1000)
                guard let end = rows.last else { break }
                for row in try await session.unrestricted(rows) {
                    try refused.add(RegisterFileRow(row, words))
                }
                last = end.line
            }
            return (stored.record, refused)
        }
        if refused.count == 0 { return nil }
        let file = RejectFile(headings: record.header) { try refused.forEach($0) }
        return try WorkbookBytes.of { try file.writeWorkbook(to: $0) }
    }
}

extension StoreSession {
    /// Of refused rows, which are kept as they were sent, those in which nobody's data are restricted by now; the families
    /// that are registered by now are looked at. Who is meant is known by the whole numbers in the cells.
    func unrestricted(_ rows: [ImportedRow]) async throws -> [ImportedRow] {
        let numbers = rows.map { row in
            row.cells.map(IdentityText.mended).filter(Self.mayBeNumber)
        }
        let holders = try await numberHolders(
            of: Set(numbers.joined()).sorted().map { number in
                let kind: IdentityDocument.Kind = number.count == 15 ? .legacyID : .residentID
                return (kind.rawValue, number)
            })
        let people = holders.people.sorted()
        let files = try await memberships(of: people)
        let restricted = try await restricted(among: people)
        try await recordLooks(at: Set(files.map(\.file)).sorted(), purpose: "refused rows")
        return zip(rows, numbers).filter { _, numbers in
            numbers.allSatisfy { number in
                holders.found([number]).allSatisfy { !restricted.contains($0.person) }
            }
        }.map(\.0)
    }

    private static func mayBeNumber(_ text: String) -> Bool {
        (text.count == 15 || text.count == 18) && text.dropLast().allSatisfy(\.isWholeNumber)
    }
}

extension RegisterFileRow {
    fileprivate init(_ row: ImportedRow, _ words: UsualWords?) {
        self.init(
            line: row.line, cells: row.cells,
            refusals: row.refusals.map {
                RegisterNote(RefusedCell(line: row.line, refusal: $0, words: words))
            })
    }
}

extension RegisterNote {
    fileprivate init(_ cell: RefusedCell) {
        self.init(
            line: cell.line, code: cell.code, column: cell.column, text: cell.text ?? .init(zh: "", en: ""))
    }
}
