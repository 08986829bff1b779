import Benefits
import CivilCalendar
import FEEL
import Rules
import Testing

/// Facts of a family as cells of a run against the same facts as values.
@Suite("Persons as cells")
struct PersonCellTests {
    @Test("A fact asked as a cell is the fact asked as a value, with the same readings and days of change")
    func facts() throws {
        let day = try #require(CivilDate(iso: "2024-06-30"))
        var random = ForecastFamilies(seed: 20_261_128)
        var lists = 0
        for number in 0..<300 {
            let view = FamilyView(FamilyIndex(random.next()), on: day, ageBasis: .onBirthday)
            for fact in FactsDictionary.facts(of: .family).indices {
                let unit = FamilyUnit(view)
                let recorder = Recorder()
                let run = Run(slotCount: 0, recorder: recorder)
                run.host = unit.cellHost
                let cell = unit.cell(fact, run)
                let told = Recorder()
                let value = unit.fact(fact, told)
                #expect(Self.text(run.value(cell)) == Self.text(value), "family \(number), fact \(fact)")
                #expect(recorder.stableUntil == told.stableUntil, "family \(number), fact \(fact)")
                #expect(
                    recorder.reads.map(\.fact) == told.reads.map(\.fact), "family \(number), fact \(fact)")
                if cell.tag == .list { lists += 1 }
            }
        }
        // A host that made no cells would prove nothing.
        #expect(lists > 100)
    }

    /// Persons with all that can be asked of them; everything else as it is.
    private static func text(_ value: Value) -> String {
        switch value {
        case .list(let list):
            "[" + list.items.map(text).joined(separator: "; ") + "] \(list.incomplete?.facts ?? [])"
        case .object(let person as PersonView):
            person.key
                + FactsDictionary.personMembers.enumerated().map { index, member in
                    " \(member.name): " + shallow(person.member(index, Recorder()))
                }.joined()
        default: "\(value)"
        }
    }

    private static func shallow(_ value: Value) -> String {
        guard case .list(let list) = value else { return "\(value)" }
        let keys = list.items.map {
            if case .object(let person as PersonView) = $0 { person.key } else { "?" }
        }
        return keys.joined(separator: ", ")
    }

    @Test("One person come by in two ways is one person")
    func same() throws {
        let day = try #require(CivilDate(iso: "2024-06-30"))
        let family = FamilyFacts(
            people: [
                PersonFacts(key: "mother", sex: .female, died: .none), PersonFacts(key: "child", died: .none),
            ],
            parentage: [ParentageFacts(child: "child", parents: ["mother"], kind: .birth, span: .always)],
            complete: Set(FactList.allCases))
        let view = FamilyView(FamilyIndex(family), on: day, ageBasis: .onBirthday)
        let environment = Environment(
            variables: FactsDictionary.facts(of: .family).map { .init($0.name, $0.type) },
            functions: [], objectTypes: [FactsDictionary.person])
        for (text, expected) in [
            ("wife = parents[1]", true), ("some p in parents satisfies p = wife", true),
            ("children[1] = wife", false), ("count(members[item = wife]) = 1", true),
        ] {
            let expression = try #require(Expression.compile(text, in: environment).expression)
            let run = Run(slotCount: expression.slotCount, recorder: Recorder())
            let unit = FamilyUnit(view)
            run.host = unit.cellHost
            for fact in FactsDictionary.facts(of: .family).indices { run[fact] = unit.cell(fact, run) }
            #expect(try run.value(expression.evaluate(in: run)).boolean == expected, "\(text)")
        }
    }
}
