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

    /// The values that the amount's formula names, each with its start and source.
    private func values(_ amount: Money) -> [LocalizedText] {
        let named = Set(text?.version.amount?.parameters ?? [])
        let parameters = named.sorted().compactMap { index in
            text?.programme.parameters.indices.contains(index) == true
                ? text?.programme.parameters[index] : nil
        }
        return parameters.compactMap { parameter in
            guard let use = decision.parameters.first(where: { $0.name == parameter.name }),
                parameter.unit?.zh.contains("元") == true
            else { return nil }
            return LocalizedText(
                "{what}{value}，{from}起执行（{basis}）", "{what} {value}, in force from {from} ({basis})",
                [
                    "what": phrases.limit(use.name),
                    "value": cell(use.value, parameter, amount) ?? phrases.amount(use.value, of: parameter),
                    "from": LocalizedText(day: use.from), "basis": LocalizedText(same: use.basis),
                ])
        } + arithmetic(amount)
    }

    /// Of a value with several columns the one that is paid, where one is.
    private func cell(_ value: String, _ parameter: Parameter, _ amount: Money) -> LocalizedText? {
        guard !parameter.columns.isEmpty else { return nil }
        let cells = AmountWords.cells(value)
        return cells.contains { $0.money == amount } ? LocalizedText(yuan: amount) : nil
    }

    /// "1450元×2人，减去计入的收入1000元，得1900元", where that is how it comes about to the fen.
    private func arithmetic(_ amount: Money) -> [LocalizedText] {
        let read = findings.flatMap(\.facts).map(\.reading)
        let incomes = Set(read.filter { $0.name.contains(".incomes.") })
        let counted = incomes.compactMap { FactClauses.income($0.value) }.filter(\.isCounted)
        guard text?.version.incomes != nil,
            let members = read.first(where: { $0.name == "members" }).map({ FactPhrases.keys($0.value).keys })
        else { return [] }
        let heads = members.count { key in !read.contains { $0.name == key + ".absences" } }
        let income = counted.reduce(Money.zero) { $0 + $1.money }
        for use in decision.parameters {
            guard let standard = Money(yuan: use.value), heads > 0,
                standard.fen * Int64(heads) - income.fen == amount.fen
            else { continue }
            return [
                LocalizedText(
                    "{standard}×{heads}人，减去计入的收入{income}，得{amount}",
                    "{standard} × {heads} people, less counted income of {income}, makes {amount}",
                    [
                        "standard": LocalizedText(yuan: standard), "heads": LocalizedText(same: "\(heads)"),
                        "income": LocalizedText(yuan: income), "amount": LocalizedText(yuan: amount),
                    ])
            ]
        }
        return []
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
        words[name.replacing("_", with: "-")].map { LocalizedText($0) } ?? LocalizedText("本项", "this one")
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
