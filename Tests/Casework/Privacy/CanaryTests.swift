import Benefits
import Casework
import Exchange
import Foundation
import Postgres
import Rules
import Store
import TestSupport
import Testing

/// Numbers and names that are seeded in a register stay where they belong, through everything an office does with it.
@Suite(.database, .serialized)
struct CanaryTests {
    /// A register that was imported twice, changed, decided, insured, exported and asked about, with what was said.
    private func lived(_ canaries: inout CanaryStreet) async throws -> (office: TestOffice, said: [String]) {
        let office = try await TestOffice.open()
        var said: [String] = []
        try await office.importing(canaries.register.bytes)
        canaries.nextMonth()
        let second = try await office.importing(canaries.register.bytes)
        said.append("\(try second.rejected)")
        let changes = ImportChanges(store: office.store)
        let number = try #require(second.importID)
        #expect(try await changes.accept(number, at: nil, as: office.actor) > 8)
        _ = try await office.determine()
        let desk = Desk(store: office.store, policy: try AssistanceFixture.policy(), account: "测试员")
        _ = try await desk.decisions(
            DecisionListQuestion(programme: "special-hardship", size: 1000),
            .init(name: office.actor.name, request: ""))
        let draft = try await office.draft(on: AssistanceFixture.day)
        try await office.consent(true, draft.roster.id)
        _ = try await office.override(.late, draft.roster.id)
        said += try await exports(office, draft.roster.id)
        said += await errors(office, canaries)
        return (office, said)
    }

    /// The masked export, which is what leaves without a purpose.
    private func exports(_ office: TestOffice, _ roster: Int64) async throws -> [String] {
        let masked = try await office.export(roster, purpose: nil)
        return masked.files.filter { $0.name.hasSuffix(".csv") }.compactMap {
            String(bytes: $0.bytes, encoding: .utf8)
        }
    }

    /// Every error an act can end with, as it is printed and as it is dumped.
    private func errors(_ office: TestOffice, _ canaries: CanaryStreet) async -> [String] {
        var said: [String] = []
        func attempt(_ body: () async throws -> Void) async {
            do {
                try await body()
                Issue.record("nothing was refused")
            } catch {
                said += ["\(error)", String(reflecting: error), String(describing: StoreFault(error) as Any)]
            }
        }
        let line = canaries.register.lines[0]
        for statement in [
            "select \(line["女方身份证号"] ?? "")::int4", "insert into families.contacts (home) values (1)",
            "select '\(line["女方姓名"] ?? "")'::date",
        ] {
            await attempt {
                try await office.store.act(as: office.actor) { act in
                    _ = try await act.query(Statement(unsafeRaw: statement))
                }
            }
        }
        await attempt { try await registerAgain(line, office) }
        await attempt {
            try await office.store.act(as: office.actor) { act in
                let place = SealedPlace.family(.phone, home: 1)
                let sealed = try act.sealing.seal(line["联系电话"] ?? "", place)
                _ = try act.sealing.open(sealed, .family(.phone, home: 2))
            }
        }
        return said
    }

    /// A number that somebody holds already: the constraint refuses it.
    private func registerAgain(_ line: RegisterFixture.Line, _ office: TestOffice) async throws {
        try await office.store.act(as: office.actor) { act in
            let instant = try await act.now()
            let home = try await act.takeHomes(1)[0]
            try await act.register(
                [
                    NewFamily(
                        home: home, handlingArea: "990101001001", residenceArea: "990101001001",
                        householdNumber: nil, householdIssuer: nil, people: 1, guests: [])
                ], known: instant, importing: nil)
            try await act.record(
                [
                    FactRow(
                        .documents, home: home, person: 1,
                        [.text("resident-id"), .text(line["女方身份证号"] ?? "")])
                ], known: instant, reason: "test")
        }
    }

    @Test("no number is in a dump, an error, a notice of a refused row or a masked export")
    func numbers() async throws {
        var canaries = CanaryStreet()
        let (office, said) = try await lived(&canaries)
        #expect(canaries.numbers.count >= 40 && Set(canaries.numbers).count == canaries.numbers.count)
        let dump = try await PlainDump.of(office.database)
        // What is looked into holds what it should.
        for table in [
            "assistance.frozen_dossiers", "assistance.decisions", "families.import_rows",
            "families.import_changes", "insurance.roster_lines", "office.audit", "office.looks",
        ] {
            #expect((dump.tables[table[...]]?.count ?? 0) > 200, "\(table)")
        }
        for number in canaries.numbers {
            #expect(dump.tables(with: number) == [], "a number stands in clear")
            #expect(!said.contains { $0.contains(number) }, "a number was said")
        }
    }

    @Test("names are in the tables that hold names, and nowhere else")
    func names() async throws {
        var canaries = CanaryStreet()
        let (office, said) = try await lived(&canaries)
        let dump = try await PlainDump.of(office.database)
        let home: Set<String> = ["families.particulars", "families.search_tokens"]
        #expect(dump.tables(with: "雀改名") == home)
        for name in canaries.names {
            #expect(dump.tables(with: name).subtracting(home) == [])
            #expect(!said.contains { $0.contains(name) })
        }
    }

    @Test("a private server's log holds nothing of a statement, however it ended")
    func log() async throws {
        let folder = "/tmp/gh-log-\(UUID().uuidString.prefix(8))"
        let lease = try await PrivateCluster.open(home: folder, settings: .throwaway)
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let pool = PostgresPool(lease.configuration, limits: PoolLimits(connections: 1))
        let canaries = ["990101198106150021", "雀改名", "13800001234"]
        try await pool.query("create table held (number text primary key, short varchar(3))")
        for canary in canaries {
            try await pool.query("insert into held (number) values (\(canary))")
            for statement in [
                "insert into held (number) values ('\(canary)')", "select '\(canary)'::int4",
                "select '\(canary)'::date", "insert into held values ('x', '\(canary)')",
                "select \(canary) from nowhere", "do $$ begin raise warning '\(canary)'; end $$",
            ] {
                _ = try? await pool.query(Statement(unsafeRaw: statement))
            }
        }
        await pool.shutdown()
        let path = lease.folders.serverLog
        await lease.close()
        let text = try String(contentsOfFile: path, encoding: .utf8)
        #expect(!text.isEmpty)
        for canary in canaries { #expect(!text.contains(canary)) }
    }
}
