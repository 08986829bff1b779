import CivilCalendar
package import Rules

extension FactSheet {
    /// `guanhuai/facts/1`: numbers masked, people by key, both languages of what is said.
    package var json: CanonicalJSON {
        .object([
            .init("schema", .string("guanhuai/facts/1")), .init("family", .integer(home)),
            .init("day", .string(day.description)),
            .init("entries", .array(entries.map(\.json))),
        ])
    }
}

extension HeldEntry {
    fileprivate var json: CanonicalJSON {
        .object([
            .init("entry", .string(place.description)), .init("fact", .string(form.name)),
            .init("person", .optional(person)), .init("title", form.title.json),
            .init("says", said.json), .init("from", .optional(valid.from?.description)),
            .init("until", .optional(valid.to?.description)), .init("holds", .bool(holds)),
            .init("known_since", .string(knownSince)),
            .init("recorded_by", .optional(recordedBy.isEmpty ? nil : recordedBy)),
            .init("standing", .string(standing.name)),
            .init("file", standing.file.map { .integer($0) } ?? .null),
        ])
    }
}

extension HeldEntry.Standing {
    fileprivate var name: String {
        switch self {
        case .own: "own"
        case .elsewhere: "elsewhere"
        case .outweighed: "outweighed"
        }
    }

    fileprivate var file: Int64? { if case .elsewhere(let file) = self { file } else { nil } }
}
