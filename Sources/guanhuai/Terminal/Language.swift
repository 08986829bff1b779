import Casework
import Foundation
import Rules
import Web

/// The language a person is spoken to in. Chinese unless asked otherwise.
enum Language: String, CaseIterable, Sendable {
    case zh, en

    /// What this process speaks: `--lang`, else `LC_ALL`, `LC_MESSAGES` or `LANG`, else Chinese.
    ///
    /// Read from the arguments before they are parsed, because help texts are made while they are being parsed.
    static let current = chosen(
        arguments: CommandLine.arguments, environment: ProcessInfo.processInfo.environment)

    static func chosen(arguments: [String], environment: [String: String]) -> Language {
        for (index, argument) in arguments.enumerated() {
            if argument == "--" { break }
            if argument == "--lang", index + 1 < arguments.count,
                let asked = Language(rawValue: arguments[index + 1])
            {
                return asked
            }
            if argument.hasPrefix("--lang="), let asked = Language(rawValue: String(argument.dropFirst(7))) {
                return asked
            }
        }
        let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap { environment[$0] }.first {
            !$0.isEmpty
        }
        return locale?.lowercased().hasPrefix("en") == true ? .en : .zh
    }
}

/// A sentence in the language of this process.
func say(_ zh: String, _ en: String) -> String {
    Language.current == .zh ? zh : en
}

extension FactSpeech {
    /// The pages' words in the language of this process.
    static func current(_ members: [NamedMember] = []) -> FactSpeech {
        FactSpeech(Language.current == .zh ? .zh : .en, members: members)
    }
}

extension LocalizedText {
    /// The text in the language of this process.
    var said: String { say(zh, en) }
}
