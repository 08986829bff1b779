package import Benefits
package import CivilCalendar
import Postgres

extension StoreSession {
    /// Finds programmes that pay one person by the last answers of two files, and keeps them as open overlaps. The
    /// families of one person's merged entries count as two files of that person where the family as a whole is paid.
    /// Answers for earlier days count where the person belonged to both on both days.
    ///
    /// An overlap that is open, or was settled by naming the file that is paid, is not found again.
    ///
    /// - Parameter people: entries of the register; entries merged with them are looked at as well.
    /// - Returns: how many were found.
    @discardableResult
    package func keepBenefitOverlaps(of people: some Sequence<PersonID>) async throws -> Int {
        let aliases = try await aliases(of: people)
        let entries = aliases.entries(of: people).sorted()
        guard !entries.isEmpty else { return 0 }
        let canonical = entries.map(aliases.canonical)
        let merged = Set(zip(entries, canonical).filter { $0 != $1 }.map(\.1))
        return try await execute(
            """
            with entries as (
                select home, person, canonical_home, canonical, merged from unnest(\(entries.map(\.home)), \(entries.map(\.person)), \(canonical.map(\.home)),
                    \(canonical.map(\.person)), \(canonical.map(merged.contains)))
                as e (home, person, canonical_home, canonical, merged)),
            paid as (
                select distinct e.canonical_home, e.canonical, l.home as file, l.programme, l.day, m.valid
                from entries e
                join families.memberships m on m.home = e.home and m.person = e.person and upper_inf(m.known)
                join assistance.last_answers l on l.home = m.file
                    and (l.unit = 'person:' || m.key or e.merged and l.unit = 'family')
                where \(Self.isPaid) and (upper_inf(m.valid) or m.valid @> l.day))
            insert into families.merge_overlaps (home, person, path, scheme, one_home, other_home, found_at)
            select distinct p.home, p.person, p.path, a.programme, a.file, b.file, clock_timestamp()
            from paid a join paid b on b.canonical_home = a.canonical_home and b.canonical = a.canonical
                and b.programme = a.programme and b.file > a.file
                and (upper_inf(a.valid) and upper_inf(b.valid)
                    or (a.valid * b.valid) @> a.day and (a.valid * b.valid) @> b.day)
            join families.people p on p.home = a.canonical_home and p.person = a.canonical
                and p.path >= \(scope.path) and p.path < \(scope.end)
            where not exists (select from families.merge_overlaps o where o.home = p.home and o.person = p.person
                and o.scheme = a.programme and o.one_home = a.file and o.other_home = b.file
                and \(Self.isKept))
            """)
    }

    /// On a last answer `l`: it gives money, and is not of an office that the family has left for one that decided.
    static let isPaid: Statement = """
        l.outcome = 'eligible' and l.amount_fen is not null
        and (l.is_own or not exists (select from assistance.last_answers n where n.home = l.home
            and n.programme = l.programme and n.unit = l.unit and n.is_own))
        """

    /// On an overlap `o` of benefits: it is open, or somebody said which file is paid and it counts.
    private static let isKept: Statement =
        "(o.settled_at is null or o.payer is not null and o.released_at is null)"

    /// Keeps that two files owe one person the same, unless that is open or settled already.
    package func keepBenefitOverlap(
        of person: PersonID, programme: String, between one: Int64, and other: Int64
    ) async throws {
        let (first, second) = (min(one, other), max(one, other))
        try await execute(
            """
            insert into families.merge_overlaps (home, person, path, scheme, one_home, other_home, found_at)
            select p.home, p.person, p.path, \(programme), \(first), \(second), clock_timestamp()
            from families.people p where p.home = \(person.home) and p.person = \(person.person)
            and p.path >= \(scope.path) and p.path < \(scope.end)
            and not exists (select from families.merge_overlaps o where o.home = p.home and o.person = p.person
                and o.scheme = \(programme) and o.one_home = \(first) and o.other_home = \(second)
                and \(Self.isKept))
            """)
    }

