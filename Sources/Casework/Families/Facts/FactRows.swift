import Benefits
import CivilCalendar
import Store

extension EventFamily {
    /// The rows that hold an entry: its people by what they are in the register, its numbers read and compared with
    /// what else is held. More than one where a number stands for two documents.
    ///
    /// - Parameter held: what it corrects, whose owner and kept columns stay.
    func rows(of entry: FactEntry, correcting held: HeldFact? = nil) async throws -> [FactRow] {
        var row: FactRow
        if let held {
            row = held.row
            for (place, value) in entry.values.enumerated() where !entry.kept.contains(place) {
                row.values[place] = value
            }
            if entry.form.hasDays { row.valid = entry.valid }
        } else {
            let owner = try owner(of: entry)
            row = FactRow(
                entry.kind, home: owner.home, person: owner.person, entry.values, valid: entry.valid)
        }
        for (place, key) in entry.members {
            let id = try person(key)
            if row.kind.owner == .person, id == row.owner { throw EventFault.samePerson }
            row.values[place] = .integer(id.home)
            row.values[place + 1] = .integer(Int64(id.person))
        }
        if entry.form.isOfTheLiving {
            try await requireLife(of: row.owner, during: row.valid, held == nil)
            row.valid = try await lived(row)
        }
        switch row.kind {
        case .documents: return try await documents(row, replacing: held)
        case .disabilities: return [try await card(row, entry)]
        case .missingNumbers: try await requireFit([row], ofOnePerson: row.owner)
        case .particulars: try await requireMatch(row)
        case .vitalStates:
            row.values[0] = .bool(row.values[1] == .null)
            try await requireAfterBirth(row)
        // A correction that names a holder may have kept a reason that was never given.
        case .bankAccounts where (row.values[2] == .null) != (row.values[3] == .null):
            throw EventFault.contradicted(FactText.proxyWhole)
        case .residences: try await requireAreas([row.values[0].text])
        case .householdRegistrations: try await requireAreas([row.values[1].text])
        case .hardshipEvents: try await requireHappened(row)
        case .parentage: try await requireChild(row)
        default: break
        }
        return [row]
    }

    private func owner(of entry: FactEntry) throws -> PersonID {
        guard entry.kind.owner == .person else { return PersonID(home: home, person: 0) }
        guard let key = entry.person else { throw EventFault.noSuchPerson }
        return try person(key)
    }

    /// What is held of the same kind and owner as a row.
    func held(ofSame row: FactRow) async throws -> [HeldFact] {
        try await held(row.kind, of: row.kind.owner == .person ? row.owner : nil)
    }

    /// The entry of this family that is named.
    ///
    /// - Throws: `EventFault.noSuchEntry` where it is not held, or not of this family.
    func held(at place: HeldPlace) async throws -> HeldFact {
        let facts =
            place.kind.owner == .person
            ? try await session.facts([place.kind], ofPeople: members.values.sorted(), numbers: .clear)
            : try await session.facts([place.kind], ofHomes: [home], numbers: .clear)
        if let found = facts.first(where: { $0.id == place.id }) { return found }
        // A marriage may stand in the file of the other partner, whose office changes it.
        let relations = place.kind == .unions ? try await unions(naming: members.values.sorted()) : []
        if let found = relations.first(where: { $0.id == place.id }) { return found }
        return try await heldOfLeft(at: place)
    }

    /// The entry of somebody who left this family: here as long as the person belongs to no other one.
    private func heldOfLeft(at place: HeldPlace) async throws -> HeldFact {
        guard place.kind.owner == .person else { throw EventFault.noSuchEntry }
        let left = Set(try await held(.memberships).compactMap(\.row.memberID)).subtracting(members.values)
        let facts = try await session.facts([place.kind], ofPeople: left.sorted(), numbers: .clear)
        guard let found = facts.first(where: { $0.id == place.id }) else { throw EventFault.noSuchEntry }
        let elsewhere = try await session.memberships(of: [found.row.owner], on: today)
        if !elsewhere.isEmpty { throw EventFault.contradicted(FactText.leftForAnother) }
        return found
    }

