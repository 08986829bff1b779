import Benefits
import Casework
import CivilCalendar
import Foundation
import HTTPTypes
import Hummingbird
import Rules
import Store
import TestSupport
import Testing

@testable import Web

@Suite("Pages over a street's register", .database)
struct PageTests {
    @Test("An empty register says what to do first, on every page")
    func emptyRegister() async throws {
        let client = try await StreetOffice.open().client()
        for path in ["/", "/families", "/imports"] {
            let answer = try await client.get(path)
            #expect(answer.status == .ok)
            #expect(answer.text.contains("guanhuai import families"), "\(path)")
        }
        for path in ["/decisions", "/undetermined"] {
            #expect(try await client.get(path).text.contains("guanhuai determine --on"), "\(path)")
        }
        #expect(try await client.get("/rosters").text.contains("guanhuai roster draft"))
    }

    @Test("The first page shows the figures of the last determination")
    func start() async throws {
        let office = try await StreetOffice.filled()
        let overview = try await office.desk.overview(office.caller)
        let determination = try #require(overview.determination)
        #expect(determination.day == testDay)
        let text = try await office.client().get("/").text
        #expect(text.contains("2026年11月25日"))
        for (programme, tally) in determination.tallies {
            #expect(text.contains(programme.title.zh))
            let href = "/decisions?programme=\(programme.id)&amp;outcome=eligible"
            #expect(text.contains("\(href)\"><span class=\"figure-value number\">\(tally.eligible)<"))
            if let monthly = tally.monthly {
                #expect(text.contains(Presentation(language: .zh).money(monthly)))
            }
        }
    }

