import Benefits
import Casework
import CivilCalendar
import Rules
import Store
import TestSupport
import Testing

/// Who is named in an act belonged to the family on its day, whoever belongs to it now.
@Suite(.database, .serialized)
struct FormerMemberTests {
    private func parted() async throws -> (fixture: EventFixture, home: Int64) {
        let fixture = try await EventFixture.open()
        let home = try await fixture.register(
            EventFixture.couple.replacing("parents: [wife, husband], kind", with: "parents: [wife], kind"))
        _ = try await fixture.save(
            RecordDivorce(of: ["wife", "husband"], leaving: "husband", on: day("2013-01-01")), on: home)
        return (fixture, home)
    }

    @Test(
        "an act is recorded late of somebody who left since, until the day of leaving and not from it on",
        arguments: [("2012-12-31", true), ("2013-01-01", false), ("2013-01-02", false)])
    func adoption(on text: String, isMember: Bool) async throws {
        let (fixture, home) = try await parted()
        let before = try await fixture.family(home)
        let adoption = RecordAdoption(of: .member("son"), by: ["husband"], on: day(text))
        let fault = try await fixture.refusal(adoption, on: home)
        #expect(fault == (isMember ? nil : .noSuchPerson))
        let after = try await fixture.family(home)
        #expect(after.parentage.count == before.parentage.count + (isMember ? 1 : 0))
        #expect(after.declared == before.declared, "the step-child was counted before")
    }

    @Test("who left is of the family until then in another register too, with equal decisions")
    func roundTrip() async throws {
        let (first, home) = try await parted()
        let dossier = try await first.exchange.export(home, on: EventFixture.today, as: first.office.actor)
        let days = ["2012-12-31", "2013-01-01", "2026-11-25"].map { day($0) }
        let programmes = ["special-support", "special-hardship"]
        func outcomes(_ fixture: EventFixture, _ home: Int64) async throws -> [[Outcome]] {
            var found: [[Outcome]] = []
            for day in days {
                for programme in programmes {
                    found.append(try await fixture.decisions(home, programme, on: day).map(\.outcome))
                }
            }
            return found
        }
        let before = try await outcomes(first, home)
        // As in another register: this one has the family no more.
        _ = try await first.save(WithdrawRegistration(), on: home)
        guard
            case .registered(let other, _) = try await first.exchange.import(
                dossier, today: EventFixture.today, as: first.office.actor)
        else {
            Issue.record("was not registered")
            return
        }
        #expect(try await first.family(other).people.map(\.belongs) == dossier.family.people.map(\.belongs))
        #expect(try await outcomes(first, other) == before)
    }

    @Test("a child whom only somebody who left adopted is counted from its day until the day of leaving")
    func counts() async throws {
        let fixture = try await EventFixture.open()
        let home = try await fixture.register(
            EventFixture.couple.replacing(
                "  unions:", with: "  - {key: ward, sex: female, born: 2009-01-01, died: null}\n  unions:"))
        _ = try await fixture.save(
            RecordDivorce(of: ["wife", "husband"], leaving: "husband", on: day("2013-01-01")), on: home)
        _ = try await fixture.save(
            RecordAdoption(of: .member("ward"), by: ["husband"], on: day("2012-06-01")), on: home)
        func alive(_ text: String) async throws -> Int? {
            try await fixture.exchange.export(home, on: day(text), as: fixture.office.actor).family.declared
                .childrenAlive
        }
        #expect(try await alive("2012-05-31") == 1)
        #expect(try await alive("2012-06-01") == 2)
        #expect(try await alive("2012-12-31") == 2)
        #expect(try await alive("2013-01-01") == 1)
    }

