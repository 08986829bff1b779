package import Benefits
package import CivilCalendar
import Exchange
import Rules
import Store

extension Desk {
    /// How long a file may wait for a yes.
    private static let daysKept = 7

    /// Takes a register file. One that no register can be read from is refused with the reason, and not kept.
    ///
    /// - Returns: the number under which it waits.
    package func upload(_ bytes: [UInt8], asOf: CivilDate, _ caller: Caller) async throws -> Int64 {
        let importing = try requiredImporting
        guard bytes.count <= ImportDesk.longest else {
            throw DeskError.refused(
                RegisterFileFault.tooLarge(limitMegabytes: ImportDesk.longest >> 20).text)
        }
        return try await translated {
            guard !bytes.isEmpty else { throw RegisterFileFault.empty }
            _ = try await importing.register(bytes, sheet: nil, map: nil).outline()
            return try await act(caller) { session in
                try await session.discardUploads(olderThan: Self.daysKept)
                return try await session.keepUpload(bytes, asOf: asOf)
            }
        }
    }

    /// Files of the caller's area that wait.
    package func waitingUploads(_ caller: Caller) async throws -> [UploadInList] {
        try await act(caller, readOnly: true) { try await $0.waitingUploads().map(UploadInList.init) }
    }

    /// An uploaded file and how far it is. One that nobody has checked in this process is checked.
    ///
    /// - Parameters:
    ///   - page: of the lines that differ from the register, from 1.
    ///   - size: lines on a page.
    package func openUpload(
        _ id: Int64, page: Int = 1, size: Int = 25, _ caller: Caller
    ) async throws -> OpenedUpload {
        let importing = try requiredImporting
        let stored = try await storedUpload(id, caller)
        let summary = UploadInList(stored)
        if let ended = Self.ended(stored, importing) { return OpenedUpload(summary: summary, state: ended) }
        if importing.work.state(id) == nil { try await start(.check, stored, caller) }
        let state = try await importing.work.settle(id)
        // It may have landed while it was waited for.
        let now = try await storedUpload(id, caller)
        if let ended = Self.ended(now, importing) { return OpenedUpload(summary: summary, state: ended) }
        return OpenedUpload(
            summary: summary, state: try await shown(state, of: now, from: (page - 1) * size, size, caller))
    }

    /// Says what the headings mean, or which sheet is meant; the file is then checked anew.
    ///
    /// - Throws: `refused` where two headings mean the same, or a column is left out that no form can lack;
    ///   ``ColumnsUnsaid`` where a column that a register needs has no heading and is not left out.
    package func describeUpload(
        _ id: Int64, sheet: String?, headings: [(heading: String, column: RegisterColumn?)],
        without: Set<RegisterColumn>, _ caller: Caller
    ) async throws {
        let importing = try requiredImporting
        guard let map = ColumnMap(saying: headings, without: without) else {
            let groups = Dictionary(grouping: headings.filter { $0.column != nil }, by: \.column)
            let twice = groups.values.first { $0.count > 1 }?.map(\.heading) ?? []
            throw DeskError.refused(UploadError.headingsAmbiguous(twice).text)
        }
        guard !map.holdsNumber, sheet.map({ UnsealedText.holdsPersonalNumber($0) }) != true else {
            throw DeskError.refused(UnsealedText.nameFault)
        }
        try await requireColumns(saidOf: headings, without, caller)
        let stored = try await waitingUpload(id, caller)
        let kept = map.isEmpty ? stored.map : map.records
        try await act(caller) { session in
            try await session.describe(id, sheet: sheet ?? stored.sheet, map: kept)
        }
        importing.work.forget(id)
    }

    private func requireColumns(
        saidOf headings: [(heading: String, column: RegisterColumn?)], _ without: Set<RegisterColumn>,
        _ caller: Caller
    ) async throws {
        if headings.isEmpty { return }
        let saved = try await act(caller, readOnly: true) { ColumnMap(try await $0.columnMap()) }
        let said = without.union(headings.compactMap(\.column))
        let needed = try requiredImporting.terms.layout.applying(saved).columns.filter(\.isRequired)
        let unsaid = needed.map(\.column).filter { !said.contains($0) }
        if !unsaid.isEmpty { throw ColumnsUnsaid(columns: unsaid) }
    }

    /// Imports the file. Sent twice, it is imported once.
    package func confirmUpload(_ id: Int64, _ caller: Caller) async throws {
        try await start(.landing, try await waitingUpload(id, caller), caller)
    }

    package func discardUpload(_ id: Int64, _ caller: Caller) async throws {
        let importing = try requiredImporting
        _ = try await waitingUpload(id, caller)
        try await act(caller) { session in
            try await session.lockImports()
            try await session.discard(id)
        }
        importing.work.forget(id)
    }

    // MARK: Work

    var requiredImporting: ImportDesk {
        get throws {
            guard let importing else { throw DeskError.notAllowed }
            return importing
        }
    }

    func storedUpload(_ id: Int64, _ caller: Caller) async throws -> StoredUpload {
        try await act(caller, readOnly: true) { session in
            guard let stored = try await session.upload(id) else { throw DeskError.notFound }
            return stored
        }
    }

    private func waitingUpload(_ id: Int64, _ caller: Caller) async throws -> StoredUpload {
        let stored = try await storedUpload(id, caller)
        guard stored.isWaiting else { throw DeskError.refused(UploadError.ended.text) }
        return stored
    }

