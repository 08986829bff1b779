import Benefits
import Casework
import CivilCalendar
import Rules
import Store
import TestSupport
import Testing

/// Events of somebody who belongs to a file here and is at home in another office.
@Suite(.database, .serialized)
struct GuestEventTests {
    private static let bride = RegisterFixture.identity(2001, 77, .female)

    /// Son and daughter-in-law are at home in the east, married in its file, and belong to a file of victory too.
    private func guests() async throws -> (move: MoveFixture, file: Int64) {
        let move = try await MoveFixture.open()
        let events = move.events
        let bride = EventPerson(key: "bride", name: "测试·癸", sex: .female, number: Self.bride)
        _ = try await events.save(
            RecordMarriage(of: "son", to: .newcomer(.new(bride)), on: day("2024-05-01")), on: move.home)
        let file = try await events.register(
            EventFixture.other.replacing(
                "handling_area: \"990101001001\"", with: "handling_area: \"990101001201\""))
        for (number, key) in [("990101200004050011", "guest"), (Self.bride, "bride")] {
            _ = try await events.save(
                RecordAdoption(
                    of: .newcomer(.registered(number: number, key: key)), by: ["wife"], on: day("2010-01-01")),
                on: file)
        }
        return (move, file)
    }

    @Test("somebody whom another office holds comes in by number and name together, and by neither alone")
    func byNumberAndName() async throws {
        let move = try await MoveFixture.open()
        let home = try await move.events.register(
            EventFixture.other.replacing(
                "handling_area: \"990101001001\"", with: "handling_area: \"990101001201\""))
        func adoption(_ name: String?) -> RecordAdoption {
            RecordAdoption(
                of: .newcomer(.registered(number: "990101200004050011", key: "guest", name: name)),
                by: ["wife"], on: day("2010-01-01"))
        }
        func fault(_ name: String?, as actor: Actor) async throws -> EventFault? {
            do {
                _ = try await move.events.record.preview(
                    adoption(name), on: home, today: EventFixture.today, as: actor)
                return nil
            } catch let fault as EventFault { return fault }
        }
        #expect(try await fault(nil, as: move.victory) == .nameNeeded)
        #expect(try await fault("错名", as: move.victory) == .namedOtherwise)
        for text in [EventFault.nameNeeded.text, EventFault.namedOtherwise.text] {
            #expect(!text.zh.contains("测试") && !text.en.contains("测试"))
        }
        #expect(try await fault("测试·丙", as: move.victory) == nil)
        // Who sees both families sees who is meant; a wrong name is refused all the same.
        #expect(try await fault(nil, as: move.events.office.actor) == nil)
        #expect(try await fault("错名", as: move.events.office.actor) == .namedOtherwise)
        #expect(
            Newcomer.registered(line: "990101200004050011 测试·丙")
                == .registered(number: "990101200004050011", key: nil, name: "测试·丙"))
        #expect(Newcomer.registered(line: "99") == .registered(number: "99", key: nil))
    }

    @Test(
        "what stands in another office's file is refused with the name of that office, and nothing is saved")
    func refused() async throws {
        let (move, file) = try await guests()
        let before = try await move.events.family(move.home)
        let fault = try await move.fault {
            _ = try await move.events.record.save(
                RecordDivorce(of: ["guest", "bride"], on: day("2025-01-01")), on: file,
                today: EventFixture.today, as: move.victory)
        }
        guard case .heldElsewhere(let office) = fault else { return #expect(Bool(false), "\(fault as Any)") }
        #expect(office.zh == "东风社区")
        #expect(fault?.text.zh.contains("东风社区") == true && fault?.text.en.contains("东风社区") == true)
        #expect(try await move.events.family(move.home) == before)
    }

    @Test("a guest's own facts are recorded here and stand at home, where the other office finds them")
    func recorded() async throws {
        let (move, file) = try await guests()
        _ = try await move.events.record.save(
            RecordDeath(of: "guest", on: day("2026-08-03")), on: file, today: EventFixture.today,
            as: move.victory)
        let east = try await move.store.act(as: move.east) {
            try await $0.dossier(of: move.home, on: EventFixture.today)
        }
        // Adopted by the other family, he is tied to the one where he is at home.
        let tied = east.family.people.filter { $0.key.hasPrefix(Dossier.linkedPrefix) }
        #expect(tied.contains { $0.died == .known(day("2026-08-03")) })
    }
}
