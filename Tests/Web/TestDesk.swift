import Casework
import Postgres
import TestSupport
import Testing

@testable import Store
@testable import Web

extension Desk {
    /// A desk whose database is not there: for pages that need none, and for what is said when it is gone.
    static var withoutDatabase: Desk {
        get throws {
            let nowhere = PostgresConfiguration(
                socketFolder: "/nonexistent", user: "nobody", database: "none")
            let key = KeyFileKeys.Key(number: 1, bytes: [UInt8](repeating: 7, count: 32))
            let masters = MasterKeys([key])
            let ring = KeyRing(
                try DataKeys([], masters), masters: masters, keyFile: KeyFile(path: "/nonexistent/keys"),
                patience: .seconds(5))
            return Desk(
                store: Store(
                    pool: PostgresPool(nowhere, limits: PoolLimits(connections: 1)),
                    sealing: Sealing(ring), auditKeys: try #require(AuditKeys([key]))),
                policy: try StreetOffice.loadPolicy(), account: "office")
        }
    }
}
