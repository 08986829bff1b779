import Postgres
import Store
import TestSupport
import Testing

/// What registers of earlier versions may hold in clear is found wherever it is, and said without the number.
@Suite(.database, .serialized)
struct ClearNumberTests {
    private func find(_ fixture: StoreFixture) async throws -> [ClearNumbers] {
        try await fixture.act { session in
            var found: [ClearNumbers] = []
            for column in try await session.clearColumns() {
                if let numbers = try await session.clearNumbers(in: column) { found.append(numbers) }
            }
            return found
        }
    }

    @Test("a register whose numbers are all sealed has none in clear")
    func clean() async throws {
        let fixture = try await StoreFixture.open()
        try await fixture.register("990101001001", number: "990101001001000018")
        #expect(try await find(fixture) == [])
    }

    @Test(
        "numbers in a household number, a bank and a key are found by row"
    )
    func planted() async throws {
        let fixture = try await StoreFixture.open()
        let home = try await fixture.register("990101001001", number: "H1")
        try await fixture.register("990101001002", number: "H2", name: "测试·2")
        try await fixture.asSuperuser { pool in
            for statement: Statement in [
                "update families.files set household_number = '990101197503150021' where home = \(home)",
                "update families.bank_accounts set bank = '农行 6200 0000 0000 0005' where home = \(home)",
                "update families.memberships set key = '１３８１２３４９８７６' where file = \(home) and key = 'wife'",
            ] { _ = try await pool.execute(statement) }
        }
        let found = try await find(fixture)
        let places = Dictionary(
            found.map { ("\($0.column.table).\($0.column.column)", $0) },
            uniquingKeysWith: { first, _ in first })
        #expect(places["families.files.household_number"]?.places == ["home \(home)"])
        #expect(places["families.bank_accounts.bank"]?.rows == 1)
        #expect(places["families.memberships.key"]?.rows == 1)
        #expect(places.count == 3, "\(places.keys.sorted())")
        let said = "\(found)"
        for number in ["990101197503150021", "0005", "１３８"] {
            #expect(!said.contains(number))
        }
    }
}
