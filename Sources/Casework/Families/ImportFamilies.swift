package import Benefits
package import CivilCalendar
import Exchange
package import Store

/// Imports a street's register: new families land, families already registered get proposals for what differs.
///
/// Everything happens in one transaction, so a killed import leaves nothing half-written and two imports of one file at
/// once give one result. A file whose content was imported before changes nothing.
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
    /// - Throws: `RegisterFileFault` where the file is no register, ``ImportError``, and the store's errors.
    package func run(
        _ bytes: [UInt8], as actor: Actor, scope: Scope? = nil, asOf: CivilDate, isDryRun: Bool = false,
        progress: @escaping @Sendable (ImportProgress) -> Void = { _ in }
    ) async throws -> ImportResult {
        do {
            return try await store.act(as: actor, scope: scope) { session in
                try await session.lockImports()
                let result = try await land(bytes, session, asOf: asOf, isDryRun: isDryRun, progress)
                // Thrown, so that the transaction is taken back.
                if isDryRun || result.isStopped { throw TakenBack(result: result) }
                return result
            }
        } catch let outcome as TakenBack {
            return outcome.result
        } catch  where StoreFault(error) == .alreadyThere(constraint: "imports_content_once") {
            throw ImportError.importedElsewhere
        }
    }

    private struct TakenBack: Error {
        let result: ImportResult
    }

    private func land(
        _ bytes: [UInt8], _ session: StoreSession, asOf: CivilDate, isDryRun: Bool,
        _ progress: @escaping @Sendable (ImportProgress) -> Void
    ) async throws -> ImportResult {
        let reading = try await read(bytes, session, asOf: asOf, progress)
        var batch = ImportBatch(reading, terms: terms, asOf: asOf)
        batch.result.isDryRun = isDryRun
        if let earlier = try await session.importOf(content: batch.contentHash) {
            batch.result.sameAs = earlier.id
            batch.result.unchanged = batch.result.accepted
            return batch.result
        }
        if terms.stops(rows: batch.result.rows, rejected: batch.result.rejected.count) {
            batch.result.isStopped = true
            return batch.result
        }
        progress(.matching(rows: reading.accepted.count))
        try await batch.match(session)
        if terms.stops(rows: batch.result.rows, rejected: batch.result.rejected.count) {
            batch.result.isStopped = true
            return batch.result
        }
        progress(.writing(families: batch.result.accepted))
        try await batch.write(fileHash: ContentHash(bytes).bytes, session)
        progress(.finished)
        if isDryRun { batch.result.importID = nil }
        return batch.result
    }

    private func read(
        _ bytes: [UInt8], _ session: StoreSession, asOf: CivilDate,
        _ progress: (ImportProgress) -> Void
    ) async throws -> RegisterReading {
        if terms.allowsTestIdentities {
            _ = try await session.put(ImportAreas.records(of: AreaTree(areas.areas.filter(\.isTest))))
        }
        let known = try await session.areas().filter { area in
            area.record.code.utf8.count >= 12 && area.record.valid.contains(asOf)
                && (terms.allowsTestIdentities || !area.record.isTest)
                && area.scope.map(session.scope.contains) == true
        }
        let reader = RegisterReader(
            layout: terms.layout,
            terms: RegisterTerms(
                asOf: asOf, areas: Set(known.map(\.record.code)),
                allowsTestIdentities: terms.allowsTestIdentities))
        var reading = try reader.read(bytes) { rows, share in
            progress(.reading(rows: rows, share: Int(share * 1000)))
        }
        let codes = Set(known.map(\.record.code))
        // 15 digits name a group within a village; where the tree ends at the village, the village stands for it.
        for place in reading.accepted.indices {
            guard let area = reading.accepted[place].entry?.area, !codes.contains(area) else { continue }
            reading.accepted[place].entry?.area = String(area.prefix(12))
        }
        return reading
    }
}
