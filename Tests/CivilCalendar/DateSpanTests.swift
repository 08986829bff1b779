import CivilCalendar
import Testing

@Suite("Spans of days")
struct DateSpanTests {
    private let spring = DateSpan(from: day("2024-03-01"), to: day("2024-06-01"))

    @Test("The first day is in, the end is not")
    func edges() throws {
        let span = try #require(spring)
        for (text, inside) in [
            ("2024-02-29", false), ("2024-03-01", true), ("2024-03-02", true),
            ("2024-05-31", true), ("2024-06-01", false), ("2024-06-02", false),
        ] { #expect(span.contains(day(text)) == inside) }
        #expect(span.lastDay == day("2024-05-31"))
        #expect(span.dayCount == 92)
        #expect("\(span)" == "[2024-03-01,2024-06-01)")
    }

    @Test("A span that would hold no day does not exist")
    func empty() {
        #expect(DateSpan(from: day("2024-03-01"), to: day("2024-03-01")) == nil)
        #expect(DateSpan(from: day("2024-03-02"), to: day("2024-03-01")) == nil)
        #expect(DateSpan(from: day("2024-03-01"), to: day("2024-03-02")) == .on(day("2024-03-01")))
    }

    @Test("Neighbours do not overlap; a shared day does")
    func overlap() throws {
        let span = try #require(spring)
        #expect(!span.overlaps(.since(day("2024-06-01"))))
        #expect(span.overlaps(.since(day("2024-05-31"))))
        #expect(span.intersection(.since(day("2024-05-31"))) == .on(day("2024-05-31")))
        #expect(span.intersection(.always) == span)
        #expect(DateSpan.always.intersection(.always) == .always)
    }

    @Test("The next change is the start, then the end, then never")
    func nextChange() throws {
        let span = try #require(spring)
        #expect(span.nextChange(after: day("2024-02-29")) == day("2024-03-01"))
        #expect(span.nextChange(after: day("2024-03-01")) == day("2024-06-01"))
        #expect(span.nextChange(after: day("2024-05-31")) == day("2024-06-01"))
        #expect(span.nextChange(after: day("2024-06-01")) == nil)
        #expect(DateSpan.always.nextChange(after: day("2024-06-01")) == nil)
    }
}
