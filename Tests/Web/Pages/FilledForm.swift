import Foundation
import Testing

@testable import Web

/// The form of a page that the language switch carries, as a browser has it.
struct FilledForm {
    /// A field with what stands in it, or the choices of it.
    struct Field: Equatable {
        let name: String
        let kind: String
        var values: [String]
        /// What may be chosen; empty for what is typed.
        let choices: [String]
    }

    private(set) var fields: [Field]
    let action: String
    let name: String
    let value: String

    /// Nil for a page whose switch is a link.
    init?(_ html: String) throws {
        guard let button = html.firstMatch(of: #/<button class="plain language"([^>]*)>/#) else { return nil }
        func attribute(_ name: String) throws -> String {
            Self.plain(try #require(Self.attribute(name, button.1)))
        }
        (action, name, value) = (try attribute("formaction"), try attribute("name"), try attribute("value"))
        let start = try #require(html.range(of: "<form id=\"carried\""))
        let end = try #require(html.range(of: "</form>", range: start.upperBound..<html.endIndex))
        // Rows of a list have their fields beside the form, which they name.
        let fields = #/<input\b[^>]* form="carried"[^>]*>|<select\b[^>]* form="carried"[^>]*>.*?<\/select>/#
            .dotMatchesNewlines()
        let beside = html.matches(of: fields).map { String($0.0) }
        self.fields = Self.fields(String(html[start.upperBound..<end.lowerBound]) + beside.joined())
    }

    /// Something in every field: a text that is nobody's, and another choice than the first.
    ///
    /// - Parameter instant: for what is asked for as it was known; empty for now.
    mutating func fill(instant: String = "") {
        for place in fields.indices {
            switch fields[place].kind {
            case "text", "search", "textarea": fields[place].values = ["试填\(place)"]
            case "date": fields[place].values = ["2026-01-\(10 + place % 10)"]
            case "datetime-local": fields[place].values = [instant]
            case "select", "radio", "checkbox": fields[place].values = fields[place].choices.suffix(1)
            default: break
            }
        }
    }

    /// What a person sees of it, without what is carried unseen.
    var typed: [Field] { fields.filter { $0.kind != "hidden" } }

    /// As a browser sends it by the switch.
    var sent: String {
        let pairs = fields.flatMap { field in field.values.map { (field.name, $0) } }
        return (pairs + [(name, value)]).map { "\(Self.encoded($0.0))=\(Self.encoded($0.1))" }
            .joined(separator: "&")
    }

    private static func encoded(_ text: String) -> String {
        text.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? text
    }

    private static func fields(_ form: String) -> [Field] {
        var fields: [Field] = []
        func add(_ name: String, _ kind: String, _ value: String, isChosen: Bool) {
            if let place = fields.firstIndex(where: { $0.name == name && $0.kind == kind }),
                kind == "radio" || kind == "checkbox"
            {
                let old = fields[place]
                fields[place] = Field(
                    name: name, kind: kind, values: old.values + (isChosen ? [value] : []),
                    choices: old.choices + [value])
                return
            }
            let isChoice = kind == "radio" || kind == "checkbox"
            fields.append(
                Field(
                    name: name, kind: kind, values: !isChoice || isChosen ? [value] : [],
                    choices: isChoice ? [value] : []))
        }
        let part = #/<(input|textarea|select)\b([^>]*)>(?:(.*?)<\/(?:textarea|select)>)?/#
            .dotMatchesNewlines()
        var rest = form[...]
        while let found = rest.firstMatch(of: part) {
            let tag = String(found.1)
            let isInput = tag == "input"
            let name = attribute("name", found.2) ?? ""
            let inner = isInput ? "" : String(found.3 ?? "")
            switch tag {
            case "textarea": add(name, "textarea", plain(inner), isChosen: true)
            case "select":
                let options = inner.matches(of: #/<option value="([^"]*)"( selected)?/#)
                fields.append(
                    Field(
                        name: name, kind: "select",
                        values: options.filter { $0.2 != nil }.map { plain(String($0.1)) },
                        choices: options.map { plain(String($0.1)) }))
            default:
                let kind = attribute("type", found.2) ?? "text"
                if kind != "file" {
                    add(
                        name, kind, plain(attribute("value", found.2) ?? ""),
                        isChosen: found.2.contains(" checked"))
                }
            }
            let end =
                isInput ? rest.range(of: ">", range: found.range.lowerBound..<rest.endIndex)?.upperBound : nil
            rest = rest[(end ?? found.range.upperBound)...]
        }
        return fields
    }

    private static func attribute(_ name: String, _ tag: Substring) -> String? {
        tag.range(of: " \(name)=\"").map { String(tag[$0.upperBound...].prefix { $0 != "\"" }) }
    }

    private static func plain(_ text: String) -> String {
        text.replacing("&quot;", with: "\"").replacing("&#39;", with: "'").replacing("&lt;", with: "<")
            .replacing("&gt;", with: ">").replacing("&amp;", with: "&")
    }
}
