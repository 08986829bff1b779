import Benefits
import CivilCalendar
import FEEL
import Rules
import Testing

/// Families in columns against the same families one by one: every list, member and function of the dictionary.
@Suite("Families in columns")
struct FamilyColumnTests {
    @Test("Columns say of each person what the person's family says", arguments: AgeBasis.allCases)
    func agrees(basis: AgeBasis) throws {
        var random = ColumnFamilies(seed: 20_261_128)
        let fromColumns = try compare(Self.texts, (0..<100).map { _ in random.next() }, basis)
        // Families that are all asked alone would prove nothing.
        #expect(fromColumns > 15 && 100 - fromColumns > 15)
    }

    @Test("Lists that begin beyond what a cell can name are read all the same")
    func farAway() throws {
        func day(_ text: String) throws -> CivilDate { try #require(CivilDate(iso: text)) }
        let parents = ["mother", "father"].map {
            PersonFacts(key: $0, sex: $0 == "mother" ? .female : .male, died: .none)
        }
        let children = [
            PersonFacts(
                key: "first", sex: .male, born: .known(try day("1990-01-01")),
                died: .known(try day("2000-01-01"))),
            PersonFacts(key: "second", sex: .male, born: .known(try day("2005-01-01")), died: .none),
        ]
        let family = FamilyFacts(
            people: parents + children,
            parentage: children.map {
                ParentageFacts(child: $0.key, parents: parents.map(\.key), kind: .birth, span: .always)
            }, complete: Set(FactList.allCases))
        for places in [0, (1 << 23) - 100, 1 << 23] {
            let fromColumns = try compare(
                ["for p in children return p.came after a death"], Array(repeating: family, count: 100),
                .onBirthday, after: places)
            #expect(fromColumns == 100)
        }
    }

    /// How many of the families have their lists in columns.
    ///
    /// - Parameter places: of other lists that the run holds already.
    private func compare(
        _ texts: [String], _ families: [FamilyFacts], _ basis: AgeBasis, after places: Int = 0
    ) throws -> Int {
        let day = try #require(CivilDate(iso: "2026-02-28"))
        let families = families.map { FamilyIndex($0) }
        let units = FamilyUnits(FamilyColumns(families), 0..<families.count, on: day, ageBasis: basis)
        let views = families.map { FamilyView($0, on: day, ageBasis: basis) }
        for text in texts {
            let expression = try #require(Self.compiled(text))
            let block = try Self.block(units, day, after: places)
            let rows = UnsafeMutablePointer<Int32>.allocate(capacity: families.count)
            defer { rows.deallocate() }
            for row in families.indices { (rows + row).initialize(to: Int32(row)) }
            let column = try block.evaluate(
                expression, reading: Array(Self.facts.indices), for: Rows(rows, families.count))
            for (row, view) in views.enumerated() {
                let run = Run(slotCount: expression.slotCount, recorder: Recorder(keepsDetails: false))
                let unit = FamilyUnit(view)
                run.host = unit.cellHost
                for fact in Self.facts.indices { run[fact] = unit.cell(fact, run) }
                run[Self.facts.count] = run.cell(Self.incomes.value)
                let alone = try run.value(expression.evaluate(in: run))
                #expect(
                    "\(block.run.value(column[row]))" == "\(alone)", "\(text), family \(row), \(basis)")
            }
        }
        return (0..<families.count).count { units.isReadFromColumns($0) }
    }

    private static let lists = ["children", "parents", "adults", "members"]

    private static let texts: [String] = lists.flatMap(texts)

