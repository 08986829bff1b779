import CivilCalendar
import Testing

@testable import guanhuai

/// What a person reads on a terminal.
@Suite("The terminal")
struct TerminalTests {
    @Test("Chinese characters take two columns, Latin letters and digits one")
    func widths() {
        #expect(DisplayWidth.of("abc 12") == 6)
        #expect(DisplayWidth.of("计划生育") == 8)
        #expect(DisplayWidth.of("测试·甲") == 7)
        #expect(DisplayWidth.of("Ａ１，") == 6)
        #expect(DisplayWidth.of("㐀𠮷") == 4)
        #expect(DisplayWidth.of("e\u{301}") == 1)
        #expect(DisplayWidth.of("") == 0)
    }

    @Test("Columns line up whatever script their cells are in")
    func columns() {
        var table = Table("村居", "户数", numbers: [1])
        table.add("北山村", "7")
        table.add("East", "128")
        #expect(table.lines(within: nil) == ["村居    户数", "──────  ────", "北山村     7", "East     128"])
    }

    @Test("The last column is wrapped to the window, under itself")
    func wrapping() {
        var table = Table("项", "说明")
        table.add("一", "女方年满四十五周岁，独生子女死亡，未再生育或者收养子女")
        let lines = table.lines(within: 30)
        #expect(lines.allSatisfy { DisplayWidth.of($0) <= 30 })
        #expect(lines.count == 5)
        #expect(lines[3].hasPrefix("    "))
    }

    @Test("A line break keeps words whole and closing marks with what they close")
    func breaks() {
        #expect(DisplayWidth.wrapped("one two three", to: 7) == ["one two", "three"])
        #expect(DisplayWidth.wrapped("年满四十，未再", to: 8) == ["年满四", "十，未再"])
        #expect(DisplayWidth.wrapped("abcdefghij", to: 4) == ["abcd", "efgh", "ij"])
        #expect(DisplayWidth.wrapped("", to: 4) == [""])
    }

    @Test(
        "The language is what is asked for, then the locale's, then Chinese",
        arguments: [
            (["guanhuai", "check"], [:], Language.zh),
            (["guanhuai", "check"], ["LANG": "en_GB.UTF-8"], .en),
            (["guanhuai", "check"], ["LANG": "en_GB.UTF-8", "LC_ALL": "zh_CN.UTF-8"], .zh),
            (["guanhuai", "check"], ["LANG": "C"], .zh),
            (["guanhuai", "check", "--lang", "zh"], ["LANG": "en_US"], .zh),
            (["guanhuai", "check", "--lang=en"], ["LANG": "zh_CN"], .en),
            (["guanhuai", "check", "--", "--lang=en"], ["LANG": "zh_CN"], .zh),
        ])
    func language(arguments: [String], environment: [String: String], expected: Language) {
        #expect(Language.chosen(arguments: arguments, environment: environment) == expected)
    }

    @Test(
        "Today turns at midnight in China, eight hours before UTC's",
        arguments: [
            (1_795_622_399, "2026-11-25"),  // 2026-11-25 15:59:59 UTC
            (1_795_622_400, "2026-11-26"),  // one second later
            (0, "1970-01-01"),
            (-28_801, "1969-12-31"),
        ])
    func today(seconds: Int, expected: String) {
        #expect(Today.day(at: seconds).description == expected)
    }
}
