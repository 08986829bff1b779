import CivilCalendar
import Postgres

/// A file whose last answer pays a person.
struct PaidFile {
    let person: PersonID
    let scheme: String
    let file: Int64
    let day: CivilDate
    /// Code of the area that handles the file, and its path.
    let office: String
    let path: String

    /// Files whose last answers give these people money, whatever office holds them.
    ///
    /// - Parameters:
    ///   - day: answers up to this day, of who belonged to the files on it; nil is the last there is.
    ///   - knowledge: answers stored and memberships held by then.
    static func query(
        of people: Set<PersonID>, _ aliases: Aliases, _ programmes: Set<String>?, on day: CivilDate?,
        _ knowledge: Knowledge, _ session: StoreSession
    ) async throws -> [PaidFile] {
        let entries = aliases.entries(of: people).sorted()
        let canonical = entries.map(aliases.canonical)
        let merged = Set(zip(entries, canonical).filter { $0 != $1 }.map(\.1))
        let asked: Statement = programmes.map { "l.programme = any(\($0.sorted()))" } ?? "true"
        let isMember: Statement = day.map { "m.valid @> \($0)" } ?? "upper_inf(m.valid)"
        let isLast = day == nil && knowledge == .current
        let answers: Statement = isLast ? "assistance.last_answers" : earlier(upTo: day, knowledge)
        let isPaid: Statement =
            isLast ? StoreSession.isPaid : "l.outcome = 'eligible' and l.amount_fen is not null"
        let rows = try await session.readLinked([
            """
            with entries as (
                select home, person, canonical_home, canonical, merged from unnest(\(entries.map(\.home)),
                    \(entries.map(\.person)), \(canonical.map(\.home)), \(canonical.map(\.person)),
                    \(canonical.map(merged.contains))) as e (home, person, canonical_home, canonical, merged)),
            members as (
                select e.canonical_home, e.canonical, e.merged, m.file, m.key from entries e
                join families.memberships m on m.home = e.home and m.person = e.person
                    and \(knowledge.holds("m")) and \(isMember))
            select m.canonical_home, m.canonical, l.programme, l.home, l.day, f.handling_area, a.path
            from members m
            join \(answers) l on l.home = m.file
                and (l.unit = 'person:' || m.key or m.merged and l.unit = 'family')
            join families.files f on f.home = l.home
            join office.areas a on a.code = f.handling_area
            where \(isPaid) and \(asked)
            """
        ])
        return try rows[0].decode(
            Int64.self, Int32.self, String.self, Int64.self, CivilDate.self, String.self, String.self
        ).map {
            PaidFile(
                person: PersonID(home: $0, person: $1), scheme: $2, file: $3, day: $4, office: $5, path: $6)
        }
    }

    /// The last answers of the members' files, for the role of linked facts, which reads no moves: of the office that
    /// handles the file now before those of others.
    private static func earlier(upTo day: CivilDate?, _ knowledge: Knowledge) -> Statement {
        let upTo: Statement = day.map { "and d.day <= \($0)" } ?? ""
        let answers = LastAnswers.ofNow(
            where: "d.home in (select file from members) and \(knowledge.decided) \(upTo)")
        return "(\(answers))"
    }
}
