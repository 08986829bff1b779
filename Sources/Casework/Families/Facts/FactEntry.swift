import Benefits
package import CivilCalendar
package import Rules
package import Store

/// One entry of a kind of fact as a person said it: every value can be read by itself. What it means in a family is
/// checked where it is recorded.
package struct FactEntry: Sendable, Hashable {
    package let kind: FactKind
    /// Key of the person, for kinds that belong to one; nil where a held entry says whose it is.
    package let person: String?
    /// In the order of the kind's columns; null for people of the family.
    let values: [FactValue]
    /// Keys of people of the family, by the first of their two columns.
    let members: [Int: String]
    /// Columns that keep what is held: sealed numbers that nobody typed again.
    let kept: Set<Int>
    /// Columns whose words come beside those that are held, which stay.
    let added: Set<Int>
    package let valid: DateSpan

    var form: FactForm { FactForm.of(kind) }
}

/// What an office can say in its facts.
package struct FactTerms: Sendable, Hashable {
    package let today: CivilDate
    /// Words for sources of income that the rules in force speak of.
    package let sources: [String]

    package init(today: CivilDate, rules: RuleBook) {
        self.today = today
        sources = rules.incomeSources
    }
}

extension RuleBook {
    /// The words for sources of income that the rules speak of, each once.
    package var incomeSources: [String] {
        programmes.flatMap(\.versions).compactMap(\.incomes).flatMap(\.rules).reduce(into: []) {
            found, rule in
            if !found.contains(rule.source) { found.append(rule.source) }
        }
    }
}

/// What is wrong with an entry, by the key of the field ("from" and "until" among them). No text holds a value.
package struct FactFaults: Error, Sendable, Hashable {
    package struct Fault: Sendable, Hashable {
        package let field: String
        package let text: LocalizedText
    }

    package let list: [Fault]
}

extension FactFaults: CustomStringConvertible {
    /// A line for each field.
    package var text: LocalizedText {
        LocalizedText(
            zh: list.map { "\($0.field)：\($0.text.zh)" }.joined(separator: "\n"),
            en: list.map { "\($0.field): \($0.text.en)" }.joined(separator: "\n"))
    }

    package var description: String { text.en }
}

