import CivilCalendar
import FEEL
import Rules
import Testing

@testable import Benefits

/// The facts as formulas see them: what is known, what is not, and when it changes.
@Suite("A family on a day")
struct FamilyViewTests {
    private func day(_ text: String) throws -> CivilDate { try #require(CivilDate(iso: text)) }

    private func view(_ family: FamilyFacts, _ text: String, _ basis: AgeBasis = .onBirthday) throws
        -> FamilyView
    {
        FamilyView(FamilyIndex(family), on: try day(text), ageBasis: basis)
    }

    private func person(_ key: String, _ sex: PersonFacts.Sex, born: String, died: Fact<CivilDate> = .none)
        throws
        -> PersonFacts
    {
        PersonFacts(key: key, sex: sex, born: .known(try day(born)), died: died)
    }

    private func couple(unions: [UnionFacts]) throws -> FamilyFacts {
        FamilyFacts(
            people: [
                try person("husband", .male, born: "1960-01-01"),
                try person("wife", .female, born: "1965-01-01"),
                try person("son", .male, born: "1990-05-05"),
            ], unions: unions,
            parentage: [
                ParentageFacts(child: "son", parents: ["husband", "wife"], kind: .birth, span: .always)
            ],
            complete: [.people, .parentage, .unions, .disabilities])
    }

    private func reference(_ view: FamilyView, for key: String? = nil) -> String {
        let recorder = Recorder()
        let answer: Answer<Int?>
        if let key, let person = view.index.family.people.firstIndex(where: { $0.key == key }) {
            answer = view.reference(for: person, recorder)
        } else {
            answer = view.referencePerson(recorder)
        }
        return switch answer {
        case .known(let person): person.map(view.key(of:)) ?? "nobody"
        case .unknown(let unknown): "unknown: " + unknown.facts.map(\.name).joined(separator: ",")
        }
    }

    @Test("Of a couple the wife is tested, also for the husband")
    func wife() throws {
        let union = UnionFacts(partners: ["wife", "husband"], span: .always)
        let view = try view(couple(unions: [union]), "2026-11-25")
        #expect(reference(view) == "wife")
        #expect(reference(view, for: "husband") == "wife")
    }

    @Test(
        "From the wife's death on the widower is tested",
        arguments: [("2020-02-29", "wife"), ("2020-03-01", "husband"), ("2020-03-02", "husband")])
    func widower(date: String, expected: String) throws {
        var family = try couple(unions: [UnionFacts(partners: ["wife", "husband"], span: .always)])
        family.people[1].died = .known(try day("2020-03-01"))
        #expect(reference(try view(family, date)) == expected)
        #expect(reference(try view(family, date), for: "husband") == expected)
    }

    @Test(
        "A divorced man is tested himself, and one of whom nobody said whether he is married is not decided")
    func divorced() throws {
        var family = try couple(unions: [UnionFacts(partners: ["husband"], span: .always, endedBy: .divorce)])
        #expect(reference(try view(family, "2026-11-25"), for: "husband") == "husband")
        family.complete.remove(.unions)
        #expect(reference(try view(family, "2026-11-25"), for: "husband") == "unknown: unions")
        family.people[1].died = .unknown
        #expect(reference(try view(family, "2026-11-25")) == "unknown: wife.died")
    }

    @Test(
        "An age is reached on its day and not before, and the recorder names that day",
        arguments: [
            (AgeBasis.onBirthday, "2025-02-28"), (.dayAfter, "2025-03-01"), (.yearEnd, "2025-01-01"),
        ])
    func reached(basis: AgeBasis, first: String) throws {
        let wife = try person("wife", .female, born: "1980-02-29")
        let family = FamilyFacts(people: [wife])
        let start = try day(first)
        for (offset, expected) in [(-1, false), (0, true), (1, true)] {
            let view = FamilyView(FamilyIndex(family), on: start.adding(days: offset), ageBasis: basis)
            let recorder = Recorder()
            #expect(PersonRef(view, 0).reached(45, by: nil, recorder).boolean == expected)
            #expect(recorder.stableUntil == (expected ? nil : start))
        }
    }

    @Test(
        "A birth known by its year is undetermined between the first and the last day it may be",
        arguments: [
            ("2025-12-31", "no", "2026-01-01"), ("2026-01-01", "unknown", "2026-12-31"),
            ("2026-12-30", "unknown", "2026-12-31"), ("2026-12-31", "yes", nil),
        ] as [(String, String, String?)])
    func imprecise(date: String, expected: String, changes: String?) throws {
        var wife = try person("wife", .female, born: "1981-07-01")
        wife.bornPrecision = .year
        let recorder = Recorder()
        let value = PersonRef(try view(FamilyFacts(people: [wife]), date), 0).reached(45, by: nil, recorder)
        let word = value.boolean.map { $0 ? "yes" : "no" } ?? "unknown"
        #expect(word == expected)
        #expect(recorder.stableUntil?.description == changes)
    }

    @Test("Children whose list is not known to be whole, or who are declared but not listed, leave a gap")
    func gaps() throws {
        var family = try couple(unions: [UnionFacts(partners: ["wife", "husband"], span: .always)])
        func gap() throws -> [String]? {
            let view = try view(family, "2026-11-25")
            guard case .list(let list) = view.children(of: [0, 1], as: "children", Recorder()) else {
                return nil
            }
            #expect(list.items.count == 1)
            return list.incomplete?.facts.map(\.name)
        }
        #expect(try gap() == nil)
        family.declared = DeclaredCounts(childrenEver: 1, childrenAlive: 1)
        #expect(try gap() == nil)
        family.declared.childrenEver = 2
        #expect(try gap() == ["declared.children"])
        family.declared = DeclaredCounts()
        family.complete.remove(.parentage)
        #expect(try gap() == ["parentage"])
    }

    @Test(
        "A certificate holds in its term; outside it the grade is none before and unknown after",
        arguments: [
            ("2015-12-31", "none"), ("2016-01-01", "3"), ("2025-12-31", "3"), ("2026-01-01", "unknown"),
        ])
    func certificate(date: String, grade: String) throws {
        var family = try couple(unions: [])
        let term = try #require(DateSpan(from: try day("2016-01-01"), to: try day("2026-01-01")))
        family.people[2].disabilities = [
            DisabilityCertificate(certificate: nil, category: 4, grade: 3, span: term)
        ]
        switch try view(family, date).disability(of: 2, Recorder()) {
        case .known(let found): #expect((found.map { "\($0)" } ?? "none") == grade)
        case .unknown(let unknown):
            #expect(grade == "unknown")
            #expect(unknown.facts.map(\.name) == ["son.disabilities"])
        }
    }

    @Test("A certificate without a start holds earlier too, and the reading says that it was only reported")
    func asReported() throws {
        var family = try couple(unions: [])
        family.people[2].disabilities = [
            DisabilityCertificate(certificate: nil, category: 4, grade: 2, span: .always)
        ]
        let recorder = Recorder()
        let answer = try view(family, "2001-01-01").disability(of: 2, recorder)
        if case .known(let grade) = answer { #expect(grade == 2) } else { Issue.record("unknown") }
        #expect(recorder.reads.map(\.fact.name) == ["son.disability_grade (as reported)"])
    }

    @Test("An adopted child counts from the adoption, and one born after another's death came after it")
    func adoption() throws {
        var family = try couple(unions: [])
        family.people[2].died = .known(try day("2010-01-01"))
        family.people.append(try person("adopted", .female, born: "2005-01-01"))
        family.parentage.append(
            ParentageFacts(
                child: "adopted", parents: ["wife"], kind: .adoption, span: .since(try day("2012-06-01"))))
        for (date, count) in [("2012-05-31", 1), ("2012-06-01", 2), ("2012-06-02", 2)] {
            let recorder = Recorder()
            let value = try view(family, date).children(of: [1], as: "children", recorder)
            let items = value.list?.items ?? []
            #expect(items.count == count)
            if case .object(let child)? = items.last, count == 2 {
                let index = FactsDictionary.PersonMember.cameAfterADeath.rawValue
                #expect(child.member(index, recorder).boolean == true)
            }
        }
    }

    @Test("Every fact of the dictionary has a position, a type and both languages, and no two one name")
    func dictionary() {
        for unit in [Programme.Unit.family, .person] {
            let facts = FactsDictionary.facts(of: unit)
            #expect(Set(facts.map(\.name)).count == facts.count)
            #expect(facts.allSatisfy { !$0.title.zh.isEmpty && !$0.title.en.isEmpty })
        }
        #expect(
            FactsDictionary.facts(of: .person).starts(with: FactsDictionary.facts(of: .family)) {
                $0.name == $1.name
            })
    }
}
