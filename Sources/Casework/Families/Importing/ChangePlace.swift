package import Rules
import Store

/// What of an import's changes is answered: a line of its file, "12", or one change of the line, "12.2" for the second.
package struct ChangePlace: Sendable, Hashable {
    package let line: Int
    /// Counted from 1, in the order in which the line's changes are listed; nil for all of the line.
    package let change: Int?

    package init(line: Int, change: Int? = nil) {
        self.line = line
        self.change = change
    }

    /// As it is written; nil where it is no place.
    package init?(_ text: String) {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false).map { Int($0) }
        guard parts.count <= 2, let line = parts[0], line > 0 else { return nil }
        guard parts.count == 2 else {
            self.init(line: line)
            return
        }
        guard let change = parts[1], change > 0 else { return nil }
        self.init(line: line, change: change)
    }
}

extension ChangePlace: CustomStringConvertible {
    package var description: String { change.map { "\(line).\($0)" } ?? "\(line)" }

    package var text: LocalizedText {
        guard let change else { return LocalizedText(zh: "第\(line)行", en: "line \(line)") }
        return LocalizedText(zh: "第\(line)行第\(change)项", en: "change \(change) of line \(line)")
    }
}

extension ChangePlace: ExpressibleByIntegerLiteral {
    package init(integerLiteral line: Int) { self.init(line: line) }
}

extension [StoredChange] {
    /// What waits for an answer at each of the places.
    ///
    /// - Throws: `ImportError.noSuchChange` for a place where nothing waits.
    func waiting(
        at places: Set<ChangePlace>
    ) throws(ImportError) -> [(place: ChangePlace, changes: [ProposedChange])] {
        var found: [(place: ChangePlace, changes: [ProposedChange])] = []
        let lines = Dictionary(grouping: self, by: \.change.line)
        for place in places.sorted(by: { ($0.line, $0.change ?? 0) < ($1.line, $1.change ?? 0) }) {
            let ofLine = lines[place.line] ?? []
            let chosen = place.change.map { Array(ofLine.dropFirst($0 - 1).prefix(1)) } ?? ofLine
            let waiting = chosen.filter { $0.acceptance == nil }
            if waiting.isEmpty { throw .noSuchChange(place) }
            found.append((place, waiting.map(\.change)))
        }
        return found
    }

    /// What waits at the places, each change once and in its order.
    ///
    /// - Throws: as ``waiting(at:)``.
    func open(at places: Set<ChangePlace>) throws(ImportError) -> [ProposedChange] {
        let numbers = Set(try waiting(at: places).flatMap { $0.changes.map(\.number) })
        return map(\.change).filter { numbers.contains($0.number) }
    }
}
