import Casework
import Postgres
import TestSupport

@testable import Store
@testable import Web

extension Desk {
    /// A desk whose database is not there: for pages that need none, and for what is said when it is gone.
    static var withoutDatabase: Desk {
        get throws {
            let nowhere = PostgresConfiguration(
                socketFolder: "/nonexistent", user: "nobody", database: "none")
            let keys = [KeyFile.MasterKey(number: 1, bytes: [UInt8](repeating: 7, count: 32))]
            return Desk(
                store: Store(
                    pool: PostgresPool(nowhere, limits: PoolLimits(connections: 1)),
                    sealing: try Sealing(keys)),
                policy: try StreetOffice.loadPolicy(), account: "office")
        }
    }
}
