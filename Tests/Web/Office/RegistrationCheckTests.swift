import HTTPTypes
import Store
import TestSupport
import Testing

@testable import Web

@Suite("What the list of tasks and the check of a registration show", .database)
struct RegistrationCheckTests {
    private func lines(_ page: String) -> [String] {
        page.matches(of: #/<li><a href="([^"]*#[^"]*)">([^<]*)<\/a>/#).map { String($0.2) }
    }

    @Test("The number of a disability certificate is masked and its last two characters are not shown")
    func masked() async throws {
        let draft = try await RegistrationWalk.begin(try await StreetOffice.filled().client())
        try await draft.fill("wife", "onFile=yes&name=Lan")
        try await draft.fill("wife-document", "number=\(RegistrationWalk.wife)")
        let card = RegistrationWalk.wife + "42"
        #expect(try await draft.fill("wife-disability", "disabled=yes&card=\(card)").status == .seeOther)
        try await draft.fill("certificate", "held=held&paper=GR-0001234")
        let check = try await draft.get("check")
        #expect(check.contains("990101********0021**") && check.contains("**** 1234"))
        #expect(!check.contains(card) && !check.contains("GR-0001234"))
        try await draft.fill("wife-disability", "disabled=yes&card=4412345")
        let short = try await draft.get("check")
        #expect(short.contains("****") && !short.contains("4412345"))
    }

    @Test("A birth known to the month or the year is taken, and the check says so")
    func birth() async throws {
        let draft = try await RegistrationWalk.begin(try await StreetOffice.filled().client())
        try await draft.fill("wife", "onFile=yes&name=Lan")
        for (born, said, english) in [
            ("1981-06", "1981-06（只知道年月）", "1981-06 (only the month is known)"),
            ("1981", "1981（只知道年份）", "1981 (only the year is known)"),
            ("1981-06-15", ">1981-06-15<", ">1981-06-15<"),
        ] {
            let form = "document=none&cause=other&born=\(born)"
            #expect(try await draft.fill("wife-document", form).status == .seeOther)
            #expect(try await draft.get("check?lang=en").contains(english))
            #expect(try await draft.get("check?lang=zh").contains(said))
        }
    }

    @Test(
        "No line of a summary stands there twice: where two answers have one fault, each line names its own")
    func once() async throws {
        let draft = try await RegistrationWalk.begin(try await StreetOffice.filled().client())
        let form = "state=unmarried&since=2003-05-01&ended=2004-05-01"
        let page = try await draft.fill("union", form)
        #expect(page.status == .unprocessableContent)
        #expect(lines(page.text).count == 2 && Set(lines(page.text)).count == 2, "\(lines(page.text))")
        #expect(page.text.contains("婚姻结束日期：") && page.text.contains("<a href=\"#ended\">"))
        for language in ["en", "zh"] {
            let check = lines(try await draft.get("check?lang=\(language)"))
            #expect(check.count > 8 && Set(check).count == check.count, "\(check)")
        }
    }

    @Test("Of a child who has died nothing more is asked, and a page saved empty is not done")
    func dead() async throws {
        let client = try await StreetOffice.filled().client()
        let draft = try await RegistrationWalk.begin(client)
        try await draft.fill("wife", "onFile=yes&name=Lan")
        try await draft.fill("wife-residence", "")
        try await draft.fill("consents", "")
        try await draft.fill("children", "ever=1&alive=0")
        try await draft.fill("child-1", "name=Ming&sex=male")
        try await draft.fill("child-1-document", "number=\(RegistrationWalk.son)")
        try await draft.fill("child-1-origin", "manner=birth")
        let sent = try await draft.fill("child-1-life", "living=no&died=2019-08-20")
        #expect(sent.headers[.location] == "\(draft.path)/children")
        let tasks = try await client.get(draft.path).text
        #expect(tasks.contains("/child-1-life\"") && !tasks.contains("/child-1-insurance\""))
        // The place is wanting; the wife, the children, and the child's four pages are done.
        #expect(tasks.contains("已完成 6 项"), "\(tasks)")
    }

    @Test("A name of somebody who is said not to be of the family is not kept in silence")
    func notOfFamily() async throws {
        let client = try await StreetOffice.filled().client()
        let draft = try await RegistrationWalk.begin(client)
        let answer = try await draft.fill("husband", "onFile=no&name=Jian")
        #expect(answer.status == .unprocessableContent && answer.text.contains("<a href=\"#name\">"))
        #expect(!(try await client.get("/register").text.contains("Jian")))
        #expect(try await draft.fill("husband", "onFile=no").status == .seeOther)
    }
}
