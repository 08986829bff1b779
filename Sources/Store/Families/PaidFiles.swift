import CivilCalendar
import Postgres

/// A file whose answers pay a person: its last one, or one of the days on which the person belonged to it.
struct PaidFile {
    let person: PersonID
    let scheme: String
    let file: Int64
    /// Of the answer; of several, the first.
    let day: CivilDate
    /// When the person belongs to the file.
    let days: DateSpan
    /// The last answer pays, and the person belongs to the file.
    let isCurrent: Bool
    /// Code of the area that handles the file, and its path.
    let office: String
    let path: String

    /// Files whose last answers give these people money, whatever office holds them.
    ///
    /// - Parameters:
    ///   - day: answers up to this day, of who belonged to the files on it; nil is the last there is.
    ///   - includingPast: files that ever paid, too, and people who left them.
    ///   - includingLeft: last answers that were given before the person left the file, and that no later one has ended.
    ///   - knowledge: answers stored and memberships held by then.
    static func query(
        of people: Set<PersonID>, _ aliases: Aliases, _ programmes: Set<String>?, on day: CivilDate?,
        includingPast: Bool = false, includingLeft: Bool = false, _ knowledge: Knowledge,
        _ session: StoreSession
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
                select e.canonical_home, e.canonical, e.merged, m.file, m.key, m.valid, \(isMember) as is_member
                from entries e
                join families.memberships m on m.home = e.home and m.person = e.person
                    and \(knowledge.holds("m")) and (\(includingPast || includingLeft) or \(isMember))),
            paid as (
                select m.canonical_home, m.canonical, l.programme, l.home, l.day, m.valid, true as is_current
                from members m
                join \(answers) l on l.home = m.file and (m.is_member or \(includingLeft) and m.valid @> l.day)
                    and (l.unit = 'person:' || m.key or m.merged and l.unit = 'family')
                where \(isPaid) and \(asked)
                \(includingPast ? everPaid(asked, knowledge) : ""))
            select p.canonical_home, p.canonical, p.programme, p.home, p.day, p.valid, p.is_current, f.handling_area, a.path
            from paid p
            join families.files f on f.home = p.home
            join office.areas a on a.code = f.handling_area
            """
        ])
        return try rows[0].decode(
            Int64.self, Int32.self, String.self, Int64.self, CivilDate.self, DateSpan.self, Bool.self,
            String.self, String.self
        ).map {
            PaidFile(
                person: PersonID(home: $0, person: $1), scheme: $2, file: $3, day: $4, days: $5,
                isCurrent: $6, office: $7, path: $8)
        }
    }

    /// What the members' files paid on any day.
    private static func everPaid(_ asked: Statement, _ knowledge: Knowledge) -> Statement {
        """
        union all
        select m.canonical_home, m.canonical, l.programme, l.home, min(l.day), m.valid, false
        from members m
        join assistance.decisions l on l.home = m.file
            and (l.unit = 'person:' || m.key or m.merged and l.unit = 'family')
            and \(knowledge.includes("l.decided_at"))
        where l.outcome = 'eligible' and l.amount_fen is not null and \(asked)
        group by m.canonical_home, m.canonical, l.programme, l.home, m.valid
        """
    }

    /// Two files of one person and programme, the first of them of these: both pay today, or on days of both. Those of today
    /// come first.
    static func pairs(_ paid: [PaidFile], of files: Set<Int64>) -> [(PaidFile, PaidFile)] {
        let pairs = paid.filter { files.contains($0.file) }.flatMap { here in
            paid.filter { there in
                there.file != here.file
                    && (here.isCurrent && there.isCurrent || here.days.overlaps(there.days))
            }.map { (here, $0) }
        }
        return pairs.filter { $0.0.isCurrent && $0.1.isCurrent }
            + pairs.filter { !$0.0.isCurrent || !$0.1.isCurrent }
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
