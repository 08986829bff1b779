import Benefits
import CivilCalendar
import Rules
import Testing

@testable import Casework

/// What an import would change, as it may leave the office.
struct MaskedChangesTests {
    private func line(_ before: [FactCell], born: CivilDate?) -> ChangedLine {
        ChangedLine(
            line: 2, home: 7, household: "H0007",
            members: [
                NamedMember(key: "child", name: "周小春", born: born), NamedMember(key: "wife", name: "林春梅"),
            ],
            changes: [
                ProposedCell(
                    subject: "child", kind: "particulars", before: before, after: [], place: 1,
                    settlement: nil,
                    accepted: nil)
            ])
    }

    @Test("names are masked, a child under 15 is named by no sign, births are years; anything else stays")
    func masked() throws {
        let cells = [
            FactCell(column: "name", value: .text("周小夏")), FactCell(column: "sex", value: .text("male")),
            FactCell(column: "born", value: .day(day("2012-01-15"))),
        ]
        for (today, name) in [("2027-01-14", "（儿童）"), ("2027-01-15", "周*夏")] {
            let masked = line(cells, born: day("2012-01-15")).masked(on: day(today), said: \.zh)
            #expect(masked.members.map(\.name) == [name == "（儿童）" ? name : "周*春", "林*梅"])
            let values = try #require(masked.changes.first).before.map(\.value)
            #expect(values == [.hidden(name), .text("male"), .hidden("2012")])
            #expect(masked.household == "H0007" && masked.line == 2 && masked.home == 7)
        }
    }

    @Test("whose birth nobody knows is a child where the family has the person as one")
    func unknownBirth() {
        for (key, isHidden) in [("child", true), ("daughter-2", true), ("wife", false), ("", false)] {
            let named = NamedMember(key: key, name: "周小春").masked(on: day("2026-11-30"), said: \.en)
            #expect(named == (isHidden ? "(a child)" : "周*春"), "\(key)")
        }
        #expect(NamedMember(key: "child", name: nil).masked(on: day("2026-11-30"), said: \.en) == nil)
    }
}
