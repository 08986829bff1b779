import Benefits
import Casework
import CivilCalendar
import Exchange
import Postgres
import Store
import TestSupport

/// A county of made-up families with an office of its own.
struct BenchOffice {
    let store: Store
    let actor: Actor

    static let county = Scope(path: "/990101/") ?? .everywhere
    static let village = Scope(path: "/990101/001/001/") ?? .everywhere
    static let day = CivilDate(iso: "2026-11-25") ?? CivilDate(dayNumber: 0)
    static let villages = (1...40).map { "990101001\(String(1000 + $0).dropFirst())" }

    static func open(_ database: TestDatabase) async throws -> BenchOffice {
        let keys = KeyFile(path: "/tmp/bench-register-\(UInt64.random(in: 0 ... .max)).keys")
        let store = try await Store.open(pool: database.pool, keyFile: keys)
        let actor = try await Actors(store: store).resolve(nil, account: "bench")
        try await store.act(as: actor) { session in
            _ = try await session.put(
                [
                    AreaRecord(code: "990101", parent: nil, level: .county, nameZh: "测试县", isTest: true),
                    AreaRecord(
                        code: "990101001", parent: "990101", level: .street, nameZh: "测试街道", isTest: true),
                ]
                    + villages.map {
                        AreaRecord(
                            code: $0, parent: "990101001", level: .village, nameZh: "村\($0.suffix(3))",
                            isTest: true)
                    })
        }
        return BenchOffice(store: store, actor: actor)
    }

    /// Registers made-up families up to this number, by acts of 2,000, and says how fast.
    func fill(_ families: Int) async throws {
        let began = ContinuousClock.now
        var done = 0
        while done < families {
            let count = min(2_000, families - done)
            try await register(count, from: done)
            done += count
        }
        let seconds = (ContinuousClock.now - began) / .seconds(1)
        tell(
            "\(families) families registered by acts", "\(Int(Double(families) / Double(seconds))) families/s"
        )
        // As the server does by itself in an office's quiet hours.
        for table in ["search_tokens", "files", "people", "memberships", "particulars", "contacts", "guests"]
        {
            try await store.pool.execute("vacuum analyze families.\(unsafeRaw: table)")
        }
    }

    private func register(_ count: Int, from first: Int) async throws {
        try await store.act(as: actor) { session in
            let homes = try await session.takeHomes(count)
            let instant = try await session.now()
            var families: [NewFamily] = []
            var rows: [FactRow] = []
            for (offset, home) in homes.enumerated() {
                let number = first + offset
                let area = Self.villages[number % Self.villages.count]
                families.append(
                    NewFamily(
                        home: home, handlingArea: area, residenceArea: area, householdNumber: "K\(number)",
                        householdIssuer: area, people: 3, guests: []))
                for (place, key) in ["wife", "husband", "child"].enumerated() {
                    let person = PersonID(home: home, person: Int32(place + 1))
                    rows.append(
                        FactRow(
                            .memberships, home: home,
                            [.integer(home), .integer(Int64(place + 1)), .text(key)]))
                    rows.append(
                        FactRow(
                            .particulars, home: home, person: person.person,
                            [
                                .text(BenchNames.name(number * 3 + place)),
                                .text(place == 1 ? "male" : "female"),
                                .date(CivilDate(dayNumber: Int32(2_000 + (number * 7) % 9_000))),
                                .text("day"),
                            ]))
                }
                rows.append(
                    FactRow(
                        .documents, home: home, person: 1, [.text("other"), .text("B\(10_000_000 + number)")])
                )
                rows.append(FactRow(.contacts, home: home, [.text("138\(10_000_000 + number)")]))
            }
            try await session.register(families, known: instant, importing: nil)
            try await session.record(rows, known: instant, reason: "bench")
        }
    }
}

extension BenchOffice {
    /// A family's telephone is corrected, as somebody in the office does now and then.
    func correct(_ home: Int64) async throws {
        try await store.act(as: actor, retries: 3) { session in
            let known = try await session.knowledgeInstant(of: [home])
            let held = try await session.facts([.contacts], ofHomes: [home], numbers: .clear)
            try await session.supersede(
                held, by: [FactRow(.contacts, home: home, [.text("137\(10_000_000 + home)")])],
                manner: .correction,
                known: known, reason: "bench")
        }
    }
}

/// Names as common as in life: some surnames stand in every twelfth family.
enum BenchNames {
    private static let surnames = Array("王王王王李李李李张张张刘刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董曾单仇解")
    private static let characters = Array("英华玉明秀文红兰芳丽梅建国平桂军春敏伟云荣杰霞燕静强金志海雪晓小辉玲永宝林生成福光祥东凤新宁亚清龙健")

    static func name(_ number: Int) -> String {
        var bits = UInt64(number) &* 0x9E37_79B9_7F4A_7C15
        func pick(_ all: [Character]) -> Character {
            bits = (bits ^ (bits >> 29)) &* 0xBF58_476D_1CE4_E5B9
            return all[Int((bits >> 33) % UInt64(all.count))]
        }
        return String([pick(surnames), pick(characters), pick(characters)])
    }
}
