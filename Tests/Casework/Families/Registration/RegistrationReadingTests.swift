import Benefits
import CivilCalendar
import Rules
import Testing

@testable import Casework

/// What was typed on the pages of a registration, read as a dossier.
struct RegistrationReadingTests {
    @Test("a family with something on every page is read as it was typed")
    func whole() throws {
        let reading = try RegistrationSample().reading()
        #expect(reading.faults == [])
        let family = reading.dossier.family
        #expect(family.people.map(\.key) == ["wife", "husband", "child"])
        #expect(family.handlingArea == RegistrationSample.village)
        #expect(family.complete == [.people, .parentage, .unions, .disabilities, .incomes, .obligors])
        let (wife, husband, child) = (family.people[0], family.people[1], family.people[2])
        #expect(wife.born == .known(day("1981-06-15")) && wife.died == .none && wife.sex == .female)
        #expect(
            wife.householdRegister
                == [HouseholdRegisterEntry(kind: .rural, area: RegistrationSample.village, span: .always)])
        #expect(
            wife.circumstances.residences == [
                Residence(area: "990101001200", span: .since(day("2020-01-01")))
            ])
        #expect(
            wife.incomes
                == [Income(source: "wages", monthlyFen: 120_050, span: .since(day("2024-01-01")))])
        #expect(husband.documents == [IdentityDocument(kind: .passport, number: "E00000000")])
        #expect(husband.born == .known(day("1979-03-10")))
        #expect(husband.incomes == [Income(source: "pension", monthlyFen: 0, span: .always)])
        #expect(
            child.householdRegister
                == [
                    HouseholdRegisterEntry(
                        kind: .unified, area: "990101001", span: .since(day("2015-07-01")))
                ])
        #expect(
            child.disabilities
                == [
                    DisabilityCertificate(
                        certificate: RegistrationSample.son + "42", category: 4, grade: 2,
                        span: try #require(DateSpan(from: day("2020-05-01"), to: day("2030-05-01"))))
                ])
        #expect(
            child.circumstances.guardianships
                == [Guardianship(guardian: .person("wife"), span: .since(day("2005-04-05")))])
        #expect(
            husband.circumstances.guardianships
                == [Guardianship(guardian: .named("测试·戊"), span: .always)])
        #expect(
            child.studies
                == [
                    Study(
                        institution: "university", inRegion: false,
                        span: try #require(DateSpan(from: day("2023-09-01"), to: day("2026-07-01"))))
                ])
        #expect(family.parentage.map(\.parents) == [["wife", "husband"]])
        #expect(family.unions.map(\.partners) == [["wife", "husband"]])
    }

    @Test(
        "what a person can do, whether of the household, and health insurance hold since the day that was said"
    )
    func situation() throws {
        let people = try RegistrationSample().reading().dossier.family.people
        let since = DateSpan.since(day("2022-01-01"))
        #expect(people[0].careAbility == [CareAbility(level: .partial, span: since)])
        #expect(people[0].circumstances.labourAbility == [LabourAbility(level: .unable, span: since)])
        #expect(people[0].circumstances.employment == [Employment(state: .retired, span: since)])
        #expect(people[0].circumstances.absences == [])
        #expect(
            people[0].circumstances.healthInsurance == [HealthInsurance(scheme: .resident, span: .always)])
        #expect(people[1].careAbility == [])
        #expect(
            people[2].circumstances.absences
                == [Absence(reason: .ownHousehold, span: .since(day("2024-01-01")))])
    }

    @Test("housing, property, who is obliged to support, and service; what was left out is unknown")
    func circumstances() throws {
        let sample = RegistrationSample()
        let family = try sample.reading().dossier.family
        #expect(
            family.circumstances.housing
                == [
                    Housing(
                        place: .rural, condition: .dangerous, isInadequate: false,
                        span: .since(day("2025-03-01")))
                ])
        #expect(
            family.circumstances.property
                == [PropertyAssessment(isWithinLimits: true, span: .since(day("2026-01-10")))])
        #expect(
            family.circumstances.obligors
                == [
                    SupportObligor(
                        person: "wife", relation: "兄", isAble: false, span: .since(day("2024-05-01"))),
                    SupportObligor(person: "wife", relation: nil, isAble: nil, span: .always),
                ])
        let served = try #require(DateSpan(from: day("2024-09-01"), to: day("2026-09-01")))
        #expect(family.people[2].circumstances.militaryService == [Enlistment(span: served)])
        let less = sample.with("housing", ["housing-inadequate": "yes"]).with("property", [:])
            .with("obligors", ["all-obligors": "no"]).with("services", ["all-services": "yes"])
        let open = try less.reading().dossier.family
        #expect(
            open.circumstances.housing
                == [Housing(place: nil, condition: nil, isInadequate: true, span: .always)])
        #expect(open.circumstances.property == [])
        #expect(open.complete.contains(.militaryService) && !open.complete.contains(.obligors))
        #expect(try sample.with("housing", nil).reading().dossier.family.circumstances.housing == [])
    }

    @Test(
        "a birth known to the month or the year is read as far as it is known",
        arguments: [
            ("1979-03", "1979-03-01", PersonFacts.Precision.month), ("1979", "1979-01-01", .year),
            ("1979年3月", "1979-03-01", .month), ("1979-03-10", "1979-03-10", .day),
        ])
    func birth(typed: String, first: String, precision: PersonFacts.Precision) throws {
        let sample = RegistrationSample().with(
            "husband-document", ["document": "none", "cause": "other", "born": typed])
        let husband = try sample.reading().dossier.family.people[1]
        #expect(husband.born == .known(day(first)) && husband.bornPrecision == precision)
        #expect(
            husband.circumstances.missingNumbers.map(\.span)
                == [precision == .day ? .since(day(first)) : .always])
        let number = ["document": "identity", "number": RegistrationSample.husband, "born": typed]
        let known = try sample.with("husband-document", number).reading()
        #expect(known.faults == [])
        #expect(known.dossier.family.people[1].born == .known(day("1979-03-10")))
        #expect(known.dossier.family.people[1].bornPrecision == .day)
    }

    @Test("a child whose birth is known to the year is the parents' since its birth, whenever that was")
    func childOfAYear() throws {
        let sample = RegistrationSample().with(
            "child-1-document", ["document": "none", "cause": "other", "born": "2005"]
        ).with("child-1-disability", ["disabled": "no"])
        let reading = try sample.reading()
        #expect(reading.faults == [])
        #expect(reading.dossier.family.parentage.map(\.span) == [.always])
    }

    @Test("the account of somebody else has its holder and the reason; consents are of the parents")
    func contact() throws {
        let family = try RegistrationSample().reading().dossier.family
        #expect(
            family.contact.account
                == PaymentAccount(
                    bank: "银行", number: "6200000000000005",
                    proxy: .init(holder: "测试·丁", reason: "行动不便")))
        #expect(family.contact.phone == "13900010001")
        #expect(family.contact.monthlyIncome == Money(yuan: "1200.50"))
        #expect(
            family.circumstances.consents
                == [
                    RecordedConsent(
                        purpose: .premiumFromAward, person: "wife", isGiven: true,
                        span: .since(day("2026-07-05"))),
                    RecordedConsent(
                        purpose: .premiumFromAward, person: "husband", isGiven: false,
                        span: .since(day("2026-07-06"))),
                ])
    }

    @Test("nothing typed gives a fault for each answer that is needed, in the order of the pages")
    func empty() {
        let faults = RegistrationSample.reading(RegistrationAnswers()).faults
        #expect(
            faults.map { "\($0.section.id)#\($0.field)" }
                == [
                    "place#village", "wife#onFile", "wife#name", "husband#onFile", "husband#name",
                    "children#ever", "children#alive", "union#state", "certificate#held",
                ])
    }

    @Test(
        "who is not of the family is asked nothing more; one of the parents must be",
        arguments: [("no", ["onFile"]), ("yes", [])])
    func onFile(husband: String, faults: [String]) throws {
        let sample = RegistrationSample().with("wife", ["onFile": "no"]).with("guardian-1", nil)
            .with("guardian-2", nil).with("income-1", nil).with("consent-1", nil).with("income-2", nil).with(
                "consent-2", nil
            )
            .with("husband", ["onFile": husband, "name": "测试·乙"])
        #expect(try sample.faults("wife") == faults)
        #expect(try sample.faults("wife-document") == [])
        #expect(try sample.reading().dossier.family.people.count == (husband == "yes" ? 2 : 1))
    }

    @Test("disabilities are whole only where it was said of everybody who lives")
    func disabilitiesWhole() throws {
        func isWhole(_ sample: RegistrationSample) throws -> Bool {
            try sample.reading().dossier.family.complete.contains(.disabilities)
        }
        let sample = RegistrationSample()
        #expect(try isWhole(sample))
        #expect(try !isWhole(sample.with("husband-disability", ["disabled": "unknown"])))
        #expect(try sample.with("husband-disability", nil).faults("husband-disability") == ["disabled"])
        let widow = sample.with("husband-life", ["living": "no", "died": "2020-01-01"])
            .with("income-2", nil).with("consent-2", nil).with("guardian-2", nil)
            .with("husband-disability", nil).with("union", ["state": "widowed"])
        #expect(try widow.reading().faults == [])
        #expect(try isWhole(widow))
        #expect(try !isWhole(widow.with("husband-disability", ["disabled": "unknown"])))
    }

    @Test("a number is read on its page: the kind of document and the birth date come with it")
    func filled() throws {
        let terms = EventTerms(allowsTestIdentities: true)
        func filled(
            _ fields: [String: String], _ page: String, after kept: [String: String] = [:]
        ) throws -> [String: String] {
            RegistrationReading.filled(
                fields, of: try #require(RegistrationSection(page)), after: kept,
                today: RegistrationSample.today, terms: terms)
        }
        let number = ["number": RegistrationSample.wife]
        #expect(
            try filled(number, "wife-document")
                == ["number": RegistrationSample.wife, "born": "1981-06-15", "document": "identity"])
        #expect(try filled(number, "wife") == number)
        let passport = ["number": RegistrationSample.wife, "document": "passport"]
        #expect(try filled(passport, "wife-document") == passport)
        // A wrong number, then the right one: the date that came with the first goes with it.
        let wrong = try filled(["number": RegistrationSample.husband], "wife-document")
        var right = wrong
        right["number"] = RegistrationSample.wife
        #expect(try filled(right, "wife-document", after: wrong)["born"] == "1981-06-15")
        right["number"] = "99010119810615"
        #expect(try filled(right, "wife-document", after: wrong)["born"] == nil)
        (right["number"], right["born"]) = (RegistrationSample.wife, "1981-06-16")
        #expect(try filled(right, "wife-document", after: wrong)["born"] == "1981-06-16", "it was typed")
        #expect(try filled(wrong, "wife-document", after: wrong) == wrong)
    }
}
