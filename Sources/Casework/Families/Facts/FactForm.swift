package import Rules
package import Store

/// What can be said of one kind of fact by itself: its fields, and what may be done with an entry.
///
/// The acts, their pages, the command and the list of a family's facts are the same for every kind; this is where kinds
/// differ. What a life event does with several facts at once stays with the event.
package struct FactForm: Sendable {
    /// Which entries of one owner may not hold on one day.
    package enum Once: Sendable, Hashable {
        /// One entry at a time.
        case always
        /// One at a time for each value of these columns.
        case each([Int])
        case never
    }

    package let kind: FactKind
    package let fields: [FactField]
    let once: Once
    /// Values of a new entry in columns that no field fills.
    let constants: [Int: FactValue]
    /// False where only a life event begins one: a marriage, the place in the family.
    package let isRecorded: Bool
    /// Whether days are asked for; an identity document and a birth have none.
    package let hasDays: Bool
    /// Whether it can only be true of a person on days of that person's life.
    let isOfTheLiving: Bool

    init(
        _ kind: FactKind, _ fields: [FactField], once: Once = .always, constants: [Int: FactValue] = [:],
        isRecorded: Bool = true, hasDays: Bool = true, isOfTheLiving: Bool = true
    ) {
        self.kind = kind
        self.fields = fields
        self.once = once
        self.constants = constants
        self.isRecorded = isRecorded
        self.hasDays = hasDays
        self.isOfTheLiving = isOfTheLiving && kind.owner == .person
    }

    /// Of each kind there is exactly one.
    package static func of(_ kind: FactKind) -> FactForm { table[kind] ?? FactForm(kind, []) }

    /// Whether an entry can stop being true by itself: a person has a name and a birth as long as there is a person, and a
    /// marriage ends by a divorce or a death.
    package var isEnded: Bool { hasDays && kind != .particulars && kind != .unions }

    /// The fields of a new entry: that somebody died is recorded as the event.
    package var newFields: [FactField] { kind == .vitalStates ? [] : fields }

    /// As addresses and commands name it; nil where there is none.
    package static func named(_ name: String) -> FactForm? { FactKind(rawValue: name).map(of) }

    package var name: String { kind.rawValue }
    package var title: LocalizedText { kind.said }
    package var isOfPerson: Bool { kind.owner == .person }
    /// Said above everything else about a person: name and birth, and whether the person lives.
    package var isIdentity: Bool { kind == .particulars || kind == .vitalStates }

    private static let table = Dictionary(uniqueKeysWithValues: all.map { ($0.kind, $0) })

    package func label(_ field: FactField) -> LocalizedText { field.label(in: kind) }

    /// Whether the value is kept sealed: it is shown masked, and an empty answer to a correction keeps it.
    package func isSealed(_ field: FactField) -> Bool { field.isSealed(in: kind) }

    /// Whether a correction may take a sealed value out and leave the rest of the entry.
    package func canBeEmptied(_ field: FactField) -> Bool {
        // A certificate that is held has its number, and an account of somebody else's the reason for it.
        isSealed(field) && !field.isRequired && kind != .onlyChildCertificates && kind != .bankAccounts
    }

    /// Whether two entries of one owner exclude each other on a day.
    func exclude(_ first: FactRow, _ second: FactRow) -> Bool {
        guard first.kind == second.kind, first.owner == second.owner else { return false }
        return switch once {
        case .always: true
        case .each(let places): places.allSatisfy { first.values[$0] == second.values[$0] }
        case .never: first.values == second.values
        }
    }
}

/// One thing that is said in an entry.
package struct FactField: Sendable, Hashable {
    /// How it is said.
    package enum Form: Sendable, Hashable {
        /// One of these words; what people call each stands in the table of words behind the prefix.
        case choice([String], words: String)
        /// Any of these words.
        case choices([String], words: String)
        /// One of these numbers, likewise.
        case level(ClosedRange<Int>, words: String)
        /// One of the sources of income that the rules in force speak of.
        case source
        /// Yes or no, each as people say it.
        case flag(yes: String, no: String)
        /// Yuan a month.
        case money
        case count
        case day
        /// 6 to 15 digits of an area.
        case area
        case name
        /// In the office's words; kept as typed where it is not sealed, so no number may stand in it.
        case text
        case phone, account
        /// The number of an identity document of the chosen kind.
        case document
        /// The number of a disability certificate.
        case card
        /// A number in the spelling of whoever issued it.
        case number
        /// Somebody of the family, by key; takes two columns.
        case member
    }

    /// As a dossier names it.
    package let key: String
    /// Its column, or the first of the two.
    package let place: Int
    package let form: Form
    package let isRequired: Bool

    init(_ key: String, _ place: Int, _ form: Form, isRequired: Bool = true) {
        self.key = key
        self.place = place
        self.form = form
        self.isRequired = isRequired
    }

    /// The words, numbers or answers that can be chosen; empty where it is typed.
    package var choices: [String] {
        switch form {
        case .choice(let words, _), .choices(let words, _): words
        case .level(let range, _): range.map(String.init)
        case .flag: ["true", "false"]
        default: []
        }
    }

    /// Whether several of its words can be said at once.
    var holdsSeveral: Bool {
        if case .choices = form { true } else { false }
    }

    func isSealed(in kind: FactKind) -> Bool {
        if case .sealed = kind.columns[place].content { return true }
        return false
    }

    static func words<Word: CaseIterable & RawRepresentable<String>>(
        _ key: String, _ place: Int, _ type: Word.Type, as prefix: String = "value.", isRequired: Bool = true
    ) -> FactField {
        FactField(
            key, place, .choice(type.allCases.map(\.rawValue), words: prefix), isRequired: isRequired)
    }

    static func optional(_ key: String, _ place: Int, _ form: Form) -> FactField {
        FactField(key, place, form, isRequired: false)
    }
}