    @Test("Who sees part of the area sees the figures of that part, from the stored answers")
    func villageFigures() async throws {
        let office = try await StreetOffice.filled()
        let clerk = try await office.store.addActor(
            named: "村干事", role: .clerk, areas: ["990101001001"], by: StreetOffice.account)
        let all = try #require(try await office.desk.overview(office.caller).determination)
        let part = try #require(
            try await office.desk.overview(.init(name: clerk.name, request: "")).determination)
        #expect(part.day == all.day)
        #expect(part.tallies.map(\.programme.id) == all.tallies.map(\.programme.id))
        for (whole, own) in zip(all.tallies, part.tallies) {
            #expect(own.tally.ineligible > 0 && own.tally.ineligible < whole.tally.ineligible)
        }
    }

    @Test("Families are found by the beginning of a name or number, and an unknown filter shows nothing")
    func search() async throws {
        let office = try await StreetOffice.filled()
        let client = try await office.client()
        let found = try await client.get("/families?q=H0003", [.acceptLanguage: "en"])
        #expect(found.text.contains("1 family"))
        #expect(found.text.contains(">H0003</a>"))
        let list = try await office.desk.families(.init(outcome: .eligible), office.caller)
        let families = list.families
        #expect(list.total > 0 && families.allSatisfy { $0.answers.contains { $0.outcome == .eligible } })
        let name = try #require(families.first?.members.first?.name)
        let byName = try #require(name.addingPercentEncoding(withAllowedCharacters: .alphanumerics))
        #expect(try await client.get("/families?q=\(byName)").text.contains(name))
        for wrong in [
            "q=H0003%00", "village=typo", "programme=typo", "outcome=typo", "page=0", "page=x",
        ] {
            let answer = try await client.get("/families?\(wrong)")
            #expect(answer.status == .badRequest, "\(wrong)")
            #expect(!answer.text.contains("typo\""), "\(wrong)")
        }
    }

    @Test("A village filter shows that village only")
    func village() async throws {
        let office = try await StreetOffice.filled()
        let all = try await office.desk.families(.init(size: 200), office.caller)
        let one = try await office.desk.families(.init(size: 200), office.caller.within("990101001001"))
        #expect(one.total > 0 && one.total < all.total)
        #expect(Set(one.families.map(\.village.code)) == ["990101001001"])
    }

    @Test("A family's page masks numbers, gives every reason, and records the look")
    func family() async throws {
        let office = try await StreetOffice.filled()
        let home = try await office.home("H0003")
        let before = try await office.looks("family page")
        let answer = try await office.client().get("/families/\(home)")
        #expect(answer.status == .ok)
        #expect(answer.headers[.cacheControl] == "no-store")
        #expect(try await office.looks("family page") == before + 1)
        #expect(answer.text.contains("990101********"))
        #expect(answer.text.firstMatch(of: #/\d{17}[\dX]/#) == nil)
        let decisions = try await office.desk.open(home, today: testDay, office.caller).decisions
        #expect(!decisions.isEmpty)
        for decision in decisions {
            for finding in decision.findings { #expect(answer.text.contains(escaped(finding.text.zh))) }
        }
        #expect(answer.text.contains("1 项变更等待确认") || answer.text.contains("项变更等待确认"))
    }

    @Test("A family that is not there, or not of this office, is not found by its number")
    func notTheirs() async throws {
        let office = try await StreetOffice.filled()
        let families = try await office.desk.families(
            .init(size: 1), office.caller.within("990101001201")
        ).families
        let theirs = try #require(families.first)
        _ = try await office.store.addActor(
            named: "村干事", role: .clerk, areas: ["990101001001"], by: StreetOffice.account)
        let clerk = try await office.client(signedInAs: "村干事")
        for path in ["families/\(theirs.home)", "api/v1/families/\(theirs.home)/decisions"] {
            let answer = try await clerk.get("/\(path)")
            #expect(answer.status == .notFound, "\(path)")
            #expect(!answer.text.contains(theirs.members[0].name ?? "-"))
        }
        #expect(try await clerk.get("/families?village=990101001201").status == .badRequest)
        let own = try await office.desk.families(.init(size: 200), .init(name: "村干事", request: ""))
        #expect(own.total > 0 && Set(own.families.map(\.village.code)) == ["990101001001"])
        for number in ["0", "-1", "999999999", "abc", "99999999999999999999"] {
            #expect(try await clerk.get("/families/\(number)").status == .notFound, "\(number)")
        }
    }

    @Test("An actor who is no longer known sees nothing")
    func unknownActor() async throws {
        let office = try await StreetOffice.open()
        #expect(try await office.client(signedInAs: "nobody").get("/").status == .forbidden)
    }

    @Test("The lists of decisions and of facts to ask lead to their families")
    func workLists() async throws {
        let office = try await StreetOffice.filled(families: 240)
        let client = try await office.client()
        let found = try #require(try await office.desk.undetermined(programme: nil, office.caller))
        #expect(!found.decisions.isEmpty)
        let text = try await client.get("/undetermined").text
        for decision in found.decisions {
            #expect(text.contains("href=\"/families/\(decision.home)\""))
            #expect(!decision.missing.isEmpty)
        }
        let programme = found.decisions[0].programme
        let list = try await client.get("/decisions?programme=\(programme)&outcome=undetermined").text
        #expect(list.contains("href=\"/families/\(found.decisions[0].home)\""))
        let pages = try #require(
            try await office.desk.decisions(.init(programme: programme, page: 2, size: 50), office.caller))
        let first = try #require(
            try await office.desk.decisions(.init(programme: programme, page: 1, size: 50), office.caller))
        #expect(first.decisions.count == 50 && pages.total > 50)
        #expect(Set(first.decisions.map(\.id)).isDisjoint(with: pages.decisions.map(\.id)))
    }

    @Test("A roster shows its totals, its villages add up, and no number is in clear")
    func roster() async throws {
        let office = try await StreetOffice.filled()
        let roster = try #require(try await office.desk.rosters(office.caller).first)
        let opened = try await office.desk.openRoster(roster.id, office.caller)
        #expect(opened.villages.reduce(0) { $0 + $1.totals.persons } == roster.totals.persons)
        #expect(roster.totals.persons > 0)
        let answer = try await office.client().get("/rosters/\(roster.id)")
        #expect(answer.text.contains(Presentation(language: .zh).money(roster.totals.premium)))
        #expect(answer.text.contains(opened.premiumInWords))
        #expect(answer.text.firstMatch(of: #/\d{17}[\dX]/#) == nil)
        #expect(try await office.client().get("/rosters/999999").status == .notFound)
    }

    @Test(
        "A long roster comes a page at a time: totals are of the whole, looks of whom the page shows, nobody twice"
    )
    func rosterPages() async throws {
        let office = try await StreetOffice.filled()
        let roster = try #require(try await office.desk.rosters(office.caller).first)
        let whole = try await office.desk.openRoster(roster.id, office.caller)
        #expect(whole.lineCount > RosterQuery.pageSize && whole.absenceCount > 0)
        let client = try await office.client()
        let pages = (whole.lineCount + whole.absenceCount - 1) / RosterQuery.pageSize + 1
        var (lines, absences) = ([LineInList](), [AbsentInList]())
        for number in 1...pages {
            let before = try await office.looks("roster")
            let opened = try await office.desk.openRoster(
                roster.id, page: number, size: RosterQuery.pageSize, office.caller)
            let shown = opened.villages.flatMap(\.lines)
            let homes = Set(shown.map(\.line.family) + opened.absences.map(\.absence.family))
            #expect(try await office.looks("roster") == before + Int64(homes.count))
            #expect(shown.count + opened.absences.count <= RosterQuery.pageSize)
            #expect(opened.villages.map(\.totals) == whole.villages.map(\.totals))
            lines += shown
            absences += opened.absences
            let text = try await client.get("/rosters/\(roster.id)?page=\(number)").text
            #expect(text.contains(Presentation(language: .zh).money(roster.totals.premium)))
            #expect(text.contains("rel=\"next\"") == (number < pages))
            #expect(text.contains("id=\"absences\"") == !opened.absences.isEmpty)
            for village in opened.villages where village.lines.isEmpty {
                let itsPage = village.firstLine / RosterQuery.pageSize + 1
                let place = itsPage == 1 ? "" : "?page=\(itsPage)"
                let anchor = "#village-\(village.area.code)"
                #expect(text.contains("href=\"/rosters/\(roster.id)\(place)\(anchor)\"") || itsPage == number)
            }
        }
        #expect(lines.map(\.line) == whole.villages.flatMap(\.lines).map(\.line))
        #expect(absences.map(\.absence) == whole.absences.map(\.absence))
        #expect(try await client.get("/rosters/\(roster.id)?page=0").status == .badRequest)
    }

    @Test(
        "Families registered after the determination are counted on the start page, listed, and said to be open"
    )
    func undecided() async throws {
        let office = try await StreetOffice.filled(families: 8)
        let client = try await office.client()
        #expect(try await office.desk.overview(office.caller).undecided == 0)
        #expect(try await !client.get("/").text.contains("待认定"))
        try await office.importRegister(try office.sampleRows(11))
        #expect(try await office.desk.overview(office.caller).undecided == 3)
        let start = try await client.get("/").text
        #expect(start.contains("<a href=\"/families?outcome=none\">3 户待认定</a>"))
        let list = try await client.get("/families?outcome=none").text
        #expect(list.contains("找到 3 户") && list.contains("<span class=\"quiet\">待认定</span>"))
        #expect(list.contains("guanhuai determine"))
        let (all, open) = (
            try await office.desk.families(.init(), office.caller),
            try await office.desk.families(.init(isUndecided: true), office.caller)
        )
        #expect(Set(open.families.map(\.home)) == Set(all.families.filter(\.answers.isEmpty).map(\.home)))
        // Before they were registered nothing was open; on an earlier day nothing had been determined of anybody.
        let early = try await client.get("/families?outcome=none&on=2020-01-01").text
        #expect(early.contains("找到 11 户"))
        let english = try await client.get("/families?outcome=none", [.acceptLanguage: "en"]).text
        #expect(english.contains("Not determined yet"))
        _ = try await Determine(store: office.store, policy: office.policy, engine: "test")(
            on: testDay, as: office.actor)
        #expect(try await office.desk.overview(office.caller).undecided == 0)
    }

    private func escaped(_ text: String) -> String {
        text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
            .replacing("\"", with: "&quot;").replacing("'", with: "&#39;")
    }
}
