import Benefits
import CivilCalendar
import Exchange
import PolicyFiles
import Rules
import Testing

/// Made-up families as an officer would write them down, decided by the project's rules and explained.
struct Explained {
    var family: FamilyFacts

    /// - Parameter text: what stands below `family:` of a dossier, without its area.
    init(_ text: String, area: String = "990101001001") throws {
        let lines = text.split(separator: "\n").map { "  " + $0 }.joined(separator: "\n")
        let dossier = "schema: guanhuai/dossier/1\nfamily:\n  handling_area: \"\(area)\"\n" + lines
        family = try DossierCoding.read(Array(dossier.utf8), file: "dossier.yaml").family
    }

    func callAsFunction(
        _ programme: String, of person: String? = nil, on text: String, names: [String: String] = [:],
        known: [FactRecord: KnownSince] = [:], since: CivilDate? = nil, overrides: RuleOverrides = .none
    ) throws -> Explanation {
        let rules = try ProjectPolicy.policy().rules
        let decider = Decider(rules)
        let programme = try rules.programme(programme)
        let unit: DecisionUnit = person.map { .person($0) } ?? .family
        let course = FamilyCourse(family, decider: decider, overrides: overrides)
        let decision = try course.decision(programme, unit, on: try day(text))
        let filling = FamilyFilling(family, for: decision)
        let settling = try Settling.search(decision, in: family, open: filling.open) {
            family throws(RuleError) in
            try FamilyCourse(family, decider: decider).decision(programme, unit, on: decision.day)
        }
        let ahead = Ahead.look(from: decision) { day throws(RuleError) in
            try course.decision(programme, unit, on: day)
        }
        return Explaining(family, rules: rules, names: names, known: known)
            .explain(decision, settling: settling, ahead: ahead, since: since)
    }
}

extension Explanation {
    /// The comparison of one finding, in both languages.
    func comparison(_ id: String) throws -> [String] {
        let finding = try #require(findings.first { $0.finding.id == id }, "\(id)")
        return [finding.comparison.zh, finding.comparison.en]
    }

    /// One paragraph of the read-out, in both languages.
    func paragraph(_ kind: ReadOut.Paragraph.Kind) throws -> [String] {
        let found = try #require(readOut.paragraphs.first { $0.kind == kind }, "\(kind)")
        return [found.text.zh, found.text.en]
    }
}

extension Explained {
    /// A mother whose only child died, by the dates that matter.
    static func bereaved(born: String, died: String = "2019-05-01") throws -> Explained {
        try Explained(
            """
            people:
            - {key: wife, sex: female, born: \(born), died: null}
            - {key: son, sex: male, born: 2004-03-01, died: \(died)}
            unions: [{partners: [wife], from: 2003-05-01, to: 2018-01-01, ended_by: divorce}]
            parentage: [{child: son, parents: [wife], kind: birth, from: 2004-03-01}]
            complete: [people, parentage, unions, disabilities]
            """)
    }

    /// A mother with a living daughter who holds this certificate.
    static func disabled(_ certificates: String) throws -> Explained {
        try Explained(
            """
            people:
            - {key: wife, sex: female, born: 1975-01-01, died: null}
            - {key: daughter, sex: female, born: 2000-04-05, died: null, disabilities: [\(certificates)]}
            unions: [{partners: [wife], from: 1999-05-01, to: 2018-01-01, ended_by: divorce}]
            parentage: [{child: daughter, parents: [wife], kind: birth, from: 2000-04-05}]
            complete: [people, parentage, unions, disabilities]
            """)
    }

    /// A couple whose only child died; the wife's age decides for both.
    static func couple(_ extra: String = "") throws -> Explained {
        try Explained(
            """
            people:
            - {key: wife, name: 测试·甲, sex: female, born: 1979-03-10, died: null}
            - {key: husband, name: 测试·乙, sex: male, born: 1966-03-10, died: null}
            - {key: son, sex: male, born: 2003-02-01, died: 2020-08-08}
            unions: [{partners: [wife, husband], from: 2001-10-01}]
            parentage: [{child: son, parents: [wife, husband], kind: birth, from: 2003-02-01}]
            complete: [people, parentage, unions, disabilities]
            \(extra)
            """)
    }
}
