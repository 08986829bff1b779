import Benefits
import CivilCalendar
import PolicyFiles
import Rules
import Testing

@Suite("Versions, replay and forecasts")
struct VersioningTests {
    private static let support = "programmes/assistance/special-support.yaml"

    private func couple() throws -> FamilyFacts {
        var wife = PersonFacts(key: "wife", sex: .female, born: .known(try day("1977-05-20")), died: .none)
        wife.householdRegister = [HouseholdRegisterEntry(kind: .urban, area: "990101001001", span: .always)]
        let son = PersonFacts(
            key: "son", sex: .male, born: .known(try day("2001-02-03")), died: .known(try day("2020-08-09")))
        return FamilyFacts(
            handlingArea: "990101001001", people: [wife, son],
            unions: [UnionFacts(partners: ["wife"], span: .always, endedBy: .divorce)],
            parentage: [
                ParentageFacts(
                    child: "son", parents: ["wife"], kind: .birth, span: .since(try day("2001-02-03")))
            ], complete: [.people, .parentage, .unions, .disabilities])
    }

    private func decide(_ policy: Policy, _ family: FamilyFacts, on day: CivilDate) throws -> Decision {
        let programme = try policy.rules.programme("special-support")
        let view = FamilyView(FamilyIndex(family), on: day, ageBasis: try programme.ageBasis(on: day))
        let unit = try #require(PersonUnit(view, key: "wife"))
        return try Decider(policy.rules).decide(programme.id, unit, on: day)
    }

    @Test("An entry for next year leaves every earlier decision equal byte for byte")
    func nextYear() throws {
        var texts = try ProjectPolicy.texts()
        let before = try PolicyFolder.load(texts: texts)
        texts[Self.support] = texts[Self.support]?.replacing(
            "    # 各地的数值只写有据的期间",
            with: """
                    - from: 2027-01-01
                      deceased: 700
                      disabled: 500
                      deceased_rural: 700
                      disabled_rural: 500
                      basis: 试拟
                      checked_on: 2026-11-25
                    # 各地的数值只写有据的期间
                """)
        let after = try PolicyFolder.load(texts: texts)
        let family = try couple()
        for text in ["2026-05-19", "2026-05-20", "2026-11-25", "2026-12-31"] {
            let old = try decide(before, family, on: try day(text))
            let new = try decide(after, family, on: try day(text))
            #expect(old.canonicalBytes == new.canonicalBytes)
            #expect(old.ruleVersion == new.ruleVersion)
        }
        let changed = try decide(after, family, on: try day("2027-01-01"))
        #expect(changed.amount?.yuan == "700.00")
        #expect(try decide(before, family, on: try day("2027-01-01")).ruleVersion != changed.ruleVersion)
        #expect(before.digest != after.digest)
    }

    @Test("A timeline changes exactly on the days on which deciding every day does")
    func timeline() throws {
        let policy = try ProjectPolicy.policy()
        let family = try couple()
        let start = try day("2019-01-01")
        let end = try day("2027-01-01")
        var asked = 0
        let intervals = try Timeline.intervals(from: start, to: end) { day in
            asked += 1
            return try decide(policy, family, on: day)
        }
        #expect(
            intervals.map { "\($0.span) \($0.decision.outcome.rawValue)" } == [
                "[2019-01-01,2020-08-09) ineligible", "[2020-08-09,2026-05-20) ineligible",
                "[2026-05-20,2027-01-01) eligible",
            ])
        #expect(asked <= 8)
        var last: Decision?
        var changes: [CivilDate] = []
        for offset in 0..<start.days(to: end) {
            let decision = try decide(policy, family, on: start.adding(days: offset))
            if let last, !last.agrees(with: decision) { changes.append(start.adding(days: offset)) }
            last = decision
        }
        #expect(changes == intervals.dropFirst().compactMap(\.span.from))
    }

    @Test("Every parameter that was read is shown with its source, and what is unconfirmed says so")
    func parameters() throws {
        let decision = try decide(try ProjectPolicy.policy(), try couple(), on: try day("2026-11-25"))
        let names = decision.parameters.map(\.name)
        #expect(Set(names) == ["threshold_age", "earliest_birth", "monthly_amount", "mildest_grade"])
        #expect(decision.parameters.first { $0.name == "earliest_birth" }?.unconfirmed == true)
        #expect(decision.parameters.allSatisfy { !$0.basis.isEmpty })
        let age = try #require(decision.findings.first { $0.id == "age" })
        #expect(age.limits.map { "\($0.name)=\($0.value)" } == ["threshold_age=49"])
        #expect(age.readings.contains(Reading(name: "wife.born", value: "1977-05-20")))
        #expect(age.readings.contains(Reading(name: "age_basis", value: "on-birthday")))
        #expect(age.text.zh.contains("49周岁"))
    }
}
