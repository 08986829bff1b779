package import Benefits
package import CivilCalendar
import Dispatch
import Exchange
import Rules
import Store

/// A row behind a ratio with the people of its family.
package struct QualityRowInList: Sendable, Hashable {
    package let family: Int64
    package let household: String?
    package let village: NamedArea
    package let members: [NamedMember]
    package let row: QualityRow
}

/// Rows behind a ratio, a page at a time.
package struct QualityRows: Sendable {
    package let rows: [QualityRowInList]
    package let total: Int
    package let ratio: QualityRatio
}

/// Something that is measured beside the request that asked for it.
package enum Measured<Value: Sendable>: Sendable {
    /// Families read so far.
    case running(families: Int)
    /// - Parameter when: nil where it was measured for this very request.
    case ended(Value, when: OfficeMoment?)

    /// What was measured; nil while it runs.
    package var ended: Value? { if case .ended(let value, _) = self { value } else { nil } }
}

/// Whose measuring it is, of what.
struct MeasureKey: Sendable, Hashable {
    let work: WorkKey
    let day: CivilDate
    let knowledge: Knowledge
    /// The ratio whose rows are wanted.
    var rows: QualityMeasure?
    /// Names the list of people that was sent to be compared with.
    var list: String?
}

/// A measuring that came to its end.
struct EndedMeasuring: Sendable {
    let quality: RegisterQuality
    let when: OfficeMoment
    let ended: ContinuousClock.Instant
}

extension Desk {
    /// How long a measuring that outlasted its request is shown before the area is measured anew.
    private static let kept = Duration.seconds(600)

    /// The ratios of the caller's area, village by village. No family is shown.
    ///
    /// - Parameters:
    ///   - known: the instant of knowledge as typed; nil is now.
    ///   - list: names a list that was sent (``compare(with:on:known:_:)``): with coverage, its missing lines among the
    ///     findings. One that this process does not remember is left aside.
    package func quality(
        on day: CivilDate, known: String? = nil, against list: String? = nil, _ caller: Caller
    ) async throws -> Measured<RegisterQuality> {
        var (worker, key) = try await measuring(on: day, known, list: list, caller)
        if measuring.state(key) == nil { key.list = nil }
        return try await measured(key, by: worker)
    }

    /// Starts measuring against a list of people, for coverage, and waits for it a little.
    ///
    /// - Parameter list: a list of people as a file; it is read and not kept.
    /// - Returns: what names the list.
    package func compare(
        with list: [UInt8], on day: CivilDate, known: String? = nil, _ caller: Caller
    ) async throws -> String {
        let name = String(SHA256.hex(list).prefix(12))
        let (worker, key) = try await measuring(on: day, known, list: name, caller)
        let population = try await translated { try await read(list) }
        measuring.forget(key)
        start(key, population: population, by: worker)
        _ = try await measuring.settle(key)
        return name
    }

    /// What was measured for the caller is measured anew when it is asked for next; lists that were sent stay.
    package func measureAnew(_ caller: Caller) {
        measuring.forget { $0.work.name == caller.name && $0.list == nil }
    }

    /// The rows behind a ratio of the caller's area; each family shown is a recorded look.
    ///
    /// - Parameter waits: until all is measured, however long that takes.
    package func qualityRows(
        _ measure: QualityMeasure, on day: CivilDate, known: String? = nil, page: Int, size: Int,
        waits: Bool = false, _ caller: Caller
    ) async throws -> Measured<QualityRows> {
        let (worker, key) = try await measuring(on: day, known, rows: measure, caller)
        let (found, when): (RegisterQuality, OfficeMoment?)
        switch try await measured(key, patience: waits ? Self.kept : LongWorkPatience.ofPages, by: worker) {
        case .running(let families): return .running(families: families)
        case .ended(let quality, let moment): (found, when) = (quality, moment)
        }
        let shown = found.findings.dropFirst((page - 1) * size).prefix(size)
        let homes = Set(shown.compactMap(\.family)).sorted()
        return try await act(caller, looking: true) { session in
            try await session.ask(as: key.knowledge)
            let names = try await Self.areaNames(session)
            let members = try await session.memberNames(of: homes, key.knowledge)
            try await session.recordLooks(at: homes, purpose: "data quality")
            let rows = QualityRows(
                rows: shown.compactMap { finding in
                    finding.family.map { family in
                        QualityRowInList(
                            family: family, household: finding.household,
                            village: names.area(finding.village),
                            members: (members[family] ?? []).map(NamedMember.init),
                            row: finding.row)
                    }
                }, total: found.findings.count, ratio: found.whole[measure] ?? QualityRatio())
            return .ended(rows, when: when)
        }
    }

