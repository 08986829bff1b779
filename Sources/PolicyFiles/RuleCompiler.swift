import Benefits
import CivilCalendar
import FEEL
import Rules

/// Compiles one programme with the shared conditions it uses: every formula is checked against the facts dictionary,
/// its parameters and the values named before it. What does not fit is a fault with file, line and what to do.
struct RuleCompiler {
    private let raw: RawRuleFile
    private let definitions: [RawRuleFile]
    private let logs: [String: DataFaultLog]
    private let vocabulary: Vocabulary
    private let parameters: [Parameter]
    private var environment: RuleEnvironment
    private var units: RuleUnits

    private typealias Scope = RuleEnvironment.Scope

    /// - Parameter logs: by file; faults of a definition's formula stand in the definition's file.
    init(
        _ raw: RawRuleFile, definitions: [RawRuleFile], logs: [String: DataFaultLog],
        dictionary: FactsVocabulary
    ) {
        self.raw = raw
        self.definitions = definitions
        self.logs = logs
        parameters = raw.parameters + definitions.flatMap(\.parameters)
        let versions = raw.versions + definitions.flatMap(\.versions)
        var named: [String] = []
        for name in versions.flatMap({ $0.named.map(\.name) }) where !named.contains(name) {
            named.append(name)
        }
        var plans: [String] = []
        for plan in raw.versions.flatMap({ $0.insured.map(\.plan) }) where !plans.contains(plan) {
            plans.append(plan)
        }
        let constants = [
            Vocabulary.termStart, Vocabulary.termEnd, Vocabulary.birthCutoff, Vocabulary.schemeYear,
        ]
        vocabulary = Vocabulary(
            facts: dictionary.facts(of: raw.unit).map(\.name),
            constants: raw.schemeYears.isEmpty ? [] : constants,
            parameters: parameters.map(\.name), named: named,
            made: [Vocabulary.tier, Vocabulary.insured, Vocabulary.incomeList]
                + plans.map { Vocabulary.count(of: $0) })
        environment = RuleEnvironment(
            unit: raw.unit, vocabulary: vocabulary, parameters: parameters, dictionary: dictionary)
        units = RuleUnits(parameters)
    }

    /// Nil where faults were reported.
    mutating func programme() -> Programme? {
        checkNames()
        var compiled: [Definition] = []
        for definition in definitions {
            let versions = definition.versions.map { version($0, in: definition, inherited: []) }
            compiled.append(
                Definition(
                    id: definition.id, title: definition.title, versions: versions, file: definition.file))
        }
        let inherited = definitions.flatMap { definition in
            // A name is there for sure only where every version of the definition has it.
            definition.versions.map { Set($0.named.map(\.name)) }.reduce(nil as Set<String>?) {
                $0?.intersection($1) ?? $1
            } ?? []
        }
        let versions = raw.versions.map { version($0, in: raw, inherited: inherited) }
        let candidates = raw.candidates.flatMap { formula($0, scope(), .list(.object("person")), raw.file) }
        return Programme(
            id: raw.id, title: raw.title, unit: raw.unit, kind: raw.programmeKind, office: raw.office,
            interactions: raw.interactions.map(\.interaction), definitions: compiled, payment: raw.payment,
            candidates: candidates, versions: versions, parameters: parameters, vocabulary: vocabulary,
            schemeYears: raw.schemeYears, determination: raw.determination, file: raw.file)
    }

    // MARK: Names

    /// No two things may have one name: a parameter that hides a fact would change what a criterion says.
    private func checkNames() {
        let dictionary = environment.dictionary
        var seen = Set(dictionary.functions.map(\.name))
        seen.formUnion(vocabulary.facts + dictionary.objectTypes.flatMap { $0.members.map(\.name) })
        let chosen = vocabulary.constants + vocabulary.parameters + vocabulary.named + vocabulary.made
        for name in chosen where !seen.insert(name).inserted {
            logs[raw.file]?.report(
                at: nil, name, zh: "这个名称已另有所指（事实、函数、参数或 let），请改名。",
                en:
                    "this name already means something else (a fact, function, parameter or `let`); rename it."
            )
        }
    }

    private func scope(_ named: some Sequence<String> = [], made: Set<String> = []) -> Scope {
        Scope(named: Set(named), made: made)
    }

    // MARK: Versions

