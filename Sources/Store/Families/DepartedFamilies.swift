import CivilCalendar
import Postgres

/// Where families were handled on a day, as known at an instant, that another area took over later, or of which that became
/// known later.
struct DepartedFamilies {
    /// Nil is whatever day.
    let day: CivilDate?
    let known: Knowledge

    /// A row a family: its home, and the area (`from_area`, `from_path`) that handled it.
    var moved: Statement {
        """
        select distinct on (v.home) v.home, v.from_area, v.from_path from families.moves v
        where v.answer in \(StoredMove.Answer.moved) and \(isLater) order by v.home, v.answered_at, v.id
        """
    }

    /// A row a family: its home, and when (`answered_at`) the office that handled it on the day, as known, took it over.
    var stints: Statement {
        """
        select distinct on (v.home) v.home, v.answered_at from families.moves v
        where v.answer in \(StoredMove.Answer.moved) and v.from_path <> v.to_path and not \(isLater)
        order by v.home, v.answered_at desc, v.id desc
        """
    }

    /// Whether a move `v` came after the day, or became known later.
    private var isLater: Statement {
        let isUnknown: Statement = "not \(known.includes("v.answered_at"))"
        return day.map { "(v.day > \($0) or \(isUnknown))" } ?? "(\(isUnknown))"
    }

    /// Of these the families that were in the scope and are no longer.
    var query: Statement {
        """
        select home, from_area, from_path from (\(moved)) as first_move
        where \(Self.isInScope) and not exists (select from families.files f where f.home = first_move.home)
        """
    }

    /// Families that were elsewhere, wherever they are now.
    var elsewhere: Statement {
        "select home from (\(moved)) as first_move where not (\(Self.isInScope))"
    }

    /// Whether an office outside the scope had a family after a moment, up to the day, as known.
    func wasOutOfSight(since moment: Statement, of home: Statement) -> Statement {
        """
        exists (select from families.moves v where v.home = \(home) and v.answer in \(StoredMove.Answer.moved)
            and v.answered_at > \(moment) and not \(isLater) and not (\(Self.isInScope("v.to_path"))))
        """
    }

    private static let isInScope = isInScope("from_path")

    private static func isInScope(_ path: Statement) -> Statement {
        """
        \(path) >= (select nullif(current_setting('guanhuai.scope_from', true), ''))
            and \(path) < (select nullif(current_setting('guanhuai.scope_to', true), ''))
        """
    }
}
