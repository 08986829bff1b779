import Casework
import CivilCalendar
import Glibc
import Rules
import Store
import TestSupport

/// How long a whole county takes on its way out, as one file, and into an empty database.
struct AreaCells {
    let office: BenchOffice
    let families: Int

    private struct NoFile: Error {}

    func run() async throws {
        let path = "/tmp/bench-register-\(UInt64.random(in: 0 ... .max)).area.jsonl"
        defer { unlink(path) }
        try await WholeCells.ask("area of \(families) families, written") { try await write(path) }
        try await withTestDatabase(connections: 2) { database in
            let other = try await BenchOffice.open(database)
            try await WholeCells.ask("the same file, taken into an empty database") {
                try await read(path, into: other)
            }
        }
    }

    private func write(_ path: String) async throws -> String {
        guard let file = fopen(path, "w") else { throw NoFile() }
        defer { fclose(file) }
        let second = try await office.store.addActor(
            named: "审核人", role: .administrator, areas: ["root"], by: office.actor.name)
        let terms = ExportPurpose(
            purpose: "测速", recipient: "本机", approver: second.name, deleteBy: .latest)
        let count = try await ExportArea(store: office.store)(
            "990101", on: BenchOffice.day, purpose: terms,
            as: office.actor, scope: BenchOffice.county,
            write: { guard fputs($0, file) >= 0 else { throw NoFile() } })
        return "\(count) families, \(ftell(file) >> 20) MB"
    }

    private func read(_ path: String, into other: BenchOffice) async throws -> String {
        let lines = AreaLines(name: nil) {
            guard let file = fopen(path, "r") else { throw NoFile() }
            return {
                var line: UnsafeMutablePointer<CChar>?
                var room = 0
                defer { free(line) }
                let length = getline(&line, &room, file)
                guard length > 0, let line else {
                    fclose(file)
                    return nil
                }
                line[length - 1] = 0
                return String(cString: line)
            }
        }
        let taken = try await ImportArea(store: other.store, terms: EventTerms(allowsTestIdentities: true))(
            lines, as: other.actor, scope: .everywhere)
        return "\(taken.families) families, \(taken.people) people"
    }
}
