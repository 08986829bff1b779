import Benefits
import Casework
import CivilCalendar
import Exchange
import Foundation
import Postgres
import Store
import TestSupport
import Testing

/// A street's register of made-up people (prefix 99) in the columns of `config/registers/street.yaml`, with what a
/// test changes in it.
struct RegisterFixture {
    /// One line, by heading.
    typealias Line = [String: String]

    var lines: [Line]

    static let headings = [
        "序号", "村（居）", "村居代码", "户编号", "女方姓名", "女方身份证号", "男方姓名", "男方身份证号", "婚姻状况", "户口性质",
        "曾生育（收养）子女数", "现存活子女数", "子女姓名", "子女身份证号", "子女状况", "死亡日期", "残疾证号", "残疾等级", "光荣证号",
        "家庭人口", "家庭月收入（元）", "联系电话", "开户行", "银行账号", "备注",
    ]

    /// `count` families in two villages; every third child has died.
    static func street(_ count: Int, from first: Int = 1) -> RegisterFixture {
        RegisterFixture(lines: (first..<(first + count)).map(line))
    }

    static func line(_ number: Int) -> Line {
        let isDead = number.isMultiple(of: 3)
        return [
            "序号": "\(number)", "村（居）": number.isMultiple(of: 2) ? "胜利村" : "东风社区",
            "村居代码": number.isMultiple(of: 2) ? "990101001201" : "990101001001",
            "户编号": "H\(String(10_000 + number).dropFirst())", "女方姓名": "林\(name(number))",
            "女方身份证号": identity(1975, number, .female), "男方姓名": "周\(name(number))",
            "男方身份证号": identity(1973, number, .male), "婚姻状况": "初婚", "户口性质": "农业",
            "曾生育（收养）子女数": "1", "现存活子女数": isDead ? "0" : "1", "子女姓名": "周小\(name(number))",
            "子女身份证号": identity(2012, number, .male), "子女状况": isDead ? "死亡" : "存活",
            "死亡日期": isDead ? "2024-05-0\(1 + number % 9)" : "", "光荣证号": "GR\(100_000 + number)",
            "家庭人口": isDead ? "2" : "3", "家庭月收入（元）": "1200", "联系电话": "138000\(10_000 + number)",
            "开户行": "农业银行", "银行账号": "62000000\(100_000_000 + number)", "备注": "",
        ]
    }

    /// A number of the test county, valid to its check character; rows below a thousand.
    static func identity(_ year: Int, _ number: Int, _ sex: PersonFacts.Sex) -> String {
        let sequence = String(1000 + (number * 2 + (sex == .male ? 1 : 0)) % 900).dropFirst()
        let month = String(101 + number / 450 % 12).dropFirst()
        let body = "990101\(year)\(month)15\(sequence)"
        let digits = body.utf8.map { Int($0 - 48) }
        return body + String(UnicodeScalar(IdentityNumber.checkCharacter(digits)))
    }

    private static func name(_ number: Int) -> String {
        let characters = Array("春夏秋冬梅兰竹菊山河")
        return String(String(number).compactMap { $0.wholeNumberValue }.map { characters[$0] })
    }

    subscript(household: String) -> Line? {
        get { lines.first { $0["户编号"] == household } }
        set {
            guard let place = lines.firstIndex(where: { $0["户编号"] == household }) else { return }
            if let newValue { lines[place] = newValue } else { lines.remove(at: place) }
        }
    }

    var text: String {
        ([Self.headings] + lines.map { line in Self.headings.map { line[$0] ?? "" } })
            .map { $0.joined(separator: ",") }.joined(separator: "\r\n") + "\r\n"
    }

    var bytes: [UInt8] { Array(text.utf8) }