    private static func ended(_ stored: StoredUpload, _ importing: ImportDesk) -> OpenedUpload.State? {
        if stored.isDiscarded { return .discarded }
        guard let id = stored.importID else { return nil }
        if case .done(.landed(let result)) = importing.work.state(stored.id), result.sameAs != nil {
            return .landed(id, isSame: true)
        }
        return .landed(id, isSame: false)
    }

    private func start(_ kind: UploadStep.Kind, _ stored: StoredUpload, _ caller: Caller) async throws {
        let importing = try requiredImporting
        let (actor, scope) = try await person(caller)
        let act = ImportFamilies(store: store, terms: importing.terms, areas: policy.areas)
        importing.work.start(stored.id, at: UploadStep(kind)) { [self] reached in
            do {
                let bytes = try await self.act(caller, readOnly: true) { try await $0.content(of: stored) }
                guard let bytes else { throw DeskError.refused(UploadError.ended.text) }
                let map = ColumnMap(stored.map)
                let register = try importing.register(
                    bytes, sheet: stored.sheet, map: map.isEmpty ? nil : map)
                let result = try await act.run(
                    register, as: actor, scope: scope, asOf: stored.asOf, isDryRun: kind == .check,
                    uploaded: kind == .landing ? stored.id : nil,
                    progress: { reached(UploadStep(kind, $0)) })
                return kind == .landing && !result.isStopped ? .landed(result) : .checked(result)
            } catch let fault as RegisterFileFault {
                return .unreadable(fault)
            }
        }
    }

    private func shown(
        _ state: UploadWork.State?, of stored: StoredUpload, from first: Int, _ most: Int, _ caller: Caller
    ) async throws -> OpenedUpload.State {
        switch state {
        case nil: return .checking(0)
        case .running(let step): return step.kind == .check ? .checking(step.share) : .importing(step.share)
        case .done(.checked(let result)):
            if let asked = try await unknownHeadings(result, of: stored, caller) { return .mapping(asked) }
            return .preview(try await preview(result, from: first, most, caller))
        case .done(.landed(let result)):
            return .preview(try await preview(result, from: first, most, caller))
        case .done(.unreadable(let fault)):
            return try await unreadable(fault, of: stored, caller)
        case .failed(let error):
            // The next look tries again.
            try requiredImporting.work.forget(stored.id)
            return try await translated { throw error }
        }
    }

    private func preview(
        _ result: ImportResult, from first: Int, _ most: Int, _ caller: Caller
    ) async throws -> UploadPreview {
        let shown = try result.differences.page(from: first, most: most)
        let homes = shown.map(\.home)
        let absent = Array(result.absent.prefix(Self.importRowsShown))
        return try await act(caller) { session in
            let names = try await Self.areaNames(session)
            let files = Dictionary(
                try await session.files(homes).map { ($0.home, $0) }, uniquingKeysWith: { first, _ in first })
            let members = try await session.memberNames(of: homes)
            try await session.recordLooks(at: homes.sorted(), purpose: "import preview")
            let lines = shown.map { line in
                ChangedLine(
                    line: line.line, home: line.home, household: files[line.home]?.householdNumber,
                    members: (members[line.home] ?? []).map(NamedMember.init),
                    changes: line.changes.enumerated().map { number, change in
                        ProposedCell(
                            change, among: line.changes,
                            at: ChangePlace(line: line.line, change: number + 1), areas: names, accepted: nil)
                    })
            }
            let unlisted = try await session.files(absent).map {
                UnlistedFamily(
                    home: $0.home, household: $0.householdNumber, village: names.area($0.handlingArea))
            }
            return try UploadPreview(
                result, terms: requiredImporting.terms, lines: lines, unlisted: unlisted,
                faults: result.rejectFile?.faults(most: Self.importRowsShown) ?? [])
        }
    }

    private func unreadable(
        _ fault: RegisterFileFault, of stored: StoredUpload, _ caller: Caller
    ) async throws -> OpenedUpload.State {
        switch fault {
        case .sheetsSeveral(let names), .sheetUnknown(let names): return .sheets(names)
        case .columnsMissing(let headings):
            return try await mapping(of: stored, asked: fault.text, missing: headings, caller)
                .map { .mapping($0) } ?? .unreadable(fault.text)
        case .columnsTwice:
            return try await mapping(of: stored, asked: fault.text, caller).map { .mapping($0) }
                ?? .unreadable(fault.text)
        default: return .unreadable(fault.text)
        }
    }

    /// Asks once what headings of an optional column mean; whoever says that they are not read is not asked again.
    private func unknownHeadings(
        _ result: ImportResult, of stored: StoredUpload, _ caller: Caller
    ) async throws -> UploadMapping? {
        let headings = result.unknownHeadings
        guard !headings.isEmpty, result.sameAs == nil else { return nil }
        let mapping = try await mapping(of: stored, asked: UploadMapping.unknown(headings), caller)
        return mapping.flatMap { $0.asks(for: headings) ? $0 : nil }
    }

    private func mapping(
        of stored: StoredUpload, asked: LocalizedText, missing: [String] = [], _ caller: Caller
    ) async throws -> UploadMapping? {
        let importing = try requiredImporting
        let (actor, scope) = try await person(caller)
        let bytes = try await act(caller, readOnly: true) { try await $0.content(of: stored) }
        guard let bytes else { return nil }
        let said = ColumnMap(stored.map)
        let layout = importing.terms.layout.applying(said)
        let suggestion = try await translated {
            try await RegisterMap(store: store, layout: layout).suggest(
                importing.register(bytes, sheet: stored.sheet, map: nil), as: actor, scope: scope)
        }
        return UploadMapping(suggestion, fault: asked, missing: missing, layout: layout, said: said)
    }
}
