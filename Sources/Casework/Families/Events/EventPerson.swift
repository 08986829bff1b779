package import Benefits
package import CivilCalendar
package import Store

/// A person an event brings into a family who is not registered yet.
package struct EventPerson: Sendable, Hashable {
    package var key: String?
    package var name: String?
    package var sex: PersonFacts.Sex
    /// Taken from the number where it is nil.
    package var born: CivilDate?
    package var precision: PersonFacts.Precision
    package var number: String?
    /// Why there is no number; a birth without one says newborn, unless the child has come of age since.
    package var cause: MissingNumber.Cause?

    package init(
        key: String? = nil, name: String? = nil, sex: PersonFacts.Sex = .unknown, born: CivilDate? = nil,
        precision: PersonFacts.Precision = .day, number: String? = nil, cause: MissingNumber.Cause? = nil
    ) {
        self.key = key
        self.name = name
        self.sex = sex
        self.born = born
        self.precision = precision
        self.number = number
        self.cause = cause
    }
}

/// Somebody who comes into a family: new to the register, or registered already and named by number.
package enum Newcomer: Sendable, Hashable {
    case new(EventPerson)
    /// Registered in another family, or in this one before: the person keeps one home. Where another office holds the person
    /// the name has to go with the number.
    case registered(number: String, key: String?, name: String? = nil)

    /// "990101200004050011 测试·丙": a number, and behind it the name.
    package static func registered(line: String) -> Newcomer {
        let parts = line.split(maxSplits: 1, whereSeparator: \.isWhitespace).map(String.init)
        return .registered(number: parts.first ?? line, key: nil, name: parts.count == 2 ? parts[1] : nil)
    }
}

extension EventFamily {
    /// Registers a new person of this family and takes the person up.
    ///
    /// - Parameters:
    ///   - standard: the key where none is wanted.
    ///   - day: since when the person belongs to the family; nil is always.
    package func register(
        _ person: EventPerson, standard: String, since day: CivilDate?
    ) async throws -> PersonID {
        var (sex, born) = (person.sex, person.born)
        var documents: [IdentityDocument] = []
        if let text = person.number {
            let number = try identity(text)
            let stated = PersonFacts(
                key: "", sex: sex, born: born.map { .known($0) } ?? .unknown, bornPrecision: person.precision)
            if !number.differences(from: stated).isEmpty { throw EventFault.numberDiffers }
            (sex, born) = (number.sex, number.born)
            documents = number.documents
            let holders = try await session.holders(of: documents.map { ($0.kind.rawValue, $0.number) })
            if !holders.isEmpty { throw EventFault.numberHeld }
        }
        if let born { try requirePast(born) }
        if person.cause != nil, !documents.isEmpty { throw EventFault.missingNumber(.numberHeld) }
        let name = try person.name.map { try Self.name($0) }
        let id = try await newPerson()
        let key = freeKey(person.key ?? standard)
        try await join(id, as: key, since: day)
        var facts = PersonFacts(
            key: key, name: name, sex: sex, born: born.map { .known($0) } ?? .unknown,
            bornPrecision: documents.isEmpty ? person.precision : .day, died: .none, documents: documents)
        if documents.isEmpty, let cause = person.cause {
            let span = born.map { DateSpan.since($0) } ?? .always
            facts.circumstances.missingNumbers = [MissingNumber(cause: cause, span: span)]
            if let (_, fault) = facts.missingNumberFaults(asOf: today).first {
                throw EventFault.missingNumber(fault)
            }
        }
        for row in DossierRows.facts(of: facts, id) { try await add(row) }
        return id
    }

    /// Whoever these numbers belong to, as far as they can be read.
    static func people(
        of numbers: [String], asOf today: CivilDate, _ terms: EventTerms, _ session: StoreSession
    ) async throws -> Set<PersonID> {
        let documents = numbers.compactMap {
            try? IdentityNumber($0, asOf: today, allowTestIdentities: terms.allowsTestIdentities)
        }.flatMap(\.documents)
        if documents.isEmpty { return [] }
        return try await session.numberHolders(of: documents.map { ($0.kind.rawValue, $0.number) }).people
    }

    /// Takes up somebody who is registered under a number: under the name that is given, and never under none where the
    /// person is out of sight, whom a mistyped number would show.
    private func takeUp(
        number text: String, named name: String?, key: String?, standard: String, since day: CivilDate
    ) async throws -> PersonID {
        let documents = try identity(text).documents
        let holders = try await session.numberHolders(of: documents.map { ($0.kind.rawValue, $0.number) })
        let found = holders.found(documents.map(\.number))
        guard let holder = found.first, found.count == 1 else { throw EventFault.numberUnknown }
        if try await !session.restricted(among: [holder.person]).isEmpty { throw EventFault.restricted }
        let entries = try await session.aliases(of: [holder.person]).entries(of: [holder.person]).sorted()
        let isSeen = try await !session.facts([.particulars], ofPeople: entries).isEmpty
        if name == nil, !isSeen { throw EventFault.nameNeeded }
        let names = try await HeldNames(of: [holder.person], session)
        if names.differ(from: name, of: holder.person) { throw EventFault.namedOtherwise }
        if holder.isFormer { warn(.formerNumber) }
        try await join(holder.person, as: freeKey(key ?? standard), since: day)
        return holder.person
    }

    package func takeUp(_ newcomer: Newcomer, standard: String, since day: CivilDate) async throws -> PersonID
    {
        switch newcomer {
        case .new(let person): try await register(person, standard: standard, since: day)
        case .registered(let number, let key, let name):
            try await takeUp(number: number, named: name, key: key, standard: standard, since: day)
        }
    }

    /// The key under which a person belongs to the family.
    package func key(of id: PersonID) -> String? { members.first { $0.value == id }?.key }

    func identity(_ text: String) throws -> IdentityNumber {
        do throws(IdentityFault) {
            return try IdentityNumber(
                text, asOf: today, allowTestIdentities: terms.allowsTestIdentities)
        } catch { throw EventFault.badNumber(error.text) }
    }

    static func name(_ text: String) throws -> String {
        do throws(IdentityFault) { return try PersonName(text).text } catch {
            throw EventFault.badNumber(error.text)
        }
    }
}
