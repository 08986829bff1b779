import Benefits
import Casework
import CivilCalendar
import Exchange
import Foundation
import Postgres
import Rules
import Store
import TestSupport
import Testing

/// A family whose data are restricted is kept, and is in nothing that the office lists, finds, counts or sends.
@Suite(.database, .serialized)
struct RestrictionTests {
    private static let day = AssistanceFixture.day

    /// Twelve families, decided and with a confirmed roster; the third is restricted afterwards.
    private struct Hidden {
        let office: TestOffice
        let home: Int64
        let roster: Int64
        let names: [String]

        static func open(isConfirming: Bool = true) async throws -> Hidden {
            let office = try await TestOffice.open()
            let street = RegisterFixture.street(12, from: 20)
            try await office.importing(street.bytes)
            _ = try await office.determine()
            let roster = try await office.draft(on: day).roster.id
            try await office.consent(true, roster)
            _ = try await office.override(.late, roster)
            if isConfirming { _ = try await office.confirm(roster) }
            let line = street.lines[0]
            let names = ["女方姓名", "男方姓名", "子女姓名", "户编号"].compactMap { line[$0] }
            return Hidden(office: office, home: try await office.home("H0020"), roster: roster, names: names)
        }

        func restrict(_ person: String? = nil) async throws -> [Int64] {
            try await RestrictFamily(store: office.store).impose(
                on: home, person: person, from: day, reason: "本人书面要求", as: office.actor)
        }

        func lift() async throws {
            _ = try await RestrictFamily(store: office.store).lift(
                from: home, on: day, reason: "本人撤回", as: office.actor)
        }

        /// Everything the service shows of many families, as text, by what it is.
        func shown() async throws -> [String: String] {
            let desk = Desk(store: office.store, policy: try AssistanceFixture.policy(), account: "测试员")
            let caller = Desk.Caller(name: office.actor.name, request: UUID().uuidString.lowercased())
            var shown: [String: String] = [:]
            for text in [nil] + names.map(Optional.some) + ["13800010020", "zhou", "\(home)"] {
                let list = try await desk.families(FamilyListQuestion(text: text), caller)
                shown["list of families: \(text ?? "all")"] = "\(list)"
            }
            shown["start page"] = "\(try await desk.overview(caller))"
            shown["facts to ask"] =
                "\(String(describing: try await desk.undetermined(programme: nil, caller)))"
            for programme in try AssistanceFixture.policy().rules.programmes.map(\.id) {
                let page = try await desk.decisions(
                    DecisionListQuestion(programme: programme, page: 1, size: 100), caller)
                shown["page of \(programme)"] = "\(String(describing: page))"
            }
            let masked = try await office.export(roster, purpose: nil)
            let full = try await office.export(roster)
            shown["roster export, masked"] = "\(try masked.text(0)) \(try masked.text(2))"
            shown["roster export, in full"] = "\(try full.text(0)) \(try full.text(2))"
            shown["roster page"] = "\(try await desk.openRoster(roster, caller))"
            let store = office.store
            shown["quality"] = "\(try await MeasureQuality(store: store).run(on: day, as: office.actor))"
            _ = try await FindDuplicates(store: store).run(as: office.actor)
            shown["duplicates"] = "\(try await DecideDuplicates(store: store).list(as: office.actor))"
            shown["numbers to confirm"] = "\(try await ConfirmNumber(store: store).list(as: office.actor))"
            shown["imports"] = "\(try await desk.imports(caller))"
            for listed in try await desk.imports(caller) {
                shown["import \(listed.id)"] = "\(try await desk.openImport(listed.id, caller))"
            }
            shown["command list"] =
                "\(try await SearchFamilies(store: store).run(FamilyQuery(limit: 200), as: office.actor))"
            return shown
        }
    }

    /// The names and the household number of the family in a text of the service.
    private func traces(_ text: String, _ hidden: Hidden) -> [String] {
        hidden.names.filter { text.contains($0) }
    }

