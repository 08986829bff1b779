import Mustache
import Testing

@testable import Web

/// Walks templates beside a filled model: swift-mustache renders an unknown name as nothing, and looks a missing one up
/// in the objects around it, so both are looked for here.
final class TemplateCheck {
    private enum Node {
        case variable(String, place: Int)
        case section(String, inverted: Bool, place: Int, [Node])
        case partial(String, place: Int)
    }

    private(set) var faults: Set<String> = []
    private var visited: [String: Set<Int>] = [:]
    private var parsed: [String: (nodes: [Node], places: Int)] = [:]
    private let sources: [String: String]

    /// - Parameter sources: the templates by name.
    init(sources: [String: String]) { self.sources = sources }

    func check(_ page: any PageModel, layout: Layout) {
        walk(type(of: page).template, [RenderedPage(layout: layout, page: page)])
    }

    /// Tags that no sample reached: a sample is missing, or a part of a page can never show.
    var unreached: [String] {
        sources.keys.sorted().flatMap { name -> [String] in
            let seen = visited[name] ?? []
            return (0..<nodes(of: name).places).filter { !seen.contains($0) }.map { "\(name): tag \($0 + 1)" }
        }
    }

    private func walk(_ template: String, _ stack: [Any]) {
        guard sources[template] != nil else {
            faults.insert("no template \(template)")
            return
        }
        walk(nodes(of: template).nodes, template, stack)
    }

    private func walk(_ nodes: [Node], _ template: String, _ stack: [Any]) {
        for node in nodes {
            switch node {
            case .variable(let name, let place):
                visited[template, default: []].insert(place)
                _ = value(name, template, stack)
            case .partial(let name, let place):
                visited[template, default: []].insert(place)
                walk(name, stack)
            case .section(let name, let inverted, let place, let inner):
                visited[template, default: []].insert(place)
                let found = value(name, template, stack)
                if inverted {
                    if isEmpty(found) { walk(inner, template, stack) }
                } else {
                    switch found {
                    case let list as [Any]: for item in list { walk(inner, template, stack + [item]) }
                    case let truth as Bool: if truth { walk(inner, template, stack) }
                    case .some(let object): walk(inner, template, stack + [object])
                    case .none: break
                    }
                }
            }
        }
    }

    private func isEmpty(_ value: Any?) -> Bool {
        switch value {
        case .none: true
        case let truth as Bool: !truth
        case let list as [Any]: list.isEmpty
        default: false
        }
    }

    /// The value of a name where exactly one object has it; a fault otherwise.
    private func value(_ name: String, _ template: String, _ stack: [Any]) -> Any? {
        guard name != ".", let top = stack.last else { return stack.last }
        let parts = name.split(separator: ".").map(String.init)
        let candidates = name.hasPrefix(".") ? [top] : stack
        let holders = candidates.filter { names(of: $0, has: parts[0]) }
        guard let holder = holders.last else {
            faults.insert("\(template): no \(name)")
            return nil
        }
        if holders.count > 1 {
            faults.insert("\(template): \(name) is in more than one object; write .\(name)")
        }
        var value = child(parts[0], of: holder)
        for part in parts.dropFirst() {
            guard let object = value else { return nil }
            if !names(of: object, has: part) { faults.insert("\(template): no \(name)") }
            value = child(part, of: object)
        }
        if parts[0] == "w", !(value is String) { faults.insert("\(template): no words for \(name)") }
        return value
    }

    private func names(of object: Any, has name: String) -> Bool {
        switch object {
        case let page as RenderedPage:
            name == "site" || name == "w"
                || Mirror(reflecting: page.page).children.contains { $0.label == name }
        case is WordScope: true
        case is RosterRow: RosterRow.names.contains(name)
        default: Mirror(reflecting: object).children.contains { $0.label == name }
        }
    }

    private func child(_ name: String, of object: Any) -> Any? {
        if let parent = object as? any MustacheParent { return parent.child(named: name) }
        guard let found = Mirror(reflecting: object).children.first(where: { $0.label == name }) else {
            return nil
        }
        let mirror = Mirror(reflecting: found.value)
        return mirror.displayStyle == .optional ? mirror.children.first?.value : found.value
    }

    private func nodes(of template: String) -> (nodes: [Node], places: Int) {
        if let known = parsed[template] { return known }
        var tags = tagList(sources[template] ?? "")[...]
        let places = tags.count { $0.sigil != "/" && $0.sigil != "$" }
        let result = (nodes: parse(&tags, until: nil), places: places)
        parsed[template] = result
        return result
    }

    /// Sigil and name of each tag in order, closing tags and blocks included but not counted as places.
    private func tagList(_ source: String) -> [(sigil: Character?, name: String, place: Int)] {
        var place = 0
        return source.matches(of: #/\{\{([#^/<$>&]?)\s*([^}]+?)\s*\}\}/#).map { match in
            let sigil = match.1.first
            defer { if sigil != "/" && sigil != "$" { place += 1 } }
            return (sigil, String(match.2), place)
        }
    }

    private func parse(
        _ tags: inout ArraySlice<(sigil: Character?, name: String, place: Int)>, until end: String?
    ) -> [Node] {
        var nodes: [Node] = []
        while let tag = tags.popFirst() {
            switch tag.sigil {
            case "/": if tag.name == end { return nodes }
            case "#", "^":
                nodes.append(
                    .section(
                        tag.name, inverted: tag.sigil == "^", place: tag.place, parse(&tags, until: tag.name))
                )
            case "<", ">": nodes.append(.partial(tag.name, place: tag.place))
            case "$": break
            default: nodes.append(.variable(tag.name, place: tag.place))
            }
        }
        return nodes
    }
}
