import Benefits
import Casework
import Foundation
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
        let caller = Desk.Caller(name: office.actor.name, request: "")
        for purpose in [try await office.terms("入户核查", "村委会"), nil] {
            _ = try await Desk(store: office.store, policy: try AssistanceFixture.policy(), account: "测试员")
                .familyFile(
                    FamilyListQuestion(), as: .csv, on: purpose, today: RegisterFixture.asOf, caller,
                    said: \.zh)
        }
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
        #expect(copy.decisions.count > 0 && copy.consents.count > 0 && copy.disclosures.count == 2)
        #expect(copy.disclosures.contains { $0.purpose == "入户核查" && $0.recipient == "村委会" })
        #expect(copy.looks.contains { $0.purpose == "family page" && $0.actor == office.actor.name })
    }

    @Test(
        "to be read, a copy has words in both languages, numbers in full and the office's time to the minute")
    func words() async throws {
        let fixture = try await EventFixture.open()
        let home = try await fixture.register(EventFixture.couple)
        _ = try await fixture.save(RecordDeath(of: "wife", on: day("2026-08-03")), on: home)
        _ = try await ShowFamily(store: fixture.office.store).run(
            home, on: EventFixture.today, inClear: true, purpose: "family show", as: fixture.office.actor)
        let copy = try await CopyFamily(store: fixture.office.store)(
            home, requestedBy: "本人", as: fixture.office.actor)
        let sections = copy.sections(fixture.policy)
        for section in sections.prefix(2) { #expect(!section.lines.isEmpty, "\(section.title.en)") }
        let zh = sections.flatMap { $0.lines.map(\.zh) }.joined(separator: "\n")
        let en = sections.flatMap { $0.lines.map(\.en) }.joined(separator: "\n")
        for number in ["990101200004050011", "13812349876", "GR-0001"] {
            #expect(zh.contains(number) && en.contains(number), "\(number)")
        }
        #expect(zh.contains("测试·甲·收入：") && zh.contains("，每月2000.00元") && en.contains("2000.00 yuan a month"))
        #expect(zh.contains("居民身份证") && en.contains("resident identity card"))
        #expect(zh.contains("查看家庭（号码全显）") && en.contains("family shown (numbers in full)"))
        #expect(zh.contains("死亡，发生于 2026-08-03，原因：测试"))
        // No key of a field, no instant of UTC with its microseconds.
        for text in [zh, en] {
            #expect(text.firstMatch(of: #/[a-z]+_[a-z]+|first-marriage|:\d\d\.\d{3,}|\d\dZ/#) == nil)
            #expect(text.firstMatch(of: #/2\d\d\d-\d\d-\d\d \d\d:\d\d /#) != nil)
        }
    }

    @Test("every purpose that the program records has words, and what was typed behind it stays")
    func purposes() throws {
        let folder = URL(filePath: ProjectFolder.path + "/Sources").resolvingSymlinksInPath()
        let files = try #require(FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil))
        var found: Set<String> = [
            "list", "search", "numbers to confirm", "families list, names masked",
            "decisions list, names masked",
        ]
        for case let file as URL in files where file.pathExtension == "swift" {
            for match in try String(contentsOf: file, encoding: .utf8).matches(of: #/purpose: "([^"\\]+)/#) {
                found.insert(String(match.output.1))
            }
        }
        #expect(found.count > 30)
        for purpose in found {
            #expect(LookPurpose.text(of: purpose).zh != purpose, "\(purpose)")
        }
        let typed = LookPurpose.text(of: "decisions list, names in full: 季度汇总")
        #expect(typed.zh == "认定名单（姓名全显）：季度汇总" && typed.en == "list of decisions with full names: 季度汇总")
        let restricted = LookPurpose.text(of: "family show, restricted data: 审计, numbers in clear")
        #expect(restricted.zh == "查看家庭（限制处理的资料：审计）（号码全显）")
        #expect(LookPurpose.text(of: "something else").en == "something else")
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

    @Test(
        "whole numbers leave by who answers for the file, and by nobody who only looks, registers or insures")
    func roles() async throws {
        let office = try await TestOffice.open()
        try await office.importing(RegisterFixture.street(2).bytes)
        let home = try await office.home("H0002")
        let copy = CopyFamily(store: office.store)
        for role in ActorRole.allCases {
            let actor = try await office.person("为\(role.rawValue)", role, "990101001")
            switch role {
            case .auditor:
                await #expect(throws: StoreError.mayNotChange) {
                    try await copy(home, requestedBy: "本人", as: actor)
                }
            case .clerk, .liaison:
                await #expect(throws: CopyError.notAllowed) {
                    try await copy(home, requestedBy: "本人", as: actor)
                }
            case .caseworker, .benefitOfficer, .administrator:
                #expect(try await copy(home, requestedBy: "本人", as: actor).file.home == home)
            }
        }
    }
}
