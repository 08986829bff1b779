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
        for field in Self.fields { try await keys.rotation().rotate([.seal], of: [field]) }
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
        try? await keys.rotation(killedAt: step).rotate([.seal], of: [.documentNumber])
        try? await keys.rotation(killedAt: step).rotate([.seal], of: [.disabilityCertificate])
        #expect(try await keys.numbers() == before)
        if try await keys.keysInUse(.seal)[.documentNumber] != [2] {
            try await keys.rotation().rotate([.seal], of: [.documentNumber])
        }
        if try await keys.keysInUse(.seal)[.disabilityCertificate] != [2] {
            try await keys.rotation().rotate([.seal], of: [.disabilityCertificate])
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
        }.rotate([.index], of: [.documentNumber])
        #expect(try await keys.holder() == wanted)
        #expect(try await keys.refusal()?.hasSuffix("one_holder") == true)
        if try await keys.keysInUse(.index)[.documentNumber] != [2] {
            try await keys.rotation().rotate([.index], of: [.documentNumber])
        }
        #expect(try await keys.keysInUse(.index)[.documentNumber] == [2])
        #expect(try await keys.holder() == wanted)
        #expect(try await keys.refusal()?.hasSuffix("one_holder") == true)
        #expect(try await keys.numbers() == before)
        // And back into the first pair of columns.
        try await keys.rotation().rotate([.index], of: [.documentNumber])
        #expect(try await keys.keysInUse(.index)[.documentNumber] == [3])
        #expect(try await keys.refusal() == "documents_one_holder")
        #expect(try await keys.holder() == wanted)
    }

    @Test("keys of all fields are made together and retired together, and every program is waited for twice")
    func allAtOnce() async throws {
        let keys = try await KeyFixture.open()
        let before = try await keys.numbers()
        let patience = Duration.milliseconds(400)
        let store = try await Store.open(
            pool: keys.fixture.database.pool, keyFile: keys.fixture.keyFile, patience: patience)
        let steps = Steps()
        let began = ContinuousClock.now
        try await KeyRotation(store: store, actor: keys.fixture.actor) { await steps.add($0) }
            .rotate(of: SealedField.allCases)
        // Two waits of three times the patience each; one for each key would be 180 times as long.
        #expect(ContinuousClock.now - began < patience * 30)
        #expect(try await keys.numbers() == before)
        let kinds = await steps.kinds
        let made = 2 * SealedField.allCases.count
        #expect(kinds.prefix(made).allSatisfy { $0 == "made" })
        #expect(kinds[made..<2 * made].allSatisfy { $0 == "used" })
        let retired = kinds.indices.filter { kinds[$0] == "retired" }
        #expect(retired.count == made && retired.last.map { $0 - retired[0] } == made - 1)
        for status in try await keys.fixture.store.keyStatus() where status.name.number == 1 {
            #expect(status.values == 0 && status.retiredAt != nil, "\(status.name)")
        }
    }

    @Test(
        "a rotation of all keys that is stopped and begun again leaves no old value, and makes no third key",
        arguments: [0, 7, 30, 59, 62, 70, 76, 80, 95, 105])
    func killedAll(step: Int) async throws {
        let keys = try await KeyFixture.open()
        let before = try await keys.numbers()
        try? await keys.rotation(killedAt: step).rotate(of: SealedField.allCases)
        #expect(try await keys.numbers() == before)
        let stopped = try await keys.fixture.store.keyStatus()
        let wasRetired = stopped.contains { $0.name.number == 1 && $0.retiredAt != nil }
        if !wasRetired {
            try await keys.rotation().rotate(of: SealedField.allCases)
            #expect(try await keys.fixture.store.keyStatus().allSatisfy { $0.name.number <= 2 })
        } else {
            // Only hashes are left to clear: the next rotation clears them before its keys take the columns.
            try await keys.rotation().rotate([.index], of: SealedField.allCases)
        }
        for status in try await keys.fixture.store.keyStatus() where status.name.number == 1 {
            #expect(status.values == 0, "\(status.name)")
        }
        #expect(try await keys.holder() == PersonID(home: keys.home, person: 1))
        #expect(try await keys.refusal()?.hasSuffix("one_holder") == true)
        #expect(try await keys.numbers() == before)
    }

    private actor Steps {
        private(set) var kinds: [String] = []

        func add(_ step: KeyRotation.Step) {
            switch step {
            case .keyMade: kinds.append("made")
            case .keyUsed: kinds.append("used")
            case .keyRetired: kinds.append("retired")
            default: kinds.append("rows")
            }
        }
    }

    @Test("an index that is not unique is written over")
    func plainIndex() async throws {
        let keys = try await KeyFixture.open()
        try await keys.rotation().rotate([.index], of: [.disabilityCertificate])
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
                        try await keys.rotation().rotate([.seal], of: [field])
                        try await keys.rotation().rotate([.index], of: [field])
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
        try await keys.rotation().rotate([.seal], of: [.phone])
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
