import Benefits
import Casework
import CivilCalendar
import Foundation
import Postgres
import Rules
import Store
import TestSupport
import Testing

/// Closed families are purged when their period has passed, by two people, whole or not at all.
@Suite(.database, .serialized)
struct RetentionTests {
    private static let closed = CivilDate(iso: "2016-11-25")!
    private static let due = CivilDate(iso: "2026-11-25")!
    private static let period = RetentionPeriod(
        from: CivilDate(iso: "2026-01-01")!, years: 10, basis: "测试用期限")

    /// Twelve families, decided, with a confirmed roster whose term ended long ago; the eleventh is closed.
    private struct Archive {
        let office: TestOffice
        let home: Int64
        let roster: Int64
        let line: RegisterFixture.Line
        let second: Actor

        static func open() async throws -> Archive {
            let office = try await TestOffice.open()
            let street = RegisterFixture.street(12, from: 20)
            try await office.importing(street.bytes)
            var changed = street
            changed.lines[0]["联系电话"] = "13900000020"
            try await office.importing(changed.bytes)
            _ = try await office.determine()
            let roster = try await office.draft(on: AssistanceFixture.day).roster.id
            try await office.consent(true, roster)
            _ = try await office.override(.late, roster)
            _ = try await office.confirm(roster)
            _ = try await office.asSuperuser { pool in
                try await pool.execute("update insurance.covers set term = '[2015-08-11,2016-08-11)'")
            }
            let home = try await office.home("H0020")
            try await office.closedLongAgo(home, on: closed)
            return Archive(
                office: office, home: home, roster: roster, line: street.lines[0],
                second: try await office.person("第二人", .administrator, "root"))
        }

        func retaining(_ periods: [RetentionPeriod] = [period]) -> RetainFamilies {
            RetainFamilies(store: office.store, periods: periods)
        }

        func propose() async throws -> Purge {
            try await retaining().propose(on: due, reason: "期满", as: office.actor)
        }
    }