    /// A new entry begins in a life; a corrected one lies in it as far as both are known.
    private func requireLife(of person: PersonID, during span: DateSpan, _ isNew: Bool) async throws {
        if let to = span.to, let birth = try await birth(of: person), to <= birth.first {
            throw EventFault.notBornYet
        }
        if let from = span.from {
            if isNew { return try await requireLiving(person, on: from) }
            if let birth = try await birth(of: person), from < birth.first { throw EventFault.notBornYet }
            if let death = try await death(of: person), from > death { throw EventFault.diedBefore }
        } else if isNew, span.to == nil, try await death(of: person) != nil {
            throw EventFault.diedBefore
        }
    }

    /// The days of an entry that ends with a life: those until the death, where it is known.
    private func lived(_ row: FactRow) async throws -> DateSpan {
        guard Self.endingWithLife.contains(row.kind), let death = try await death(of: row.owner),
            let life = DateSpan(from: nil, to: death)
        else { return row.valid }
        return row.valid.intersection(life) ?? row.valid
    }

    private func requireAfterBirth(_ row: FactRow) async throws {
        guard let died = row.values[1].date else { return }
        try requirePast(died)
        if let birth = try await birth(of: row.owner), died < birth.first {
            throw EventFault.diedBeforeBirth
        }
    }

    private func requireHappened(_ row: FactRow) async throws {
        guard let day = row.values[3].date else { return }
        try requirePast(day)
        if let id = row.personID(at: 1), let birth = try await birth(of: id), day < birth.first {
            throw EventFault.notBornYet
        }
    }

    /// Nobody is the child of an own child, or a child before being born.
    private func requireChild(_ row: FactRow) async throws {
        if let birth = try await birth(of: row.owner) {
            if let from = row.valid.from, from < birth.first { throw EventFault.notBornYet }
            if let to = row.valid.to, to <= birth.first { throw EventFault.notBornYet }
        }
        guard let parent = row.personID(at: 0) else { return }
        let own = try await held(.parentage, of: parent)
        if own.contains(where: { $0.row.personID(at: 0) == row.owner }) {
            throw EventFault.contradicted(FactText.ownChild)
        }
    }

    /// A marriage that is said to have ended has a last day, one with a last day a reason, and one that a death ended
    /// somebody who died. What the register already leaves open stays so.
    func requireEnd(of union: FactRow, correcting held: FactRow) async throws {
        let isEnded = union.values[4] != .null
        if isEnded != (union.valid.to != nil),
            isEnded != (held.values[4] != .null) || union.valid != held.valid
        {
            throw EventFault.contradicted(FactText.endOfMarriage)
        }
        guard union.values[4].text == UnionFacts.End.death.rawValue else { return }
        for partner in union.named where try await death(of: partner) != nil { return }
        // A partner who is on no file may have died.
        if union.named.count == 2 { throw EventFault.contradicted(FactText.nobodyDied) }
    }

    private func requireAreas(_ codes: [String?]) async throws {
        let known = Set(try await session.areas().map(\.record.code))
        if !known.isSuperset(of: codes.compactMap(\.self)) { throw EventFault.noSuchArea }
    }

    /// Birth and sex agree with the numbers that are held.
    private func requireMatch(_ row: FactRow) async throws {
        if let born = row.values[2].date {
            try requirePast(born)
            if let death = try await death(of: row.owner), death < born { throw EventFault.diedBeforeBirth }
        }
        for number in try await numbers(of: row.owner) where !agree(row, number) {
            throw EventFault.numberDiffers
        }
        let missing = try await held(.missingNumbers, of: row.owner).map(\.row)
        try await requireFit(missing, ofOnePerson: row.owner, particulars: row)
    }

    /// Reasons for having no number fit the person.
    ///
    /// - Parameter particulars: of the person, where they change too.
    private func requireFit(
        _ missing: [FactRow], ofOnePerson id: PersonID, particulars: FactRow? = nil
    ) async throws {
        let born =
            if let particulars { Self.birth(in: particulars) } else { try await birth(of: id) }
        let documents = try await held(.documents, of: id).compactMap {
            $0.row.values[0].text.flatMap(IdentityDocument.Kind.init)
        }
        let death = try await death(of: id)
        for row in missing {
            guard let cause = row.values[0].text.flatMap(MissingNumber.Cause.init) else { continue }
            let entry = MissingNumber(cause: cause, span: row.valid)
            if let fault = entry.fault(born: born, died: death, documents: documents, asOf: today) {
                throw EventFault.missingNumber(fault)
            }
        }
    }