    private mutating func version(
        _ raw: RawVersion, in file: RawRuleFile, inherited: [String]
    ) -> RuleVersion {
        var names = inherited
        let lists: Set<String> = raw.incomes == nil ? [] : [Vocabulary.incomeList]
        var named: [NamedFormula] = []
        for (name, text) in raw.named {
            guard let formula = formula(text, scope(names, made: lists), nil, file.file) else { continue }
            let type = formula.expression.type
            if let known = environment.namedTypes[name], known != type {
                logs[file.file]?.report(
                    at: text.position, text.path, zh: "同名的 let 在别的版本里类型不同，请换一个名称。",
                    en: "another version names a value of another type like this; choose another name.")
            }
            environment.namedTypes[name] = type
            units.named[name] = UnitCheck.check(formula.expression, in: units.table(vocabulary)).shape
            names.append(name)
            if let index = vocabulary.named.firstIndex(of: name) {
                named.append(NamedFormula(name: name, index: index, formula: formula))
            }
        }
        var criteria: [Criterion] = []
        for raw in raw.criteria {
            criteria += criterion(raw, scope(names, made: lists), file.file, criteria)
        }
        let insured = raw.insured.compactMap { group($0, names, file) }
        let tier = raw.tier.flatMap { formula($0, scope(names, made: lists), .string, file.file) }
        var made = lists.union(raw.insured.map { Vocabulary.count(of: $0.plan) })
        if tier != nil { made.insert(Vocabulary.tier) }
        let amount = raw.amount.flatMap { self.amount($0, scope(names, made: made), file.file) }
        return RuleVersion(
            span: raw.span, basis: raw.basis, ageBasis: raw.ageBasis, named: named, criteria: criteria,
            incomes: raw.incomes, insured: insured, tier: tier, amount: amount, canonical: raw.canonical,
            place: place(raw.position, file.file))
    }

    private func group(_ raw: RawInsuredGroup, _ names: [String], _ file: RawRuleFile) -> InsuredGroup? {
        let candidates = formula(raw.candidates, scope(names), .list(.object("person")), file.file)
        let person = scope(names, made: [Vocabulary.insured])
        let premium = self.amount(raw.premium, person, file.file)
        var criteria: [Criterion] = []
        for raw in raw.criteria { criteria += criterion(raw, person, file.file, criteria) }
        guard let candidates, let premium else { return nil }
        return InsuredGroup(plan: raw.plan, candidates: candidates, criteria: criteria, premium: premium)
    }

    private func criterion(
        _ raw: RawCriterion, _ scope: Scope, _ file: String, _ before: [Criterion]
    ) -> [Criterion] {
        if before.contains(where: { $0.id == raw.id }) {
            logs[file]?.report(
                at: raw.position, raw.path, zh: "条件的 id 重复，请改名。", en: "two criteria have this id; rename one."
            )
        }
        checkPlaceholders(raw, file)
        var question: OpenQuestion?
        if let rawQuestion = raw.question {
            guard let formula = formula(rawQuestion.when, scope, .boolean, file) else { return [] }
            question = OpenQuestion(id: rawQuestion.id, text: rawQuestion.text, formula: formula)
        }
        guard let formula = formula(raw.when, scope, .boolean, file) else { return [] }
        if case .boolean(let always) = formula.expression.tree.kind {
            logs[file]?.report(
                at: raw.when.position, raw.when.path,
                zh: always ? "这个条件总是成立，与事实无关；请删去或改正。" : "这个条件永远不能成立；请改正。",
                en: always
                    ? "this is always true, whatever the facts: remove or correct it."
                    : "this can never be true: correct it.")
        }
        return [
            Criterion(id: raw.id, text: raw.text, article: raw.article, formula: formula, question: question)
        ]
    }

    private func checkPlaceholders(_ raw: RawCriterion, _ file: String) {
        let known = Set(parameters.filter { $0.columns.isEmpty }.map(\.name) + vocabulary.constants)
        for name in Placeholders.names(in: raw.text.zh) + Placeholders.names(in: raw.text.en)
        where !known.contains(name) {
            logs[file]?.report(
                at: raw.position, raw.path + ".text",
                zh: "花括号里的名称不是参数：可用 \(known.sorted().joined(separator: ", "))。",
                en: "a name in braces is no parameter; known: \(known.sorted().joined(separator: ", ")).")
        }
    }

    // MARK: Formulas

    /// Money per the period in which the programme pays.
    private func amount(_ text: RawText, _ scope: Scope, _ file: String) -> Formula? {
        formula(text, scope, .number, file, counting: RuleUnits.expected(raw.payment?.period))
    }

    private func formula(
        _ text: RawText, _ scope: Scope, _ type: FEELType?, _ file: String,
        counting units: Set<MeasureUnit>? = nil
    ) -> Formula? {
        let compilation = Expression.compile(
            text.text, in: environment.environment(scope), expecting: type)
        // What facts cannot change is no condition, wherever it stands.
        for diagnostic in compilation.diagnostics
        where diagnostic.severity == .error || diagnostic.code == .constant {
            report(diagnostic, at: text, file)
        }
        guard let expression = compilation.expression else { return nil }
        let checked = UnitCheck.check(expression, in: self.units.table(vocabulary), expecting: units)
        for diagnostic in checked.diagnostics { report(diagnostic, at: text, file) }
        return environment.formula(expression, scope, place: place(text.position, file))
    }

    private func report(_ diagnostic: Diagnostic, at text: RawText, _ file: String) {
        logs[file]?.report(
            at: text.position, text.path, zh: "\(diagnostic.message.zh)\n\(diagnostic.excerpt)",
            en: "\(diagnostic.message.en)\n\(diagnostic.excerpt)")
    }

    private func place(_ position: DataPosition?, _ file: String) -> String {
        file + (position.map { ":\($0.line)" } ?? "")
    }
}
