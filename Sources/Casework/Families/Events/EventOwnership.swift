import Rules
import Store

extension EventFamily {
    /// A row of another office's file is named and left alone; what a guest has stands open here.
    func requireOwn(_ row: FactRow) async throws {
        if isOwn(row) { return }
        throw EventFault.heldElsewhere(try await office(of: row))
    }

    /// What stands in the files of this office and in another's alike, as after a merge, is recorded by whom sees both.
    func requireOneOffice(_ rows: [FactRow]) async throws {
        guard rows.contains(where: isOwn), let row = rows.first(where: { !isOwn($0) }) else { return }
        throw EventFault.heldInBoth(try await office(of: row))
    }

    private func isOwn(_ row: FactRow) -> Bool {
        visibleHomes.contains(row.home) || row.kind.owner == .person && entries.contains(row.owner)
    }

    private func office(of row: FactRow) async throws -> LocalizedText { try await office(ofHome: row.home) }

    func office(ofHome home: Int64) async throws -> LocalizedText {
        let office = try await session.offices(ofHomes: [home])[home] ?? ""
        let area = try await session.areas().first { $0.record.code == office }?.record
        return LocalizedText(zh: area?.nameZh ?? office, en: area?.nameEn ?? area?.nameZh ?? office)
    }
}
