import CivilCalendar
package import Store

/// One fact that an event closed, opened, or put in the place of another.
package struct EventChange: Sendable, Hashable {
    package let before: FactRow?
    package let after: FactRow?

    /// The first day of which something else is said than was held; nil where that is new and has no day.
    var firstDay: CivilDate? {
        guard let before, let after else { return (before ?? after)?.valid.from }
        let from = (before.valid.from ?? .earliest, after.valid.from ?? .earliest)
        if after.kind == .vitalStates {
            // Who died was living until then.
            return [before, after].compactMap { $0.values[1].date }.min() ?? .earliest
        }
        let isSame = before.values == after.values || (after.kind == .unions && before.named == after.named)
        if !isSame { return max(from.0, from.1) }
        if from.0 != from.1 { return min(from.0, from.1) }
        return min(before.valid.to ?? .latest, after.valid.to ?? .latest)
    }

    /// What became of what: rows of one kind and owner in pairs. What is as it was, or was merely kept for its earlier
    /// days beside other values for the later ones, is left out.
    static func pairs(opened: [FactRow], closed: [FactRow]) -> [EventChange] {
        var rest = opened
        var changes = closed.map { before in
            let same = rest.firstIndex { $0.isAbout(before) && $0.values == before.values }
            return EventChange(before: before, after: same.map { rest.remove(at: $0) })
        }
        // One row became two: its earlier days were kept, the later ones hold something else.
        for later in rest {
            let split = changes.firstIndex { $0.after?.isFollowed(by: later) ?? false }
            guard let split else { continue }
            changes[split] = EventChange(before: changes[split].before, after: later)
            rest.removeAll { $0 == later }
        }
        // Two rows became one again.
        for (place, later) in changes.enumerated().reversed() {
            guard let row = later.before, later.after == nil else { continue }
            let joined = changes.firstIndex {
                $0.after != nil && $0.before?.isFollowed(by: row) ?? false
            }
            guard let joined else { continue }
            changes[joined] = EventChange(before: row, after: changes[joined].after)
            changes.remove(at: place)
        }
        changes = changes.map { change in
            guard let before = change.before, change.after == nil else { return change }
            let anew = rest.firstIndex { $0.isAbout(before) }
            return EventChange(before: before, after: anew.map { rest.remove(at: $0) })
        }
        return changes.filter { $0.before != $0.after } + rest.map { EventChange(before: nil, after: $0) }
    }
}

extension FactRow {
    fileprivate func isAbout(_ other: FactRow) -> Bool { kind == other.kind && owner == other.owner }

    /// Whether another row says the same thing of the days from this one's end on.
    fileprivate func isFollowed(by other: FactRow) -> Bool {
        isAbout(other) && valid.to != nil && valid.to == other.valid.from
    }
}
