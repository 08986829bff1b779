import CivilCalendar
import Rules
import Testing

@Suite("Dated parameters")
struct ParameterTests {
    private func value(_ cell: String, _ from: String, to: String? = nil) throws -> DatedValue {
        DatedValue(
            cells: [cell], from: try day(from), to: try to.map(day), basis: "test",
            checkedOn: try day("2026-11-25"),
            unconfirmed: false)
    }

    private func amount() throws -> Parameter {
        let national = try #require(
            ParameterSeries([value("590", "2022-07-01"), value("450", "2018-01-01")]))
        let beijing = try #require(
            ParameterSeries([value("900", "2022-07-01"), value("200", "2008-01-01", to: "2010-01-01")]))
        let haidian = try #require(ParameterSeries([value("950", "2023-01-01")]))
        return Parameter(
            name: "amount", unit: nil, type: .number, columns: [], national: national,
            areas: [
                AreaSeries(prefix: "11", series: beijing), AreaSeries(prefix: "110108", series: haidian),
            ],
            place: "programmes/test.yaml:7")
    }

    @Test(
        "A change takes effect on its first day",
        arguments: [("2022-06-30", "450"), ("2022-07-01", "590"), ("2022-07-02", "590")])
    func firstDay(date: String, cell: String) throws {
        #expect(try amount().value(on: day(date), area: nil).cells == [cell])
    }

    @Test(
        "The longest area code wins, and a code that begins otherwise has the national value",
        arguments: [
            ("110108001001", "950"), ("110105001001", "900"), ("990101001001", "590"), ("1", "590"),
        ])
    func longestArea(area: String, cell: String) throws {
        #expect(try amount().value(on: day("2026-11-25"), area: area).cells == [cell])
    }

    @Test("A day before the first value is an error that names the file")
    func beforeFirst() throws {
        let error = #expect(throws: RuleError.self) { try amount().value(on: day("2017-12-31"), area: nil) }
        #expect(error?.description.contains("programmes/test.yaml:7") == true)
    }

    @Test(
        "An area's gap is an error and never the national value",
        arguments: [("2009-12-31", true), ("2010-01-01", false), ("2022-06-30", false), ("2022-07-01", true)])
    func gap(date: String, known: Bool) throws {
        let value = try? amount().value(on: day(date), area: "110105001001")
        #expect((value != nil) == known)
    }

    @Test("The next change is the nearest later edge, also the end of a value")
    func nextChange() throws {
        let series = try amount().series(for: "110105")
        #expect(series.nextChange(after: try day("2009-06-01")) == (try day("2010-01-01")))
        #expect(series.nextChange(after: try day("2010-01-01")) == (try day("2022-07-01")))
        #expect(series.nextChange(after: try day("2022-07-01")) == nil)
    }

    @Test("Two values that begin on one day are refused")
    func twoOnOneDay() throws {
        #expect(ParameterSeries([try value("1", "2020-01-01"), try value("2", "2020-01-01")]) == nil)
    }

    private func day(_ text: String) throws -> CivilDate { try #require(CivilDate(iso: text)) }
}
