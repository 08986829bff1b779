import CivilCalendar
import Rules

/// What an undetermined answer waits for, and what would settle it.
struct ReadOutMissing {
    let explanation: Explanation

    private var phrases: FactPhrases { explanation.phrases }
    /// Groups of answers that settle it by themselves are named up to this number.
    private static let answerLimit = 6

    var sentences: [LocalizedText] {
        var sentences: [LocalizedText] = []
        let family = explanation.missing.filter { !$0.isForOffice }
        if !family.isEmpty {
            sentences.append(LocalizedText("需要问清：", "To be asked:"))
            sentences += family.map(\.question)
        }
        for missing in explanation.missing where missing.isForOffice && !missing.fact.hasPrefix("question:") {
            sentences.append(
                LocalizedText("需要办公室确定：{what}。", "For the office to settle: {what}.", ["what": missing.label])
            )
        }
        if let settling = explanation.settling { sentences += settled(settling) }
        return sentences
    }

    private func settled(_ settling: Settling) -> [LocalizedText] {
        var sentences = grouped(settling.answers).prefix(Self.answerLimit).map { group in
            LocalizedText(
                "“{what}”如果是{answers}，结果就是“{outcome}”。",
                "If “{what}” is {answers}, the result is: {outcome}.",
                [
                    "what": phrases.label(group.fact), "outcome": group.outcome.said,
                    "answers": group.answers.map { answer in
                        LocalizedText("“{answer}”", "“{answer}”", ["answer": SpokenText.plain(answer)])
                    }.joined("或", " or "),
                ])
        }
        for set in settling.sets.prefix(3) where !set.allSatisfy(phrases.isForOffice) {
            sentences.append(
                LocalizedText(
                    "问清{facts}，就能认定。", "With {facts} known, it can be decided.",
                    ["facts": set.map { quoted($0) }.listed]))
        }
        if settling.needsMoreThanThree {
            sentences.append(
                LocalizedText("需要问清三项以上的事实才能认定。", "More than three facts are needed to decide it."))
        }
        return sentences
    }

    /// The answers to one fact that come to the same.
    private func grouped(
        _ answers: [SettlingAnswer]
    ) -> [(fact: String, outcome: Outcome, answers: [LocalizedText])] {
        var groups: [(fact: String, outcome: Outcome, answers: [LocalizedText])] = []
        for answer in answers {
            if let place = groups.firstIndex(where: { $0.fact == answer.fact && $0.outcome == answer.outcome }
            ) {
                groups[place].answers.append(answer.answer)
            } else {
                groups.append((answer.fact, answer.outcome, [answer.answer]))
            }
        }
        return groups
    }

    private func quoted(_ fact: String) -> LocalizedText {
        LocalizedText("“{what}”", "“{what}”", ["what": phrases.label(fact)])
    }
}

/// Until when an answer holds, and what time changes about a no.
struct ReadOutTime {
    let explanation: Explanation

    private var decision: Decision { explanation.decision }

    var sentences: [LocalizedText] { since + (change.isEmpty ? stable : change) }

    private var since: [LocalizedText] {
        guard let since = explanation.since, since < decision.day else { return [] }
        let values: KeyValuePairs = ["since": LocalizedText(day: since)]
        switch decision.outcome {
        case .eligible:
            return [
                LocalizedText(
                    "按现有登记，自{since}起符合条件。",
                    "By what is on record, the conditions have been met since {since}.", values)
            ]
        case .ineligible:
            return [
                LocalizedText(
                    "按现有登记，自{since}起不符合条件。", "By what is on record, they have not been met since {since}.",
                    values)
            ]
        case .undetermined:
            return [LocalizedText("自{since}起就不能认定。", "It has been open since {since}.", values)]
        }
    }

