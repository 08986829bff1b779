/// A run of days, half-open: it holds `from` and every day after it up to but not including `to`.
///
/// An end that is nil is unbounded. This is PostgreSQL's `daterange` in its canonical form `[from,to)`; papers of the
/// office state the last day instead, which is ``lastDay``.
public struct DateSpan: Hashable, Sendable {
    /// The first day, or nil where it has always been so.
    public let from: CivilDate?
    /// The first day no longer in the span, or nil where no end is set.
    public let to: CivilDate?

    /// Nil where the span would hold no day (`to` not after `from`).
    public init?(from: CivilDate?, to: CivilDate?) {
        if let from, let to, to <= from { return nil }
        self.from = from
        self.to = to
    }

    private init(uncheckedFrom from: CivilDate?, to: CivilDate?) {
        self.from = from
        self.to = to
    }

    /// Every day.
    public static let always = DateSpan(uncheckedFrom: nil, to: nil)

    /// From this day on, without end.
    public static func since(_ day: CivilDate) -> DateSpan { DateSpan(uncheckedFrom: day, to: nil) }

    /// One day alone.
    public static func on(_ day: CivilDate) -> DateSpan {
        DateSpan(uncheckedFrom: day, to: day == .latest ? nil : day.adding(days: 1))
    }

    /// The last day in the span, as paper states it; nil where no end is set.
    public var lastDay: CivilDate? { to?.adding(days: -1) }

    /// How many days it holds, or nil where unbounded.
    public var dayCount: Int? {
        guard let from, let to else { return nil }
        return from.days(to: to)
    }

    public func contains(_ day: CivilDate) -> Bool {
        if let from, day < from { return false }
        if let to, day >= to { return false }
        return true
    }

    public func overlaps(_ other: DateSpan) -> Bool { intersection(other) != nil }

    /// The days in both, or nil where there is none.
    public func intersection(_ other: DateSpan) -> DateSpan? {
        let laterStart: CivilDate? =
            switch (from, other.from) {
            case (let mine?, let theirs?): max(mine, theirs)
            case (let mine, let theirs): mine ?? theirs
            }
        let earlierEnd: CivilDate? =
            switch (to, other.to) {
            case (let mine?, let theirs?): min(mine, theirs)
            case (let mine, let theirs): mine ?? theirs
            }
        return DateSpan(from: laterStart, to: earlierEnd)
    }

    /// The first day after `day` on which membership of the span changes, or nil where it never does: what a dated
    /// fact reports so that a decision knows how long it stays right.
    public func nextChange(after day: CivilDate) -> CivilDate? {
        if let from, from > day { return from }
        if let to, to > day { return to }
        return nil
    }
}

extension DateSpan: CustomStringConvertible {
    /// PostgreSQL's spelling, `[2020-01-01,2021-01-01)`; an open end is empty.
    public var description: String {
        (from.map { "[\($0)" } ?? "(") + "," + (to.map { "\($0)" } ?? "") + ")"
    }
}
