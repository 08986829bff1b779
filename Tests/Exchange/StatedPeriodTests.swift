import Benefits
import CivilCalendar
import Exchange
import Rules
import Testing

/// A register of another period than it is imported for (E23).
@Suite("The period a file states")
struct StatedPeriodTests {
    /// The reading of a CSV with a title above its headings, in an office that said 92 days, or nothing.
    private func read(
        _ title: String, asOf: String = "2026-11-25", filledWithin: Int? = 92
    ) throws -> RegisterReading {
        var reader = try RegisterFixture.reader()
        var layout = reader.layout
        layout.filledWithinDays = filledWithin
        reader = RegisterReader(
            layout: layout,
            terms: RegisterTerms(
                asOf: try #require(CivilDate(iso: asOf)), areas: reader.terms.areas,
                allowsTestIdentities: true))
        var writer = CSVWriter(neutralises: false)
        writer.append([title])
        writer.append(RegisterFixture.headings)
        writer.append(RegisterFixture.row(1))
        return try reader.read(writer.bytes)
    }

    @Test(
        "a register of another year, quarter or month is refused as a whole, and the fault names both",
        arguments: [
            ("2025年度家庭登记表", "2025年度"), ("登记表（2026年第三季度）", "2026年第三季度"),
            ("登记表（２０２６年4季度）", nil), ("2025年4季度", "2025年4季度"), ("2026年上半年登记表", "2026年上半年"),
            ("2026年下半年登记表", nil), ("某街道2026年10月花名册", "2026年10月"), ("某街道 2026 年 11 月花名册", nil),
            ("截至2025年11月30日", "截至2025年11月30日"), ("截止到2026-11-30", nil), ("2026年度家庭登记表", nil),
            ("填报日期：2025年11月20日", "填报日期:2025年11月20日"), ("填报日期：2026-11-20", nil),
            ("根据2008年11月3日文件登记", nil), ("某街道家庭登记表", nil),
        ] as [(String, String?)])
    func refused(title: String, stated: String?) throws {
        guard let stated else {
            #expect(try read(title).accepted.count == 1)
            return
        }
        #expect(throws: RegisterFileFault.otherPeriod(stated: stated, asOf: "2026-11-25")) { try read(title) }
    }

    @Test(
        "the first and the last day of the period are in it, the days around it not",
        arguments: [("2026-09-30", false), ("2026-10-01", true), ("2026-12-31", true), ("2027-01-01", false)])
    func boundaries(day: String, fits: Bool) throws {
        let fault = RegisterFileFault.otherPeriod(stated: "2026年第四季度", asOf: day)
        if fits {
            #expect(try read("2026年第四季度", asOf: day).rows == 1)
        } else {
            #expect(throws: fault) { try read("2026年第四季度", asOf: day) }
            #expect(fault.text.zh.contains(day) && fault.text.en.contains("2026年第四季度"))
        }
    }

    @Test(
        "where an office says 92 days, a file filled in so long before or after is of the period, one day more is not",
        arguments: [("2026-08-25", true), ("2026-08-24", false), ("2027-02-25", true), ("2027-02-26", false)])
    func filled(day: String, fits: Bool) throws {
        if fits {
            #expect(try read("填报日期：\(day)").rows == 1)
        } else {
            #expect(throws: RegisterFileFault.self) { try read("填报日期：\(day)") }
            #expect(try read("填报日期：\(day)", filledWithin: nil).rows == 1)
        }
    }
}