    private var change: [LocalizedText] {
        guard let change = explanation.ahead?.change else { return [] }
        let rules = change.nowMet.map { SpokenText.plain($0.text) }
        let values: KeyValuePairs = [
            "day": LocalizedText(day: change.day), "outcome": change.decision.outcome.said,
            "rules": rules.clauses,
        ]
        return rules.isEmpty
            ? [
                LocalizedText(
                    "如果其他情况不变，{day}起结果将是“{outcome}”。",
                    "If nothing else changes, the result will be “{outcome}” from {day}.", values)
            ]
            : [
                LocalizedText(
                    "如果其他情况不变，{day}起结果将是“{outcome}”：届时满足“{rules}”。",
                    "If nothing else changes, the result will be “{outcome}” from {day}, when this is met: {rules}.",
                    values)
            ]
    }

    private var stable: [LocalizedText] {
        guard let day = decision.stableUntil else {
            return [
                LocalizedText("只要情况不变，结果不会自行改变。", "As long as nothing changes, neither does this result.")
            ]
        }
        return [
            LocalizedText(
                "只要情况不变，这个结果到{day}之前不变，那天起要重新看。",
                "As long as nothing changes, this result holds until {day}; from then on it has to be looked at again.",
                ["day": LocalizedText(day: day)])
        ]
    }
}

/// The text of a rule as it is spoken: without worked examples, dates in words, 去世 for 死亡.
enum SpokenText {
    static func plain(_ text: LocalizedText) -> LocalizedText {
        var zh = withoutExamples(text.zh)
        for (written, spoken) in [("死亡", "去世"), ("亡故", "去世"), ("存活", "在世")] {
            zh = zh.substituting(written, with: spoken)
        }
        let en = withoutDatedAsides(text.en)
        return LocalizedText(
            zh: withoutBlanks(days(zh) { LocalizedText(day: $0).zh }),
            en: days(en) { LocalizedText(day: $0).en })
    }

    /// Chinese has no blanks beside its own characters.
    private static func withoutBlanks(_ text: String) -> String {
        let characters = Array(text)
        let kept = characters.indices.filter { place in
            guard characters[place] == " ", place > 0, place + 1 < characters.count else { return true }
            return characters[place - 1].isASCII && characters[place + 1].isASCII
        }
        return String(kept.map { characters[$0] })
    }

    /// With a full stop, also where the text had one.
    static func ended(_ text: LocalizedText) -> LocalizedText {
        LocalizedText(
            zh: text.zh.hasSuffix("。") ? text.zh : text.zh + "。",
            en: text.en.hasSuffix(".") ? text.en : text.en + ".")
    }

    /// Drops "（例：…）" and "；例：…" before a closing parenthesis.
    private static func withoutExamples(_ text: String) -> String {
        var text = text
        while let example = text.firstRange(of: "例："), example.lowerBound > text.startIndex,
            let close = text[example.upperBound...].firstIndex(of: "）")
        {
            let before = text.index(before: example.lowerBound)
            text.removeSubrange(text[before] == "（" ? before...close : before...text.index(before: close))
        }
        return text
    }

    /// Drops asides in parentheses that hold a date: "(born 1979-03-10: from 2028-03-10)".
    private static func withoutDatedAsides(_ text: String) -> String {
        var result = ""
        var rest = Substring(text)
        while let open = rest.firstIndex(of: "("), let close = rest[open...].firstIndex(of: ")") {
            let aside = rest[open...close]
            let hasDay = days(String(aside)) { _ in "" } != aside
            result += rest[..<open]
            if hasDay { while result.last == " " { result.removeLast() } } else { result += aside }
            rest = rest[rest.index(after: close)...]
        }
        return result + rest
    }

    /// Every ISO date of a text in other words.
    private static func days(_ text: String, _ say: (CivilDate) -> String) -> String {
        var result = ""
        var rest = Substring(text)
        while let first = rest.first {
            if first.isNumber, let day = CivilDate(iso: rest.prefix(10)) {
                result += say(day)
                rest = rest.dropFirst(10)
            } else {
                result.append(first)
                rest.removeFirst()
            }
        }
        return result
    }
}
