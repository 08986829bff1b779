import CivilCalendar
import Postgres
import TestSupport
import Testing

@Suite(.emptyDatabase)
struct QueryTests {
    @Test("a statement binds its values and returns typed rows")
    func binds() async throws {
        let pool = try TestDatabase.required.pool
        let rows = try await pool.query("select \(1) + \(2), \("o'hara")")
        #expect(try rows.one.decode(Int.self, String.self) == (3, "o'hara"))
    }
}
