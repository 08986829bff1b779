import Benefits
import Casework
import CivilCalendar
import Postgres
import Rules
import Store
import TestSupport
import Testing

/// Two village offices, each with a family of one child, and the street above them.
struct TwoOffices {
    static let programme = "special-support"
    static let day = RegisterFixture.asOf

    let office: TestOffice
    let pair: ShownPair
    let east: Actor
    let west: Actor

    static func open(parted: Bool = false) async throws -> TwoOffices {
        let office = try await TwiceRegistered.office(other: "H0002", parted: parted)
        let pair = try await TwiceRegistered.found(office)
        let actors = Actors(store: office.store)
        return TwoOffices(
            office: office, pair: pair,
            east: try await actors.add(
                "东风办", role: .caseworker, areas: ["990101001001"], by: office.actor),
            west: try await actors.add(
                "胜利办", role: .caseworker, areas: ["990101001201"], by: office.actor))
    }

    var street: Actor { office.actor }
    var settling: SettleBetweenOffices { SettleBetweenOffices(store: office.store) }
    var homes: (east: Int64, west: Int64) { (pair.pair.one.home, pair.pair.other.home) }

    func home(_ actor: Actor) -> Int64 { actor == east ? homes.east : homes.west }

    /// An office records that its child died on the first day of 2020.
    func die(of office: Actor) async throws {
        let record = RecordEvent(
            store: self.office.store, rules: try AssistanceFixture.policy().rules, terms: EventFixture.terms)
        _ = try await record.save(
            RecordDeath(of: "child", on: CivilDate(iso: "2020-01-01")!), on: home(office), today: Self.day,
            as: office)
    }

    /// The street says that both entries are one child.
    func merge() async throws {
        _ = try await MergeDuplicates(store: office.store).merge(
            pair.pair.id, reason: "同一孩子", as: street)
    }

    /// The west takes the east's child in as a member of its family, too; nothing is merged.
    func share() async throws {
        let child = pair.pair.one
        try await office.store.act(as: street) { session in
            try await session.execute(
                """
                insert into families.memberships (file, path, home, person, key, known, recorded_by, reason)
                select home, path, \(child.home), \(child.person), 'shared', tstzrange(now(), null), 'x', 'x'
                from families.files where home = \(homes.west)
                """)
            try await session.addGuests([(guest: child, file: homes.west)], importing: nil)
        }
    }

    /// An office stores its answer for its child, or for its family as a whole.
    func answer(
        _ outcome: StoredOutcome = .eligible, by actor: Actor, key: String? = nil, after days: Int = 0,
        asFamily: Bool = false, programme: String = programme
    ) async throws {
        let home = home(actor)
        let own = actor == east ? pair.pair.one : pair.pair.other
        let entry = key == nil ? own : pair.pair.one
        try await office.store.act(as: actor) { session in
            let (found, path) = try await session.query(
                """
                select m.key, f.path from families.memberships m join families.files f on f.home = m.file
                where m.file = \(home) and m.home = \(entry.home) and m.person = \(entry.person)
                """
            ).one.decode(String.self, String.self)
            let isPaid = outcome == .eligible
            let digest = SHA256.digest(Array("{}".utf8))
            let decision = StoredDecision(
                home: home, path: path, programme: programme, unit: asFamily ? "family" : "person:\(found)",
                person: asFamily ? nil : entry, day: Self.day.adding(days: days), outcome: outcome,
                amount: isPaid ? Money(fen: 46_000) : nil, period: isPaid ? "month" : nil, tier: nil,
                missing: [], questions: [], findings: "[]", ruleVersion: "v", stableUntil: nil,
                substance: digest, digest: digest, dossier: digest)
            try await session.add(
                [decision], on: [StoredDossier(home: home, path: path, digest: digest, body: "{}")], run: nil)
        }
    }

    func shared(_ actor: Actor) async throws -> [SharedBenefit] { try await settling.list(as: actor) }

    /// What holds the money of an office's own answers back.
    func holds(_ actor: Actor) async throws -> [MoneyBlock] {
        try await office.store.act(as: actor) { session in
            let answers = try await session.lastAnswers(
                of: [homes.east, homes.west], programmes: [Self.programme, "other"])
            return try await session.benefitBlocks(on: answers).values.sorted()
        }
    }

    /// As who sees both offices: of the east's answer and of the west's.
    func holdsFromAbove() async throws -> [[MoneyBlock]] {
        try await office.store.act(as: street) { session in
            let answers = try await session.lastAnswers(
                of: [homes.east, homes.west], programmes: [Self.programme, "other"])
            let blocks = try await session.benefitBlocks(on: answers)
            return [homes.east, homes.west].map { home in
                answers.filter { $0.home == home }.compactMap { blocks[$0.id] }.sorted()
            }
        }
    }

    /// Of the east and of the west.
    func held() async throws -> [[MoneyBlock]] { [try await holds(east), try await holds(west)] }

    /// The street's open overlaps of families it sees both.
    func open() async throws -> [MergeOverlap] {
        try await SettleOverlaps(store: office.store).list(as: street)
    }
}
