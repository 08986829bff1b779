import Benefits
import Casework
import CivilCalendar
import Exchange
import Postgres
import Rules
import Store
import TestSupport
import Testing

/// Families that leave with whole numbers: only with a purpose and a recipient, which are kept with the counts and the hash.
@Suite(.database, .serialized)
struct HandedOutTests {
    private static let purpose = ExportPurpose(purpose: "系统更换", recipient: "新街道办")

    private struct Kept: Hashable {
        var kind: String
        var purpose: String
        var recipient: String
        var families: Int32
        var people: Int32
        var hash: [UInt8]
    }

    private func kept(_ office: TestOffice) async throws -> [Kept] {
        try await office.asSuperuser { pool in
            try await pool.query(
                "select kind, purpose, recipient, families, people, file_hash from families.exports order by export"
            ).decode(String.self, String.self, String.self, Int32.self, Int32.self, [UInt8].self).map {
                Kept(kind: $0, purpose: $1, recipient: $2, families: $3, people: $4, hash: $5)
            }
        }
    }

    @Test("a dossier and an area are kept with purpose, recipient, counts and the hash of the very file")
    func recorded() async throws {
        let events = try await EventFixture.open()
        let (office, home) = (events.office, try await events.register(EventFixture.couple))
        let text = try await events.exchange.file(
            home, on: EventFixture.today, as: .yaml, purpose: Self.purpose, by: office.actor)
        #expect(text.contains("990101200004050011") && text.hasSuffix("\n"))
        var area = ""
        let count = try await ExportArea(store: office.store)(
            "990101", on: EventFixture.today, purpose: Self.purpose, as: office.actor, scope: .everywhere,
            write: { area += $0 })
        let kept = try await kept(office)
        func expected(_ kind: String, _ families: Int, _ people: Int, _ text: String) -> Kept {
            Kept(
                kind: kind, purpose: "系统更换", recipient: "新街道办", families: Int32(families),
                people: Int32(people), hash: ContentHash(Array(text.utf8)).bytes)
        }
        #expect(count == 2)
        #expect(kept == [expected("family", 1, 3, text), expected("area", 2, 6, area)])
        // Told to whoever asks for a copy of the own data, and in the words of the look.
        let copy = try await CopyFamily(store: office.store)(home, requestedBy: "本人", as: office.actor)
        #expect(copy.disclosures.map(\.recipient) == ["新街道办", "新街道办"])
        let looks = try await office.store.act(as: office.actor) { try await $0.looks(at: home, limit: 9) }
        let words = looks.map { LookPurpose.text(of: $0.purpose).zh }
        #expect(words.contains("导出家庭资料（号码全显）：系统更换") && words.contains("导出整个区划（号码全显）：系统更换"))
    }

    @Test(
        "without a purpose, without a recipient or with a number in either nothing leaves and nothing is kept"
    )
    func refused() async throws {
        let events = try await EventFixture.open()
        let (office, home) = (events.office, try await events.register(EventFixture.couple))
        for (purpose, recipient) in [
            ("", "县局"), ("移交", " "), ("电话13899990012", "县局"), ("移交", "王 138 9999 0012"),
        ] {
            let said = ExportPurpose(purpose: purpose, recipient: recipient)
            await #expect(throws: DeskError.self) {
                try await events.exchange.file(
                    home, on: EventFixture.today, as: .json, purpose: said, by: office.actor)
            }
            var area = ""
            await #expect(throws: DeskError.self) {
                try await ExportArea(store: office.store)(
                    "990101", on: EventFixture.today, purpose: said, as: office.actor, scope: .everywhere,
                    write: { area += $0 })
            }
            #expect(area.isEmpty)
        }
        #expect(try await kept(office) == [])
    }

    @Test("a person's number that was taken for a household number before is masked in a list")
    func household() {
        #expect(IdentityMask.household("990101198106150021") == "990101********0021")
        #expect(IdentityMask.household("13899990012") == "138****0012")
        #expect(
            IdentityMask.household("990101001001") == "990101001001" && IdentityMask.household("H1") == "H1")
    }
}
