import Benefits
import Rules

/// Reads `interactions:` of a programme and `income:` of a version.
enum InteractionReading {
    static func interactions(_ map: inout DataMap) -> [RawInteraction] {
        let log = map.log
        return map.items("interactions").compactMap { item in
            guard var entry = DataMap(item.tree, item.path, log) else { return nil }
            let kind = entry.requiredChoice("kind", Interaction.Kind.self)
            let programmes = entry.raws("programmes")
            let text = entry.localized("text")
            let article = entry.text("article")
            entry.finish()
            if programmes.isEmpty || kind == .higherOf && programmes.count > 1 {
                log.report(
                    item.tree, entry.place("programmes"), zh: "请写明对方项目；“取高者”只写一个。",
                    en: "name the other programmes; the higher of two has one other.")
                return nil
            }
            guard let kind, let text else { return nil }
            return RawInteraction(
                interaction: Interaction(
                    kind: kind, programmes: programmes.map(\.text), text: text, article: article),
                position: item.tree.position, path: item.path)
        }
    }

    /// Nil where the version has no list.
    static func incomes(_ map: inout DataMap) -> IncomeList? {
        guard let tree = map.take("income"), !tree.isNull else { return nil }
        let log = map.log
        let place = map.place("income")
        var seen: Set<String> = []
        let rules = map.items(of: tree, place).compactMap { item -> IncomeList.Rule? in
            guard var entry = DataMap(item.tree, item.path, log) else { return nil }
            let source = entry.identifier("source")
            let isCounted = entry.require("counted") == nil ? nil : entry.flag("counted")
            let article = entry.requiredText("article")
            entry.finish()
            guard let source, let isCounted, let article else { return nil }
            if !seen.insert(source).inserted {
                log.report(
                    item.tree, item.path, zh: "同一来源出现两次，请删去一个。",
                    en: "this source stands twice; remove one of them.")
            }
            return IncomeList.Rule(source: source, isCounted: isCounted, article: article)
        }
        return IncomeList(rules)
    }
}

/// Checks what programmes say about each other, once all files are read.
enum InteractionChecks {
    static func check(_ programmes: [RawRuleFile], _ logs: [String: DataFaultLog]) {
        for file in programmes {
            for raw in file.interactions {
                for id in raw.interaction.programmes { check(raw, id, of: file, programmes, logs[file.file]) }
            }
        }
    }

    private static func check(
        _ raw: RawInteraction, _ id: String, of file: RawRuleFile, _ programmes: [RawRuleFile],
        _ log: DataFaultLog?
    ) {
        let known = programmes.map(\.id).sorted().joined(separator: ", ")
        guard let other = programmes.first(where: { $0.id == id }) else {
            log?.report(
                at: raw.position, raw.path, zh: "没有这个项目；现有：\(known)。",
                en: "there is no such programme; known: \(known).")
            return
        }
        if raw.interaction.kind == .higherOf {
            if file.unit != other.unit || file.payment?.period == .once || other.payment?.period == .once
                || file.payment == nil || other.payment == nil
            {
                log?.report(
                    at: raw.position, raw.path,
                    zh: "“取高者”只能用于 unit 相同、按月或按年发放的两个项目。",
                    en: "the higher of two is for programmes of one unit that pay by month or year.")
            }
            let answers = other.interactions.contains {
                $0.interaction.kind == .higherOf && $0.interaction.programmes == [file.id]
            }
            if !answers {
                log?.report(
                    at: raw.position, raw.path,
                    zh: "对方项目没有写“取高者”；两个文件都要写，否则两份都会发放。",
                    en: "the other file does not say so; both must, or both would be paid.")
            }
        } else if reaches(file.id, from: other, programmes, []) {
            log?.report(
                at: raw.position, raw.path, zh: "项目互相依赖成环，请去掉其中一条。",
                en: "programmes depend on each other in a circle; remove one of these entries.")
        }
    }

    private static func reaches(
        _ id: String, from file: RawRuleFile, _ programmes: [RawRuleFile], _ seen: Set<String>
    ) -> Bool {
        if file.id == id { return true }
        if seen.contains(file.id) { return false }
        return file.interactions.contains { raw in
            guard raw.interaction.kind != .higherOf else { return false }
            return programmes.contains { next in
                raw.interaction.programmes.contains(next.id)
                    && reaches(id, from: next, programmes, seen.union([file.id]))
            }
        }
    }
}
