import Benefits
import Casework
import CivilCalendar
import Exchange
import Foundation
import Rules
import Store
import TestSupport
import Testing

/// A whole area out of one register and into an empty one, with equal decisions (E22).
@Suite(.database, .serialized)
struct AreaFileTests {
    private static let area = "990101001"

    /// Families of a register, a couple with acts behind them, and parted parents whose child belongs to two files.
    private func street() async throws -> EventFixture {
        let fixture = try await EventFixture.open()
        try await fixture.office.importing(RegisterFixture.street(40).bytes)
        let home = try await fixture.register(EventFixture.couple)
        _ = try await fixture.save(RecordDeath(of: "son", on: day("2026-08-03")), on: home)
        _ = try await fixture.save(
            RecordDivorce(of: ["wife", "husband"], leaving: "husband", on: day("2026-09-01")), on: home)
        // Nobody had said that all children are recorded, until June.
        let late = try await fixture.register(
            EventFixture.couple.replacing("990101200004050011", with: "990101200004050054")
                .replacing("GR-0001", with: "GR-0003").replacing("[people, parentage,", with: "[people,"))
        let speaking = Speaking(fixture: fixture, home: late)
        let said = try speaking.entry(
            .completeLists, nil, ["lists": ["parentage"], "from": ["2026-06-01"]], adding: ["lists"])
        _ = try await fixture.save(RecordFact(said), on: late)
        let other = try await fixture.register(EventFixture.other)
        _ = try await fixture.save(
            RecordAdoption(
                of: .newcomer(.registered(number: "990101200004050011", key: "adopted")), by: ["wife"],
                on: day("2010-01-01")), on: other)
        return fixture
    }

    private func export(_ office: TestOffice, blockSize: Int = 7) async throws -> [String] {
        var text = ""
        let count = try await ExportArea(store: office.store, blockSize: blockSize)(
            Self.area, on: EventFixture.today, purpose: try await office.terms(), as: office.actor,
            scope: .everywhere,
            write: { text += $0 })
        let lines = text.split(separator: "\n").map(String.init)
        #expect(lines.count == count + 2 && text.hasSuffix("\n"))
        return lines
    }

    private func lines(_ lines: [String]) -> AreaLines {
        AreaLines(name: "area.jsonl") {
            var next = lines.makeIterator()
            return { next.next() }
        }
    }

    private func take(
        _ lines: [String], into office: TestOffice, isDryRun: Bool = false
    ) async throws -> ImportArea.Summary {
        try await ImportArea(store: office.store, terms: EventFixture.terms, blockSize: 7)(
            self.lines(lines), isDryRun: isDryRun, as: office.actor, scope: .everywhere)
    }

    /// An office with the areas and no family.
    private func empty(_ body: (TestOffice) async throws -> Void) async throws {
        try await withTestDatabase { database in
            try await TestDatabase.$current.withValue(database) {
                let office = try await TestOffice.open()
                _ = try await ImportAreas(store: office.store, allowsTestIdentities: true).run(
                    RegisterFixture.areas, as: office.actor)
                try await body(office)
            }
        }
    }

    /// What every programme says of every family, in the bytes of the API; numbers of files and linked people, which
    /// must differ, as those of the first register.
    private func decisions(
        _ office: TestOffice, _ policy: Policy, renaming homes: [Int64: Int64] = [:]
    ) async throws -> [Int64: String] {
        var found: [Int64: String] = [:]
        let check = CheckFamily(rules: policy.rules)
        let all = try await office.store.act(as: office.actor) { try await $0.homes(limit: 500) }
        for home in all {
            let dossier = try await office.store.act(as: office.actor) {
                try await $0.dossier(of: home, on: EventFixture.today)
            }
            // The husband who left in September was of the family before.
            var decisions = try check(dossier, on: EventFixture.today) + check(dossier, on: day("2026-08-31"))
            // Each day by what the family said of itself then.
            for text in ["2026-05-31", "2026-06-01", "2026-08-02"] {
                let then = try await office.store.act(as: office.actor) {
                    try await $0.dossier(of: home, on: day(text))
                }
                decisions += try check(then, on: day(text))
            }
            var text = decisions.map { String(decoding: $0.explanation.bytes, as: UTF8.self) }.joined(
                separator: "\n")
            for person in dossier.family.people where person.key.hasPrefix("linked-") {
                let parts = person.key.dropFirst("linked-".count).split(separator: "-")
                let old = homes[Int64(parts[0])!] ?? Int64(parts[0])!
                text = text.replacingOccurrences(of: person.key, with: "linked-\(old)-\(parts[1])")
            }
            // Who left is called otherwise; nothing else of it is another.
            found[homes[home] ?? home] = text.replacing(/former-[0-9]+-2/, with: "husband")
        }
        return found
    }

