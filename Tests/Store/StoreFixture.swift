import Benefits
import CivilCalendar
import Foundation
import Postgres
import Store
import TestSupport
import Testing

/// A store over the test's database with a small area tree and two families of made-up people.
struct StoreFixture {
    var store: Store
    let actor: Actor
    let database: TestDatabase
    let keyFile: KeyFile

    static let day = CivilDate(iso: "2026-11-25")!
    static let east = Scope(path: "/990101/001/001/")!
    static let west = Scope(path: "/990101/001/002/")!
    /// Numbers that must never be found in clear: identity, certificate, phone, account, only-child certificate.
    static let canaries = [
        "990101198106150021", "99010119810615002143", "13812349876", "6200000000000005", "GR-7654321",
    ]

    static func open() async throws -> StoreFixture {
        let database = try TestDatabase.required
        let path = NSTemporaryDirectory() + "guanhuai-key-\(UUID().uuidString)"
        let keyFile = KeyFile(path: path)
        let store = try await Store.open(pool: database.pool, keyFile: keyFile)
        let actor = try await store.addActor(named: "测试员", role: .administrator, areas: ["root"], by: "test")
        let fixture = StoreFixture(store: store, actor: actor, database: database, keyFile: keyFile)
        try await fixture.act { session in
            _ = try await session.put([
                AreaRecord(code: "990101", parent: nil, level: .county, nameZh: "测试县", isTest: true),
                AreaRecord(code: "990101001", parent: "990101", level: .street, nameZh: "测试街道", isTest: true),
                AreaRecord(
                    code: "990101001001", parent: "990101001", level: .village, nameZh: "东风", isTest: true),
                AreaRecord(
                    code: "990101001002", parent: "990101001", level: .village, nameZh: "团结", isTest: true),
            ])
        }
        return fixture
    }

    @discardableResult
    func act<Value>(
        _ scope: Scope = .everywhere, retries: Int = 0, _ body: (StoreSession) async throws -> Value
    ) async throws -> Value {
        try await store.act(as: actor, scope: scope, retries: retries, body)
    }

    /// A mother and her child, with every kind of fact, handled in the area. Returns the number of the file.
    ///
    /// - Parameter reason: why somebody else receives the money; nil where it is the family's own account.
    @discardableResult
    func register(
        _ area: String, number: String? = nil, name: String = "测试·甲", proxy reason: String? = nil
    ) async throws -> Int64 {
        try await act { session in
            let home = try await session.takeHomes(1)[0]
            let instant = try await session.now()
            try await session.register(
                [
                    NewFamily(
                        home: home, handlingArea: area, residenceArea: area, householdNumber: number,
                        householdIssuer: number.map { _ in area }, people: 2, guests: [])
                ], known: instant, importing: nil)
            let people = ["wife": PersonID(home: home, person: 1), "child": PersonID(home: home, person: 2)]
            try await session.record(
                DossierRows.rows(of: Self.family(area, home, name), home: home, people: people)
                    + [
                        FactRow(.contacts, home: home, [.text(Self.canaries[2])]),
                        FactRow(
                            .bankAccounts, home: home,
                            [
                                .text("农业银行"), .text(Self.canaries[3]), FactValue(reason.map { _ in "测试·丁" }),
                                FactValue(reason),
                            ]),
                        FactRow(.remarks, home: home, [.text("电话\(Self.canaries[2])")]),
                    ], known: instant, reason: "test")
            return home
        }
    }

    static func family(_ area: String, _ home: Int64, _ name: String) -> FamilyFacts {
        let born = CivilDate(iso: "1981-06-15")!
        let since = CivilDate(iso: "2018-01-01")!
        return FamilyFacts(
            id: String(home), handlingArea: area, residenceArea: area,
            people: [
                PersonFacts(
                    key: "wife", name: name, sex: .female, born: .known(born), died: .none,
                    // Unique per family: the first one is the canary.
                    documents: [
                        IdentityDocument(kind: .residentID, number: canaries[0])
                    ].filter { _ in name == "测试·甲" },
                    householdRegister: [.init(kind: .rural, area: area, span: .since(since))],
                    incomes: [.init(source: "pension", monthlyFen: 100_000, span: .since(since))],
                    careAbility: [.init(level: .independent, span: .since(since))]),
                PersonFacts(
                    key: "child", name: "测试·丙", sex: .male, born: .known(CivilDate(iso: "2005-04-05")!),
                    bornPrecision: .month, died: .none,
                    disabilities: [
                        .init(certificate: canaries[1], category: 4, grade: 3, span: .since(since))
                    ],
                    studies: [.init(institution: "university", inRegion: false, span: .since(since))]),
            ],
            unions: [UnionFacts(partners: ["wife"], span: .since(since), endedBy: .death)],
            parentage: [
                ParentageFacts(
                    child: "child", parents: ["wife"], kind: .adoption,
                    span: .since(CivilDate(iso: "2006-01-01")!))
            ],
            declared: DeclaredCounts(childrenEver: 1, childrenAlive: 1, householdSize: 2),
            onlyChildCertificate: .known(
                OnlyChildCertificate(number: canaries[4], issued: CivilDate(iso: "2006-04-01"))),
            complete: [.people, .parentage, .unions, .disabilities])
    }

    /// The superuser's view of the test's database.
    func asSuperuser<Value>(_ body: (PostgresPool) async throws -> Value) async throws -> Value {
        let lease = try await TestCluster.shared.lease()
        let pool = PostgresPool(
            lease.superuserConfiguration.withDatabase(database.configuration.database ?? ""),
            limits: PoolLimits(connections: 1))
        do {
            let value = try await body(pool)
            await pool.shutdown()
            return value
        } catch {
            await pool.shutdown()
            throw error
        }
    }
}
