import Benefits
import Casework
import CivilCalendar
import Store
import TestSupport
import Testing

/// Taking an import back while nothing stands on it.
@Suite(.database, .serialized)
struct WithdrawalTests {
    @Test("a withdrawn import leaves only its record, and its file can be imported again")
    func leavesNothing() async throws {
        let office = try await TestOffice.open()
        let bytes = RegisterFixture.street(12).bytes
        let first = try await office.importing(bytes)
        try await WithdrawImport(store: office.store).run(try #require(first.importID), as: office.actor)
        let counts = try await office.rowCounts()
        for table in FactKind.allCases.map(\.table) + ["families.files", "families.people"] {
            #expect(counts[table] == 0, "\(table)")
        }
        #expect(counts["families.imports"] == 1)
        #expect(try await office.importing(bytes).added == 12)
        await #expect(throws: ImportError.alreadyWithdrawn(1)) {
            try await WithdrawImport(store: office.store).run(1, as: office.actor)
        }
    }

    @Test("an import on whose families a later one built is not withdrawn")
    func inUse() async throws {
        let office = try await TestOffice.open()
        var register = RegisterFixture.street(12)
        let first = try await office.importing(register.bytes)
        register["H0002"]?["家庭月收入（元）"] = "2000"
        let second = try await office.importing(register.bytes)
        let id = try #require(second.importID)
        _ = try await ImportChanges(store: office.store).accept(id, at: nil, as: office.actor)
        let before = try await office.rowCounts()
        for each in [try #require(first.importID), id] {
            await #expect {
                try await WithdrawImport(store: office.store).run(each, as: office.actor)
            } throws: { error in
                if case ImportError.inUse(each, _) = error { true } else { false }
            }
        }
        #expect(try await office.rowCounts() == before)
    }

    @Test("another office's import is not there")
    func otherOffice() async throws {
        let office = try await TestOffice.open()
        let first = try await office.importing(RegisterFixture.street(3).bytes)
        let id = try #require(first.importID)
        await #expect(throws: ImportError.noSuchImport(id)) {
            try await WithdrawImport(store: office.store).run(
                id, as: office.actor, scope: Scope(path: "/990101/001/001/"))
        }
    }
}
