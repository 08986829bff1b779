import Benefits
import Casework
import CivilCalendar
import Foundation
import Rules
import Store
import TestSupport
import Testing

/// A list with masked names says why in words of the rule: with a birth date beside it a masked name is a name again.
@Suite(.database, .serialized)
struct ReasonTests {
    @Test("no reason in a list of decisions holds a date, name or number of the register")
    func words() async throws {
        let office = try await TestOffice.open()
        let street = RegisterFixture.street(24)
        try await office.importing(street.bytes)
        _ = try await office.determine()
        let desk = Desk(store: office.store, policy: try AssistanceFixture.policy(), account: "测试员")
        let caller = Desk.Caller(name: office.actor.name, request: UUID().uuidString.lowercased())
        var texts: Set<String> = []
        for programme in try AssistanceFixture.policy().rules.programmes.map(\.id) {
            let page = try await desk.decisions(
                DecisionListQuestion(programme: programme, size: 200), caller)
            for reason in page?.decisions.flatMap(\.reasons) ?? [] {
                texts.formUnion([reason.text.zh, reason.text.en])
            }
        }
        #expect(texts.count >= 4)
        // Rules' own examples are made-up people; these are the street's.
        var canaries: Set<String> = []
        for line in street.lines {
            for heading in ["女方姓名", "男方姓名", "子女姓名", "户编号"] { canaries.insert(line[heading] ?? "") }
            for heading in ["女方身份证号", "男方身份证号", "子女身份证号"] {
                let number = line[heading] ?? ""
                let digits = Array(number.dropFirst(6).prefix(8)).map(String.init)
                let (year, month, day) = (
                    digits[0..<4].joined(), digits[4..<6].joined(), digits[6..<8].joined()
                )
                canaries.formUnion([
                    number, "\(year)-\(month)-\(day)", "\(year)年\(Int(month) ?? 0)月\(Int(day) ?? 0)日",
                ])
            }
            if let died = line["死亡日期"], !died.isEmpty { canaries.insert(died) }
        }
        for text in texts {
            #expect(!canaries.contains { !$0.isEmpty && text.contains($0) }, "\(text)")
        }
    }
}
