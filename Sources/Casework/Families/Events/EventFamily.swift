package import Benefits
package import CivilCalendar
import Rules
package import Store

/// A family under its lock while an event is applied: what is held of it, and the means to change that. Every change is
/// written at once and kept in ``changes``.
///
/// Made for one act and used by it alone.
package final class EventFamily {
    package let session: StoreSession
    package let home: Int64
    package let today: CivilDate
    package let instant: StoredInstant
    package let terms: EventTerms
    /// Who each key is, as of today.
    package private(set) var members: [String: PersonID] = [:]
    /// Who each key was on the day of the act, of those who left since.
    private(set) var formerMembers: [String: PersonID] = [:]
    /// When each of them left.
    private(set) var departures: [PersonID: CivilDate] = [:]
    /// In the order in which they were made.
    package private(set) var changes: [EventChange] = []
    package private(set) var warnings: [EventWarning] = []
    /// This family and those to which its members and their relations belong or are at home in, as far as the office may
    /// write to them; all locked.
    package let visibleHomes: Set<Int64>
    /// Other families that the act is about too: it stands in their history and is undone there as well.
    private(set) var concerned: Set<Int64> = []
    let kind: EventKind
    /// Everybody of the family now or on the day of the act, by every entry that was merged with theirs.
    let entries: Set<PersonID>
    /// Every key that somebody in the family has or had.
    private(set) var usedKeys: Set<String> = []

    init(
        _ home: Int64, of kind: EventKind, happened day: CivilDate? = nil, naming numbers: [String] = [],
        undoing act: StoredInstant? = nil, today: CivilDate, terms: EventTerms, _ session: StoreSession
    ) async throws {
        self.session = session
        self.home = home
        self.today = today
        self.terms = terms
        self.kind = kind
        let held = try await session.facts([.memberships], ofHomes: [home])
        for fact in held {
            guard let id = fact.row.memberID, let key = fact.row.values[2].text else { continue }
            usedKeys.insert(key)
            if fact.row.valid.contains(today) { members[key] = id }
            guard let day, fact.row.valid.contains(day), let end = fact.row.valid.to, end <= today else {
                continue
            }
            formerMembers[key] = id
            departures[id] = end
        }
        // Who came back is of the family.
        let present = members
        formerMembers = formerMembers.filter {
            present[$0.key] == nil && !present.values.contains($0.value)
        }
        // A marriage or parentage may stand in the file of the other partner or of the child.
        let aliases = try await session.aliases(of: Array(members.values) + formerMembers.values)
        let own = aliases.entries(of: Array(members.values) + formerMembers.values)
        entries = own
        let relations = try await session.relations(naming: own.sorted())
        let named = try await Self.people(of: numbers, asOf: today, terms, session)
        let everyone = Set(members.values).union(formerMembers.values).union(relations.flatMap(\.row.named))
            .union(named).union(own).union(try await Self.people(of: act, on: home, session)).sorted()
        let files = try await session.memberships(of: everyone).map(\.file)
        let homes = Set(everyone.map(\.home) + relations.map(\.row.home) + files).union([home])
        visibleHomes = Set(try await session.files(homes.sorted()).map(\.home))
        guard visibleHomes.contains(home) else { throw StoreError.noSuchFamily }
        instant = try await session.knowledgeInstant(of: visibleHomes.sorted())
    }

    /// Everybody an act on a family was about, also who belongs to it no more or not yet again.
    private static func people(
        of act: StoredInstant?, on home: Int64, _ session: StoreSession
    ) async throws -> Set<PersonID> {
        guard let act else { return [] }
        let rows = try await session.history(of: home).filter { $0.from == act || $0.to == act }.map(
            \.fact.row)
        return Set(rows.flatMap { $0.named + [$0.memberID].compactMap(\.self) })
    }

    // MARK: Asking

    /// When the last of these people left the family; nil where one of them belongs to it.
    func departure(ofAll people: [PersonID]) -> CivilDate? {
        let left = people.compactMap { formerMembers.values.contains($0) ? departures[$0] : nil }
        return left.count == people.count ? left.max() : nil
    }

    package func person(_ key: String) throws -> PersonID {
        guard let id = members[key] ?? formerMembers[key] else { throw EventFault.noSuchPerson }
        return id
    }

    /// What is held of a person or, for a family's kind, of the family; numbers in clear.
    package func held(_ kind: FactKind, of person: PersonID? = nil) async throws -> [HeldFact] {
        if kind.owner == .person, let person {
            return try await session.facts([kind], ofPeople: [person], numbers: .clear)
        }
        return try await session.facts([kind], ofHomes: [home], numbers: .clear)
    }

    /// The days between which a person was born; nil where nobody has said.
    package func birth(of person: PersonID) async throws -> (first: CivilDate, last: CivilDate)? {
        try await held(.particulars, of: person).last.flatMap { Self.birth(in: $0.row) }
    }

    /// The same of one row of particulars.
    static func birth(in particulars: FactRow) -> (first: CivilDate, last: CivilDate)? {
        guard let born = particulars.values[2].date else { return nil }
        let precision = particulars.values[3].text.flatMap(PersonFacts.Precision.init) ?? .day
        return PersonFacts(key: "", born: .known(born), bornPrecision: precision).birthRange
    }

    package func name(of person: PersonID) async throws -> String? {
        try await held(.particulars, of: person).last?.row.values[0].text
    }

    package func sex(of person: PersonID) async throws -> PersonFacts.Sex {
        let row = try await held(.particulars, of: person).last?.row
        return row?.values[1].text.flatMap(PersonFacts.Sex.init) ?? .unknown
    }

    /// By whichever entry of somebody who is registered twice.
    package func death(of person: PersonID) async throws -> CivilDate? {
        let entries = try await session.aliases(of: [person]).entries(of: [person]).sorted()
        return try await session.facts([.vitalStates], ofPeople: entries).compactMap { $0.row.values[1].date }
            .first
    }

    /// Refuses a day in the future, before the person's birth or after the person's death. The day of death itself
    /// passes: what happened on it may have happened before.
    package func requireLiving(_ person: PersonID, on day: CivilDate) async throws {
        try requirePast(day)
        if let birth = try await birth(of: person), day < birth.first { throw EventFault.notBornYet }
        if let death = try await death(of: person), day > death { throw EventFault.diedBefore }
    }

    package func requirePast(_ day: CivilDate) throws {
        if day > today { throw EventFault.inTheFuture }
    }

    func warn(_ warning: EventWarning) {
        if !warnings.contains(warning) { warnings.append(warning) }
    }

    func concern(_ files: some Sequence<Int64>) { concerned.formUnion(files) }

    /// What was ever held in the files that were locked, and of the people by other entries, once each.
    func past() async throws -> [HistoricFact] {
        var (found, seen) = ([HistoricFact](), Set<HeldFact>())
        for file in visibleHomes.sorted() {
            found += try await session.history(of: file).filter { seen.insert($0.fact).inserted }
        }
        let others = entries.subtracting(members.values).sorted()
        found += try await session.history(ofPeople: others).filter { seen.insert($0.fact).inserted }
        return found
    }

    // MARK: Changing

    /// Closes what is held in a row and records another in its place; nil records nothing.
    package func replace(_ held: HeldFact, by row: FactRow?) async throws {
        try await requireOwn(held.row)
        try await session.supersede(
            [held], by: [], manner: .correction, known: instant, reason: kind.rawValue)
        if let row { try await session.record([row], known: instant, reason: kind.rawValue) }
        changes.append(EventChange(before: held.row, after: row))
    }

    /// As ``replace(_:by:)`` of many: all are closed before any is recorded, so that what takes the place of two entries
    /// may hold on the days of both.
    package func replace(_ pairs: [(held: HeldFact, by: FactRow?)], adding rows: [FactRow]) async throws {
        for pair in pairs {
            try await requireOwn(pair.held.row)
            try await session.supersede(
                [pair.held], by: [], manner: .correction, known: instant, reason: kind.rawValue)
        }
        try await session.record(pairs.compactMap(\.by) + rows, known: instant, reason: kind.rawValue)
        changes += pairs.map { EventChange(before: $0.held.row, after: $0.by) }
        changes += rows.map { EventChange(before: nil, after: $0) }
    }

    package func add(_ row: FactRow) async throws {
        try await session.record([row], known: instant, reason: kind.rawValue)
        changes.append(EventChange(before: nil, after: row))
    }

    /// What is held until a day holds on it no longer; values of the ended row may be given anew.
    package func end(_ held: HeldFact, on day: CivilDate, values: [FactValue]? = nil) async throws {
        guard let valid = DateSpan(from: held.row.valid.from, to: day) else {
            throw EventFault.endBeforeBegin
        }
        var row = held.row
        row.valid = valid
        if let values { row.values = values }
        try await replace(held, by: row)
    }

    /// Other values hold from some days on.
    ///
    /// - Parameter values: those that hold from a day on, the first one of what is held or one of these.
    func split(
        _ held: HeldFact, at days: [CivilDate], _ values: (CivilDate) -> [FactValue]
    ) async throws {
        let valid = held.row.valid
        let inside = Set(days.filter { valid.contains($0) && $0 != valid.from }).sorted()
        var pieces: [(from: CivilDate?, values: [FactValue])] = []
        for first in [valid.from] + inside.map(Optional.some) {
            let values = values(first ?? .earliest)
            if pieces.last?.values != values { pieces.append((first, values)) }
        }
        var rows: [FactRow] = []
        for (place, piece) in pieces.enumerated() {
            let end = place + 1 < pieces.count ? pieces[place + 1].from : valid.to
            guard let span = DateSpan(from: piece.from, to: end) else { continue }
            var row = held.row
            (row.values, row.valid) = (piece.values, span)
            rows.append(row)
        }
        if rows.count == 2, rows[0].values == held.row.values, let day = rows[1].valid.from {
            return try await change(held, to: rows[1].values, since: day)
        }
        guard let first = rows.first, rows != [held.row] else { return }
        try await replace([(held, first)], adding: Array(rows.dropFirst()))
    }

    /// From a day on other values hold; before it what was held stays true.
    package func change(_ held: HeldFact, to values: [FactValue], since day: CivilDate) async throws {
        guard let rest = held.row.valid.intersection(.since(day)), values != held.row.values else { return }
        try await requireOwn(held.row)
        var row = held.row
        if let before = DateSpan(from: held.row.valid.from, to: day) {
            row.valid = before
            try await session.supersede(
                [held], by: [], manner: .correction, known: instant, reason: kind.rawValue)
            try await session.record([row], known: instant, reason: kind.rawValue)
            var after = held.row
            after.valid = rest
            after.values = values
            try await session.record([after], known: instant, reason: kind.rawValue)
            changes.append(EventChange(before: held.row, after: after))
        } else {
            row.values = values
            try await replace(held, by: row)
        }
    }

    /// Takes up a person who is at home here or a guest, under a key of the family.
    package func join(_ id: PersonID, as key: String, since day: CivilDate?) async throws {
        if members.values.contains(id) { throw EventFault.alreadyListed }
        if UnsealedText.holdsPersonalNumber(key) { throw EventFault.contradicted(UnsealedText.nameFault) }
        try await requireUnrestricted(id)
        if id.home != home { try await session.addGuests([(guest: id, file: home)], importing: nil) }
        members[key] = id
        usedKeys.insert(key)
        try await add(
            FactRow(
                .memberships, home: home, id.values + [.text(key)],
                valid: day.map { .since($0) } ?? .always))
    }

    /// Refuses somebody whose data are restricted, who comes into no other family.
    func requireUnrestricted(_ id: PersonID) async throws {
        guard try await session.restricted(among: [id]).isEmpty else { throw EventFault.restricted }
    }

    /// A number for a new person of this home.
    package func newPerson() async throws -> PersonID {
        let id = PersonID(home: home, person: try await session.nextPerson(at: home))
        try await session.addPeople([id], importing: nil)
        return id
    }

    /// The wanted key, or the first of it with a number that nobody in the family ever had.
    package func freeKey(_ wanted: String) -> String {
        if !usedKeys.contains(wanted) { return wanted }
        for number in 2... where !usedKeys.contains("\(wanted)-\(number)") { return "\(wanted)-\(number)" }
        return wanted
    }
}

/// What an office lets its acts accept.
package struct EventTerms: Sendable, Hashable {
    /// Whether numbers of made-up people (prefix 99) pass.
    package let allowsTestIdentities: Bool

    package init(allowsTestIdentities: Bool) { self.allowsTestIdentities = allowsTestIdentities }
}
