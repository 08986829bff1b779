package import Benefits
package import CivilCalendar
package import Rules
import Store

/// Everything that is held of a family, entry by entry, as its page, its command and the API list it.
package struct FactSheet: Sendable {
    package let home: Int64
    package let household: String?
    /// Numbers masked.
    package let dossier: Dossier
    /// The day that is asked about.
    package let day: CivilDate
    /// The instant whose knowledge this is; nil for what is held now.
    package let known: OfficeMoment?
    /// Facts of people first, person by person, then those of the family; within a kind the earlier first.
    package let entries: [HeldEntry]
}

/// One entry in words.
package struct HeldEntry: Sendable, Hashable {
    package let place: HeldPlace
    /// Key of the person it is about; nil for the family's.
    package let person: String?
    /// Numbers masked; what people wrote in their own words is not shown.
    package let said: LocalizedText
    package let valid: DateSpan
    /// When it became known, and as commands and addresses take it (``KnownInstant``).
    package let since: OfficeMoment
    package let knownSince: String
    package let recordedBy: String
    /// Whether it holds on the day that is asked about.
    package let holds: Bool
    package let standing: Standing

    /// Whether an entry counts for the family, and where it can be changed.
    package enum Standing: Sendable, Hashable {
        case own
        /// Of another entry of somebody registered twice, or by another office. It is changed in that family's file; nil
        /// is another office's.
        case elsewhere(file: Int64?)
        /// Another entry of the person says otherwise, and counts.
        case outweighed
    }

    package var form: FactForm { FactForm.of(place.kind) }
    /// Whether the family's own file holds it.
    package var isChangedHere: Bool { if case .elsewhere = standing { false } else { true } }
}

extension FactSheet {
    /// The look is recorded.
    static func read(
        _ home: Int64, on day: CivilDate, known knowledge: Knowledge, purpose: String, _ session: StoreSession
    ) async throws -> FactSheet {
        let view = try await ShowFamily.view(home, on: day, known: knowledge, purpose: purpose, session)
        let own = try await held(of: home, knowledge, session)
        let members = Set(own.compactMap(\.fact.row.memberID)).sorted()
        return FactSheet(
            home: home, household: view.file.householdNumber, dossier: view.dossier, day: day,
            known: OfficeMoment(knowledge),
            entries: entries(
                own, beside: try await session.heldElsewhere(of: members, beside: own, knowledge), on: day,
                called: view.dossier, areas: try await Desk.areaNames(session)))
    }

    /// What is held of a family, and of everybody who belongs or belonged to it.
    static func held(
        of home: Int64, _ knowledge: Knowledge, _ session: StoreSession
    ) async throws -> [HistoricFact] {
        try await session.history(of: home).filter { $0.isHeld(knowledge) }
    }

    /// - Parameter dossier: says how people are called and in which order they stand.
    static func entries(
        _ own: [HistoricFact], beside elsewhere: HeldElsewhere = .none, on day: CivilDate,
        called dossier: Dossier, areas: [String: LocalizedText] = [:]
    ) -> [HeldEntry] {
        let people = PeopleOfSheet(own, on: day, dossier, areas)
        // What was taken back of somebody takes along what others hold of that person's marriages.
        let belonged = Set(own.compactMap(\.fact.row.memberID))
        func isOfStrangers(_ row: FactRow) -> Bool {
            row.kind == .unions && !belonged.isEmpty && belonged.isDisjoint(with: row.named)
        }
        let all =
            own.filter { !isOfStrangers($0.fact.row) }.map {
                ($0, elsewhere.outweighed.contains($0.fact) ? HeldEntry.Standing.outweighed : .own)
            }
            + elsewhere.facts.map { ($0.fact, .elsewhere(file: $0.file)) }
        let entries = all.compactMap { fact, standing -> (order: [Int], entry: HeldEntry)? in
            let row = fact.fact.row
            let owner = row.kind == .memberships ? row.memberID : row.kind.owner == .person ? row.owner : nil
            // What is held of somebody who has left stands in the file where the person is now.
            if let owner, row.kind != .memberships, !people.present.contains(owner) { return nil }
            if !people.isOfTheirTime(row) { return nil }
            let key = owner.flatMap { people.keys[$0] }
            let entry = HeldEntry(
                place: HeldPlace(kind: row.kind, id: fact.fact.id), person: key,
                said: people.sentences.value(row), valid: row.valid, since: OfficeMoment(fact.from),
                knownSince: fact.from.text,
                recordedBy: fact.recordedBy, holds: row.valid.contains(day) && standing != .outweighed,
                standing: standing)
            let order = [
                row.kind.owner == .family ? Int.max : key.map(people.place) ?? Int.max - 1,
                FactForm.all.firstIndex { $0.kind == row.kind } ?? 0,
                row.valid.from.map { Int($0.dayNumber) } ?? Int.min, Int(fact.fact.id),
            ]
            return (order, entry)
        }
        return entries.sorted { $0.order.lexicographicallyPrecedes($1.order) }.map(\.entry)
    }
}

/// Who is who in a list of a family's facts.
private struct PeopleOfSheet {
    let keys: [PersonID: String]
    /// Who belongs to the family on the day or later.
    let present: Set<PersonID>
    let sentences: FactSentence
    private let order: [String]
    private let home: Int64?
    private let time: [PersonID: [DateSpan]]

    init(
        _ facts: [HistoricFact], on day: CivilDate, _ dossier: Dossier, _ areas: [String: LocalizedText]
    ) {
        var keys: [PersonID: String] = [:]
        var present: Set<PersonID> = []
        var time: [PersonID: [DateSpan]] = [:]
        for row in facts.map(\.fact.row) where row.kind == .memberships {
            guard let id = row.memberID, let key = row.values[2].text else { continue }
            if row.valid.overlaps(.since(day)) { present.insert(id) }
            time[id, default: []].append(row.valid)
            if keys[id] == nil || row.valid.contains(day) { keys[id] = key }
        }
        self.keys = keys
        self.present = present
        self.time = time
        home = facts.lazy.map(\.fact.row).first { $0.kind == .memberships }?.home
        sentences = FactSentence(keys, names: dossier.family.names, areas: areas)
        order = dossier.family.people.map(\.key)
    }

    /// Whether a row that another file holds began before everybody had left whom it is about: a later marriage of who left
    /// is none of the family's.
    func isOfTheirTime(_ row: FactRow) -> Bool {
        if row.home == home { return true }
        let spells = row.named.compactMap { time[$0] }
        let since = row.valid.from.map { DateSpan.since($0) } ?? .always
        return spells.isEmpty || spells.joined().contains { $0.overlaps(since) }
    }

    func place(_ key: String) -> Int { order.firstIndex(of: key) ?? order.count }
}

extension HeldEntry.Standing {
    /// Nil for what the family's own file holds and counts.
    package var text: LocalizedText? {
        switch self {
        case .own: nil
        case .elsewhere(let file?):
            LocalizedText(zh: "登记编号 \(file) 的家庭登记的", en: "recorded in the file of family \(file)")
        case .elsewhere(nil): LocalizedText(zh: "其他单位登记的", en: "recorded by another office")
        case .outweighed:
            LocalizedText(
                zh: "不计：以此人另一条登记为准", en: "does not count: another entry of the person says otherwise")
        }
    }
}
