import Benefits
import Foundation
import Postgres
import Store
import TestSupport
import Testing

/// Keys are rotated while the register is read and written, may be stopped anywhere, and leave no old value.
@Suite(.database, .serialized)
struct KeyRotationTests {
    private static let fields: [SealedField] = [
        .documentNumber, .disabilityCertificate, .onlyChildCertificate, .phone, .account, .remark,
    ]

    @Test("after a rotation every value is sealed with the new key, and reads as before")
    func seal() async throws {
        let keys = try await KeyFixture.open()
        let before = try await keys.numbers()
        for field in Self.fields { try await keys.rotation().rotateSeal(of: field) }
        #expect(try await keys.numbers() == before)
        let used = try await keys.keysInUse(.seal)
        #expect(used == Dictionary(uniqueKeysWithValues: Self.fields.map { ($0, [2]) }))
        for status in try await keys.fixture.store.keyStatus()
        where status.name.purpose == .seal && status.name.number == 1
            && Self.fields.contains(status.name.field)
        {
            #expect(status.retiredAt != nil && status.values == 0)
        }
        // Another process, which opens the database afterwards.
        let later = try await Store.open(pool: keys.fixture.database.pool, keyFile: keys.fixture.keyFile)
        let clear = try await later.act(as: keys.fixture.actor) {
            try await $0.dossier(of: keys.home, on: StoreFixture.day, numbers: .clear)
        }
        #expect(clear.family.people[0].documents.map(\.number) == [StoreFixture.canaries[0]])
    }

    @Test(
        "stopped before any of its steps and begun again, a rotation ends as one that was not",
        arguments: 0...14)
    func killedSealing(step: Int) async throws {
        let keys = try await KeyFixture.open()
        let before = try await keys.numbers()
        try? await keys.rotation(killedAt: step).rotateSeal(of: .documentNumber)
        try? await keys.rotation(killedAt: step).rotateSeal(of: .disabilityCertificate)
        #expect(try await keys.numbers() == before)
        if try await keys.keysInUse(.seal)[.documentNumber] != [2] {
            try await keys.rotation().rotateSeal(of: .documentNumber)
        }
        if try await keys.keysInUse(.seal)[.disabilityCertificate] != [2] {
            try await keys.rotation().rotateSeal(of: .disabilityCertificate)
        }
        let used = try await keys.keysInUse(.seal)
        #expect(used[.documentNumber] == [2] && used[.disabilityCertificate] == [2])
        #expect(try await keys.numbers() == before)
    }

    @Test("while two look-up keys live a number is found by either and unique by both", arguments: 0...12)
    func killedIndexing(step: Int) async throws {
        let keys = try await KeyFixture.open()
        let before = try await keys.numbers()
        let wanted = PersonID(home: keys.home, person: 1)
        try? await keys.rotation(killedAt: step) {
            let (holder, refusal) = (try await keys.holder(), try await keys.refusal())
            #expect(holder == wanted && refusal?.hasSuffix("one_holder") == true)
        }.rotateIndex(of: .documentNumber)
        #expect(try await keys.holder() == wanted)
        #expect(try await keys.refusal()?.hasSuffix("one_holder") == true)
        if try await keys.keysInUse(.index)[.documentNumber] != [2] {
            try await keys.rotation().rotateIndex(of: .documentNumber)
        }
        #expect(try await keys.keysInUse(.index)[.documentNumber] == [2])
        #expect(try await keys.holder() == wanted)
        #expect(try await keys.refusal()?.hasSuffix("one_holder") == true)
        #expect(try await keys.numbers() == before)
        // And back into the first pair of columns.
        try await keys.rotation().rotateIndex(of: .documentNumber)
        #expect(try await keys.keysInUse(.index)[.documentNumber] == [3])
        #expect(try await keys.refusal() == "documents_one_holder")
        #expect(try await keys.holder() == wanted)
    }

    @Test("an index that is not unique is written over")
    func plainIndex() async throws {
        let keys = try await KeyFixture.open()
        try await keys.rotation().rotateIndex(of: .disabilityCertificate)
        #expect(try await keys.keysInUse(.index)[.disabilityCertificate] == [2])
    }

    @Test("families that are registered and read while keys change are whole afterwards")
    func underLoad() async throws {
        let keys = try await KeyFixture.open()
        let before = try await keys.numbers()
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask {
                for _ in 0..<2 {
                    for field in [SealedField.documentNumber, .disabilityCertificate, .phone] {
                        try await keys.rotation().rotateSeal(of: field)
                        try await keys.rotation().rotateIndex(of: field)
                    }
                }
            }
            for reader in 0..<2 {
                group.addTask {
                    for turn in 0..<12 {
                        let now = try await keys.numbers()
                        #expect(now == before)
                        try await keys.fixture.register(
                            "990101001001", number: "L\(reader)-\(turn)", name: "测试·\(reader)\(turn)")
                    }
                }
            }
            try await group.waitForAll()
        }
        let used = try await keys.keysInUse(.seal)
        #expect(used[.documentNumber] == [3] && used[.disabilityCertificate] == [3] && used[.phone] == [3])
        #expect(try await keys.keysInUse(.index)[.documentNumber] == [3])
        #expect(try await keys.numbers() == before)
    }

    @Test("the keeper changes sealed columns and nothing else, and each of its statements is in the audit")
    func keeper() async throws {
        let keys = try await KeyFixture.open()
        let pool = keys.fixture.database.pool
        for statement in [
            "update families.documents set kind = 'other'", "update families.contacts set known = 'empty'",
            "delete from families.documents", "update families.people set path = '/'",
            "insert into families.contacts (home) values (1)",
        ] {
            await #expect(throws: PostgresError.self, "\(statement)") {
                try await pool.withScoped(role: "guanhuai_keeper", settings: []) { transaction in
                    try await transaction.execute(Statement(unsafeRaw: statement))
                }
            }
        }
        try await keys.rotation().rotateSeal(of: .phone)
        let (rows, actor, before) = try await keys.fixture.asSuperuser { pool in
            try await pool.query(
                """
                select sum(rows)::bigint, min(actor), count(before) from office.audit
                where relation = 'families.contacts' and action = 'update'
                """
            ).one.decode(Int64.self, String.self, Int64.self)
        }
        #expect(rows == 7 && actor == "测试员" && before == 0)
    }
}
