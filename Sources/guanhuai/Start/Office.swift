import Benefits
import Casework
import CivilCalendar
import Foundation
import Logging
import Postgres
import Store

/// The office's database, opened for one command: pool, keys, and whoever acts.
///
/// Without `DATABASE_URL` it is the private cluster of the home folder, made on first use and stopped when the last
/// command that uses it ends.
struct Office: Sendable {
    let layout: Layout
    let home: Home
    let settings: Settings
    let today: CivilDate
    let store: Store
    let actor: Actor

    var pool: PostgresPool { store.pool }

    /// The office as the pages see it, for lists that the command shows too.
    func desk(_ policy: Policy, importing: ImportDesk? = nil) -> Desk {
        var desk = Desk(
            store: store, policy: policy, account: ActorOptions.account, importing: importing,
            qualityMarkPercent: settings.qualityMarkPercent)
        desk.terms = eventTerms
        desk.retentionPeriods = settings.retention
        return desk
    }

    /// The same with the import of files, on the terms of the command.
    func deskOfPages(_ policy: Policy) throws -> Desk {
        desk(policy, importing: ImportDesk(terms: try importTerms(), readBy: ReadTable.program))
    }

    /// How registers are imported here.
    func importTerms() throws -> ImportTerms {
        ImportTerms(
            refuseAbovePercent: settings.refuseAbovePercent,
            allowsTestIdentities: settings.allowTestIdentities,
            layout: try layout.registerLayout())
    }

    func caller(within area: String? = nil) -> Desk.Caller {
        Desk.Caller(name: actor.name, request: UUID().uuidString.lowercased(), area: area)
    }

    /// The area asked for, or the first of the actor's own.
    func scope(of area: String?) async throws -> Scope? {
        try await Actors(store: store).scope(of: area, for: actor) ?? actor.areas.first?.scope
    }

    /// Opens the database, brings a private one up to date, does the work, and lets go of it, also when the work is
    /// cancelled by Ctrl-C.
    static func open<Value: Sendable>(
        as actorName: ActorOptions, _ work: (Office) async throws -> Value
    ) async throws -> Value {
        let setting = try OfficeSetting.read()
        return try await setting.withDatabase { database in
            if database.isPrivate {
                try await database.migrate(setting)
            } else {
                try await database.requireCurrent(setting.layout)
            }
            let pool = database.makePool()
            do {
                let office = try await setting.office(pool: pool, as: actorName.name)
                let value = try await work(office)
                await pool.shutdown()
                return value
            } catch {
                await pool.shutdown()
                throw error
            }
        }
    }
}

/// What is known before the database is reached.
struct OfficeSetting: Sendable {
    let layout: Layout
    let home: Home
    let settings: Settings

    static func read() throws -> OfficeSetting {
        let layout = try Layout.find()
        let home = try Home.find()
        return OfficeSetting(
            layout: layout, home: home, settings: try Settings.read(layout: layout, home: home))
    }

    /// The database that `DATABASE_URL` names, or the private one, for as long as the work takes.
    func withDatabase<Value>(_ work: (OfficeDatabase) async throws -> Value) async throws -> Value {
        if let address = ProcessInfo.processInfo.environment["DATABASE_URL"], !address.isEmpty {
            return try await work(
                OfficeDatabase(configuration: try PostgresConfiguration(address), isPrivate: false))
        }
        let lease = try await PrivateCluster.open(home: home.folder.path)
        do {
            let value = try await work(OfficeDatabase(configuration: lease.configuration, isPrivate: true))
            await lease.close()
            return value
        } catch {
            await lease.close()
            throw error
        }
    }

    /// The keys lie in the home, apart from the database.
    var keyFile: KeyFile { KeyFile(path: home.folder.appending(path: "keys").path) }

    /// Opens the keys and finds who acts.
    func office(pool: PostgresPool, as name: String? = nil) async throws -> Office {
        let store = try await Store.open(pool: pool, keyFile: keyFile)
        let actor = try await Actors(store: store).resolve(name, account: ActorOptions.account)
        return Office(
            layout: layout, home: home, settings: settings, today: Today.inChina, store: store, actor: actor)
    }
}

/// The database of one command.
struct OfficeDatabase: Sendable {
    let configuration: PostgresConfiguration
    /// The private cluster of the home, which this program alone looks after.
    let isPrivate: Bool

    func makePool(connections: Int = 8) -> PostgresPool {
        var logger = Logger(label: "guanhuai.postgres")
        // What goes wrong is thrown and said once, at the end of the command.
        logger.logLevel = .error
        return PostgresPool(configuration, limits: PoolLimits(connections: connections), logger: logger)
    }
}
