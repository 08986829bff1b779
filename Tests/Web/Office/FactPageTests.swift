import Benefits
import Casework
import CivilCalendar
import Foundation
import HTTPTypes
import Hummingbird
import Store
import TestSupport
import Testing

@testable import Web

@Suite("Pages of a family's facts", .database)
struct FactPageTests {
    /// A family of the sample street, and the first of its people.
    private func family(_ office: StreetOffice) async throws -> (home: Int64, person: String) {
        let home = try await office.home("H0003")
        let family = try await office.desk.familyForEvent(home, today: testDay, office.caller)
        return (home, try #require(family.members.first { $0.died == .none }).key)
    }

    /// The answers that satisfy a form, chosen from what it offers.
    private func answers(_ form: FactForm, of person: String) -> String {
        var pairs = ["who=\(person)"]
        if form.hasDays { pairs.append("f-from=2026-06-01") }
        // The person has a number by now.
        if form.name == "missing_numbers" { pairs.append("f-until=2026-07-01") }
        for field in form.fields {
            let value: String? =
                switch field.form {
                case .choice(let words, _) where field.key == "sex": words.last
                case .choice where field.key == "proof": nil
                case .choice where form.name == "documents": "passport"
                case .choice where form.name == "missing_numbers": "other"
                // A couple whose marriage lasts is not single, widowed or divorced.
                case .choice where form.name == "marital_states": "remarried"
                case .choice(let words, _), .choices(let words, _): words[0]
                case .level(let range, _): "\(range.lowerBound)"
                case .source: "wages"
                case .flag: "false"
                case .money: "12.50"
                case .count: "1"
                case .day: field.isRequired ? "2026-06-01" : nil
                case .area: "990101001001"
                case .name: form.name == "particulars" ? "测试·丁" : form.name == "guardianships" ? "测试·庚" : nil
                case .text: field.isRequired ? "兄" : nil
                case .phone: "13812340000"
                case .account: "6217000010001234567"
                case .document: "E1234567"
                case .card, .number, .member: nil
                }
            if let value { pairs.append("f-\(field.key)=\(value)") }
        }
        return pairs.joined(separator: "&").encodedForm
    }

    @Test(
        "Every kind of fact has its pages in both languages: asked for, previewed, saved, and listed with its acts"
    )
    func everyKind() async throws {
        let office = try await StreetOffice.filled(families: 12)
        let client = try await office.client()
        let (home, person) = try await family(office)
        for form in FactForm.all {
            let path = "/families/\(home)/facts/\(form.name)"
            for language in Language.allCases {
                let page = try await client.get("\(path)?lang=\(language.rawValue)&who=\(person)")
                #expect(page.status == .ok && !page.text.contains("⟦"), "\(path)")
                guard form.isRecorded else { continue }
                for field in form.newFields {
                    #expect(page.text.contains("id=\"f-\(field.key)\""), "\(path)")
                }
            }
            // Who is a parent is chosen from the family, and only once; this person lives, as is known.
            guard form.isRecorded, form.name != "parentage", form.name != "vital_states" else { continue }
            let preview = try await client.post(path, form: answers(form, of: person))
            #expect(preview.status == .ok, "\(path): \(preview.text.faults)")
            guard preview.status == .ok else { continue }
            let saved = try await client.post(path, form: hiddenFields(preview.text) + "&step=save")
            #expect(saved.status == .seeOther, "\(path): \(saved.text.faults)")
        }
        let list = try await client.get("/families/\(home)/facts?done=1")
        #expect(list.status == .ok && list.text.contains("role=\"status\""))
        let told = try await client.get("/api/v1/families/\(home)/facts").json
        #expect(told["schema"] as? String == "guanhuai/facts/1")
        let entries = try #require(told["entries"] as? [[String: Any]])
        let listed = Set(entries.compactMap { $0["fact"] as? String })
        // Each kind is in the list, on the page and in the API.
        // What a new partner was not asked about comes with the marriage (EventPageTests).
        #expect(Set(FactForm.all.map(\.name)).subtracting(listed) == ["unasked_lists"])
        for entry in entries {
            let place = try #require(entry["entry"] as? String)
            for manner in ["end", "correct", "take-back"] {
                let page = try await client.get("/families/\(home)/facts/\(place)/\(manner)?lang=en")
                #expect(page.status == .ok && !page.text.contains("⟦"), "\(place)/\(manner)")
            }
            #expect(list.text.contains("id=\"\(place.replacing("/", with: "-"))\""), "\(place)")
            #expect(list.text.contains("/facts/\(place)/take-back"))
        }
        // No number stands in either in clear.
        let api = try await client.get("/api/v1/families/\(home)/facts").text
        for number in ["13812340000", "6217000010001234567", "E1234567"] {
            #expect(!list.text.contains(number) && !api.contains(number))
        }
    }

    @Test(
        "An entry is ended, corrected with what is held filled in, removed; what others did meanwhile is shown"
    )
    func acts() async throws {
        let office = try await StreetOffice.filled(families: 12)
        let client = try await office.client()
        let (home, person) = try await family(office)
        let folder = "/families/\(home)/facts"
        let typed = "who=\(person)&f-level=partial&f-from=2026-06-01&reason=评估".encodedForm
        let preview = try await client.post("\(folder)/care_abilities", form: typed)
        #expect(preview.text.contains("部分失能"))
        #expect(
            try await client.post("\(folder)/care_abilities", form: hiddenFields(preview.text) + "&step=save")
                .status == .seeOther)
        func place() async throws -> String {
            let sheet = try await office.desk.facts(of: home, today: testDay, office.caller)
            return try #require(sheet.entries.last { $0.form.name == "care_abilities" }).place.description
        }
        let first = try await place()
        let form = try await client.get("\(folder)/\(first)/correct").text
        #expect(form.contains("value=\"partial\" checked") && form.contains("value=\"2026-06-01\""))
        let wrong = try await client.post(
            "\(folder)/\(first)/correct", form: "f-level=partial&f-from=2026-02-30")
        #expect(wrong.status == .unprocessableContent && wrong.text.contains("<a href=\"#f-from\">"))
        let mended = try await client.post(
            "\(folder)/\(first)/correct", form: "f-level=dependent&f-from=2026-05-01")
        #expect(mended.status == .ok && mended.text.contains("失能"))
        let save = hiddenFields(mended.text) + "&step=save"
        #expect(try await client.post("\(folder)/\(first)/correct", form: save).status == .seeOther)
        // The entry was replaced: its old address leads to what is held now.
        let replaced = try await client.get("\(folder)/\(first)/correct")
        #expect(replaced.status == .conflict && replaced.text.contains("value=\"2026-05-01\""))
        let second = try await place()
        let end = try await client.post("\(folder)/\(second)/end", form: "day=2026-04-01")
        #expect(end.status == .unprocessableContent && end.text.contains("<a href=\"#day\">"))
        let ended = try await client.post("\(folder)/\(second)/end", form: "day=2026-10-01")
        // Somebody else records something in the meantime.
        let other = try await client.post(
            "\(folder)/housings", form: "f-place=rural&f-from=2026-01-01")
        _ = try await client.post("\(folder)/housings", form: hiddenFields(other.text) + "&step=save")
        let late = try await client.post(
            "\(folder)/\(second)/end", form: hiddenFields(ended.text) + "&step=save")
        #expect(late.status == .conflict && late.text.contains("农村"))
        let saved = try await client.post(
            "\(folder)/\(second)/end", form: hiddenFields(late.text) + "&step=save")
        #expect(saved.status == .seeOther)
        let list = try await client.get(folder).text
        #expect(list.contains("已结束") && list.contains("2026年9月30日"))
        let family = try await client.get("/families/\(home)").text
        #expect(family.contains("农村") && family.contains("href=\"\(folder)\""))
        #expect(try await client.get("\(folder)/memberships").text.contains("请用“登记发生的事”登记"))
        for wrong in ["typo", "incomes/999999/correct", "\(second)/typo"] {
            #expect(try await client.get("\(folder)/\(wrong)").status == .notFound, "\(wrong)")
        }
    }
}

extension String {
    /// What a page says is wrong, for a test that fails.
    fileprivate var faults: String {
        matches(of: #/<a href="#([^"]*)">/#).map { String($0.output.1) }.joined(separator: "; ")
    }
}
