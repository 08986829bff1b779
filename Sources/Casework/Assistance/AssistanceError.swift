package import Rules

/// Why a question about decisions has no answer. No text holds personal data.
package enum AssistanceError: Error, Sendable, Hashable {
    case unknownArea(code: String)
    case noSuchDecision(id: Int64)
    /// The decision was made by rules of another text than the rule files hold now.
    case otherRules(programme: String)

    package var localized: LocalizedText {
        switch self {
        case .unknownArea(let code):
            LocalizedText(
                zh: "没有区划代码 \(code)；可用 areas import 导入，或核对代码。",
                en: "there is no area \(code); import it with `areas import`, or check the code.")
        case .noSuchDecision(let id):
            LocalizedText(
                zh: "本辖区内没有第 \(id) 号认定。", en: "there is no decision \(id) in this office's areas.")
        case .otherRules(let programme):
            LocalizedText(
                zh: "项目 \(programme) 的规则文件与作出认定时不同，请用当时的规则文件重算。",
                en:
                    "the rule file of \(programme) differs from the one the decision was made by; replay with that file."
            )
        }
    }
}

extension AssistanceError: CustomStringConvertible {
    package var description: String { localized.en }
}

extension [UInt8] {
    /// Two lower-case digits for each byte.
    package var hexadecimal: String {
        let digits = Array("0123456789abcdef".utf8)
        return String(decoding: flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
    }
}
