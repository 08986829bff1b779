import CivilCalendar
import Exchange
import Foundation
import Rules
package import Store

/// Undetermined answers that wait for the same fact, by village: the sheet a clerk takes along.
package struct FactToAsk: Sendable, Hashable {
    /// As the rules name it ("child.died"); a question of policy begins with "question:".
    package var fact: String
    package var villages: [Village]

    /// Those of one village, in order of family.
    package struct Village: Sendable, Hashable {
        package var code: String
        package var name: String
        package var decisions: [ListedDecision]
    }

    package var count: Int { villages.reduce(0) { $0 + $1.decisions.count } }
}

/// The last answers of a programme in an area: who, why, and what to ask. Every family listed is a recorded look.
package struct ListDecisions: Sendable {
    private let store: Store

    package init(store: Store) { self.store = store }

    /// - Parameter area: code of the area; nil is the actor's own, who must then have exactly one.
    package func callAsFunction(
        _ filter: DecisionFilter, area: String? = nil, as actor: Actor
    ) async throws -> [ListedDecision] {
        let area = try await AskedArea(area, of: actor, in: store)
        return try await store.act(as: actor, scope: area.scope) { act in
            var found: [ListedDecision] = []
            while true {
                let page = try await act.listDecisions(filter, after: found.last)
                if page.isEmpty { break }
                found += page
            }
            try await act.recordLooks(at: Set(found.map(\.decision.home)).sorted(), purpose: "decisions list")
            return found
        }
    }

    /// Groups undetermined answers by each fact they wait for, the fact that settles most first.
    package static func factsToAsk(_ decisions: [ListedDecision]) -> [FactToAsk] {
        var byFact: [String: [ListedDecision]] = [:]
        for listed in decisions where listed.decision.outcome == .undetermined {
            for fact in listed.decision.missing { byFact[fact, default: []].append(listed) }
        }
        let groups = byFact.map { fact, listed in
            FactToAsk(
                fact: fact,
                villages: Dictionary(grouping: listed, by: \.villageCode).sorted { $0.key < $1.key }.map {
                    FactToAsk.Village(code: $0.key, name: $0.value[0].villageName, decisions: $0.value)
                })
        }
        return groups.sorted { ($1.count, $0.fact) < ($0.count, $1.fact) }
    }

    /// As CSV, one line for each answer, in the order given.
    package static func csv(_ decisions: [ListedDecision]) -> [UInt8] {
        var writer = CSVWriter()
        writer.append([
            "村居代码", "村居", "户编号", "姓名", "对象", "项目", "日期", "结果", "金额（元）", "周期", "原因", "待核实事项", "规则版本", "认定编号",
        ])
        for listed in decisions {
            let decision = listed.decision
            writer.append([
                .text(listed.villageCode), .text(listed.villageName), .text(listed.householdNumber ?? ""),
                .text(listed.names.joined(separator: "、")), .text(decision.unit), .text(decision.programme),
                .text(decision.day.description), .text(decision.outcome.rawValue),
                decision.amount.map { .amount($0) } ?? .empty, .text(decision.period ?? ""),
                .text(StoredReason.read(decision.findings).map(\.text.zh).joined(separator: "；")),
                .text(decision.missing.joined(separator: "；")), .text(decision.ruleVersion),
                .text(String(decision.id)),
            ])
        }
        return writer.bytes
    }
}
