import CivilCalendar

/// Who belongs to files on a day, and who on other days only, by their memberships.
struct Belonging {
    /// In the order in which they were recorded, with their keys.
    private(set) var members: [(person: PersonID, key: String)] = []
    let former: [PersonID]
    /// When each belongs to a file who ever does, as far as known; the earlier first.
    let spans: [PersonID: [DateSpan]]

    /// - Parameter facts: others than memberships are left aside.
    init(_ facts: [HeldFact], on day: CivilDate) {
        let rows = facts.map(\.row).filter { $0.kind == .memberships }
        for row in rows where row.valid.contains(day) {
            if let id = row.memberID, let key = row.values[2].text { members.append((id, key)) }
        }
        spans = rows.sorted { ($0.valid.from ?? .earliest) < ($1.valid.from ?? .earliest) }
            .reduce(into: [:]) { found, row in
                if let id = row.memberID { found[id, default: []].append(row.valid) }
            }
        let present = Set(members.map(\.person))
        former = spans.keys.filter { !present.contains($0) }.sorted()
    }
}
