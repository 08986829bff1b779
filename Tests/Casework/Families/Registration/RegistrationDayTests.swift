import Testing

@testable import Casework

/// The first and last days that each page takes, and the days beside them.
struct RegistrationDayTests {
    struct Edge: Sendable, CustomTestStringConvertible {
        let page: String
        let fields: [String: String]
        let field: String
        let taken: String
        let refused: String

        init(
            _ page: String, _ fields: [String: String], _ field: String, takes taken: String,
            not refused: String
        ) {
            (self.page, self.fields, self.field) = (page, fields, field)
            (self.taken, self.refused) = (taken, refused)
        }

        var testDescription: String { "\(page) \(field): \(taken), not \(refused)" }
    }

    private static let (today, tomorrow) = ("2026-11-25", "2026-11-26")
    /// The wife was born on 1981-06-15, the son on 2005-04-05.
    static let edges: [Edge] = [
        Edge("wife-document", ["document": "none", "cause": "other"], "born", takes: today, not: tomorrow),
        Edge("wife-life", ["living": "no"], "died", takes: today, not: tomorrow),
        Edge("wife-life", ["living": "no"], "died", takes: "1981-06-15", not: "1981-06-14"),
        Edge("child-1-origin", ["manner": "adoption"], "adopted", takes: "2005-04-05", not: "2005-04-04"),
        Edge("child-1-origin", ["manner": "adoption"], "adopted", takes: today, not: tomorrow),
        Edge(
            "wife-register", ["register": "rural"], "register-since", takes: "1981-06-15", not: "1981-06-14"),
        Edge("wife-residence", ["lives": "here"], "lives-since", takes: "1981-06-15", not: "1981-06-14"),
        Edge("wife-residence", ["lives": "here"], "lives-since", takes: today, not: tomorrow),
        Edge("wife-ability", ["care": "partial"], "ability-since", takes: "1981-06-15", not: "1981-06-14"),
        Edge("wife-household", ["away": "prison"], "away-since", takes: today, not: tomorrow),
        Edge("wife-insurance", ["scheme": "none"], "scheme-since", takes: today, not: tomorrow),
        Edge(
            "child-1-disability", ["disabled": "yes", "grade": "2"], "certified", takes: "2005-04-05",
            not: "2005-04-04"),
        Edge(
            "child-1-disability", ["disabled": "yes", "grade": "2", "certified": "2020-05-01"], "lapses",
            takes: "2020-05-02", not: "2020-05-01"),
        Edge(
            "union", ["state": "divorced", "since": "2003-05-01"], "ended", takes: "2003-05-02",
            not: "2003-05-01"),
        Edge(
            "guardian-1", ["ward": "child-1", "guardian": "wife"], "guardian-since", takes: "2005-04-05",
            not: "2005-04-04"),
        Edge(
            "income-1", ["earner": "wife", "source": "wages", "monthly": "1"], "income-since", takes: today,
            not: tomorrow),
        Edge(
            "study-1", ["student": "child-1", "school": "university"], "study-since", takes: today,
            not: tomorrow),
        Edge(
            "study-1", ["student": "child-1", "school": "university", "study-since": "2023-09-01"],
            "study-until", takes: "2023-09-02", not: "2023-09-01"),
        Edge(
            "wife-document", ["document": "none", "cause": "other"], "born", takes: "2026-11", not: "2026-12"),
        Edge("wife-document", ["document": "none", "cause": "other"], "born", takes: "2026", not: "2027"),
        Edge("housing", ["housing-place": "rural"], "housing-since", takes: today, not: tomorrow),
        Edge("property", ["property-within": "no"], "property-since", takes: today, not: tomorrow),
        Edge("obligor-1", ["owed": "wife"], "obligor-since", takes: "1981-06-15", not: "1981-06-14"),
        Edge("service-1", ["soldier": "child-1"], "service-since", takes: "2005-04-05", not: "2005-04-04"),
        Edge(
            "service-1", ["soldier": "child-1", "service-since": "2024-09-01"], "service-until",
            takes: "2024-09-02", not: "2024-09-01"),
        Edge("consent-1", ["consenter": "wife", "agrees": "no"], "agreed-on", takes: today, not: tomorrow),
        Edge(
            "consent-1", ["consenter": "wife", "agrees": "no"], "agreed-on", takes: "1981-06-15",
            not: "1981-06-14"),
    ]

    @Test("a day on the edge is taken, the day beyond is a fault of its field", arguments: edges)
    func edge(_ edge: Edge) throws {
        func faults(_ day: String) throws -> [String] {
            var fields = edge.fields
            fields[edge.field] = day
            return try RegistrationSample().with(edge.page, fields).faults(edge.page)
        }
        #expect(try faults(edge.taken) == [])
        #expect(try faults(edge.refused) == [edge.field])
    }

    @Test(
        "a day is compared with the first that a birth can have been",
        arguments: [
            ("1981-06", "1981-06-01", "1981-05-31"), ("1981", "1981-01-01", "1980-12-31"),
        ])
    func birthOfAMonth(born: String, taken: String, refused: String) throws {
        let sample = RegistrationSample().with(
            "wife-document", ["document": "none", "cause": "other", "born": born])
        func faults(_ page: String, _ field: String, _ day: String, _ more: [String: String]) throws
            -> [String]
        {
            try sample.with(page, more.merging([field: day]) { $1 }).faults(page)
        }
        #expect(try faults("wife-life", "died", taken, ["living": "no"]) == [])
        #expect(try faults("wife-life", "died", refused, ["living": "no"]) == ["died"])
        #expect(try faults("wife-insurance", "scheme-since", taken, ["scheme": "none"]) == [])
        #expect(
            try faults("wife-insurance", "scheme-since", refused, ["scheme": "none"]) == ["scheme-since"])
    }

    @Test("what began on the day of a death is taken, what began after it is not")
    func afterDeath() throws {
        let dead = RegistrationSample().with("wife-life", ["living": "no", "died": "2020-01-01"])
        func faults(_ day: String) throws -> [String] {
            try dead.with("wife-residence", ["lives": "here", "lives-since": day]).faults("wife-residence")
        }
        #expect(try faults("2020-01-01") == [])
        #expect(try faults("2020-01-02") == ["lives-since"])
    }
}
