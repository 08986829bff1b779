import CivilCalendar
import Postgres

/// Families that were handled in the scope on a day, as known at an instant, and are no longer: another office took them over
/// later, or that became known later.
struct DepartedFamilies {
    let day: CivilDate
    let known: Knowledge

    /// A row a family: its home, and the area (`from_area`, `from_path`) that handled it.
    var query: Statement {
        """
        select home, from_area, from_path from (
            select distinct on (v.home) v.home, v.from_area, v.from_path from families.moves v
            where v.answer in \(StoredMove.Answer.moved) and (v.day > \(day) or not \(known.includes("v.answered_at")))
                and not exists (select from families.files f where f.home = v.home)
            order by v.home, v.answered_at, v.id) as first_move
        where from_path >= (select nullif(current_setting('guanhuai.scope_from', true), ''))
            and from_path < (select nullif(current_setting('guanhuai.scope_to', true), ''))
        """
    }
}
