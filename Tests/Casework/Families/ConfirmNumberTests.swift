import Benefits
import Casework
import CivilCalendar
import Exchange
import Store
import TestSupport
import Testing

/// A number that ends in 000 and fits its check digit gives neither cover nor money until a person compared it (E2).
@Suite(.database, .serialized)
struct ConfirmNumberTests {
    private static let inTime = CivilDate(iso: "2026-08-10")!

    /// A number of a woman born in 1975 that ends in 000 and fits.
    private static var rounded: String {
        for area in 990_101...990_101 {
            for month in 1...12 {
                for day in 1...28 {
                    for tens in stride(from: 0, to: 100, by: 10) {
                        let body =
                            "\(area)1975\(String(100 + month).dropFirst())\(String(100 + day).dropFirst())"
                        let number = body + String(1000 + tens * 10).dropFirst()
                        guard number.hasSuffix("00") else { continue }
                        let check = IdentityNumber.checkCharacter(number.utf8.map { Int($0 - 48) })
                        if check == UInt8(ascii: "0") { return number + "0" }
                    }
                }
            }
        }
        return ""
    }

    private func office() async throws -> TestOffice {
        let office = try await TestOffice.open()
        var register = RegisterFixture.street(4)
        register["H0001"]?["女方身份证号"] = Self.rounded
        let result = try await office.importing(register.bytes)
        #expect(result.added == 4 && result.warnings.contains { $0.code == "id-ends-000" })
        return office
    }

    @Test("the person is left out of a roster's covers until somebody confirms, and only that person")
    func cover() async throws {
        let office = try await office()
        let draft = try await office.draft(on: Self.inTime)
        try await office.consent(true, draft.roster.id)
        let whole = draft.totals.whole.persons
        #expect(try await office.export(draft.roster.id).totals.whole.persons == whole - 1)
        let confirm = ConfirmNumber(store: office.store)
        let waiting = try await confirm.list(as: office.actor)
        #expect(waiting.map(\.member.key) == ["wife"] && waiting.map(\.household) == ["H0001"])
        #expect(waiting.first?.number == "990101********\(Self.rounded.suffix(4))")
        await #expect(throws: NumberConfirmationError.reasonMissing) {
            try await confirm.confirm("wife", of: waiting[0].family, reason: " ", as: office.actor)
        }
        await #expect(throws: NumberConfirmationError.nothingWaits) {
            try await confirm.confirm("husband", of: waiting[0].family, reason: "身份证", as: office.actor)
        }
        #expect(
            try await confirm.confirm("wife", of: waiting[0].family, reason: "身份证原件", as: office.actor) == 1)
        #expect(try await confirm.list(as: office.actor).isEmpty)
        #expect(try await office.confirm(draft.roster.id, on: Self.inTime).covered.persons == whole)
    }

    @Test("confirming a roster holds the person back where nobody confirmed the number")
    func heldBack() async throws {
        let office = try await office()
        let draft = try await office.draft(on: Self.inTime)
        try await office.consent(true, draft.roster.id)
        let confirmed = try await office.confirm(draft.roster.id, on: Self.inTime)
        #expect(confirmed.heldBack == HeldBack(unchecked: 1))
        #expect(confirmed.covered.persons == draft.totals.whole.persons - 1)
    }

    @Test("another office can neither see nor confirm the number; the confirmation is a recorded act")
    func recorded() async throws {
        let office = try await office()
        let confirm = ConfirmNumber(store: office.store)
        let home = try await office.home("H0001")
        let other = Scope(path: "/990101/001/201/")!
        #expect(try await confirm.list(as: office.actor, scope: other).isEmpty)
        await #expect(throws: NumberConfirmationError.nothingWaits) {
            try await confirm.confirm("wife", of: home, reason: "身份证", as: office.actor, scope: other)
        }
        let looks = try await office.rowCounts()["office.looks"] ?? 0
        _ = try await confirm.confirm("wife", of: home, reason: "身份证", as: office.actor)
        let counts = try await office.rowCounts()
        #expect(counts["families.number_confirmations"] == 1 && counts["office.looks"] == looks + 1)
    }
}