    /// As Excel saves "Unicode text".
    var utf16: [UInt8] {
        [0xFF, 0xFE]
            + text.utf16.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8(truncatingIfNeeded: $0 >> 8)] }
    }

    // MARK: The office

    static let areas = AreaTree(
        [
            ("990101", "测试县"), ("990101001", "测试街道"), ("990101001001", "东风社区"), ("990101001002", "团结社区"),
            ("990101001200", "红旗村"), ("990101001201", "胜利村"),
        ].map { Area(code: $0, name: $1, valid: .always, successor: nil, isTest: true) })

    static let asOf = CivilDate(iso: "2026-11-25")!

    static func layout() throws -> RegisterLayout {
        func text(_ path: String) throws -> (file: String, text: String) {
            (path, try String(contentsOfFile: "\(ProjectFolder.path)/config/\(path)", encoding: .utf8))
        }
        return try RegisterLayout.read(
            layout: try text("registers/street.yaml"),
            codes: try ["marital-status", "household-register", "child-status", "disability-grade"].map {
                try text("codes/\($0).yaml")
            })
    }
}

/// An office with an empty register of its own: a database, a key file, an administrator.
struct TestOffice {
    let database: TestDatabase
    let store: Store
    let actor: Actor
    let keyFile: String

    static func open() async throws -> TestOffice {
        let database = try TestDatabase.required
        let path = NSTemporaryDirectory() + "guanhuai-key-\(UUID().uuidString)"
        let store = try await Store.open(pool: database.pool, keyFile: KeyFile(path: path))
        let actor = try await Actors(store: store).resolve(nil, account: "测试员")
        return TestOffice(database: database, store: store, actor: actor, keyFile: path)
    }

    func importer(refuseAbovePercent: Int = 10, allowsTestIdentities: Bool = true) throws -> ImportFamilies {
        ImportFamilies(
            store: store,
            terms: ImportTerms(
                refuseAbovePercent: refuseAbovePercent, allowsTestIdentities: allowsTestIdentities,
                layout: try RegisterFixture.layout()),
            areas: RegisterFixture.areas)
    }

    @discardableResult
    func importing(
        _ bytes: [UInt8], isDryRun: Bool = false, allowsTestIdentities: Bool = true, scope: Scope? = nil,
        as other: Actor? = nil, progress: @escaping @Sendable (ImportProgress) -> Void = { _ in }
    ) async throws -> ImportResult {
        try await importer(allowsTestIdentities: allowsTestIdentities).run(
            RegisterUpload(bytes), as: other ?? actor, scope: scope, asOf: RegisterFixture.asOf,
            isDryRun: isDryRun,
            progress: progress)
    }

    /// The number of a family by its household number.
    func home(_ household: String) async throws -> Int64 {
        try #require(await ShowFamily(store: store).home(of: household, as: actor))
    }

    func dossier(_ household: String, on day: CivilDate = RegisterFixture.asOf) async throws -> Dossier {
        let home = try await home(household)
        return try await store.act(as: actor) { try await $0.dossier(of: home, on: day, numbers: .clear) }
    }

    /// Records a life event of a family, by the project's rules.
    func save(_ event: any FamilyEvent, on home: Int64, reason: String = "登记") async throws {
        let record = RecordEvent(
            store: store, rules: try AssistanceFixture.policy().rules, terms: EventFixture.terms)
        _ = try await record.save(event, on: home, today: RegisterFixture.asOf, reason: reason, as: actor)
    }

    /// On which terms whole numbers leave, approved by another administrator.
    func terms(
        _ purpose: String = "移交", _ recipient: String = "县局", deleteBy: String = "2099-12-31"
    ) async throws -> ExportPurpose {
        let second = try await store.addActor(
            named: "审核人", role: .administrator, areas: ["root"], by: actor.name)
        return ExportPurpose(
            purpose: purpose, recipient: recipient, approver: second.name, deleteBy: CivilDate(iso: deleteBy)!
        )
    }

    /// Rows of every table, as who sees everything: the superuser.
    func rowCounts() async throws -> [String: Int64] {
        let pool = PostgresPool(
            try await TestCluster.shared.lease().superuserConfiguration
                .withDatabase(database.configuration.database ?? ""), limits: PoolLimits(connections: 1))
        defer { Task { await pool.shutdown() } }
        var counts: [String: Int64] = [:]
        let tables = try await pool.query(
            """
            select c.oid::regclass::text from pg_class c join pg_namespace n on n.oid = c.relnamespace
            where c.relkind = 'r' and n.nspname in ('office', 'families', 'assistance', 'insurance')
            """
        ).decode(String.self)
        for table in tables {
            counts[table] = try await pool.value("select count(*) from \(unsafeRaw: table)")
        }
        return counts
    }
}
