import Benefits
import FEEL
import Rules

/// Every text a person may see, in both languages: each in its own, and with the same numbers in braces.
extension RuleAudit {
    static func translations(_ policy: Policy) -> Check {
        var texts: [(place: String, text: LocalizedText)] = []
        for programme in policy.rules.programmes {
            texts.append((programme.file, programme.title))
            texts.append((programme.file, programme.office))
            texts += programme.interactions.map { (programme.file, $0.text) }
        }
        texts += policy.definitions.map { ($0.file, $0.title) }
        for (version, _) in policy.ownVersions {
            for criterion in version.criteria + version.insured.flatMap(\.criteria) {
                texts.append((criterion.formula.place, criterion.text))
                if let question = criterion.question { texts.append((question.formula.place, question.text)) }
            }
        }
        texts += policy.ownParameters.compactMap { parameter in
            parameter.unit.map { (parameter.place, $0) }
        }
        var check = Check(
            subject: .translations,
            lookedAt: LocalizedText(zh: "中英文各\(texts.count)条", en: "\(texts.count) texts in each language"))
        for (place, text) in texts { check.findings += faults(text).map { $0.at(place) } }
        return check
    }

    static func faults(_ text: LocalizedText) -> [LocalizedText] {
        var faults: [LocalizedText] = []
        if !text.zh.contains(where: isHan), text.zh.contains(where: \.isLetter) {
            faults.append(LocalizedText(zh: "zh 没有汉字，像是没有译。", en: "`zh` has no Chinese in it."))
        }
        if text.en.contains(where: isHan) {
            faults.append(LocalizedText(zh: "en 里有汉字，像是没有译完。", en: "`en` has Chinese in it."))
        }
        if Set(Placeholders.names(in: text.zh)) != Set(Placeholders.names(in: text.en)) {
            faults.append(
                LocalizedText(
                    zh: "两种文字花括号里的名称不同。", en: "the two texts name different values in braces."))
        }
        return faults
    }

    private static func isHan(_ character: Character) -> Bool {
        character.unicodeScalars.contains { (0x3400...0x9FFF).contains($0.value) || $0.value >= 0x20000 }
    }
}

extension LocalizedText {
    fileprivate func at(_ place: String) -> LocalizedText {
        LocalizedText(zh: "\(place)：\(zh)", en: "\(place): \(en)")
    }
}
