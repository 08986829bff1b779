import Benefits
package import CivilCalendar
import Rules
import Store

extension Desk {
    /// Everything held of a family on a day, as known at an instant; the look is recorded.
    ///
    /// - Parameters:
    ///   - day: nil is today.
    ///   - asKnown: as a person typed it (``KnownInstant``).
    package func facts(
        of home: Int64, on day: CivilDate? = nil, asKnown: String? = nil, today: CivilDate, _ caller: Caller
    ) async throws -> FactSheet {
        try await act(caller, looking: true) { session in
            try await FactSheet.read(
                home, on: day ?? today, known: try await session.knowledge(asked: asKnown), purpose: "facts",
                session)
        }
    }

    /// What is held today of a kind that holds once, as a new entry would say it without days: what is not changed stays
    /// as it is. Empty where nothing is held, or entries stand beside each other.
    package func saidNow(
        _ form: FactForm, of person: String?, in home: Int64, today: CivilDate, _ caller: Caller
    ) async throws -> [String: [String]] {
        guard form.once == .always else { return [:] }
        return try await act(caller) { session in
            let held = try await FactSheet.held(of: home, .current, session)
            let keys = FamilyHistory.keys(held)
            let row = held.map(\.fact.row).first {
                $0.kind == form.kind && $0.valid.contains(today)
                    && (form.isOfPerson ? person != nil && keys[$0.owner] == person : true)
            }
            try await session.recordLooks(at: [home], purpose: "event")
            return row.map { form.said(in: $0, keys) }?.filter { $0.key != "from" && $0.key != "until" }
                ?? [:]
        }
    }

    package func factTerms(today: CivilDate) -> FactTerms { FactTerms(today: today, rules: policy.rules) }
}

extension FactSheet {
    /// What an entry says, by the fields' keys; sealed values are left out.
    ///
    /// - Throws: `EventFault.noSuchEntry` where it is not held, or not of this family.
    static func said(at place: HeldPlace, in held: [HistoricFact]) throws -> [String: [String]] {
        FactForm.of(place.kind).said(in: try row(at: place, in: held), FamilyHistory.keys(held))
    }

    /// Keys of the sealed fields of an entry that hold a value.
    ///
    /// - Throws: as ``said(at:in:)``.
    static func sealed(at place: HeldPlace, in held: [HistoricFact]) throws -> Set<String> {
        let (row, form) = (try row(at: place, in: held), FactForm.of(place.kind))
        return Set(form.fields.filter { form.isSealed($0) && row.values[$0.place] != .null }.map(\.key))
    }

    private static func row(at place: HeldPlace, in held: [HistoricFact]) throws(EventFault) -> FactRow {
        let fact = held.map(\.fact).first { $0.row.kind == place.kind && $0.id == place.id }
        guard let fact else { throw EventFault.noSuchEntry }
        return fact.row
    }
}

extension FactForm {
    /// What an entry says, as a form would have it typed.
    func said(in row: FactRow, _ keys: [PersonID: String]) -> [String: [String]] {
        var said: [String: [String]] = [:]
        for field in fields where !field.isSealed(in: kind) {
            said[field.key] = text(of: field, in: row, keys)
        }
        if hasDays {
            said["from"] = row.valid.from.map { [$0.description] }
            said["until"] = row.valid.to.map { [$0.description] }
        }
        return said
    }

    private func text(
        of field: FactField, in row: FactRow, _ keys: [PersonID: String]
    ) -> [String]? {
        if field.form == .member { return row.personID(at: field.place).flatMap { keys[$0] }.map { [$0] } }
        return switch row.values[field.place] {
        case .null: nil
        case .text(let text): [text]
        case .integer(let number): [field.form == .money ? Money(fen: number).yuan : String(number)]
        case .date(let day): [day.description]
        case .bool(let flag): [String(flag)]
        case .texts(let texts): texts
        }
    }
}
