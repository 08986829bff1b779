package import CivilCalendar
package import Rules

/// The administrative areas a configuration knows: county, street or town, village or community.
///
/// Codes are those of GB/T 2260 and the statistical codes that continue them: 6 digits for a county, 9 for a street
/// or town, 12 for a village or community. An area's parent is the longest shorter code its code begins with.
package struct AreaTree: Sendable, Hashable {
    /// Sorted by code, so that everything below an area follows it.
    package let areas: [Area]
    private let positions: [String: Int]

    /// Codes must differ.
    package init(_ areas: [Area]) {
        self.areas = areas.sorted { $0.code < $1.code }
        positions = Dictionary(self.areas.enumerated().map { ($1.code, $0) }) { first, _ in first }
    }

    package subscript(code: String) -> Area? { positions[code].map { areas[$0] } }

    /// The area directly above, or nil at the top.
    package func parent(of code: String) -> Area? {
        [9, 6, 4, 2].lazy.filter { $0 < code.utf8.count }
            .compactMap { self[String(code.prefix($0))] }.first
    }

    /// From the top down to the area itself: county, street, village.
    package func path(of code: String) -> [Area] {
        guard let area = self[code] else { return [] }
        return (parent(of: code).map { path(of: $0.code) } ?? []) + [area]
    }

    /// The area and everything below it.
    package func below(_ code: String) -> [Area] { areas.filter { $0.code.hasPrefix(code) } }

    /// Without the areas that exist for tests and demonstrations only.
    package var withoutTests: AreaTree { AreaTree(areas.filter { !$0.isTest }) }

    /// Which code took over from which, and since when.
    package var successions: [AreaSuccession] {
        areas.compactMap { area in
            guard let successor = area.successor, let since = area.valid.to else { return nil }
            return AreaSuccession(code: area.code, successor: successor, since: since)
        }
    }

    package static let empty = AreaTree([])
}

/// One area with the days on which its code is in use.
package struct Area: Sendable, Hashable {
    package var code: String
    package var name: String
    package var valid: DateSpan
    /// The code that took its place where it was merged or renumbered.
    package var successor: String?
    /// Invented, for tests and demonstrations.
    package var isTest: Bool

    package init(code: String, name: String, valid: DateSpan, successor: String?, isTest: Bool) {
        self.code = code
        self.name = name
        self.valid = valid
        self.successor = successor
        self.isTest = isTest
    }
}