    @Test("a restricted family is in no list, search, count or export, and back in each when it is lifted")
    func everywhere() async throws {
        let hidden = try await Hidden.open()
        let before = try await hidden.shown()
        // Each of these shows the family while it may: the test can fail.
        let lists = before.filter { !traces($0.value, hidden).isEmpty }.map(\.key)
        #expect(lists.count > 10, "\(lists.sorted())")
        #expect(try await hidden.restrict() == [hidden.home])
        for (list, text) in try await hidden.shown() {
            #expect(traces(text, hidden) == [], "\(list)")
        }
        try await hidden.lift()
        let after = try await hidden.shown()
        for list in lists { #expect(!traces(after[list] ?? "", hidden).isEmpty, "\(list)") }
    }

    @Test(
        "a roster counts the lines of a restricted family and says that they are not shown, until it is lifted"
    )
    func onRoster() async throws {
        let hidden = try await Hidden.open(isConfirming: false)
        let desk = Desk(
            store: hidden.office.store, policy: try AssistanceFixture.policy(),
            account: hidden.office.actor.name)
        let caller = Desk.Caller(name: hidden.office.actor.name, request: UUID().uuidString.lowercased())
        func lines() async throws -> (hidden: Int, unshown: [Int64], all: Int) {
            let roster = try await desk.openRoster(hidden.roster, caller)
            let lines = roster.villages.flatMap(\.lines)
            return (roster.hiddenLines, lines.filter { !$0.isShown }.map(\.line.family), roster.lineCount)
        }
        let before = try await lines()
        #expect(before.hidden == 0 && before.unshown.isEmpty)
        _ = try await hidden.restrict()
        let restricted = try await lines()
        #expect(restricted.hidden > 0 && restricted.unshown.count == restricted.hidden)
        #expect(Set(restricted.unshown) == [hidden.home] && restricted.all == before.all)
        try await hidden.lift()
        #expect(try await lines().hidden == 0)
    }

    @Test("it is shown to a role with a reason that is recorded, and to no other")
    func shownWithReason() async throws {
        let hidden = try await Hidden.open()
        let (office, home) = (hidden.office, hidden.home)
        _ = try await hidden.restrict()
        let exchange = ExchangeDossier(
            store: office.store, rules: try AssistanceFixture.policy().rules,
            terms: EventTerms(allowsTestIdentities: true))
        await #expect(throws: StoreError.restricted(since: Self.day)) {
            try await exchange.export(home, on: Self.day, as: office.actor)
        }
        await #expect(throws: StoreError.restricted(since: Self.day)) {
            try await FamilyHistory(store: office.store)(home, as: office.actor)
        }
        await #expect(throws: StoreError.restricted(since: Self.day)) {
            try await ShowFamily(store: office.store).home(of: "\(home)", as: office.actor)
        }
        let show = ShowFamily(store: office.store)
        for household in ["H0020", "h0020"] {
            await #expect(throws: StoreError.restricted(since: Self.day)) {
                try await show.home(of: household, as: office.actor)
            }
            #expect(try await show.home(of: household, evenRestricted: true, as: office.actor) == home)
        }
        let elsewhere = try #require(Scope(path: "/990101/001/002/"))
        #expect(try await show.home(of: "H0020", as: office.actor, scope: elsewhere) == nil)
        for role in ActorRole.allCases {
            let actor = try await office.person("岗位\(role.rawValue)", role, "root")
            guard role == .auditor || role == .administrator else {
                #expect(throws: RestrictionError.notAllowed) {
                    try RestrictedLook(home, reason: "法院调取", as: actor)
                }
                continue
            }
            #expect(throws: RestrictionError.reasonMissing) {
                try RestrictedLook(home, reason: " ", as: actor)
            }
            #expect(throws: RestrictionError.reasonHoldsNumber) {
                try RestrictedLook(home, reason: "电话 138 0001 0020", as: actor)
            }
            let look = try RestrictedLook(home, reason: "法院调取\(role.rawValue)", as: actor)
            let dossier = try await exchange.export(
                home, on: Self.day, inClear: false, behind: look, as: actor)
            #expect(dossier.family.people.map(\.name).contains(hidden.names[0]))
            let looks = try await office.store.act(as: office.actor) {
                try await $0.looks(at: home, limit: 1)
            }
            #expect(looks[0].actor == actor.name && looks[0].purpose.hasSuffix("法院调取\(role.rawValue)"))
        }
        let copy = try await CopyFamily(store: office.store)(home, requestedBy: "本人", as: office.actor)
        #expect(copy.history.count > 10)
    }

    @Test("it is imposed and lifted by an act of the right role, with a reason, once")
    func roles() async throws {
        let hidden = try await Hidden.open()
        let restrict = RestrictFamily(store: hidden.office.store)
        for role in ActorRole.allCases {
            let actor = try await hidden.office.person("岗位\(role.rawValue)", role, "root")
            let mayImpose = [.caseworker, .benefitOfficer, .administrator].contains(role)
            if mayImpose {
                _ = try await restrict.impose(on: hidden.home, from: Self.day, reason: "本人要求", as: actor)
                await #expect(throws: StoreError.restricted(since: Self.day)) {
                    try await restrict.impose(on: hidden.home, from: Self.day, reason: "又", as: actor)
                }
                await #expect(throws: RestrictionError.liftedBefore(Self.day)) {
                    try await restrict.lift(
                        from: hidden.home, on: Self.day.adding(days: -1), reason: "撤回",
                        as: hidden.office.actor)
                }
                if role == .caseworker {
                    await #expect(throws: RestrictionError.notAllowed) {
                        try await restrict.lift(from: hidden.home, on: Self.day, reason: "撤回", as: actor)
                    }
                }
                try await hidden.lift()
            } else {
                await #expect(throws: RestrictionError.notAllowed) {
                    try await restrict.impose(on: hidden.home, from: Self.day, reason: "本人要求", as: actor)
                }
            }
        }
        await #expect(throws: RestrictionError.notRestricted) { try await hidden.lift() }
        await #expect(throws: RestrictionError.reasonMissing) {
            try await restrict.impose(on: hidden.home, from: Self.day, reason: "", as: hidden.office.actor)
        }
        let all = try await restrict.list(includingLifted: true, as: hidden.office.actor)
        #expect(all.count == 3 && all.allSatisfy { $0.liftedOn == Self.day })
        #expect(try await restrict.list(as: hidden.office.actor) == [])
    }

    @Test("nothing new is decided or drawn up for it, and what was confirmed still balances")
    func balances() async throws {
        let hidden = try await Hidden.open()
        let office = hidden.office
        let before = try await office.export(hidden.roster)
        let lines = try await office.lines(hidden.roster)
        #expect(lines.contains { $0.family == hidden.home })
        let report = try await office.determine(on: Self.day.adding(days: 1))
        _ = try await hidden.restrict()
        #expect(try await office.lines(hidden.roster) == lines)
        let after = try await office.export(hidden.roster)
        #expect(after.totals == before.totals && after.heldBack == before.heldBack)
        #expect(try after.text(0).contains("限制处理"))
        let later = try await office.determine(on: Self.day.adding(days: 2))
        #expect(later.families == report.families - 1)
    }

    @Test("a roster to come is drawn without it")
    func toCome() async throws {
        let other = try await Hidden.open(isConfirming: false)
        _ = try await other.restrict()
        let next = try await other.office.draft(on: Self.day).roster.id
        #expect(try await !other.office.lines(next).isEmpty)
        #expect(try await !other.office.lines(next).contains { $0.family == other.home })
        #expect(try await !other.office.absences(next).contains { $0.family == other.home })
    }

    @Test("for one person each of the person's families is hidden, and lifted with it")
    func person() async throws {
        let hidden = try await Hidden.open()
        await #expect(throws: RestrictionError.noSuchPerson) { try await hidden.restrict("nobody") }
        #expect(try await hidden.restrict("wife") == [hidden.home])
        let open = try await RestrictFamily(store: hidden.office.store).list(as: hidden.office.actor)
        #expect(open.map(\.person) == [PersonID(home: hidden.home, person: 1)])
        try await hidden.lift()
        #expect(try await hidden.office.home("H0020") == hidden.home)
    }

    @Test("a file that names the family again changes nothing of it and brings no second one")
    func importedAgain() async throws {
        let hidden = try await Hidden.open()
        let counts = try await hidden.office.rowCounts()
        _ = try await hidden.restrict()
        var street = RegisterFixture.street(12, from: 20)
        street.lines[0]["联系电话"] = "13900000000"
        let result = try await hidden.office.importer(refuseAbovePercent: 100).run(
            RegisterUpload(street.bytes), as: hidden.office.actor, scope: .everywhere,
            asOf: RegisterFixture.asOf)
        #expect(result.added == 0)
        let after = try await hidden.office.rowCounts()
        for table in ["families.files", "families.people", "families.documents", "families.contacts"] {
            #expect(after[table] == counts[table], "\(table)")
        }
    }

    @Test("a rotation of keys leaves no old value of a restricted family")
    func rotation() async throws {
        let hidden = try await Hidden.open()
        _ = try await hidden.restrict()
        let store = try await Store.open(
            pool: hidden.office.database.pool, keyFile: KeyFile(path: hidden.office.keyFile), patience: .zero)
        try await KeyRotation(store: store, actor: hidden.office.actor) { _ in }.rotate(
            of: SealedField.allCases)
        for status in try await store.keyStatus() where status.name.number == 1 {
            #expect(status.values == 0, "\(status.name)")
        }
        let actor = hidden.office.actor
        _ = try await RestrictFamily(store: store).lift(
            from: hidden.home, on: Self.day, reason: "本人撤回", as: actor)
        let found = try await store.act(as: actor) {
            try await $0.list(FamilyListing(question: SearchQuestion("13800010020")))
        }
        #expect(found.total == 1)
    }
}
