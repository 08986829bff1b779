import Benefits
import Casework
import CivilCalendar
import Exchange
import Postgres
import Store
import TestSupport
import Testing

/// One person in two families of different offices, and what each office sees.
@Suite(.database, .serialized)
struct LinkedFamiliesTests {
    private static let east = Scope(path: "/990101/001/001/")!
    private static let victory = Scope(path: "/990101/001/201/")!

    /// Line 1 (village 001) has a divorced mother with the child; line 2 of a later file (village 201) the father, with
    /// a new wife, and the same child.
    private func partedFamilies() async throws -> (office: TestOffice, mother: Int64, father: Int64) {
        let office = try await TestOffice.open()
        var register = RegisterFixture.street(1)
        register["H0001"]?["婚姻状况"] = "离婚"
        for heading in ["男方姓名", "男方身份证号"] { register["H0001"]?[heading] = "" }
        try await office.importing(register.bytes)
        var line = RegisterFixture.line(2)
        line["婚姻状况"] = "再婚"
        line["子女姓名"] = RegisterFixture.line(1)["子女姓名"]
        line["子女身份证号"] = RegisterFixture.line(1)["子女身份证号"]
        let second = try await office.importing(RegisterFixture(lines: [line]).bytes)
        #expect(second.added == 1)
        return (office, try await office.home("H0001"), try await office.home("H0002"))
    }

    @Test("a person keeps one home: the child of parted parents is one person in two families")
    func oneHome() async throws {
        let (office, mother, father) = try await partedFamilies()
        let counts = try await office.rowCounts()
        #expect(counts["families.people"] == 4)
        #expect(counts["families.memberships"] == 5)
        #expect(counts["families.guests"] == 1)
        let child = try await office.store.act(as: office.actor) { session in
            try await session.facts([.memberships], ofHomes: [mother, father]).compactMap { fact in
                fact.row.values[2].text == "child" ? fact.row.memberID : nil
            }
        }
        #expect(Set(child).count == 1)
    }

    @Test("an office sees its guest; the guest's other family it does not see")
    func guest() async throws {
        let (office, mother, father) = try await partedFamilies()
        let dossier = try await office.store.act(as: office.actor, scope: Self.victory) { session in
            #expect(try await session.files([mother]).isEmpty)
            return try await session.dossier(of: father, on: RegisterFixture.asOf)
        }
        #expect(dossier.family.people.prefix(3).map(\.key) == ["wife", "husband", "child"])
        #expect(dossier.family.people.first { $0.key == "child" }?.name == RegisterFixture.line(1)["子女姓名"])
    }

    @Test(
        "the dossier is the same whoever asks: village, street or county",
        arguments: ["/", "/990101/001/", "own"])
    func sameForAll(path: String) async throws {
        let (office, mother, father) = try await partedFamilies()
        for (home, own) in [(mother, Self.east), (father, Self.victory)] {
            let everywhere = try await office.store.act(as: office.actor) {
                try await $0.dossier(of: home, on: RegisterFixture.asOf)
            }
            let scope = path == "own" ? own : try #require(Scope(path: path))
            let asked = try await office.store.act(as: office.actor, scope: scope) {
                try await $0.dossier(of: home, on: RegisterFixture.asOf)
            }
            let inBlock = try await office.store.act(as: office.actor) { session in
                try await session.dossiers(of: [mother, father], on: RegisterFixture.asOf)
                    .first { $0.file.home == home }?.dossier
            }
            #expect(asked == everywhere)
            #expect(inBlock == everywhere)
        }
    }

    @Test("people linked from elsewhere come with births, deaths and unions, without name, number or income")
    func strangers() async throws {
        let (office, mother, _) = try await partedFamilies()
        let dossier = try await office.store.act(as: office.actor, scope: Self.east) {
            try await $0.dossier(of: mother, on: RegisterFixture.asOf, numbers: .clear)
        }
        // The father's family says that he and his wife are the child's parents.
        let strangers = dossier.family.people.filter { $0.key.hasPrefix("linked-") }
        #expect(strangers.count == 2)
        #expect(strangers.allSatisfy { $0.name == nil && $0.documents.isEmpty && $0.incomes.isEmpty })
        #expect(strangers.allSatisfy { $0.born.value != nil && $0.died == .none })
    }

    @Test("people nobody knows under the household number of a family of others are refused")
    func othersNumber() async throws {
        let office = try await TestOffice.open()
        try await office.importing(RegisterFixture.street(20).bytes)
        var register = RegisterFixture.street(21)
        register.lines.removeAll { $0["序号"] == "3" }
        register["H0021"]?["户编号"] = "H0003"
        let line = try #require(register.lines.last)
        let area = RegisterFixture.street(20)["H0003"]?["村居代码"]
        register.lines[register.lines.count - 1] = line.merging(["村居代码": area ?? ""]) { $1 }
        let before = try await office.dossier("H0003")
        let second = try await office.importing(register.bytes)
        #expect(try second.rejected.map(\.code) == ["household-number-taken"] && second.changed == 0)
        #expect(try await office.dossier("H0003") == before)
    }

    @Test("people of one line who stand in different families are refused, with the column to look at")
    func ambiguous() async throws {
        let office = try await TestOffice.open()
        try await office.importing(RegisterFixture.street(20).bytes)
        var register = RegisterFixture.street(20)
        register["H0003"]?["户编号"] = "H0005"
        register.lines.removeAll { $0["序号"] == "5" }
        let second = try await office.importing(register.bytes)
        #expect(try second.rejected.map(\.code) == ["household-number-taken"] && second.changed == 0)
        #expect(try await office.rowCounts()["families.files"] == 20)
    }
}
