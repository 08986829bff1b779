import Benefits
import Casework
import CivilCalendar
import HTTPTypes
import Store
import TestSupport
import Testing

@testable import Web

@Suite(
    "Guardians, incomes, studies, account and consents on the pages of a registration", .database)
struct RegistrationEntryTests {
    /// A wife alone with her son of 2013, who has a guardian outside the family too.
    private static let pages: [(page: String, form: String)] = [
        ("place", "village=990101001001"), ("wife", "onFile=yes&name=Lan"),
        ("wife-document", "document=identity&number=\(RegistrationWalk.wife)"),
        ("wife-life", "living=yes"),
        ("wife-register", "register=rural&register-place=elsewhere&register-area=990101001200"),
        ("wife-residence", "lives=here&lives-since=2020-01-01"), ("wife-disability", "disabled=no"),
        ("wife-ability", "care=partial&labour=unable&work=retired&ability-since=2022-01-01"),
        ("wife-household", "away=at-home"), ("wife-insurance", "scheme=resident"),
        ("husband", "onFile=no"), ("children", "ever=1&alive=1"), ("child-1", "name=Ming&sex=male"),
        ("child-1-document", "document=none&cause=unregistered&born=2013-06-12"),
        ("child-1-origin", "manner=birth"), ("child-1-life", "living=yes"),
        (
            "child-1-disability", "disabled=yes&grade=2&category=4&certified=2020-05-01&lapses=2030-05-01"
        ),
        ("union", "state=divorced&since=2003-05-01&ended=2015-05-01"), ("certificate", "held=none"),
        (
            "account",
            "account=6200000000000005&bank=ICBC&whose=proxy&holder=Hong&holder-reason=cannot+walk"
        ),
        ("guardian-1", "ward=child-1&guardian=wife&guardian-since=2013-06-12"),
        ("guardian-3", "ward=child-1&guardian=other&guardian-name=Hong"),
        ("guardian-2", "ward=wife&guardian=other&guardian-name=Hong"),
        ("income-1", "earner=wife&source=wages&monthly=1200.50&income-since=2024-01-01"),
        ("incomes", "all-incomes=yes"),
        ("study-1", "student=child-1&school=primary-school&region=yes&study-since=2019-09-01"),
        ("studies", "all-studies=yes"),
        (
            "housing",
            "housing-place=rural&housing-condition=dangerous&housing-inadequate=yes&housing-since=2025-03-01"
        ),
        ("property", "property-within=yes&property-since=2026-01-10"),
        ("obligor-1", "owed=wife&relation=brother&obligor-able=no"), ("obligors", "all-obligors=yes"),
        ("service-1", "soldier=wife&service-since=2000-09-01&service-until=2002-09-01"),
        ("services", "all-services=yes"), ("consent-1", "consenter=wife&agrees=yes&agreed-on=2026-07-05"),
    ]

    private func filled(_ client: WebClient) async throws -> RegistrationWalk {
        let draft = try await RegistrationWalk.begin(client)
        for (page, form) in Self.pages {
            let answer = try await draft.fill(page, form)
            #expect(answer.status == .seeOther, "\(page): \(answer.text)")
        }
        return draft
    }