    @Test(
        "the families of an area decide equally in an empty register, byte for byte, and export to the same file"
    )
    func equalDecisions() async throws {
        let fixture = try await street()
        let file = try await export(fixture.office)
        let before = try await decisions(fixture.office, fixture.policy)
        #expect(before.count == 44)
        let people = try await fixture.office.rowCounts()
        try await empty { (office: TestOffice) async throws in
            // Numbers of its own: what is taken in must not rest on the old ones.
            _ = try await office.store.act(as: office.actor) { try await $0.takeHomes(1000) }
            let summary = try await take(file, into: office)
            #expect(summary.families == 44)
            let old = Dictionary(uniqueKeysWithValues: summary.homes.map { ($0.value, $0.key) })
            #expect(try await decisions(office, fixture.policy, renaming: old) == before)
            let counts = try await office.rowCounts()
            for table in ["families.files", "families.documents", "families.unions", "families.guests"] {
                #expect(counts[table] == people[table] || table == "families.unions", "\(table)")
            }
            // Out again it is the same file but for the numbers.
            let again = try await export(office)
            #expect(again.count == file.count)
            let first = try AreaFile.read(again[1], number: 2, file: nil)
            guard case .family(let family) = first,
                case .family(let was) = try AreaFile.read(file[1], number: 2, file: nil)
            else { return #expect(Bool(false)) }
            #expect(family.dossier.family.people == was.dossier.family.people)
        }
    }

    @Test(
        "one child of parted parents in two files is one person again, with a guest row and one set of facts")
    func onePerson() async throws {
        let fixture = try await street()
        let file = try await export(fixture.office)
        try await empty { (office: TestOffice) async throws in
            _ = try await take(file, into: office)
            let counts = try await office.rowCounts()
            #expect(counts["families.guests"] == 1)
            let documents = try await office.store.act(as: office.actor) {
                try await $0.holders(of: [("resident-id", "990101200004050011")])
            }
            #expect(documents.count == 1)
            // Who left one family for none by now is there with his name, as he was of it.
            let names = try await office.store.act(as: office.actor) { session in
                try await session.dossiers(of: try await session.homes(limit: 500), on: day("2026-08-31"))
                    .flatMap { $0.dossier.family.people.compactMap(\.name) }
            }
            #expect(names.count { $0 == "测试·乙" } == 3)
        }
    }

    @Test(
        "a file that was cut, changed, reordered or doubled is refused, and nothing of it is kept",
        arguments: ["cut", "foot", "changed", "doubled", "reordered", "tail", "head", "empty"])
    func damaged(how: String) async throws {
        let fixture = try await street()
        var file = try await export(fixture.office)
        switch how {
        case "cut": file.removeLast(5)
        case "foot": file.removeLast()
        case "changed":
            file[3] = file[3].replacing("rural", with: "urban").replacing("1200.00", with: "1300.00")
        case "doubled": file.insert(file[3], at: 4)
        case "reordered": file.swapAt(2, 3)
        case "tail": file.append(file[2])
        case "head": file.removeFirst()
        default: file = []
        }
        try await empty { (office: TestOffice) async throws in
            await #expect(throws: AreaImportFault.damaged) { try await take(file, into: office) }
            #expect(try await office.rowCounts()["families.files"] == 0)
        }
    }

    @Test("a line that is no dossier names the line, and nothing is kept")
    func faultyLine() async throws {
        let fixture = try await street()
        var file = try await export(fixture.office)
        file[5] = file[5].replacing("\"people\":[", with: "\"peple\":[")
        try await empty { (office: TestOffice) async throws in
            do {
                _ = try await take(file, into: office)
                Issue.record("a faulty line was taken")
            } catch let faults as DataFaults {
                #expect(faults.faults.allSatisfy { $0.position?.line == 6 })
                #expect(faults.faults.contains { $0.path.contains("peple") })
            }
            #expect(try await office.rowCounts()["families.files"] == 0)
        }
    }

    @Test("each line of an export has the keys of one form of the published schema, and of no other")
    func published() async throws {
        let file = "\(ProjectFolder.path)/Sources/Benefits/Benefits.docc/Schemas/area-1.schema.json"
        let schema = try JSONSerialization.jsonObject(with: Data(contentsOf: URL(filePath: file)))
        let forms = try #require((schema as? [String: Any])?["oneOf"] as? [[String: Any]])
        func fitting(_ line: String) throws -> [Int] {
            let read = try JSONSerialization.jsonObject(with: Data(line.utf8))
            let keys = Set(try #require(read as? [String: Any]).keys)
            return forms.indices.filter { place in
                let known = Set((forms[place]["properties"] as? [String: Any] ?? [:]).keys)
                let needed = Set(forms[place]["required"] as? [String] ?? [])
                return keys.isSubset(of: known) && needed.isSubset(of: keys)
            }
        }
        let lines = try await export(try await street().office)
        #expect(try lines.dropFirst().dropLast().allSatisfy { try fitting($0) == [1] })
        #expect(try fitting(lines[0]) == [0] && fitting(lines[lines.count - 1]) == [2])
        for (number, line) in lines.enumerated() {
            #expect(try AreaFile.text(AreaFile.read(line, number: number + 1, file: nil)) == line)
        }
    }

    @Test(
        "an area with families takes no file, a dry run keeps nothing, another office's area is not exported")
    func refused() async throws {
        let fixture = try await street()
        let file = try await export(fixture.office)
        await #expect(throws: AreaImportFault.notEmpty) { try await take(file, into: fixture.office) }
        try await empty { (office: TestOffice) async throws in
            #expect(try await take(file, into: office, isDryRun: true).families == 44)
            #expect(try await office.rowCounts()["families.files"] == 0)
            await #expect(throws: AreaImportFault.testIdentities) {
                try await ImportArea(store: office.store, terms: EventTerms(allowsTestIdentities: false))(
                    lines(file), as: office.actor, scope: .everywhere)
            }
        }
        let east = try #require(Scope(path: "/990101/001/001/"))
        let terms = try await fixture.office.terms()
        await #expect(throws: ActorError.areaNotTheirs) {
            try await ExportArea(store: fixture.office.store)(
                Self.area, on: EventFixture.today, purpose: terms, as: fixture.office.actor, scope: east,
                write: { _ in })
        }
    }
}
