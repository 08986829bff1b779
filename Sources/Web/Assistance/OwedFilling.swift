import CivilCalendar
import Rules

extension OwedModel {
    init(_ entitlement: Entitlement, facts: FactNames) {
        let speech = OwedSpeech(words: facts.words, period: entitlement.period)
        let words = facts.words
        let year = String(entitlement.year)
        title = words("owed.title", ["year": year])
        var lines = entitlement.sums.map(speech.line)
        for run in entitlement.runs where run.isTold {
            let what =
                run.standing == .late
                ? words("owed.late")
                : words(
                    "owed.held",
                    [
                        "facts": Presentation(language: words.language)
                            .list(run.missing.map(facts.label))
                    ])
            lines.append(words("owed.line", ["when": speech.months(run.first, run.last), "what": what]))
        }
        for run in entitlement.moved {
            let when = speech.months(run.first, run.last)
            lines.append(words("owed.line", ["when": when, "what": words(run.convention.text)]))
        }
        self.lines = lines
        hasLines = !lines.isEmpty
        let sum = Presentation(language: words.language).money(entitlement.total)
        total = entitlement.sums.isEmpty ? nil : sum
        nothing = words(entitlement.isOpen ? "owed.open" : "owed.nothing", ["year": year])
    }

    /// In one line; nil where nothing is owed and nothing held.
    static func short(_ entitlement: Entitlement, _ words: Words) -> String? {
        guard entitlement.isOpen || !entitlement.sums.isEmpty else { return nil }
        let isAllOpen = entitlement.sums.isEmpty
        return words(
            isAllOpen ? "owed.open" : entitlement.isOpen ? "owed.short-open" : "owed.short",
            [
                "year": String(entitlement.year),
                "sum": Presentation(language: words.language).money(entitlement.total),
            ])
    }
}

/// How months and sums of an entitlement are said.
private struct OwedSpeech {
    let words: Words
    let period: PaymentTerms.Period

    private var presentation: Presentation { Presentation(language: words.language) }

    func line(_ sum: Entitlement.Sum) -> String {
        let total = presentation.money(sum.total)
        var what =
            sum.count == 1
            ? total
            : words(
                "owed.product",
                ["n": String(sum.count), "amount": presentation.money(sum.amount), "total": total])
        if sum.isUncertain { what = words("owed.uncertain", ["what": what]) }
        return words("owed.line", ["when": months(sum.first, sum.last), "what": what])
    }

    /// "5月至12月"; the whole year where the programme pays by the year.
    func months(_ first: CivilDate, _ last: CivilDate) -> String {
        switch period {
        case .year: return words("owed.year")
        case .once: return words("owed.once")
        case .month:
            if first == last { return presentation.month(first) }
            return words(
                "owed.months", ["first": presentation.month(first), "last": presentation.month(last)])
        }
    }
}

extension Entitlement {
    /// Neighbouring instalments of one standing that wait for the same facts.
    fileprivate struct Run {
        var first: CivilDate
        var last: CivilDate
        var standing: Instalment.Standing
        var missing: [String]
        /// Said with what moved the instalments.
        var isOfTwoFamilies: Bool

        var isTold: Bool { standing == .held && !isOfTwoFamilies || standing == .late }
    }

    fileprivate var runs: [Run] {
        var runs: [Run] = []
        for instalment in instalments {
            if let last = runs.last, last.standing == instalment.standing,
                last.missing == instalment.missing, last.isOfTwoFamilies == instalment.isOfTwoFamilies
            {
                runs[runs.count - 1].last = instalment.from
            } else {
                runs.append(
                    Run(
                        first: instalment.from, last: instalment.from, standing: instalment.standing,
                        missing: instalment.missing, isOfTwoFamilies: instalment.isOfTwoFamilies))
            }
        }
        return runs
    }
}