    /// The identity numbers that are held of a person.
    func numbers(of person: PersonID) async throws -> [IdentityNumber] {
        try await held(.documents, of: person).compactMap { $0.row.values[1].text }
            .compactMap { try? IdentityNumber($0, asOf: nil, allowTestIdentities: true) }
    }

    /// Whether particulars and a number say the same birth and sex, as far as both say it.
    private func agree(_ particulars: FactRow, _ number: IdentityNumber) -> Bool {
        let sex = particulars.values[1].text.flatMap(PersonFacts.Sex.init) ?? .unknown
        return number.differences(fromBirth: Self.birth(in: particulars), sex: sex).isEmpty
    }

    /// A document in the spelling that is compared, held by nobody else, fitting its holder.
    private func documents(_ row: FactRow, replacing held: HeldFact?) async throws -> [FactRow] {
        guard let kind = row.values[0].text.flatMap(IdentityDocument.Kind.init), let text = row.values[1].text
        else { throw EventFault.nothingChanges }
        var found = [
            IdentityDocument(kind: kind, number: IdentityText.mended(text).uppercased())
        ]
        let read = try? IdentityNumber(text, asOf: nil, allowTestIdentities: true)
        if kind == .passport || kind == .other {
            if read != nil { throw EventFault.badNumber(FactText.otherKind) }
            guard found[0].number.count(where: { $0.isASCII && ($0.isLetter || $0.isNumber) }) >= 4 else {
                throw EventFault.badNumber(FactText.noNumber)
            }
        } else {
            let number = try identity(text)
            found = kind == .legacyID ? number.documents.filter { $0.kind == kind } : number.documents
            guard found.contains(where: { $0.kind == kind }) else {
                throw EventFault.badNumber(FactText.otherKind)
            }
            if let row = try await self.held(.particulars, of: row.owner).last?.row, !agree(row, number) {
                throw EventFault.numberDiffers
            }
        }
        let holders = try await session.holders(of: found.map { ($0.kind.rawValue, $0.number) })
        if holders.values.contains(where: { $0 != row.owner }) { throw EventFault.numberHeld }
        let own = try await self.held(.documents, of: row.owner).filter { $0.id != held?.id }
        if kind == .residentID, own.contains(where: { $0.row.values[0] == row.values[0] }) {
            let same = found.allSatisfy { one in own.contains { $0.row.values[1].text == one.number } }
            throw same ? EventFault.nothingChanges : EventFault.contradicted(FactText.secondNumber)
        }
        let rows = found.map { document -> FactRow in
            var one = row
            one.values = [.text(document.kind.rawValue), .text(document.number)]
            return one
        }.filter { row in !own.contains { $0.row.values == row.values } }
        if rows.isEmpty { throw EventFault.nothingChanges }
        return rows
    }

    private func card(_ row: FactRow, _ entry: FactEntry) async throws -> FactRow {
        var row = row
        let said = entry.values
        let card = try await card(
            row.values[0].text, of: row.owner, category: said[1].integer.map { Int($0) },
            grade: said[2].integer.map { Int($0) })
        row.values = [FactValue(card.number), FactValue(card.category), FactValue(card.grade), row.values[3]]
        if let cancelled = row.values[3].date, (row.valid.to ?? .latest) > cancelled {
            throw EventFault.contradicted(FactText.cancelledWhileValid)
        }
        return row
    }

    /// Who gets a number has no reason to lack one any longer.
    func endOfMissingNumber(
        with row: FactRow, on day: CivilDate
    ) async throws -> (held: HeldFact, by: FactRow?)? {
        guard row.kind == .documents else { return nil }
        let missing = try await held(.missingNumbers, of: row.owner).filter { $0.row.valid.contains(day) }
        guard let fact = missing.first else { return nil }
        var ended = fact.row
        guard let span = DateSpan(from: ended.valid.from, to: day) else { return (fact, nil) }
        ended.valid = span
        return (fact, ended)
    }
}