    @Test("without a period set by the office nothing is due and nothing is purged")
    func noPeriod() async throws {
        let archive = try await Archive.open()
        let none = archive.retaining([])
        let listed = try await none.closed(on: Self.due, as: archive.office.actor)
        #expect(listed.count == 1 && listed[0].dueOn == nil && !listed[0].isDue(on: Self.due))
        await #expect(throws: RetentionError.noPeriod) {
            try await none.propose(on: Self.due, reason: "期满", as: archive.office.actor)
        }
        // A period that begins later is not in force yet.
        let later = RetentionPeriod(from: Self.due.adding(days: 1), years: 1, basis: "x")
        await #expect(throws: RetentionError.noPeriod) {
            try await archive.retaining([later]).dryRun(on: Self.due, as: archive.office.actor)
        }
    }

    @Test(
        "a family is due on the day its period ends, not the day before, and not before its last cover's",
        arguments: [(-1, false), (0, true), (1, true)])
    func boundary(offset: Int, isDue: Bool) async throws {
        let archive = try await Archive.open()
        let day = Self.due.adding(days: offset)
        let listed = try await archive.retaining().closed(on: day, as: archive.office.actor)
        #expect(listed.map { $0.isDue(on: day) } == [isDue] && listed[0].dueOn == Self.due)
        _ = try await archive.office.asSuperuser { pool in
            try await pool.execute("update insurance.covers set term = '[2016-08-11,2017-08-11)'")
        }
        let later = try await archive.retaining().closed(on: day, as: archive.office.actor)
        #expect(later[0].dueOn == CivilDate(iso: "2027-08-11"))
    }

    @Test("closing says how many benefits are paid on")
    func paidOn() async throws {
        let archive = try await Archive.open()
        var paid: [Int] = []
        for number in 21...28 {
            let home = try await archive.office.home("H00\(number)")
            let closed = try await CloseFamily(store: archive.office.store).close(
                home, on: Self.due, reason: "全户迁出", as: archive.office.actor)
            let answers = try await archive.office.store.act(as: archive.office.actor) {
                try await $0.lastAnswers(of: [home])
            }
            #expect(closed == answers.count { $0.outcome == .eligible && $0.amount != nil })
            paid.append(closed)
        }
        #expect(paid.contains(0) && paid.contains { $0 > 0 })
    }

    @Test("a dry run counts what would go and changes nothing")
    func dryRun() async throws {
        let archive = try await Archive.open()
        let before = try await archive.office.rowCounts()
        let (homes, counts) = try await archive.retaining().dryRun(on: Self.due, as: archive.office.actor)
        #expect(homes == [archive.home] && counts.rows["families.documents"] == 3)
        #expect(counts.rows["families.files"] == 1 && counts.answers.values.reduce(0, +) >= 1)
        #expect(try await archive.office.rowCounts() == before)
        #expect(try await archive.office.home("H0020") == archive.home)
    }

    @Test("two people purge it: nothing personal is left, rosters balance, the audit verifies")
    func purged() async throws {
        let archive = try await Archive.open()
        let (office, line) = (archive.office, archive.line)
        let numbers = ["女方姓名", "男方姓名", "子女姓名", "户编号"].compactMap { line[$0] }
        let before = try await office.export(archive.roster)
        let seen = try await office.looks(at: archive.home)
        let proposal = try await archive.propose()
        await #expect(throws: RetentionError.secondPersonNeeded) {
            try await archive.retaining().confirm(proposal.id, today: Self.due, as: office.actor)
        }
        let (done, counts) = try await archive.retaining().confirm(
            proposal.id, today: Self.due, as: archive.second)
        #expect(done.done?.by == "第二人" && counts.rows["assistance.decisions"] ?? 0 >= 1)
        await #expect(throws: RetentionError.alreadyPurged) {
            try await archive.retaining().confirm(proposal.id, today: Self.due, as: archive.second)
        }
        // No row of any table that holds facts names the family any more.
        let left = try await rows(of: archive.home, office)
        #expect(
            left == [
                "families.files", "families.people", "families.purged", "insurance.consents",
                "insurance.covers",
                "insurance.member_actions", "insurance.overrides", "insurance.roster_lines", "office.looks",
            ])
        let dump = try await PlainDump.of(office.database)
        for text in numbers { #expect(dump.tables(with: text) == [], "\(text)") }
        // Rosters hold together and name nobody.
        let after = try await office.export(archive.roster)
        let text = try after.text(0)
        #expect(after.totals == before.totals && text.contains("已清除"))
        #expect(!numbers.contains { text.contains($0) })
        #expect(try await office.lines(archive.roster).count == before.totals.whole.persons)
        await #expect(throws: StoreError.noSuchFamily) {
            try await FamilyHistory(store: office.store)(archive.home, as: office.actor)
        }
        let looked = try await office.looks(at: archive.home)
        #expect(looked.isSuperset(of: seen) && !seen.isEmpty, "who looked at it stays known")
        #expect(!numbers.contains { number in looked.contains { $0.purpose.contains(number) } })
        let other = try await office.person("别处", .administrator, "990101001002")
        #expect(try await office.looks(at: archive.home, as: other).isEmpty, "to whoever could see it")
        _ = try await office.store.sealAudit()
        #expect(try await office.store.verifyAudit().findings == [])
        // The number of the household and those of its people are free.
        let again = try await office.importing(RegisterFixture.street(1, from: 20).bytes)
        #expect(again.added == 1)
    }

    private func rows(of home: Int64, _ office: TestOffice) async throws -> [String] {
        try await office.asSuperuser { pool in
            let tables = try await pool.query(
                """
                select c.oid::regclass::text, a.attname::text from pg_attribute a join pg_class c on c.oid = a.attrelid
                join pg_namespace n on n.oid = c.relnamespace
                where c.relkind = 'r' and a.attname in ('home', 'file', 'other_home')
                and n.nspname in ('office', 'families', 'assistance', 'insurance')
                """
            ).decode(String.self, String.self)
            var found: Set<String> = []
            for (table, column) in tables {
                let count: Int64 = try await pool.value(
                    "select count(*) from \(unsafeRaw: table) where \(unsafeRaw: column)::text = \("\(home)")"
                )
                if count > 0 { found.insert(table) }
            }
            return found.sorted()
        }
    }

    @Test(
        "what changed since the proposal stops all of it", arguments: ["reopened", "restricted", "covered"])
    func changed(how: String) async throws {
        let archive = try await Archive.open()
        let office = archive.office
        let other = try await office.home("H0022")
        try await office.closedLongAgo(other, on: Self.closed)
        let proposal = try await archive.propose()
        #expect(proposal.homes == [archive.home, other].sorted())
        switch how {
        case "reopened": try await CloseFamily(store: office.store).reopen(other, as: office.actor)
        case "restricted":
            _ = try await RestrictFamily(store: office.store).impose(
                on: other, from: Self.due, reason: "本人要求", as: office.actor)
        default:
            _ = try await office.asSuperuser { pool in
                try await pool.execute("update insurance.covers set term = '[2025-08-11,2026-08-11)'")
            }
        }
        let before = try await office.rowCounts()
        await #expect(throws: RetentionError.changedMeanwhile(how == "covered" ? 2 : 1)) {
            try await archive.retaining().confirm(proposal.id, today: Self.due, as: archive.second)
        }
        #expect(try await office.rowCounts() == before)
    }

    @Test(
        "it is proposed and carried out by administrators; the purger's role reaches the named families alone"
    )
    func roles() async throws {
        let archive = try await Archive.open()
        let proposal = try await archive.propose()
        for role in ActorRole.allCases where role != .administrator {
            let actor = try await archive.office.person("岗位\(role.rawValue)", role, "root")
            await #expect(throws: RetentionError.notAllowed) {
                try await archive.retaining().propose(on: Self.due, reason: "期满", as: actor)
            }
            await #expect(throws: RetentionError.notAllowed) {
                try await archive.retaining().confirm(proposal.id, today: Self.due, as: actor)
            }
        }
        let pool = archive.office.database.pool
        let removed = try await pool.withScoped(role: "guanhuai_purger", settings: []) { transaction in
            try await transaction.execute("delete from families.documents")
        }
        #expect(removed == 0)
        for statement in [
            "delete from families.files", "delete from office.looks", "delete from insurance.covers",
            "update insurance.roster_lines set premium_fen = 0", "update families.files set path = '/'",
        ] {
            await #expect(throws: PostgresError.self, "\(statement)") {
                try await pool.withScoped(
                    role: "guanhuai_purger",
                    settings: [(name: "guanhuai.purging", value: "{\(archive.home)}")]
                ) { try await $0.execute(Statement(unsafeRaw: statement)) }
            }
        }
    }

    @Test("a family that another one needs is held back")
    func linked() async throws {
        let archive = try await Archive.open()
        let other = try await archive.office.home("H0022")
        try await archive.office.store.act(as: archive.office.actor) { act in
            try await act.record(
                [
                    FactRow(
                        .parentage, home: other, person: 3,
                        [.integer(archive.home), .integer(1), .text("adoption")])
                ], known: try await act.knowledgeInstant(of: [other]), reason: "test")
        }
        let listed = try await archive.retaining().closed(on: Self.due, as: archive.office.actor)
        #expect(listed[0].file.obstacles == [.linked] && !listed[0].isDue(on: Self.due))
        await #expect(throws: RetentionError.nothingDue) { try await archive.propose() }
    }
}

extension TestOffice {
    /// A file that was closed before anything of the test happened, and is paid no more.
    fileprivate func closedLongAgo(_ home: Int64, on day: CivilDate) async throws {
        try await store.act(as: actor) { session in
            try await session.close(home, on: day, reason: "全户迁出")
            try await session.execute(
                "update assistance.last_answers set outcome = 'ineligible', amount_fen = null where home = \(home)"
            )
        }
    }

    /// What `audit looks` tells of a family.
    fileprivate func looks(at home: Int64, as other: Actor? = nil) async throws -> Set<FamilyLook> {
        Set(try await store.act(as: other ?? actor, readOnly: true) { try await $0.looks(at: home) })
    }
}
