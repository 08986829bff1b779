package import Benefits
package import CivilCalendar
import Dispatch
import Exchange
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

extension Desk {
    /// The ratios of the caller's area, village by village. No family is shown.
    ///
    /// - Parameter list: a list of people as a file, for coverage; its missing lines are among the findings.
    package func quality(
        on day: CivilDate, list: [UInt8]? = nil, _ caller: Caller
    ) async throws -> RegisterQuality {
        try await translated {
            let (actor, scope) = try await person(caller)
            let population: PopulationList? =
                if let list { try await read(list) } else { nil }
            return try await MeasureQuality(store: store).run(
                on: day, rows: population == nil ? [] : [.coverage], population: population, as: actor,
                scope: scope)
        }
    }

    /// The rows behind a ratio of the caller's area; each family among them is a recorded look.
    package func qualityRows(
        _ measure: QualityMeasure, on day: CivilDate, page: Int, size: Int, _ caller: Caller
    ) async throws -> QualityRows {
        let found = try await translated {
            let (actor, scope) = try await person(caller)
            return try await MeasureQuality(store: store).run(
                on: day, rows: [measure], as: actor, scope: scope)
        }
        let shown = found.findings.dropFirst((page - 1) * size).prefix(size)
        return try await act(caller, readOnly: true) { session in
            let names = try await Self.areaNames(session)
            let members = try await session.memberNames(of: Set(shown.compactMap(\.family)).sorted())
            return QualityRows(
                rows: shown.compactMap { finding in
                    finding.family.map { family in
                        QualityRowInList(
                            family: family, household: finding.household,
                            village: names.area(finding.village),
                            members: (members[family] ?? []).map { NamedMember(key: $0.key, name: $0.name) },
                            row: finding.row)
                    }
                }, total: found.findings.count, ratio: found.whole[measure] ?? QualityRatio())
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
    package func numbersToConfirm(_ caller: Caller) async throws -> [ConfirmNumber.Waiting] {
        try await translated {
            let (actor, scope) = try await person(caller)
            return try await ConfirmNumber(store: store).list(as: actor, scope: scope)
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
        return try await withCheckedThrowingContinuation { continuation in
            DispatchQueue.global().async {
                continuation.resume(with: Result { try PopulationList.read(source) })
            }
        }
    }
}
