package import CivilCalendar

/// One value of a fact, in clear.
package enum FactValue: Sendable, Hashable {
    case null
    case text(String)
    case integer(Int64)
    case date(CivilDate)
    case bool(Bool)
    case texts([String])

    package init(_ text: String?) { self = text.map(FactValue.text) ?? .null }
    package init(_ number: (some BinaryInteger)?) { self = number.map { .integer(Int64($0)) } ?? .null }
    package init(_ date: CivilDate?) { self = date.map(FactValue.date) ?? .null }
    package init(_ flag: Bool?) { self = flag.map(FactValue.bool) ?? .null }

    package var text: String? { if case .text(let text) = self { text } else { nil } }
    package var integer: Int64? { if case .integer(let number) = self { number } else { nil } }
    package var date: CivilDate? { if case .date(let date) = self { date } else { nil } }
    package var bool: Bool? { if case .bool(let flag) = self { flag } else { nil } }
    package var texts: [String]? { if case .texts(let texts) = self { texts } else { nil } }
}

/// A person by home (the file of first registration) and number within it. It never changes.
package struct PersonID: Sendable, Hashable, Comparable, CustomStringConvertible {
    package let home: Int64
    package let person: Int32

    package init(home: Int64, person: Int32) {
        self.home = home
        self.person = person
    }

    package static func < (left: PersonID, right: PersonID) -> Bool {
        (left.home, left.person) < (right.home, right.person)
    }

    package var description: String { "\(home)-\(person)" }
}

/// One row of a fact table, sealed columns in clear, without when and by whom it became known.
package struct FactRow: Sendable, Hashable {
    package var kind: FactKind
    /// The file or home that owns the row.
    package var home: Int64
    /// 0 where the row belongs to a whole family.
    package var person: Int32
    /// In the order of `kind.columns`.
    package var values: [FactValue]
    package var valid: DateSpan

    package init(
        _ kind: FactKind, home: Int64, person: Int32 = 0, _ values: [FactValue], valid: DateSpan = .always
    ) {
        self.kind = kind
        self.home = home
        self.person = person
        self.values = values
        self.valid = valid
    }

    /// Whether it says that somebody died.
    package var isDeath: Bool { kind == .vitalStates && values[1] != .null }

    package var owner: PersonID { PersonID(home: home, person: person) }

    func place(_ field: SealedField) -> SealedPlace {
        kind.owner == .person
            ? .person(field, home: home, person: person) : .family(field, home: home)
    }
}

/// A fact row as it stands in the database.
package struct HeldFact: Sendable, Hashable {
    package var id: Int64
    package var row: FactRow

    package init(id: Int64, row: FactRow) {
        self.id = id
        self.row = row
    }
}

/// For which moment the register's knowledge is asked.
package enum Knowledge: Sendable, Hashable {
    /// What the office holds now.
    case current
    /// What it held at an instant, microseconds since 2000-01-01 UTC.
    case at(Int64)
    /// All that it ever held, corrected or not.
    case ever
}
