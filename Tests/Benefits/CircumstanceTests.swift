import CivilCalendar
import FEEL
import Rules
import Testing

@testable import Benefits

@Suite("Circumstances in dossiers")
struct CircumstanceTests {
    private func day(_ text: String) throws -> CivilDate { try #require(CivilDate(iso: text)) }

    private func span(_ from: String, _ to: String? = nil) throws -> DateSpan {
        try #require(DateSpan(from: try day(from), to: try to.map { try day($0) }))
    }

    private func family() throws -> FamilyFacts {
        var wife = PersonFacts(key: "wife", sex: .female, born: .known(try day("1970-01-01")), died: .none)
        wife.circumstances.labourAbility = [LabourAbility(level: .able, span: .always)]
        wife.circumstances.employment = [
            Employment(state: .unemployed, span: try span("2020-01-01", "2021-01-01"))
        ]
        wife.circumstances.militaryService = [Enlistment(span: try span("1990-01-01", "1992-01-01"))]
        wife.circumstances.healthInsurance = [
            HealthInsurance(scheme: .resident, span: try span("2026-01-01"))
        ]
        wife.circumstances.absences = [Absence(reason: .ownHousehold, span: try span("2026-05-01"))]
        wife.incomes = [
            Income(source: "pension", monthlyFen: 100_050, span: try span("2020-01-01")),
            Income(source: "special-support", monthlyFen: 59_000, span: try span("2022-07-01")),
        ]
        var family = FamilyFacts(handlingArea: "990101001001", people: [wife])
        family.circumstances.housing = [
            Housing(place: .rural, condition: .dangerous, isInadequate: nil, span: try span("2020-01-01"))
        ]
        family.circumstances.property = [
            PropertyAssessment(isWithinLimits: true, span: try span("2026-01-01"))
        ]
        family.circumstances.obligors = [
            SupportObligor(person: "wife", relation: "兄", isAble: false, span: .always)
        ]
        family.circumstances.requests = [ServiceRequest(kind: .employment, person: "wife", span: .always)]
        family.circumstances.events = [
            HardshipEvent(kind: .fire, person: nil, day: try day("2026-09-01"))
        ]
        family.circumstances.consents = [
            RecordedConsent(purpose: .premiumFromAward, person: "wife", isGiven: false, span: .always)
        ]
        family.complete = [.people, .obligors, .incomes, .militaryService]
        return family
    }

    private func view(_ family: FamilyFacts, _ date: String) throws -> PersonRef {
        PersonRef(FamilyView(FamilyIndex(family), on: try day(date), ageBasis: .onBirthday), 0)
    }

    private func missing(_ value: Value) -> [String]? {
        if case .unknown(let unknown) = value { unknown.facts.map(\.name) } else { nil }
    }

    @Test("What is written is read again, and the writing does not change")
    func roundTrip() throws {
        let dossier = Dossier(family: try family())
        let tree = DossierWriting.tree(dossier)
        let read = try DossierReading.dossier(from: tree)
        #expect(read == dossier)
        #expect(DossierWriting.tree(read) == tree)
    }

    @Test("An obligor, a request or a consent of nobody in the dossier is a fault")
    func strangers() throws {
        for change in [0, 1, 2] {
            var family = try family()
            switch change {
            case 0: family.circumstances.obligors[0].person = "nobody"
            case 1: family.circumstances.requests[0].person = "nobody"
            default: family.circumstances.consents[0].person = "nobody"
            }
            let tree = DossierWriting.tree(Dossier(family: family))
            let error = #expect(throws: DataFaults.self) { try DossierReading.dossier(from: tree) }
            #expect(error?.faults.count == 1)
        }
    }

    @Test("A circumstance is what is recorded, none where its list is whole, otherwise unknown")
    func threeStates() throws {
        let family = try family()
        let recorder = Recorder()
        let now = try view(family, "2026-11-25")
        #expect(now.view.labour(of: 0, recorder).string == "able")
        #expect(now.view.soldier(0, recorder).boolean == false)
        #expect(missing(now.view.employment(of: 0, recorder)) == ["wife.employment"])
        #expect(try view(family, "2020-12-31").view.employment(of: 0, recorder).string == "unemployed")
        #expect(now.view.away(0, recorder).boolean == true)
        #expect(try view(family, "2026-04-30").view.away(0, recorder).boolean == false)
        #expect(now.view.housingCondition(recorder).string == "dangerous")
        #expect(missing(now.view.housingInadequate(recorder)) == ["housing.inadequate"])
        #expect(now.view.propertyWithinLimits(recorder).boolean == true)
        #expect(missing(try view(family, "2025-12-31").view.propertyWithinLimits(recorder)) == ["property"])
    }

    @Test(
        "An event counts from its day to the last of so many days",
        arguments: [
            ("2026-08-31", false), ("2026-09-01", true), ("2026-09-30", true), ("2026-10-01", false),
        ])
    func events(date: String, expected: Bool) throws {
        let recorder = Recorder()
        #expect(try view(family(), date).struck(within: 30, recorder) == expected)
        #expect(
            recorder.stableUntil?.description
                == (date == "2026-08-31" ? "2026-09-01" : expected ? "2026-10-01" : nil))
    }

    @Test(
        "Incomes count or not by the list, each is shown with its article, and an unlisted source is a question"
    )
    func income() throws {
        let pension = IncomeList.Rule(source: "pension", isCounted: true, article: "第九条")
        let support = IncomeList.Rule(source: "special-support", isCounted: false, article: "方案十二")
        let recorder = Recorder()
        let person = try view(family(), "2026-11-25")
        #expect(
            person.monthlyIncome(IncomeList([pension, support]), recorder).number?.description == "1000.50")
        #expect(
            recorder.reads.compactMap(\.value.string) == [
                "1000.50 counted (第九条)", "590.00 not counted (方案十二)",
            ])
        #expect(
            missing(person.monthlyIncome(IncomeList([pension]), Recorder())) == [
                "wife.incomes.special-support.counted"
            ])
        var open = try family()
        open.complete.remove(.incomes)
        let value = try view(open, "2026-11-25").monthlyIncome(IncomeList([pension, support]), Recorder())
        #expect(missing(value) == ["wife.incomes"])
        #expect(IncomeList(IncomeList([pension, support]).value) == IncomeList([pension, support]))
    }

    @Test("Support is owed where an obligor is able, unknown where nobody says so, and not where none is")
    func obligors() throws {
        var family = try family()
        #expect(try view(family, "2026-11-25").supported(Recorder()).boolean == false)
        family.circumstances.obligors[0].isAble = nil
        #expect(missing(try view(family, "2026-11-25").supported(Recorder())) == ["wife.obligors.able"])
        family.circumstances.obligors[0].isAble = true
        #expect(try view(family, "2026-11-25").supported(Recorder()).boolean == true)
        family.circumstances.obligors = []
        family.complete.remove(.obligors)
        #expect(missing(try view(family, "2026-11-25").supported(Recorder())) == ["wife.obligors"])
    }

    @Test("A request is of who asked and only of that kind; a refusal is of who refused")
    func requests() throws {
        let person = try view(family(), "2026-11-25")
        #expect(person.requested("employment", Recorder()))
        #expect(!person.requested("adoption", Recorder()))
        #expect(person.refused("premium-from-award", Recorder()))
    }
}
