import Benefits
import Casework
import Rules
import Store
import TestSupport
import Testing

/// A family gets everything that is held on it, and nothing of another.
@Suite(.database, .serialized)
struct CopyFamilyTests {
    @Test("every cell that was sent for the family is in its copy, and no cell of another's")
    func whole() async throws {
        let office = try await TestOffice.open()
        let register = RegisterFixture.street(4)
        try await office.importing(register.bytes)
        _ = try await office.determine()
        let draft = try await office.draft()
        try await office.consent(true, draft.roster.id)
        _ = try await office.override(.late, draft.roster.id)
        _ = try await office.export(draft.roster.id)
        let home = try await office.home("H0001")
        _ = try await ShowFamily(store: office.store).run(
            home, on: RegisterFixture.asOf, purpose: "family page", as: office.actor)
        let copy = try await CopyFamily(store: office.store)(
            home, requestedBy: "本人，核对身份证", as: office.actor)
        let text = copy.json.text
        for (heading, cell) in register.lines[0] where cell.count > 4 {
            #expect(text.contains(cell), "\(heading)")
        }
        for heading in ["女方身份证号", "男方身份证号", "子女身份证号", "联系电话", "银行账号", "光荣证号"] {
            let number = try #require(register.lines[0][heading])
            // As sent, and as held.
            #expect(text.matches(of: try Regex(number)).count >= 2, "\(heading)")
            #expect(!text.contains(try #require(register.lines[1][heading])))
        }
        #expect(copy.decisions.count > 0 && copy.consents.count > 0 && copy.disclosures.count == 1)
        #expect(copy.looks.contains { $0.purpose == "family page" && $0.actor == office.actor.name })
    }

    @Test("the copy is itself a look, with who asked for it")
    func recorded() async throws {
        let office = try await TestOffice.open()
        try await office.importing(RegisterFixture.street(2).bytes)
        let home = try await office.home("H0002")
        let copy = CopyFamily(store: office.store)
        _ = try await copy(home, requestedBy: "儿子，授权书", as: office.actor)
        let second = try await copy(home, requestedBy: "本人", as: office.actor)
        #expect(second.looks.contains { $0.purpose.contains("PIPL 45") && $0.purpose.contains("儿子，授权书") })
    }

    @Test("another office's family is not there to be copied")
    func outOfScope() async throws {
        let office = try await TestOffice.open()
        try await office.importing(RegisterFixture.street(2).bytes)
        let home = try await office.home("H0002")
        let other = try await office.person("east", .caseworker, "990101001001")
        await #expect(throws: StoreError.noSuchFamily) {
            try await CopyFamily(store: office.store)(home, requestedBy: "x", as: other)
        }
    }
}