    private static func texts(over list: String) -> [String] {
        let members = FactsDictionary.personMembers.map(\.name).filter { $0 != "children" }
        var texts = ["count(\(list))"]
        texts += (members.map { "p." + $0 } + calls).map { "for p in \(list) return \($0)" }
        texts += calls.dropLast(3).map { "count(\(list)[\($0.replacing("(p", with: "(item"))])" }
        return texts + ["for p in \(list)[item.alive] return count(members[item.sex = p.sex])"]
    }

    private static let calls = [
        "reached(p, 18)", "reached(p, 60)", "reached(p, 0)", "reached on(p, 30, date(\"2020-02-29\"))",
        "reached days(p, 28, date(\"2020-02-29\"))", "born since(p, date(\"1998-01-01\"))",
        "joined by(p, date(\"2010-06-30\"))", "graded(p, 2)", "graded(p, 4)",
        "monthly income(p, income list)", "supported(p)", "age(p)",
    ]

    private static let facts = FactsDictionary.facts(of: .family)

    private static let incomes = IncomeList([
        .init(source: "wages", isCounted: true, article: "A"),
        .init(source: "special-support", isCounted: false, article: "B"),
    ])

    private static func compiled(_ text: String) -> Expression? {
        let environment = Environment(
            variables: facts.map { .init($0.name, $0.type) } + [.init("income list", IncomeList.type)],
            functions: FactsDictionary.functions.map(\.function),
            objectTypes: [FactsDictionary.person], mode: .standard)
        return Expression.compile(text, in: environment).expression
    }

    /// A block with every fact of the families.
    private static func block(_ units: FamilyUnits, _ day: CivilDate, after places: Int) throws -> Block {
        let block = Block(capacity: units.count, slotCount: 64)
        _ = block.run.room(for: places)
        _ = block.run.list(of: places)
        block.run.host = units
        block.run.clock = Clock(today: day)
        for fact in facts.indices { units.read(fact, into: block.column(fact), block.run) }
        block.run[facts.count] = block.run.kept(incomes.value)
        return block
    }
}

/// The families of the forecasts with more dated facts, and more of them with nothing open.
struct ColumnFamilies {
    private var families: ForecastFamilies

    init(seed: UInt64) { families = ForecastFamilies(seed: seed) }

    mutating func next() -> FamilyFacts {
        var family = families.next()
        if chance(60) {
            family.complete = Set(FactList.allCases)
            family.declared = DeclaredCounts()
            for place in family.people.indices {
                if family.people[place].died.isUnknown { family.people[place].died = .none }
                if family.people[place].sex == .unknown { family.people[place].sex = .female }
            }
            family.unions.removeAll { $0.partners.count < 2 }
        }
        for place in family.people.indices { addFacts(&family.people[place]) }
        return family
    }

    private mutating func addFacts(_ person: inout PersonFacts) {
        for _ in 0..<families.number(below: 3) {
            person.incomes.append(
                Income(
                    source: ["wages", "special-support", "rent"][families.number(below: 8) / 3],
                    monthlyFen: Int64(families.number(below: 200_000)), span: span()))
            person.studies.append(
                Study(
                    institution: ["university", "vocational-college"][families.number(below: 2)],
                    inRegion: [true, false, nil][families.number(below: 3)], span: span()))
        }
        if chance(20) { person.circumstances.absences = [Absence(reason: .prison, span: span())] }
        if chance(20) { person.circumstances.militaryService = [Enlistment(span: span())] }
        if chance(40) { person.careAbility = [CareAbility(level: .partial, span: span())] }
        if chance(40) { person.circumstances.labourAbility = [LabourAbility(level: .able, span: span())] }
        if chance(40) { person.circumstances.employment = [Employment(state: .retired, span: span())] }
        if chance(40) {
            person.circumstances.healthInsurance = [HealthInsurance(scheme: .employee, span: span())]
        }
    }

    private mutating func chance(_ percent: Int) -> Bool { families.number(below: 100) < percent }

    private mutating func span() -> DateSpan {
        let from = (CivilDate(year: 2024, month: 1, day: 1) ?? .earliest).adding(
            days: families.number(below: 900))
        let to = from.adding(days: 1 + families.number(below: 900))
        return DateSpan(from: chance(80) ? from : nil, to: chance(60) ? to : nil) ?? .always
    }
}
