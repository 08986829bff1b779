import Benefits
import Foundation
import Postgres
import Store
import TestSupport
import Testing

/// A register whose keys are rotated, by a store that asks for the keys at every act.
struct KeyFixture {
    let fixture: StoreFixture
    let home: Int64

    struct Killed: Error {}

    static func open() async throws -> KeyFixture {
        var fixture = try await StoreFixture.open()
        fixture.store = try await Store.open(
            pool: fixture.database.pool, keyFile: fixture.keyFile, patience: .zero)
        let home = try await fixture.register("990101001001", number: "H1")
        for number in 2...7 {
            try await fixture.register("990101001002", number: "H\(number)", name: "测试·\(number)")
        }
        return KeyFixture(fixture: fixture, home: home)
    }

    /// Rotations that end, as a killed process does, before their step of this number; nil: none does.
    func rotation(killedAt step: Int? = nil, _ onStep: @escaping @Sendable () async throws -> Void = {})
        -> KeyRotation
    {
        let counter = Counter()
        return KeyRotation(store: fixture.store, actor: fixture.actor, batch: 2) { _ in
            try await onStep()
            if await counter.next() == step { throw Killed() }
        }
    }

    private actor Counter {
        private var count = 0
        func next() -> Int {
            defer { count += 1 }
            return count
        }
    }

    /// The dossier with every number in clear, phone and account included.
    func numbers() async throws -> String {
        try await fixture.act { session in
            let dossier = try await session.dossier(of: home, on: StoreFixture.day, numbers: .clear)
            let contact = try await session.facts(
                [.contacts, .bankAccounts, .remarks], ofHomes: [home], numbers: .clear)
            return "\(dossier.family.people.map(\.documents)) \(dossier.family.people.map(\.disabilities)) "
                + "\(dossier.family.onlyChildCertificate) \(contact.map(\.row.values))"
        }
    }

    /// Registers the first family's number a second time; the constraint that refuses it.
    func refusal() async throws -> String? {
        do {
            try await fixture.register("990101001002")
            return nil
        } catch let error as PostgresError {
            return error.fault?.constraint
        }
    }

    func holder() async throws -> PersonID? {
        try await fixture.act {
            try await $0.holders(of: [(kind: "resident-id", number: StoreFixture.canaries[0])])
        }[StoreFixture.canaries[0]]
    }

    /// Keys of a purpose that have values, by field.
    func keysInUse(_ purpose: DataKeyPurpose) async throws -> [SealedField: [Int32]] {
        var used: [SealedField: [Int32]] = [:]
        for status in try await fixture.store.keyStatus()
        where status.values > 0 && status.name.purpose == purpose {
            used[status.name.field, default: []].append(status.name.number)
        }
        return used
    }
}