    /// Those of these families with somebody who belongs to another one of the scope on the same days.
    package func filesSharing(with homes: some Sequence<Int64>) async throws -> [Int64] {
        let homes = Set(homes)
        // Whoever belongs to two files is a guest of one of them, or has two entries.
        let rows = try await readLinked([
            "select home, person from families.guests where home = any(\(homes.sorted()))",
            "select home, person from families.guests where file = any(\(homes.sorted()))",
            """
            select home, person from families.aliases where upper_inf(known)
            and (home = any(\(homes.sorted())) or canonical_home = any(\(homes.sorted())))
            """,
        ])
        let people = Set(try rows.flatMap { try $0.decode(Int64.self, Int32.self) }.map(PersonID.init))
            .sorted()
        if people.isEmpty { return [] }
        let spells = Dictionary(grouping: try await standings(of: people, besides: 0), by: \.person).values
        var sharing: Set<Int64> = []
        for spells in spells where spells.count > 1 {
            for spell in spells where homes.contains(spell.file) && !sharing.contains(spell.file) {
                let isShared = spells.contains { $0.file != spell.file && $0.valid.overlaps(spell.valid) }
                if isShared { sharing.insert(spell.file) }
            }
        }
        return sharing.sorted()
    }

    /// Those overlaps of benefits whose two files both pay the person, by their last answers up to a day or the last of
    /// all.
    func paidTwice(
        _ overlaps: [MergeOverlap], on day: CivilDate?, _ knowledge: Knowledge = .current
    ) async throws -> [MergeOverlap] {
        if overlaps.isEmpty { return [] }
        let aliases = try await aliases(of: overlaps.map(\.person), knowledge)
        let paid = try await PaidFile.query(
            of: Set(overlaps.map(\.person)), aliases, Set(overlaps.map(\.scheme)), on: day,
            includingLeft: day == nil, knowledge, self)
        return overlaps.filter { overlap in
            let person = aliases.canonical(overlap.person)
            return overlap.families.allSatisfy { file in
                paid.contains { $0.person == person && $0.scheme == overlap.scheme && $0.file == file }
            }
        }
    }

    /// What keeps these answers' money back because another file's answer pays the same person, by answer: the overlap
    /// is not settled, or it was settled that the other file is paid. Nothing does once the other answer has ended.
    /// The other file may be another office's.
    ///
    /// - Parameter day: what was answered up to this day; nil is by the last answers of all.
    package func benefitBlocks(
        on answers: [StoredDecision], asOf day: CivilDate? = nil
    ) async throws -> [Int64: MoneyBlock] {
        let homes = Set(answers.map(\.home)).sorted()
        guard !homes.isEmpty else { return [:] }
        let kept = try await overlaps(
            where: """
                o.one_cover is null and \(Self.isKept)
                and (o.one_home = any(\(homes)) or o.other_home = any(\(homes)))
                """)
        let overlaps = try await paidTwice(kept, on: day)
        let shared = try await officeOverlaps(of: answers, on: day)
        if overlaps.isEmpty, shared.isEmpty { return [:] }
        let people = answers.compactMap(\.person) + overlaps.map(\.person)
        let aliases = try await aliases(of: people + shared.map(\.person))
        var blocks: [Int64: MoneyBlock] = [:]
        for overlap in shared {
            for answer in answers
            where answer.programme == overlap.scheme && answer.home == overlap.home
                && answer.person.map({ aliases.canonical($0) == overlap.person }) ?? true
            {
                if overlap.said == nil {
                    let isHere = overlap.isOtherHere && !overlap.isOtherSeen
                    blocks[answer.id] = isHere ? .overlappingBenefits : .benefitsOfTwoOffices
                } else if overlap.said?.payer != answer.home, blocks[answer.id] == nil {
                    blocks[answer.id] = .paidElsewhere
                }
            }
        }
        for overlap in overlaps {
            for answer in answers
            where answer.programme == overlap.scheme && overlap.families.contains(answer.home)
                && answer.person.map({ aliases.canonical($0) == aliases.canonical(overlap.person) }) ?? true
            {
                if !overlap.isSettled {
                    blocks[answer.id] = .overlappingBenefits
                } else if overlap.payer != answer.home, blocks[answer.id] == nil {
                    blocks[answer.id] = .paidElsewhere
                }
            }
        }
        return blocks
    }
}
