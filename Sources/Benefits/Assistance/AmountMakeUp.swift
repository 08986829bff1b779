import CivilCalendar
import Rules

/// How the amount of a decision is made up: the dated values it rests on, and the persons or incomes it counts.
struct AmountMakeUp {
    let decision: Decision
    let text: RuleText?
    let findings: [ExplainedFinding]
    let phrases: FactPhrases

    /// Nothing where the decision has no amount.
    var lines: [LocalizedText] {
        guard let amount = decision.amount else { return [] }
        var lines: [LocalizedText] = []
        if let tier = decision.tier {
            lines.append(
                LocalizedText(
                    "按“{tier}”一类", "for the group “{tier}”", ["tier": AmountWords.column(tier)]))
        }
        lines += decision.insured.isEmpty ? values(amount) : premiums
        return lines
    }

    // MARK: Values

    /// The money values that the amount's formula names, each with its start and source.
    private func values(_ amount: Money) -> [LocalizedText] {
        money.map { use, parameter in
            LocalizedText(
                "{what}{value}，{from}起执行（{basis}）", "{what} {value}, in force from {from} ({basis})",
                [
                    "what": phrases.limit(use.name),
                    "value": Self.cell(use.value, amount) ?? phrases.amount(use.value, of: parameter),
                    "from": LocalizedText(day: use.from), "basis": LocalizedText(same: use.basis),
                ])
        } + arithmetic(amount)
    }

    /// The parameters that the amount's formula names.
    private var named: [Parameter] {
        guard let text else { return [] }
        return Set(text.version.amount?.parameters ?? []).sorted().map { text.programme.parameters[$0] }
    }

    private var money: [(use: ParameterUse, parameter: Parameter)] {
        named.filter { $0.unit?.zh.holds("元") == true }.compactMap { parameter in
            decision.parameters.first { $0.name == parameter.name }.map { ($0, parameter) }
        }
    }

    /// Of a value with several columns the one that is paid; nil where none is.
    static func cell(_ value: String, _ amount: Money?) -> LocalizedText? {
        AmountWords.cells(value).first { $0.money == amount }.map { LocalizedText(yuan: $0.money) }
    }

    /// "1450元×2人，减去计入的收入1000元，得1900元", and what a share by persons adds to it.
    private func arithmetic(_ amount: Money) -> [LocalizedText] {
        guard text?.version.incomes != nil,
            let finding = findings.first(where: { $0.finding.readings.atHome > 0 }),
            let standard = money.first(where: { $0.parameter.columns.isEmpty }).flatMap({
                Money(yuan: $0.use.value)
            })
        else { return [] }
        let heads = finding.finding.readings.atHome
        let income = Set(findings.flatMap(\.finding.readings).filter { $0.name.holds(".incomes.") })
            .compactMap { FactClauses.income($0.value) }.filter(\.isCounted).reduce(Money.zero) {
                $0 + $1.money
            }
        let gap = Money(fen: standard.fen * Int64(heads) - income.fen)
        let share = named.first { $0.unit?.zh.holds("元") == false && !$0.columns.isEmpty }
        let values: KeyValuePairs = [
            "standard": LocalizedText(yuan: standard), "heads": LocalizedText(same: "\(heads)"),
            "income": LocalizedText(yuan: income), "gap": LocalizedText(yuan: gap),
            "rest": LocalizedText(yuan: amount - gap),
            "share": share.map { phrases.limit($0.name) } ?? .empty,
        ]
        let line = LocalizedText(
            "{standard}×{heads}人，减去计入的收入{income}，得{gap}",
            "{standard} × {heads} people, less counted income of {income}, makes {gap}", values)
        if gap == amount { return [line] }
        guard gap < amount, share != nil else { return [] }
        return [line, LocalizedText("另按{share}加{rest}", "and {rest} more for the {share}", values)]
    }

    // MARK: Premiums

    private var premiums: [LocalizedText] {
        decision.insured.filter { $0.outcome == .eligible }.compactMap { person in
            person.premium.map { premium in
                LocalizedText(
                    "{who}{money}", "{who} {money}",
                    ["who": phrases.people.called(person.key), "money": LocalizedText(yuan: premium)])
            }
        }
    }
}

/// The columns and groups of amounts in words.
enum AmountWords {
    /// "deceased=590, disabled=460" by column.
    static func cells(_ value: String) -> [(column: String, text: String, money: Money)] {
        value.split(separator: ",").compactMap { cell in
            let parts = cell.split(separator: "=").map { $0.filter { $0 != " " } }
            guard parts.count == 2, let money = Money(yuan: parts[1]) else { return nil }
            return (parts[0], parts[1], money)
        }
    }

    static func column(_ name: String) -> LocalizedText {
        words[name.substituting("_", with: "-")].map { LocalizedText($0) } ?? LocalizedText("本项", "this one")
    }

    private static let words: [String: FactWords.Entry] = [
        "deceased": ("子女去世", "child has died"),
        "disabled": ("子女残疾", "child is disabled"),
        "deceased-rural": ("农村户口，子女去世", "rural register, child has died"),
        "disabled-rural": ("农村户口，子女残疾", "rural register, child is disabled"),
        "deceased-girl": ("女孩去世", "daughter has died"),
        "in-army": ("子女在部队服役", "child serves in the army"),
        "one-boy": ("现有一个男孩", "one son"), "one-girl": ("现有一个女孩", "one daughter"),
        "two-girls": ("现有两个女孩", "two daughters"),
        "vocational": ("职业技术学院", "vocational college"),
        "university-local": ("疆内（区内）大学", "university in the region"),
        "university-outside": ("疆外（区外）大学", "university outside the region"),
        "home-care": ("居家养老", "care at home"), "institution": ("入住机构", "place in an institution"),
        "family": ("每户", "the family"), "parent": ("父母每人", "each parent"),
        "severe": ("重度残疾", "severely disabled"), "vulnerable": ("老年、未成年、在读", "elderly, minor or studying"),
    ]
}
