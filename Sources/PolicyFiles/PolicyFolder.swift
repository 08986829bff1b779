package import Benefits
import Foundation
package import Rules

/// Reads and checks a configuration folder.
///
/// Layout: `definitions/*.yaml`, `programmes/<area>/*.yaml`, `insurance/*.yaml`, `areas/*.yaml`. All faults of all
/// files are reported together, each with file, line and what to do.
package enum PolicyFolder {
    /// - Parameter facts: what the formulas may name.
    package static func load(
        _ named: String, facts: FactsVocabulary = .dictionary
    ) throws(DataFaults) -> Policy {
        // A folder reached by a link would be listed as empty.
        let folder = URL(filePath: named).resolvingSymlinksInPath().path
        var reading = PolicyReading(facts: facts)
        for file in try files(in: folder) {
            let text: String
            do {
                text = try String(contentsOfFile: folder + "/" + file, encoding: .utf8)
            } catch {
                throw unreadable(file)
            }
            reading.read(file, text)
        }
        return try reading.policy()
    }

    /// A policy from texts by file name ("programmes/assistance/x.yaml"), for tests and for checking a draft.
    package static func load(texts: [String: String]) throws(DataFaults) -> Policy {
        var reading = PolicyReading(facts: .dictionary)
        for (file, text) in texts.sorted(by: { $0.key < $1.key }) { reading.read(file, text) }
        return try reading.policy()
    }

    /// The policy of kept texts, without areas: those are the office's own and no rules.
    package static func load(_ ruleSet: RuleSet) throws(DataFaults) -> Policy {
        try load(
            texts: Dictionary(
                ruleSet.texts.map { ($0.file, $0.text) }, uniquingKeysWith: { first, _ in first }))
    }

    /// The rule files of a folder, relative to it, sorted.
    static func files(in folder: String) throws(DataFaults) -> [String] {
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: folder, isDirectory: &isFolder), isFolder.boolValue
        else {
            throw DataFaults([
                DataFault(
                    file: folder, position: nil, path: "",
                    text: LocalizedText(
                        zh: "没有这个配置文件夹；请用 --config 指明。",
                        en: "there is no such configuration folder; name it with --config."))
            ])
        }
        let all = FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? []
        return all.filter { file in
            PolicyReading.Kind(file) != nil && (file.hasSuffix(".yaml") || file.hasSuffix(".yml"))
        }.sorted()
    }

    static func unreadable(_ file: String) -> DataFaults {
        DataFaults([
            DataFault(
                file: file, position: nil, path: "",
                text: LocalizedText(
                    zh: "读不了这个文件；请检查权限和 UTF-8 编码。",
                    en: "cannot be read; check its permissions and that it is UTF-8."))
        ])
    }
}

/// Rule files on their way to a policy.
private struct PolicyReading {
    /// What a file is, by its folder.
    enum Kind {
        case definition, programme, product, area

        init?(_ file: String) {
            switch file.split(separator: "/").first {
            case "definitions": self = .definition
            case "programmes": self = .programme
            case "insurance": self = .product
            case "areas": self = .area
            default: return nil
            }
        }
    }

    private let facts: FactsVocabulary
    private var logs: [String: DataFaultLog] = [:]
    private var programmes: [RawRuleFile] = []
    private var definitions: [RawRuleFile] = []
    private var areas: [Area] = []
    private var ruleTexts: [RuleText] = []
    private var unparsed: [DataFault] = []

    init(facts: FactsVocabulary) { self.facts = facts }

    mutating func read(_ file: String, _ text: String) {
        if Kind(file) != .area { ruleTexts.append(RuleText(file: file, text: text)) }
        let log = DataFaultLog(file: file)
        logs[file] = log
        let tree: DataTree
        do throws(DataFaults) {
            tree = try YAMLReading.tree(of: text, file: file)
        } catch {
            unparsed += error.faults
            return
        }
        switch Kind(file) {
        case .definition: RuleFileReading.definition(tree, log).map { definitions.append($0) }
        case .programme: RuleFileReading.programme(tree, isProduct: false, log).map { programmes.append($0) }
        case .product: RuleFileReading.programme(tree, isProduct: true, log).map { programmes.append($0) }
        case .area: areas += AreaReading.areas(tree, log)
        case nil: break
        }
    }

    mutating func policy() throws(DataFaults) -> Policy {
        checkIDs(programmes)
        checkIDs(definitions)
        InteractionChecks.check(programmes, logs)
        checkAreas()
        // Formulas of a file that was not read whole would only repeat its faults.
        try settle()
        var compiled: [Programme] = []
        for raw in programmes {
            var compiler = RuleCompiler(
                raw, definitions: used(by: raw), logs: logs, dictionary: facts)
            if let programme = compiler.programme() { compiled.append(programme) }
        }
        compileUnused()
        try settle()
        let tree = AreaTree(areas)
        return Policy(
            rules: RuleBook(programmes: compiled).following(tree.successions),
            products: programmes.compactMap(\.product), areas: tree, ruleSet: RuleSet(ruleTexts))
    }

    private func used(by raw: RawRuleFile) -> [RawRuleFile] {
        raw.uses.compactMap { name in
            guard let definition = definitions.first(where: { $0.id == name.text }) else {
                logs[raw.file]?.report(
                    at: name.position, name.path, zh: "definitions 中没有这个定义；现有：\(ids(definitions))。",
                    en: "there is no such definition; known: \(ids(definitions)).")
                return nil
            }
            // What holds of a family is a fact of each of its persons; the other way round it is not.
            if definition.unit == raw.unit || definition.unit == .family { return definition }
            logs[raw.file]?.report(
                at: name.position, name.path, zh: "这个定义的 unit 与项目不同。",
                en: "this definition speaks of another unit than the programme.")
            return nil
        }
    }

    /// A definition nobody uses is checked too, as if a programme used it alone.
    private func compileUnused() {
        let used = Set(programmes.flatMap { $0.uses.map(\.text) })
        for definition in definitions where !used.contains(definition.id) {
            var alone = definition
            alone.versions = []
            alone.parameters = []
            var compiler = RuleCompiler(
                alone, definitions: [definition], logs: logs, dictionary: facts)
            _ = compiler.programme()
        }
    }

    private func checkIDs(_ files: [RawRuleFile]) {
        var seen: Set<String> = []
        for file in files {
            if !seen.insert(file.id).inserted {
                logs[file.file]?.report(
                    at: nil, "", zh: "id \(file.id) 已在别的文件里用过。",
                    en: "the id \(file.id) is taken by another file.")
            }
        }
    }

    private func checkAreas() {
        var seen: Set<String> = []
        for area in areas where !seen.insert(area.code).inserted {
            logs.first { $0.key.hasPrefix("areas") }?.value.report(
                at: nil, area.code, zh: "区划代码出现两次。", en: "this area code stands twice.")
        }
    }

    private func ids(_ files: [RawRuleFile]) -> String { files.map(\.id).sorted().joined(separator: ", ") }

    private func settle() throws(DataFaults) {
        // A shared condition is compiled for each programme that uses it: its fault is one fault.
        var seen: Set<DataFault> = []
        let faults = (unparsed + logs.sorted { $0.key < $1.key }.flatMap(\.value.faults))
            .filter { seen.insert($0).inserted }
        if !faults.isEmpty { throw DataFaults(faults) }
    }
}