    @Test("What was typed stands in the register, as the dossier of the family gives it")
    func registered() async throws {
        let office = try await StreetOffice.filled()
        let draft = try await filled(try await office.client())
        let check = try await draft.get("check")
        #expect(check.contains("被监护人：Lan；监护人：家庭以外的人；监护人姓名：Hong"))
        #expect(check.contains("谁的收入：Lan；收入来源：工资收入；每月金额（元）：1200.50"))
        #expect(!check.contains("6200000000000005"))
        let sent = try await draft.send()
        let location = try #require(sent.headers[.location], "\(sent.text)")
        let home = try #require(Int64(location.split(separator: "/").last ?? ""))
        let family = try await ExchangeDossier(
            store: office.store, rules: office.policy.rules, terms: office.desk.terms
        ).export(home, on: testDay, known: .current, as: office.actor).family
        let (wife, son) = (family.people[0], family.people[1])
        #expect(
            wife.incomes == [
                Income(source: "wages", monthlyFen: 120_050, span: .since(try day("2024-01-01")))
            ])
        try checkSituation(of: wife)
        #expect(wife.householdRegister.map(\.area) == ["990101001200"])
        #expect(
            wife.circumstances.residences
                == [Residence(area: "990101001001", span: .since(try day("2020-01-01")))])
        try checkGuardians(of: wife, son)
        #expect(
            son.studies
                == [
                    Study(institution: "primary-school", inRegion: true, span: .since(try day("2019-09-01")))
                ]
        )
        #expect(
            son.disabilities
                == [
                    DisabilityCertificate(
                        certificate: nil, category: 4, grade: 2,
                        span: try #require(DateSpan(from: try day("2020-05-01"), to: try day("2030-05-01"))))
                ])
        #expect(son.circumstances.missingNumbers.map(\.cause) == [.unregistered])
        #expect(
            family.contact.account
                == PaymentAccount(
                    bank: "ICBC", number: "6200000000000005",
                    proxy: .init(holder: "Hong", reason: "cannot walk")))
        #expect(
            family.circumstances.consents
                == [
                    RecordedConsent(
                        purpose: .premiumFromAward, person: "wife", isGiven: true,
                        span: .since(try day("2026-07-05")))
                ])
        #expect(family.complete.isSuperset(of: [.incomes, .studies, .disabilities, .people]))
        try checkCircumstances(of: family)
        let page = try await draft.client.get(location).text
        #expect(page.contains("工资收入") && page.contains("小学"))
        #expect(page.contains("监护人") && page.contains("Hong") && page.contains("意见"))
    }

    private func checkSituation(of wife: PersonFacts) throws {
        #expect(
            wife.careAbility == [CareAbility(level: .partial, span: .since(try day("2022-01-01")))])
        #expect(wife.circumstances.labourAbility.map(\.level) == [.unable])
        #expect(wife.circumstances.employment.map(\.state) == [.retired])
        #expect(wife.circumstances.healthInsurance.map(\.scheme) == [.resident])
    }

    private func checkGuardians(of wife: PersonFacts, _ son: PersonFacts) throws {
        #expect(
            son.circumstances.guardianships
                == [
                    Guardianship(guardian: .person("wife"), span: .since(try day("2013-06-12"))),
                    Guardianship(guardian: .named("Hong"), span: .always),
                ])
        #expect(
            wife.circumstances.guardianships == [Guardianship(guardian: .named("Hong"), span: .always)])
    }

    private func checkCircumstances(of family: FamilyFacts) throws {
        #expect(family.complete.isSuperset(of: [.obligors, .militaryService]))
        #expect(
            family.circumstances.housing
                == [
                    Housing(
                        place: .rural, condition: .dangerous, isInadequate: true,
                        span: .since(try day("2025-03-01")))
                ])
        #expect(
            family.circumstances.property
                == [PropertyAssessment(isWithinLimits: true, span: .since(try day("2026-01-10")))])
        #expect(
            family.circumstances.obligors
                == [SupportObligor(person: "wife", relation: "brother", isAble: false, span: .always)])
        let served = try #require(DateSpan(from: try day("2000-09-01"), to: try day("2002-09-01")))
        #expect(family.people[0].circumstances.militaryService == [Enlistment(span: served)])
    }

    private static let wrong: [(page: String, form: String, field: String, kept: String)] = [
        ("guardian-1", "guardian=wife", "ward", "value=\"wife\" checked"),
        ("guardian-1", "ward=wife&guardian=wife", "guardian", "value=\"wife\" checked"),
        ("guardian-1", "ward=wife&guardian=other", "guardian-name", "value=\"other\" checked"),
        ("income-1", "monthly=12.345", "monthly", "value=\"12.345\""),
        (
            "income-1", "earner=wife&source=wages&monthly=1&income-since=1981-06-14", "income-since",
            "1981-06-14"
        ),
        ("study-1", "school=university", "student", "value=\"university\" selected"),
        (
            "study-1", "student=wife&school=university&study-since=2026-11-26", "study-since",
            "2026-11-26"
        ),
        ("housing", "housing-since=2025-03-01", "housing-place", "2025-03-01"),
        ("property", "property-since=2026-01-10", "property-within", "2026-01-10"),
        ("obligor-1", "relation=brother", "owed", "value=\"brother\""),
        ("service-1", "service-since=2000-09-01", "soldier", "2000-09-01"),
        ("consent-1", "agrees=no", "agreed-on", "value=\"no\" checked"),
    ]

    @Test(
        "What is wrong with an entry is said at its field in both languages, kept, and seen on the list of tasks"
    )
    func faults() async throws {
        let client = try await StreetOffice.filled().client()
        let draft = try await RegistrationWalk.begin(client)
        #expect(try await draft.get("guardians").contains("还没有可选的人"))
        try await draft.fill("wife", "onFile=yes&name=Lan")
        try await draft.fill("wife-document", "number=\(RegistrationWalk.wife)")
        for (page, form, field, kept) in Self.wrong {
            let answer = try await draft.fill(page, form)
            #expect(answer.status == .unprocessableContent, "\(page)?\(form)")
            for language in ["zh", "en"] {
                let later = try await draft.get("\(page)?lang=\(language)")
                #expect(later.contains("<a href=\"#\(field)\">") && later.contains("id=\"\(field)\""))
                #expect(later.contains(kept), "\(page)?\(form) \(language)")
            }
        }
        let list = try await draft.get("incomes?lang=en")
        #expect(
            list.contains("Whose income it is: Lan; Where it comes from: wages;")
                && list.contains("state-wrong"))
        let check = try await draft.get("check?lang=en")
        #expect(check.contains("\(draft.path)/income-1#income-since"))
    }

    @Test("Entries are added one after the other, and one that is taken out is gone")
    func entries() async throws {
        let client = try await StreetOffice.filled().client()
        let draft = try await RegistrationWalk.begin(client)
        try await draft.fill("wife", "onFile=yes&name=Lan")
        let first = try await draft.fill("incomes", "all-incomes=yes", step: "add")
        #expect(first.headers[.location] == "\(draft.path)/income-1")
        #expect(try await draft.get("incomes").contains("value=\"yes\" checked"))
        let added = try await draft.fill("income-1", "earner=wife&source=wages&monthly=1")
        #expect(added.headers[.location] == "\(draft.path)/incomes")
        #expect(try await draft.get("incomes").contains("\(draft.path)/income-1\""))
        let second = try await draft.fill("incomes", "all-incomes=yes", step: "add")
        #expect(second.headers[.location] == "\(draft.path)/income-2")
        let removed = try await draft.fill("income-1", "", step: "remove")
        #expect(removed.headers[.location] == "\(draft.path)/incomes")
        #expect(!(try await draft.get("incomes").contains("\(draft.path)/income-1\"")))
        let third = try await draft.fill("incomes", "all-incomes=yes", step: "add")
        #expect(third.headers[.location] == "\(draft.path)/income-2")
        #expect(try await draft.client.get("\(draft.path)/income-99").status == .notFound)
    }

    private func day(_ text: String) throws -> CivilDate { try #require(CivilDate(iso: text)) }
}
