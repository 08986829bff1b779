import Benefits
import Casework
import CivilCalendar
import HTTPTypes
import Store
import TestSupport
import Testing

@testable import Web

/// Two people at the same entry, each with a browser.
@Suite("An entry that somebody else changed meanwhile", .database)
struct FactMeanwhileTests {
    let office: StreetOffice
    let client: WebClient
    let home: Int64
    let folder: String

    init() async throws {
        office = try await StreetOffice.filled(families: 12)
        client = try await office.client()
        home = try await office.home("H0003")
        folder = "/families/\(home)/facts"
        let family = try await office.desk.familyForEvent(home, today: testDay, office.caller)
        let person = try #require(family.members.first { $0.died == .none }).key
        try await save(
            "\(folder)/care_abilities", "who=\(person)&f-level=partial&f-from=2026-06-01&reason=评估")
    }

    private func save(_ path: String, _ form: String) async throws {
        let preview = try await client.post(path, form: form.encodedForm)
        #expect(preview.status == .ok)
        let saved = try await client.post(path, form: hiddenFields(preview.text) + "&step=save")
        #expect(saved.status == .seeOther)
    }

    private func place() async throws -> String {
        let sheet = try await office.desk.facts(of: home, today: testDay, office.caller)
        return try #require(sheet.entries.last { $0.form.name == "care_abilities" }).place.description
    }

    @Test("Corrected by another: both versions are shown, and what was typed is saved onto what is held now")
    func corrected() async throws {
        let first = try await place()
        let opened = try await client.get("\(folder)/\(first)/correct").text
        try await save("\(folder)/\(first)/correct", "f-level=dependent&f-from=2026-05-01&reason=复评")
        let typed = "f-level=partial&f-from=2026-07-01&reason=误写月份".encodedForm
        let late = try await client.post(
            "\(folder)/\(first)/correct", form: hiddenFields(opened) + "&" + typed)
        #expect(late.status == .conflict && late.text.contains("id=\"since\""))
        // Theirs is told, mine stands in the form, and the form is about what is held.
        #expect(late.text.contains("失能") && late.text.contains("2026-05-01"))
        #expect(late.text.contains("value=\"2026-07-01\"") && late.text.contains("误写月份"))
        // The other language tells the same, and so does switching back.
        let second = try await place()
        var told = late.text
        for language in ["en", "zh"] {
            told = try await client.post(
                "\(folder)/\(second)/correct?lang=\(language)",
                form: hiddenFields(told) + "&again=form&" + typed
            ).text
            #expect(told.contains("id=\"since\"") && told.contains("value=\"2026-07-01\""))
        }
        #expect(second != first && late.text.contains("action=\"\(folder)/\(second)/correct\""))
        try await save("\(folder)/\(second)/correct", "f-level=partial&f-from=2026-07-01&reason=误写月份")
        // A preview that was left open is not saved onto another entry unseen.
        let third = try await place()
        let preview = try await client.post(
            "\(folder)/\(third)/end", form: "day=2026-10-01&reason=好转".encodedForm)
        try await save("\(folder)/\(third)/correct", "f-level=dependent&f-from=2026-07-01")
        let stale = try await client.post(
            "\(folder)/\(third)/end", form: hiddenFields(preview.text) + "&step=save")
        #expect(stale.status == .conflict && stale.text.contains("value=\"2026-10-01\""))
        let inEnglish = try await client.post(
            "\(folder)/\(third)/end?lang=en", form: hiddenFields(stale.text) + "&again=form")
        #expect(inEnglish.text.contains("id=\"since\""))
        #expect(
            try await office.desk.facts(of: home, today: testDay, office.caller).entries
                .filter { $0.form.name == "care_abilities" }.allSatisfy { $0.valid.to == nil })
    }

    @Test(
        "Taken back by another: what was typed may be recorded anew, and nothing is left to end or to remove")
    func takenBack() async throws {
        let first = try await place()
        let opened = try await client.get("\(folder)/\(first)/correct").text
        try await save("\(folder)/\(first)/take-back", "reason=不是此人")
        let typed = "f-level=dependent&f-from=2026-07-01&reason=更正".encodedForm
        for language in Language.allCases {
            let late = try await client.post(
                "\(folder)/\(first)/correct?lang=\(language.rawValue)",
                form: hiddenFields(opened) + "&" + typed)
            #expect(late.status == .conflict && late.text.contains("value=\"2026-07-01\""))
            #expect(late.text.contains("action=\"\(folder)/care_abilities\"") && !late.text.contains("⟦"))
            for manner in ["end", "take-back"] {
                let page = try await client.post("\(folder)/\(first)/\(manner)", form: "reason=1")
                #expect(page.status == .conflict && !page.text.contains("<form id=\"carried\""))
                #expect(!page.text.contains("⟦"))
            }
        }
        _ = try await client.get("\(folder)?lang=zh")
        // Put back by undoing the removal, it is held as before.
        let act = try #require(
            try await office.desk.history(of: home, today: testDay, office.caller).entries.last?.act)
        let undo = try await client.get("/families/\(home)/undo/\(act)").text
        _ = try await client.post(
            "/families/\(home)/undo/\(act)", form: hiddenFields(undo) + "&step=save&reason=误撤".encodedForm)
        let again = try await client.get("\(folder)/\(first)/correct")
        #expect(again.status == .conflict && again.text.contains("value=\"partial\" checked"))
        #expect(again.text.contains("action=\"\(folder)/\(try await place())/correct\""))
    }
}
