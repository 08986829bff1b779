package import Benefits
package import CivilCalendar
import Exchange
package import Store

/// Imports a street's register: new families land, families already registered get proposals for what differs.
///
/// Everything happens in one transaction, so a killed import leaves nothing half-written and two imports of one file at
/// once give one result. Of a file whose content was imported before only what was left out then is read anew, where the
/// register lets more of it in by now; else it changes nothing. The file is read twice, in blocks:
/// once to check and match it, once to write it, and what is found is put down (``Spooled``): a large one takes little more
/// memory than a small one.
package struct ImportFamilies: Sendable {
    let store: Store
    let terms: ImportTerms
    /// The configured areas; those made for tests become known with the first import where test identities are allowed.
    let areas: AreaTree

    package init(store: Store, terms: ImportTerms, areas: AreaTree) {
        self.store = store
        self.terms = terms
        self.areas = areas
    }

    /// - Parameters:
    ///   - asOf: the day the register speaks for; later dates in it are refused.
    ///   - isDryRun: does everything and takes it back.
    ///   - uploaded: the number under which the file waited; once it landed its pieces are removed in the same
    ///     transaction, and a second yes is refused.
    /// - Throws: `RegisterFileFault` where the file is no register or has no row, ``ImportError``, and the store's errors.
    package func run(
        _ upload: RegisterUpload, as actor: Actor, scope: Scope? = nil, asOf: CivilDate,
        isDryRun: Bool = false, uploaded: Int64? = nil,
        progress: @escaping @Sendable (ImportProgress) -> Void = { _ in }
    ) async throws -> ImportResult {
        do {
            return try await store.act(as: actor, scope: scope) { session in
                try await session.lockImports()
                if let uploaded, try await session.upload(uploaded)?.isWaiting != true {
                    throw UploadError.ended
                }
                let result = try await land(upload, session, asOf: asOf, isDryRun: isDryRun, progress)
                if let uploaded, !isDryRun, let id = result.importID ?? result.sameAs {
                    try await session.land(uploaded, as: id)
                }
                // Thrown, so that the transaction is taken back.
                if isDryRun || result.isStopped { throw TakenBack(result: result) }
                return result
            }
        } catch let outcome as TakenBack {
            return outcome.result
        }
    }

    private struct TakenBack: Error {
        let result: ImportResult
    }

    private func land(
        _ upload: RegisterUpload, _ session: StoreSession, asOf: CivilDate, isDryRun: Bool,
        _ progress: @escaping @Sendable (ImportProgress) -> Void
    ) async throws -> ImportResult {
        let known = try await areas(session, asOf: asOf)
        let map = ColumnMap(try await session.columnMap()).adding(upload.map ?? ColumnMap())
        let reader = RegisterReader(
            layout: terms.layout.applying(map),
            terms: RegisterTerms(
                asOf: asOf, areas: known, allowsTestIdentities: terms.allowsTestIdentities))
        let file = RegisterPasses(
            stream: RegisterStream(reader, upload.source, sheet: upload.sheet), areas: known)
        // The same bytes have the same content, and nothing of it need be matched.
        let isKnown = try await session.hasImport(ofFile: upload.hash)
        var check = ImportCheck(session: session, asOf: asOf, matches: !isKnown)
        try await check.run(file, progress)
        var earlier = try await session.lastImport(ofContent: check.contentHash, asOf: asOf)
        if isKnown, earlier == nil {
            check = ImportCheck(session: session, asOf: asOf, matches: true)
            try await check.run(file, progress)
            earlier = try await session.lastImport(ofContent: check.contentHash, asOf: asOf)
        }
        if check.result.rows == 0 { throw RegisterFileFault.noRows }
        check.result.isDryRun = isDryRun
        if let earlier {
            let again = try await LinesAgain(
                of: earlier.id, content: check.contentHash, asOf: asOf, session)
            var second = ImportCheck(session: session, asOf: asOf, matches: true, again: again)
            if !again.isEmpty { try await second.run(file, progress) }
            guard second.saysMore else {
                let gone = try await session.rowsWithoutFamily(ofImport: earlier.id)
                var same = try check.result(sameAs: earlier.id, gone: gone)
                if let leftOut = second.leftOut { same.remarks.append(leftOut) }
                return same
            }
            check = second
            check.result.isDryRun = isDryRun
            check.result.remarks.append(.readAgain(earlier.id))
        }
        if let last = try await session.lastImportDay(), last > asOf {
            check.result.remarks.append(.olderThanLast(last))
        }
        if terms.stops(rows: check.result.rows, rejected: check.result.refused.count) {
            check.result.isStopped = true
            return check.result
        }
        progress(.writing(families: check.result.accepted))
        let id = try await ImportWriting(check, session: session, asOf: asOf, isTrial: isDryRun)
            .run(file, fileHash: upload.hash, progress)
        if let said = upload.map { try await session.keep(said.records, at: try await session.now()) }
        progress(.finished)
        if !isDryRun {
            check.result.importID = id
            check.result.differences = Spooled()
        }
        return check.result
    }

    /// The codes of the villages, and of the groups within them, that may stand in the file.
    private func areas(_ session: StoreSession, asOf: CivilDate) async throws -> Set<String> {
        if terms.allowsTestIdentities {
            _ = try await session.put(ImportAreas.records(of: AreaTree(areas.areas.filter(\.isTest))))
        }
        let known = try await session.areas().filter { area in
            area.record.code.utf8.count >= 12 && area.record.valid.contains(asOf)
                && (terms.allowsTestIdentities || !area.record.isTest)
                && area.scope.map(session.scope.contains) == true
        }
        return Set(known.map(\.record.code))
    }
}

/// The file, to be gone through from its beginning as often as needed.
struct RegisterPasses {
    let stream: RegisterStream
    let areas: Set<String>

    /// Hands each block to `take`, with the rows so far and the share of the file in thousandths.
    func run(
        _ began: (RegisterStream.Head) -> Void = { _ in },
        _ take: ([RegisterFileRow], Int) async throws -> Void
    ) async throws {
        began(try await stream.open())
        while true {
            let block = try await stream.block()
            if block.rows.isEmpty { return }
            try await take(block.rows.map(settled), block.share)
        }
    }

    /// 15 digits name a group within a village; where the tree ends at the village, the village stands for it.
    private func settled(_ row: RegisterFileRow) -> RegisterFileRow {
        guard let area = row.entry?.area, !areas.contains(area) else { return row }
        var row = row
        row.entry?.area = String(area.prefix(12))
        return row
    }
}
