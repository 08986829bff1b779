package import CivilCalendar
package import Exchange
import Store

/// How a list is written as a file.
package enum ListForm: String, Sendable, Hashable, CaseIterable {
    case workbook = "xlsx"
    case csv
    /// A CSV for receivers whose programs read nothing else.
    case gb18030
}

/// A list as the bytes that leave the office.
package struct LeavingList: Sendable {
    package let bytes: [UInt8]
    /// Lines without the heading.
    package let rows: Int

    /// - Throws: `DeskError.refused` where a character is not in the encoding, `WorkbookError`.
    package init(_ table: ListTable, as form: ListForm) throws {
        rows = table.rows.count
        do {
            bytes =
                switch form {
                case .workbook: try WorkbookBytes.of { try table.writeWorkbook(to: $0) }
                case .csv: try table.csv(in: .utf8)
                case .gb18030: try table.csv(in: .gb18030)
                }
        } catch let fault as ListFault {
            throw DeskError.refused(fault.text)
        }
    }
}

/// A list that names people.
package enum NamedList: String, Sendable, Hashable {
    case families = "families list"
    case decisions = "decisions list"

    var kind: FamilyExportRecord.Kind { self == .families ? .families : .decisions }
}

extension Desk {
    /// Refuses names in full on terms that do not hold, before anything is read. An auditor looks, and takes no names
    /// away.
    package func require(_ purpose: ExportPurpose?, on day: CivilDate, _ caller: Caller) async throws {
        guard let purpose else { return }
        try await translated {
            let (actor, scope) = try await person(caller)
            guard actor.role.mayChange else { throw DeskError.mayNotChange }
            try await purpose.require(on: day, by: actor, about: scope, store)
        }
    }

    /// Records what leaves: a look at each family, and with names in full the terms, the counts and the hash of the file.
    /// The terms were required before.
    ///
    /// - Parameters:
    ///   - file: nil where it leaves as no file; then names are masked.
    ///   - people: how many the list names.
    ///   - purpose: nil where names are masked.
    package func record(
        _ file: LeavingList?, _ list: NamedList, of homes: [Int64], people: Int, on purpose: ExportPurpose?,
        _ caller: Caller
    ) async throws {
        try await act(caller.within(nil), looking: purpose == nil) { session in
            let why = purpose.map { "names in full: \($0.purpose)" } ?? "names masked"
            try await session.recordLooks(at: homes, purpose: "\(list.rawValue), \(why)")
            guard let purpose, let file else { return }
            try await session.record(
                FamilyExportRecord(
                    kind: list.kind, terms: purpose.terms, families: homes.count, people: people,
                    hash: ContentHash(file.bytes).bytes))
        }
    }

    /// Users who may approve what the caller takes out of the office, by name.
    package func approvers(_ caller: Caller) async throws -> [String] {
        try await translated {
            let (actor, scope) = try await person(caller)
            return try await store.actors().filter {
                ExportPurpose.mayApprove($0, for: scope) && $0.name != actor.name
            }.map(\.name)
        }
    }
}
