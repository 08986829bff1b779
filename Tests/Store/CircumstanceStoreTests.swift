import Benefits
import CivilCalendar
import Postgres
import Rules
import Store
import TestSupport
import Testing

/// Circumstances, contact and the proofs of a certificate in the database: in and out, on both time axes.
@Suite(.database, .serialized)
struct CircumstanceStoreTests {
    private static let since = DateSpan.since(CivilDate(iso: "2020-03-01")!)

    /// The family of the fixture with every fact that is neither identity nor relation.
    private static func family(_ home: Int64) -> FamilyFacts {
        var family = StoreFixture.family("990101001001", home, "测试·甲")
        var wife = PersonCircumstances()
        wife.labourAbility = [.init(level: .unable, span: since)]
        wife.employment = [.init(state: .retired, span: since)]
        wife.healthInsurance = [.init(scheme: .resident, span: since)]
        wife.residences = [.init(area: "990101001002", span: since)]
        family.people[0].circumstances = wife
        var child = PersonCircumstances()
        child.militaryService = [.init(span: since)]
        child.absences = [.init(reason: .conscript, span: since)]
        child.guardianships = [
            .init(guardian: .person("wife"), span: DateSpan(from: nil, to: CivilDate(iso: "2023-04-05"))!),
            .init(guardian: .named("测试·戊"), span: .since(CivilDate(iso: "2023-04-05")!)),
        ]
        child.missingNumbers = [.init(cause: .unregistered, span: since)]
        family.people[1].circumstances = child
        family.circumstances.housing = [
            .init(place: .rural, condition: .dangerous, isInadequate: nil, span: since)
        ]
        family.circumstances.property = [.init(isWithinLimits: true, span: since)]
        family.circumstances.obligors = [
            .init(person: "wife", relation: "兄", isAble: nil, span: since),
            .init(person: "wife", relation: "兄", isAble: false, span: since),
        ]
        family.circumstances.requests = [
            .init(kind: .volunteers, person: nil, span: since),
            .init(kind: .homeCare, person: "wife", span: since),
        ]
        family.circumstances.events = [
            .init(kind: .fire, person: nil, day: since.from!),
            .init(kind: .accident, person: "child", day: since.from!),
        ]
        family.circumstances.consents = [
            .init(purpose: .premiumFromAward, person: "wife", isGiven: false, span: since)
        ]
        family.onlyChildCertificate = .known(
            OnlyChildCertificate(
                number: StoreFixture.canaries[4], issued: CivilDate(iso: "2006-04-01"), proof: .villageProof,
                cancelled: CivilDate(iso: "2024-01-01")))
        family.contact.phone = StoreFixture.canaries[2]
        family.contact.account = PaymentAccount(
            bank: "农业银行", number: StoreFixture.canaries[3],
            proxy: .init(holder: "测试·戊", reason: "本人行动不便"))
        family.contact.maritalState = .widowed
        family.contact.monthlyIncome = Money(fen: 120_000)
        family.contact.remark = "电话\(StoreFixture.canaries[2])"
        family.complete.formUnion([.housing, .militaryService, .careAbility])
        return family
    }

    private static func register(_ fixture: StoreFixture) async throws -> Int64 {
        try await fixture.act { session in
            let home = try await session.takeHomes(1)[0]
            let instant = try await session.now()
            let people = ["wife": PersonID(home: home, person: 1), "child": PersonID(home: home, person: 2)]
            try await session.register(
                [
                    NewFamily(
                        home: home, handlingArea: "990101001001", residenceArea: "990101001001",
                        householdNumber: nil, householdIssuer: nil, people: 2, guests: [])
                ], known: instant, importing: nil)
            try await session.record(
                DossierRows.rows(of: family(home), home: home, people: people), known: instant, reason: "test"
            )
            return home
        }
    }

    @Test("every fact a dossier knows is kept: written and read again it is the same")
    func roundTrip() async throws {
        let fixture = try await StoreFixture.open()
        let home = try await Self.register(fixture)
        let read = try await fixture.act { session in
            try await session.dossiers(
                of: [home], on: StoreFixture.day, numbers: .clear,
                kinds: FactKind.ofDossier + FactKind.ofContact)
        }
        #expect(read.first?.dossier.family == Self.family(home))
    }

    @Test("a decision is given no phone, account or remark")
    func noContact() async throws {
        let fixture = try await StoreFixture.open()
        let home = try await Self.register(fixture)
        let read = try await fixture.act { try await $0.dossier(of: home, on: StoreFixture.day) }
        #expect(read.family.contact == FamilyContact())
        #expect(read.family.circumstances == Self.family(home).circumstances)
    }

    @Test("one person has one residence, one insurance and one answer to one question on a day")
    func oneAtATime() async throws {
        let fixture = try await StoreFixture.open()
        let home = try await Self.register(fixture)
        for (kind, values) in [
            (FactKind.residences, [FactValue.text("990101001001")]),
            (.healthInsurances, [.text("none")]), (.consents, [.text("premium-from-award"), .bool(true)]),
        ] {
            await #expect {
                try await fixture.act { session in
                    try await session.record(
                        [FactRow(kind, home: home, person: 1, values, valid: Self.since)],
                        known: try await session.now(), reason: "test")
                }
            } throws: { error in
                (error as? PostgresError)?.fault?.constraint == "\(kind.rawValue)_one_at_a_time"
            }
        }
    }

    @Test("an account of somebody else needs its reason, whoever writes it")
    func proxyHasReason() async throws {
        let fixture = try await StoreFixture.open()
        let home = try await fixture.register("990101001001", name: "测试·乙")
        await #expect {
            try await fixture.act { session in
                let instant = try await session.knowledgeInstant(of: [home])
                try await session.supersede(
                    try await session.facts([.bankAccounts], ofHomes: [home], numbers: .clear),
                    by: [
                        FactRow(
                            .bankAccounts, home: home,
                            [.null, .text(StoreFixture.canaries[3]), .text("测试·戊"), .null])
                    ], manner: .correction, known: instant, reason: "test")
            }
        } throws: { error in
            (error as? PostgresError)?.fault?.constraint == "bank_accounts_proxy_has_reason"
        }
    }
}
