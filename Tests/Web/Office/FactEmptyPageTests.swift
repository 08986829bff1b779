import Casework
import CivilCalendar
import Hummingbird
import Store
import TestSupport
import Testing

@testable import Web

@Suite("What a correction takes out of an entry, on its page", .database)
struct FactEmptyPageTests {
    /// An entry of a disability whose certificate has a number.
    private func certified(_ office: StreetOffice) async throws -> (home: Int64, entry: EntryForForm) {
        for number in 1...12 {
            let home = try await office.home(number < 10 ? "H000\(number)" : "H00\(number)")
            let sheet = try await office.desk.facts(of: home, today: testDay, office.caller)
            for place in sheet.entries.map(\.place) where place.kind == .disabilities {
                let entry = try await office.desk.entry(place, of: home, today: testDay, office.caller)
                if entry.sealed == ["certificate"] { return (home, entry) }
            }
        }
        throw EventFault.notCertified
    }

    @Test("A number that is held is kept where nothing is typed, and taken out where that is ticked")
    func emptied() async throws {
        let office = try await StreetOffice.filled(families: 12)
        let client = try await office.client()
        let (home, held) = try await certified(office)
        let path = "/families/\(home)/facts/\(held.entry.place)/correct"
        let said = held.said.flatMap { key, values in values.map { "f-\(key)=\($0)" } }.joined(separator: "&")
        for language in [Language.en, .zh] {
            let page = try await client.get("\(path)?lang=\(language.rawValue)").text
            #expect(page.contains("name=\"emptied\"") && page.contains("value=\"certificate\""))
        }
        let nothing = try await client.post(path, form: "\(said)&f-certificate=")
        #expect(nothing.status == .unprocessableContent, "nothing changes")
        let both = try await client.post(
            path, form: "\(said)&f-certificate=99010120000405001143&emptied=certificate")
        #expect(both.status == .unprocessableContent && both.text.contains("二者之一"))
        let preview = try await client.post(path, form: "\(said)&f-certificate=&emptied=certificate")
        #expect(preview.status == .ok && preview.text.contains("去掉残疾人证号"))
        let saved = try await client.post(path, form: hiddenFields(preview.text) + "&step=save")
        #expect(saved.status == .seeOther)
        let sheet = try await office.desk.facts(of: home, today: testDay, office.caller)
        let place = try #require(
            sheet.entries.first { $0.place.kind == .disabilities && $0.person == held.entry.person }
        ).place
        let mended = try await office.desk.entry(place, of: home, today: testDay, office.caller)
        #expect(mended.sealed == [] && mended.said == held.said)
        // There is nothing to take out any longer, and no such question where a number must stay.
        #expect(!(try await client.get("/families/\(home)/facts/\(place)/correct").text.contains("emptied")))
    }
}