/// Reads what was typed for the fields of one kind.
package struct FactReading {
    private let form: FactForm
    private let said: [String: [String]]
    private let terms: FactTerms
    private let isCorrection: Bool
    /// Fields that were said to be empty.
    private let emptied: Set<String>
    private let adding: Set<String>
    private var faults: [FactFaults.Fault] = []
    private var values: [FactValue]
    private var members: [Int: String] = [:]
    private var kept: Set<Int> = []

    /// - Parameters:
    ///   - said: by the fields' keys, "from" and "until" among them; blanks count as unsaid.
    ///   - isCorrection: of a held entry, whose sealed values stay where nothing is said; a blank empties them.
    ///   - adding: fields of several words whose words come beside those that are held.
    package static func entry(
        _ form: FactForm, of person: String?, saying said: [String: [String]], isCorrection: Bool = false,
        adding: Set<String> = [], _ terms: FactTerms
    ) throws(FactFaults) -> FactEntry {
        var reading = FactReading(form, said, terms, isCorrection, adding)
        return try reading.entry(of: person)
    }

    private init(
        _ form: FactForm, _ said: [String: [String]], _ terms: FactTerms, _ isCorrection: Bool,
        _ adding: Set<String>
    ) {
        self.form = form
        self.said = said.mapValues { $0.map(IdentityText.trimmed).filter { !$0.isEmpty } }
        self.adding = adding
        emptied = isCorrection ? Set(self.said.filter(\.value.isEmpty).keys) : []
        self.terms = terms
        self.isCorrection = isCorrection
        values = form.kind.columns.map { _ in .null }
        for (place, value) in form.constants { values[place] = value }
    }

    private mutating func entry(of person: String?) throws(FactFaults) -> FactEntry {
        let known = Set(form.fields.map(\.key) + (form.hasDays ? ["from", "until"] : []))
        for key in said.keys.sorted() where !known.contains(key) { refuse(key, FactText.unknownField(form)) }
        for field in form.fields {
            if case .choices = field.form {
            } else if said[field.key]?.count ?? 0 > 1 {
                refuse(field.key, FactText.twice)
            }
            if adding.contains(field.key), !field.holdsSeveral { refuse(field.key, FactText.notAList) }
            read(field)
        }
        if isCorrection {
            // What no field says stays.
            let fields = Set(
                form.fields.flatMap { $0.form == .member ? [$0.place, $0.place + 1] : [$0.place] })
            kept.formUnion(values.indices.filter { !fields.contains($0) && form.constants[$0] == nil })
        }
        let from = form.hasDays ? day("from", until: isCorrection ? .latest : terms.today) : nil
        let until = form.hasDays ? day("until", until: .latest) : nil
        check()
        guard let valid = DateSpan(from: from, to: until) else {
            refuse("until", EventFault.endBeforeBegin.text)
            throw FactFaults(list: faults)
        }
        if !faults.isEmpty { throw FactFaults(list: faults) }
        return FactEntry(
            kind: form.kind, person: form.kind.owner == .person ? person : nil, values: values,
            members: members, kept: kept,
            added: Set(form.fields.filter { adding.contains($0.key) }.map(\.place)), valid: valid)
    }

    private mutating func refuse(_ field: String, _ text: LocalizedText) {
        if !faults.contains(where: { $0.field == field }) { faults.append(.init(field: field, text: text)) }
    }

    private func text(_ key: String) -> String? { said[key]?.first }

    private mutating func day(_ key: String, until last: CivilDate) -> CivilDate? {
        guard let text = text(key) else { return nil }
        do throws(RegisterFault) { return try RegisterDate.read(text, asOf: last) } catch {
            refuse(key, error.text)
            return nil
        }
    }

    private mutating func read(_ field: FactField) {
        if case .choices(let words, _) = field.form { return readAll(field, words) }
        guard let text = text(field.key) else {
            let isEmptied = emptied.contains(field.key)
            if isCorrection, !isEmptied, field.isSealed(in: form.kind) {
                kept.insert(field.place)
            } else if field.isRequired {
                let label = field.label(in: form.kind)
                refuse(field.key, isEmptied ? FactText.needed(label) : FactText.missing(label))
            }
            return
        }
        if field.form == .member {
            members[field.place] = text
            return
        }
        do throws(FactFaults.Unreadable) { values[field.place] = try value(text, field) } catch {
            refuse(field.key, error.text)
        }
    }

    private mutating func readAll(_ field: FactField, _ words: [String]) {
        let chosen = said[field.key] ?? []
        if !Set(words).isSuperset(of: chosen) { return refuse(field.key, FactText.choose(from: words)) }
        // In the order of dossiers.
        values[field.place] = .texts(Set(chosen).sorted())
        if chosen.isEmpty { refuse(field.key, FactText.missing(field.label(in: form.kind))) }
    }

    private func value(_ text: String, _ field: FactField) throws(FactFaults.Unreadable) -> FactValue {
        switch field.form {
        case .choice(let words, _):
            guard words.contains(text) else { throw .init(FactText.choose(from: words)) }
            return .text(text)
        case .source:
            guard terms.sources.contains(text) else { throw .init(FactText.choose(from: terms.sources)) }
            return .text(text)
        case .level(let range, _):
            guard let number = Int(text), range.contains(number) else {
                throw .init(FactText.choose(from: range.map(String.init)))
            }
            return .integer(Int64(number))
        case .flag:
            guard let flag = Bool(text) else { throw .init(FactText.choose(from: ["true", "false"])) }
            return .bool(flag)
        case .money:
            guard let money = Money(yuan: text), money.fen >= 0 else { throw .init(FactText.money) }
            if money.fen >= RegisterFault.largestFen { throw .init(RegisterFault.amountOfNumber.text) }
            return .integer(money.fen)
        case .count:
            guard let number = Int64(text), (0...50).contains(number) else { throw .init(FactText.count) }
            return .integer(number)
        case .day: return .date(try self.day(text))
        case .area:
            let digits = text.utf8.allSatisfy { (0x30...0x39).contains($0) }
            guard digits, [6, 9, 12, 15].contains(text.utf8.count) else { throw .init(FactText.area) }
            return .text(text)
        case .name: return .text(try identity { () throws(IdentityFault) in try PersonName(text).text })
        case .phone: return .text(try identity { () throws(IdentityFault) in try PhoneNumber(text).text })
        case .account:
            return .text(try identity { () throws(IdentityFault) in try BankAccountNumber(text).text })
        case .text:
            if text.count > DossierContradictions.longest { throw .init(FactText.tooLong) }
            if !field.isSealed(in: form.kind), UnsealedText.holdsNumber(text) {
                throw .init(FactText.holdsNumber)
            }
            return .text(text)
        // Read with the family, whose other facts they must fit.
        case .document, .card, .number: return .text(text)
        case .choices, .member: return .null
        }
    }

    private func day(_ text: String) throws(FactFaults.Unreadable) -> CivilDate {
        do throws(RegisterFault) { return try RegisterDate.read(text, asOf: terms.today) } catch {
            throw .init(error.text)
        }
    }

    private func identity(
        _ read: () throws(IdentityFault) -> String
    ) throws(FactFaults.Unreadable) -> String {
        do throws(IdentityFault) { return try read() } catch { throw .init(error.text) }
    }

    /// What must hold between the fields of one entry.
    private mutating func check() {
        switch form.kind {
        case .particulars where said["name"] == nil && said["born"] == nil && text("sex") == "unknown":
            refuse("name", FactText.nothingSaid)
        case .declaredCounts:
            if values.allSatisfy({ $0 == .null }) { refuse("children_ever", FactText.nothingSaid) }
            if let ever = values[0].integer, let alive = values[1].integer, alive > ever {
                refuse("children_alive", FactText.moreAlive)
            }
        case .housings where values.allSatisfy { $0 == .null }: refuse("place", FactText.nothingSaid)
        case .guardianships where (members[0] == nil) == (values[2] == .null):
            refuse("person", FactText.oneGuardian)
        case .bankAccounts where values[2] == .null:
            // The reason goes with the holder.
            kept.remove(3)
            if values[3] != .null { refuse("holder", FactText.proxyWhole) }
        case .bankAccounts where values[3] == .null && !kept.contains(3):
            refuse("proxy_reason", FactText.proxyWhole)
        case .onlyChildCertificates: checkCertificate()
        case .disabilities where values[0] == .null && values[2] == .null && !kept.contains(0):
            refuse("grade", FactText.gradeMissing)
        default: break
        }
    }

    private mutating func checkCertificate() {
        if values[3].text == OnlyChildCertificate.Proof.certificate.rawValue { values[3] = .null }
        guard values[0].bool == true else {
            kept.remove(1)
            for field in form.fields.dropFirst() where text(field.key) != nil {
                refuse(field.key, FactText.notHeld)
            }
            return
        }
        if values[1] == .null, !kept.contains(1) {
            refuse("number", FactText.missing(form.fields[1].label(in: form.kind)))
        }
        if let issued = values[2].date, let cancelled = values[4].date, cancelled < issued {
            refuse("cancelled", EventFault.endBeforeBegin.text)
        }
    }
}

extension FactFaults {
    /// Why one value cannot be read.
    struct Unreadable: Error {
        let text: LocalizedText

        init(_ text: LocalizedText) { self.text = text }
    }
}