    private func measuring(
        on day: CivilDate, _ known: String?, rows: QualityMeasure? = nil, list: String? = nil,
        _ caller: Caller
    ) async throws -> (worker: Worker, key: MeasureKey) {
        let worker = try await worker(caller)
        let knowledge = try await translated { try await store.knowledge(asked: known, as: worker.actor) }
        let key = MeasureKey(work: worker.key, day: day, knowledge: knowledge, rows: rows, list: list)
        return (worker, key)
    }

    /// What was measured for a request that did not see its end is shown to the next ones for a while; what is measured
    /// at once is measured each time.
    private func measured(
        _ key: MeasureKey, patience: Duration = LongWorkPatience.ofPages, by worker: Worker
    ) async throws -> Measured<RegisterQuality> {
        if case .done(let last) = measuring.state(key), ContinuousClock.now - last.ended > Self.kept {
            measuring.forget(key)
        }
        let isNew = measuring.state(key) == nil
        if isNew { start(key, population: nil, by: worker) }
        switch try await measuring.settle(key, patience: patience) {
        case .done(let ended):
            if isNew { measuring.forget(key) }
            return .ended(ended.quality, when: isNew || key.list != nil ? nil : ended.when)
        case .failed(let error):
            measuring.forget(key)
            return try await translated { throw error }
        case .running(let families): return .running(families: families)
        case nil: return .running(families: 0)
        }
    }

    private func start(_ key: MeasureKey, population: PopulationList?, by worker: Worker) {
        let rows: Set<QualityMeasure> = population == nil ? Set(key.rows.map { [$0] } ?? []) : [.coverage]
        measuring.start(key, at: 0) { [self] reached in
            let quality = try await MeasureQuality(store: store).run(
                on: key.day, known: key.knowledge, rows: rows, population: population, recordsLooks: false,
                as: worker.actor, scope: worker.scope, progress: reached)
            return EndedMeasuring(quality: quality, when: try await moment(worker), ended: .now)
        }
    }

    /// Records that families were compared with their papers.
    ///
    /// - Returns: how many families of the caller's area it was recorded for.
    package func verifyFamilies(_ homes: [Int64], on day: CivilDate, _ caller: Caller) async throws -> Int {
        try await translated {
            let (actor, scope) = try await person(caller)
            return try await RecordVerification(store: store).run(of: homes, on: day, as: actor, scope: scope)
        }
    }

    /// Numbers that nobody has compared with the paper; each family shown is a recorded look.
    ///
    /// - Parameters: as of ``ConfirmNumber/list(on:known:as:scope:)``; the instant as a person typed it.
    package func numbersToConfirm(
        on day: CivilDate? = nil, asKnown: String? = nil, _ caller: Caller
    ) async throws -> [ConfirmNumber.Waiting] {
        try await act(caller, looking: true) { session in
            try await ConfirmNumber.list(
                on: day, known: try await session.knowledge(asked: asKnown), session)
        }
    }

    /// - Parameter member: the person's key in the family.
    package func confirmNumber(
        of member: String, in family: Int64, reason: String, _ caller: Caller
    ) async throws {
        try await translated {
            let (actor, scope) = try await person(caller)
            _ = try await ConfirmNumber(store: store).confirm(
                member, of: family, reason: reason, as: actor, scope: scope)
        }
    }

    /// Read on a queue of its own: reading waits for another process.
    private func read(_ list: [UInt8]) async throws -> PopulationList {
        guard let importing else { throw DeskError.notAllowed }
        if list.isEmpty { throw RegisterFileFault.empty }
        let source: any TableSource =
            if let reader = importing.reader {
                ReadingProcess(try TableFile(list), program: reader)
            } else {
                TableBytes(list)
            }
        let layout = importing.terms.layout
        return try await withCheckedThrowingContinuation { continuation in
            DispatchQueue.global().async {
                continuation.resume(with: Result { try PopulationList.read(source, layout: layout) })
            }
        }
    }
}
