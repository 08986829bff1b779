import Benefits
import Casework
import CivilCalendar
import Foundation
import PolicyFiles
import Postgres
import Rules
import Store
import TestSupport
import Testing

/// The configuration of the project and what the tests of decisions and rosters share.
enum AssistanceFixture {
    static let day = CivilDate(iso: "2026-11-25")!

    static func policy() throws -> Policy { try loaded.get() }

    // A folder reached by a link is listed as empty.
    private static let loaded = Result {
        try PolicyFolder.load(URL(filePath: "\(ProjectFolder.path)/config").resolvingSymlinksInPath().path)
    }

    static let ageFile = "definitions/special-hardship-age.yaml"

    /// The project's rules with one text of one file replaced by another.
    static func policy(_ file: String = ageFile, replacing old: String, with new: String) throws -> Policy {
        var texts = Dictionary(
            uniqueKeysWithValues: try policy().ruleSet.texts.map { ($0.file, $0.text) })
        let text = try #require(texts[file])
        try #require(text.contains(old), "\(file)")
        texts[file] = text.replacing(old, with: new)
        return try PolicyFolder.load(texts: texts)
    }

    /// The project's rules with another age for the special-hardship family (45 in the plan).
    static func policy(hardshipAge: Int) throws -> Policy {
        try policy(replacing: "value: 45", with: "value: \(hardshipAge)")
    }

    /// The project's rules with another national amount for whose child has died (590 since 2022-07-01).
    static func policy(deceasedAmount: Int) throws -> Policy {
        func amounts(_ deceased: Int) -> String {
            "deceased: \(deceased)\n      disabled: 460\n      deceased_rural: \(deceased)\n"
        }
        return try policy(
            "programmes/assistance/special-support.yaml", replacing: amounts(590),
            with: amounts(deceasedAmount))
    }

    /// Compiles kept rule texts, as the command does.
    static let reader: PolicyReader = { try PolicyFolder.load($0) }

    /// The published register and figures, where the checkout has them beside it; nil elsewhere.
    static var sharedRegister: [UInt8]? {
        ["\(ProjectFolder.path)/../shared/data", "\(ProjectFolder.path)/shared/data"].lazy
            .compactMap { FileManager.default.contents(atPath: "\($0)/street-register.utf8-bom.csv") }
            .first.map { [UInt8]($0) }
    }
}

extension TestOffice {
    /// A person who acts for these areas.
    func person(_ name: String, _ role: ActorRole, _ areas: String...) async throws -> Actor {
        try await store.addActor(named: name, role: role, areas: areas, by: actor.name)
    }

    func determine(
        on day: CivilDate = AssistanceFixture.day, area: String? = nil, programme: String? = nil,
        by policy: Policy? = nil, as other: Actor? = nil, blockSize: Int = 400,
        progress: @Sendable (DeterminationProgress) async throws -> Void = { _ in }
    ) async throws -> DeterminationReport {
        let determine = Determine(
            store: store, policy: try policy ?? AssistanceFixture.policy(), engine: "test",
            blockSize: blockSize)
        return try await determine(
            on: day, area: area, programme: programme, as: other ?? actor, progress: progress)
    }

    /// As who sees everything, the audit too.
    func asSuperuser<Value>(_ body: (PostgresPool) async throws -> Value) async throws -> Value {
        let pool = PostgresPool(
            try await TestCluster.shared.lease().superuserConfiguration
                .withDatabase(database.configuration.database ?? ""), limits: PoolLimits(connections: 1))
        defer { Task { await pool.shutdown() } }
        return try await body(pool)
    }

    /// Every stored decision by family, programme and unit: digest and outcome.
    func stored() async throws -> [String: [String]] {
        try await store.act(as: actor) { act in
            let rows = try await act.query(
                """
                select home, programme, unit, outcome, encode(digest, 'hex'), encode(dossier, 'hex')
                from assistance.decisions order by id
                """
            ).decode(Int64.self, String.self, String.self, String.self, String.self, String.self)
            return rows.reduce(into: [:]) { found, row in
                found["\(row.0) \(row.1) \(row.2)", default: []].append("\(row.3) \(row.4) \(row.5)")
            }
        }
    }
}
