import Benefits
import Casework
import CivilCalendar
import Exchange
import Postgres
import Rules
import Store
import Testing

@testable import Web

/// Families written out by heading, for pages about people who are registered twice.
struct TwiceOffice {
    static let headings = [
        "村居代码", "户编号", "女方姓名", "女方身份证号", "男方姓名", "男方身份证号", "婚姻状况", "户口性质", "曾生育（收养）子女数",
        "现存活子女数", "子女姓名", "子女身份证号", "子女状况", "死亡日期", "残疾证号", "残疾等级", "光荣证号", "家庭人口",
        "家庭月收入（元）", "联系电话", "开户行", "银行账号",
    ]
    static let names = Array("甲乙丙丁戊己庚辛")

    let office: StreetOffice

    /// Four families; the child of the first is in the third too, under a number with one digit mistyped.
    static func open(inOneVillage: Bool = true) async throws -> TwiceOffice {
        let office = try await StreetOffice.open()
        var lines = (1...4).map(line)
        let child = try #require(lines[0]["子女身份证号"])
        lines[2]["子女姓名"] = lines[0]["子女姓名"]
        lines[2]["子女身份证号"] = mistyped(child)
        lines[2]["联系电话"] = lines[0]["联系电话"]
        if !inOneVillage { lines[2]["村居代码"] = "990101001201" }
        try await office.importLines(lines)
        _ = try await FindDuplicates(store: office.store).run(as: office.actor)
        return TwiceOffice(office: office)
    }

    func pair() async throws -> Int64 {
        let pairs = try await office.desk.duplicates(.waiting, page: 1, size: 10, office.caller).pairs
        return try #require(pairs.first).id
    }

    /// The forms of a pair name the last answer they showed.
    func seen(_ pair: Int64) async throws -> Int64 {
        try await office.desk.openPair(pair, today: testDay, office.caller).seen
    }

    static func line(_ number: Int) -> [String: String] {
        let name = String(names[number])
        return [
            "村居代码": "990101001001", "户编号": "T000\(number)", "女方姓名": "测试\(name)一",
            "女方身份证号": identity("19750115", number * 2), "男方姓名": "测试\(name)二",
            "男方身份证号": identity("19730115", number * 2 + 1), "婚姻状况": "初婚", "户口性质": "农业",
            "曾生育（收养）子女数": "1", "现存活子女数": "1", "子女姓名": "测试\(name)三",
            "子女身份证号": identity("20120\(number)15", number * 2 + 1), "子女状况": "存活",
            "光荣证号": "GR10000\(number)", "家庭人口": "3", "家庭月收入（元）": "1200",
            "联系电话": "1380001000\(number)", "开户行": "农业银行", "银行账号": "620000001000000\(number)00",
        ]
    }

    static func identity(_ birth: String, _ sequence: Int) -> String {
        let body = "990101\(birth)\(String(1000 + sequence).dropFirst())"
        return body + String(UnicodeScalar(IdentityNumber.checkCharacter(body.utf8.map { Int($0 - 48) })))
    }

    /// Another tens digit of the sequence, with the check digit that fits.
    static func mistyped(_ number: String) -> String {
        let digits = Array(number.prefix(17))
        let other = digits[15] == "9" ? "8" : "9"
        let body = String(digits[..<15]) + other + String(digits[16])
        return body + String(UnicodeScalar(IdentityNumber.checkCharacter(body.utf8.map { Int($0 - 48) })))
    }

    /// Both children insured for the same days.
    func insure() async throws {
        let day = try #require(CivilDate(iso: "2026-08-10"))
        let product = try #require(office.policy.products.first)
        let draft = try await DraftRoster(store: office.store, policy: office.policy)(
            scheme: product.programme, year: 2026, on: day, as: office.actor)
        let families = try await office.store.act(as: office.actor) { session in
            Set(try await session.lines(ofRoster: draft.roster.id).map(\.family)).sorted()
        }
        _ = try await RecordConsent(store: office.store)(
            ofFamilies: families, onRoster: draft.roster.id, agrees: true, evidence: "签字表", givenOn: day,
            as: office.actor)
        _ = try await ConfirmRoster(store: office.store, policy: office.policy)(
            roster: draft.roster.id, on: day, as: office.actor)
    }

    /// Both children found eligible for the same benefit, of a month; returns their families.
    func pay(_ programme: String) async throws -> [Int64] {
        try await office.store.act(as: office.actor) { session in
            let children = try await session.query(
                """
                select distinct m.file, f.path, m.key, m.home, m.person from families.memberships m
                join families.files f on f.home = m.file
                join families.duplicate_pairs p on (m.home, m.person) in ((p.home, p.person), (p.other_home, p.other))
                order by m.file
                """
            ).decode(Int64.self, String.self, String.self, Int64.self, Int32.self)
            let digest = SHA256.digest(Array("{}".utf8))
            try await session.add(
                children.map { file, path, key, home, person in
                    StoredDecision(
                        home: file, path: path, programme: programme, unit: "person:\(key)",
                        person: PersonID(home: home, person: person), day: testDay, outcome: .eligible,
                        amount: Money(fen: 30_000), period: "month", tier: nil, missing: [], questions: [],
                        findings: "[]", ruleVersion: "v", stableUntil: nil, substance: digest, digest: digest,
                        dossier: digest)
                },
                on: children.map { StoredDossier(home: $0.0, path: $0.1, digest: digest, body: "{}") },
                run: nil)
            return children.map(\.0)
        }
    }
}

extension StreetOffice {
    /// Imports lines written out by heading.
    func importLines(_ lines: [[String: String]]) async throws {
        let headings = try Self.layout().headings
        try await importRegister(lines.map { line in headings.map { line[$0] ?? "" } })
    }
}