    @Test(
        "a forecast and what was owed say of who left what a check of those days says, by the person's own facts and key"
    )
    func forecastOfThen() async throws {
        let fixture = try await EventFixture.open()
        let home = try await fixture.bereavedAlone()
        let groom = EventFixture.groom
        _ = try await fixture.save(
            RecordMarriage(of: "wife", to: .newcomer(.new(groom)), on: day("2023-06-01")), on: home)
        let before = try await fixture.office.store.act(as: fixture.office.actor) { try await $0.now() }
        _ = try await fixture.save(
            RecordDivorce(of: ["wife", "groom"], leaving: "groom", on: day("2026-06-01")), on: home)
        func course(_ knowledge: Knowledge = .current) async throws -> ForecastFamily {
            ForecastFamily(
                try await fixture.office.store.courseDossier(
                    of: home, on: EventFixture.today, known: knowledge, purpose: "test",
                    as: fixture.office.actor), rules: fixture.policy.rules)
        }
        let forecast = try await course()
        let programme = "special-support"
        let said = try forecast.forecasts(
            from: day("2025-01-01"), to: day("2027-01-01"), programme: programme)
        // Nobody asked the groom: undetermined in the check, and so in the forecast, as long as he belonged.
        for text in ["2025-05-05", "2026-05-31", "2026-06-01"] {
            let checked = try await fixture.decisions(home, programme, on: day(text))
            for decision in checked {
                let course = try #require(said.first { $0.unit == decision.unit }, "\(decision.unit)")
                let told = course.intervals.first { $0.span.contains(day(text)) }
                #expect(told?.decision.outcome == decision.outcome, "\(decision.unit) \(text)")
            }
        }
        #expect(said.contains { $0.unit == .person("groom") })
        #expect(
            !said.contains { if case .person(let key) = $0.unit { key.hasPrefix("linked-") } else { false } })
        // Asked after he left, he answers for the days before.
        let late = try await fixture.preview(RecordAsked(of: "groom", about: [.parentage]), on: home)
        #expect(late.changes.contains { $0.before?.kind == .unaskedLists })
        // Nor is he paid by what is known now, or two people in a comparison.
        let then = try await course(.at(before.sinceMillennium))
        for asked in [forecast, then] {
            let owed = try asked.entitlement(programme, .person("groom"), year: 2025)
            #expect(owed?.total == .zero && owed?.isOpen == true)
        }
    }

    @Test(
        "the children whom a partner who left has in another family count on the days of the marriage, in check and course",
        arguments: [false, true])
    func childrenElsewhere(hasDied: Bool) async throws {
        let fixture = try await EventFixture.open()
        let home = try await fixture.register(EventFixture.couple)
        _ = try await fixture.save(RecordDeath(of: "husband", on: day("2019-03-03")), on: home)
        if !hasDied { _ = try await fixture.save(RecordDeath(of: "son", on: day("2016-01-01")), on: home) }
        let number = RegisterFixture.identity(1973, 91, .male)
        let other = try await fixture.register(
            EventFixture.other.replacing(
                "name: 测试·乙, sex: male, born: 1973-05-20, died: null",
                with: "name: 测试·乙, sex: male, born: 1973-01-15, died: null, "
                    + #"documents: [{type: resident-id, number: "\#(number)"}]"#))
        if hasDied { _ = try await fixture.save(RecordDeath(of: "son", on: day("2015-01-01")), on: other) }
        _ = try await fixture.save(
            RecordDivorce(of: ["wife", "husband"], leaving: "husband", on: day("2020-05-01")), on: other)
        _ = try await fixture.save(
            RecordMarriage(
                of: "wife", to: .newcomer(.registered(number: number, key: "groom")),
                asked: Set(FactList.ofPersons), on: day("2026-03-01")), on: home)
        let programmes = ["special-support", "special-hardship"]
        let days = ["2026-02-28", "2026-03-01", "2026-08-01", "2026-09-30", "2026-10-01", "2026-11-01"]
        func same() async throws -> [String: [Outcome]] {
            var found: [String: [Outcome]] = [:]
            let course = ForecastFamily(
                try await fixture.office.store.courseDossier(
                    of: home, on: EventFixture.today, purpose: "test", as: fixture.office.actor),
                rules: fixture.policy.rules)
            for programme in programmes {
                let said = try course.forecasts(
                    from: day("2026-01-01"), to: day("2027-01-01"), programme: programme)
                for text in days {
                    let checked = try await fixture.decisions(home, programme, on: day(text))
                    for decision in checked {
                        let told = said.first { $0.unit == decision.unit }?.intervals
                            .first { $0.span.contains(day(text)) }
                        #expect(
                            told?.decision.outcome == decision.outcome
                                && told?.decision.amount == decision.amount,
                            "\(programme) \(decision.unit) \(text)")
                    }
                    found["\(programme) \(text)"] = checked.map(\.outcome)
                }
            }
            return found
        }
        let before = try await same()
        _ = try await fixture.save(
            RecordDivorce(of: ["wife", "groom"], leaving: "groom", on: day("2026-10-01")), on: home)
        let after = try await same()
        for text in days.prefix(4) {
            for programme in programmes {
                #expect(after["\(programme) \(text)"] == before["\(programme) \(text)"], "\(text)")
            }
        }
    }
}
