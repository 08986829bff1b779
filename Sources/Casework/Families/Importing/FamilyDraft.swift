import Benefits
import CivilCalendar
import Exchange
import Store

/// A family as a line of a register would leave it, before anything is written.
struct FamilyDraft {
    let line: Int
    private let home: Int64
    private let held: [FactRow]
    private let closed: Set<FactRow>
    private let opened: [FactRow]
    /// Whether a death is opened, with which the counts go where it is recorded.
    private let hasDeath: Bool
    /// Everybody of it who is registered.
    private let people: Set<PersonID>

    private init(line: Int, home: Int64, held: [FactRow], closed: [FactRow], opened: [FactRow]) {
        self.line = line
        self.home = home
        self.held = held
        self.closed = Set(closed)
        self.opened = opened
        hasDeath = !held.isEmpty && opened.contains(where: \.isDeath)
        people = Set((held + opened).flatMap(\.named)).filter { $0.home > 0 && $0.person > 0 }
    }

    /// A new family; nil where nobody of it is registered: what such a line says was looked at when it was read.
    init?(added line: MatchedLine) {
        if line.registered.isEmpty { return nil }
        let home = -Int64(line.row.line)
        var people = line.registered
        for (place, key) in RegisterFacts.keys.enumerated() where people[key] == nil {
            people[key] = PersonID(home: home, person: Int32(place + 1))
        }
        self.init(
            line: line.row.line, home: home, held: [], closed: [],
            opened: line.entry.news(home: home, people: people, beside: .none))
    }

    /// A family of which something differs; nil where that is of nobody's life.
    init?(line: Int, home: Int64, held: [HeldFact], _ changes: [ProposedChange]) {
        let applied = changes.filter { $0.isApplicable && $0.movesTo == nil }
        var (closed, opened) = (applied.flatMap(\.held), applied.flatMap(\.proposed))
        guard (closed + opened).contains(where: \.isOfLives) else { return nil }
        let rows = held.map(\.row)
        for change in applied {
            guard let old = change.held.first, let new = change.proposed.first,
                let birth = FollowBirth(of: old, to: new)
            else { continue }
            for row in rows where !closed.contains(row) {
                guard let moved = birth.following(row) else { continue }
                closed.append(row)
                opened.append(moved)
            }
        }
        self.init(line: line, home: home, held: rows, closed: closed, opened: opened)
    }

    /// What each line would make its family say that cannot be and was not said before: the first of it, by line.
    ///
    /// A death that is learned late is taken whatever was said of later days; that is corrected afterwards.
    static func contradictions(
        in drafts: [FamilyDraft], on day: CivilDate, _ session: StoreSession
    ) async throws -> [Int: Contradiction] {
        if drafts.isEmpty { return [:] }
        let people = drafts.reduce(into: Set<PersonID>()) { $0.formUnion($1.people) }
        let known = Set(drafts.flatMap { $0.held.map(\.owner) })
        let lives = try await session.lives(around: people, reading: people.subtracting(known))
        return drafts.reduce(into: [:]) { found, draft in
            found[draft.line] = draft.contradictions(lives, on: day).first { $0.gap != .factAfterDeath }
        }
    }

    private func contradictions(_ lives: LinkedLives, on day: CivilDate) -> [Contradiction] {
        // Who is to belong to it does so before as well: what was said of somebody elsewhere is nothing new.
        let joining = opened.filter { $0.kind == .memberships }
        let said = held.isEmpty ? opened.filter { !lives.ties.hold($0) } : opened
        let before = lives.family(of: home, held + joining, on: day)
        let after = lives.family(
            of: home, held.filter { !closed.contains($0) } + said, without: closed, on: day)
        let ofFamily = after.newOfFamily(since: before, on: day)
        return after.contradictions(since: before)
            + (hasDeath ? ofFamily.filter { $0.gap != .declaredChildren } : ofFamily).map { said in
                guard said.gap == .declaredChildren, let child = deadElsewhere(in: after) else { return said }
                return Contradiction(gap: .deathElsewhere, people: [child], path: said.path)
            }
    }

    /// A child who has died by what is held of another family alone: the numbers of the line agree with each other.
    private func deadElsewhere(in family: FamilyFacts) -> String? {
        if (held + opened).contains(where: \.isDeath) { return nil }
        let children = Set(family.parentage.map(\.child))
        return family.people.first { children.contains($0.key) && $0.died.value != nil }?.key
    }
}

extension FactRow {
    /// Whether a register's row of it can contradict a life, or what the family says of itself: what else a register says
    /// began on no day.
    var isOfLives: Bool {
        [.particulars, .vitalStates, .unions, .parentage, .maritalStates, .declaredCounts].contains(kind)
    }
}
