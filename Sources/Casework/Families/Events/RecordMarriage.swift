package import Benefits
package import CivilCalendar
import Store

/// Two people married, for the first time or again. A partner who is not of the family joins it, with the children the
/// partner brings.
package struct RecordMarriage: DatedEvent {
    package enum Partner: Sendable, Hashable {
        case member(String)
        case newcomer(Newcomer)
    }

    package static let kind = EventKind.marriage
    package let person: String
    package let partner: Partner
    /// The partner's own children who come along.
    package let children: [Newcomer]
    /// What a partner who is new to the register was asked about: of this the family's whole lists speak for the partner too.
    package let asked: Set<FactList>
    package let day: CivilDate

    package init(
        of person: String, to partner: Partner, bringing children: [Newcomer] = [],
        asked: Set<FactList> = [], on day: CivilDate
    ) {
        self.person = person
        self.partner = partner
        self.children = children
        self.asked = asked
        self.day = day
    }

    package var numbersNamed: [String] {
        var newcomers = children
        if case .newcomer(let newcomer) = partner { newcomers.append(newcomer) }
        return newcomers.compactMap { if case .registered(let number, _, _) = $0 { number } else { nil } }
    }

    package func apply(to family: EventFamily) async throws {
        let first = try family.person(person)
        try await family.requireLiving(first, on: day)
        let second = try await other(family)
        if first == second { throw EventFault.samePerson }
        try await family.requireLiving(second, on: day)
        try await family.warn(.youngPartner, ifYoungerThan: 18, [first, second], on: day)
        let sexes = [try await family.sex(of: first), try await family.sex(of: second)]
        if sexes[0] == sexes[1], sexes[0] != .unknown { family.warn(.sameSex) }
        let earlier = try await family.unions(naming: [first, second])
        if earlier.contains(where: { $0.row.mayLast(on: day) }) { throw EventFault.alreadyMarried }
        try await family.add(
            FactRow(
                .unions, home: family.home, first.values + second.values + [.null], valid: .since(day)))
        if case .newcomer = partner { try await keepUnasked(second, family) }
        var joining: [PersonID] = []
        if case .newcomer = partner { joining.append(second) }
        for child in children { joining.append(try await take(child, of: second, family)) }
        try await family.declare(joining: joining, since: day)
        var together = false
        for union in earlier where try await family.ties(union.row, [first, second]) { together = true }
        var isFirst = true
        for id in [first, second] {
            let files = try await family.otherFamilies(ledBy: id, on: day)
            if !files.isEmpty { family.warn(.belongsElsewhere) }
            let wasMarried = try await wasMarried(id, earlier, files, family)
            if wasMarried { isFirst = false }
            for file in files {
                try await family.setMaritalState(
                    together ? .restored : wasMarried ? .remarried : .firstMarriage, since: day, in: file)
            }
        }
        try await family.setMaritalState(
            together ? .restored : isFirst ? .firstMarriage : .remarried, since: day, in: family.home)
    }

    /// Whether a marriage of the person before is on record, or that there was one: by the files that the person leads.
    private func wasMarried(
        _ person: PersonID, _ earlier: [HeldFact], _ files: [Int64], _ family: EventFamily
    ) async throws -> Bool {
        let entries = try await family.session.aliases(of: [person]).entries(of: [person])
        if earlier.contains(where: { !entries.isDisjoint(with: $0.row.named) }) { return true }
        let isOfHome = self.person == family.key(of: person)
        let homes = files + (isOfHome ? [family.home] : [])
        return try await family.session.facts([.maritalStates], ofHomes: homes, numbers: .clear).contains {
            fact in
            let state = fact.row.values[0].text.flatMap(MaritalStatus.init)
            return fact.row.valid.from.map { $0 < day } ?? true && state != nil && state != .unmarried
                && state != .firstMarriage
        }
    }

    private func other(_ family: EventFamily) async throws -> PersonID {
        switch partner {
        case .member(let key): return try family.person(key)
        case .newcomer(let newcomer):
            return try await family.takeUp(newcomer, standard: "partner", since: day)
        }
    }

    /// Nobody vouched for the new partner when the family's lists were said to be whole: what the partner was asked
    /// elsewhere is in the whole lists of that family.
    private func keepUnasked(_ partner: PersonID, _ family: EventFamily) async throws {
        let spells = try await family.held(.memberships).filter { $0.row.memberID == partner }
        // Who comes back was of the family when that was said.
        if spells.count > 1 { return }
        let whole = try await family.held(.completeLists).filter { $0.row.valid.overlaps(.since(day)) }
            .flatMap { $0.row.values[0].texts ?? [] }
        let open = try await family.held(.unaskedLists, of: partner)
        let before = Set(open.flatMap { $0.row.values[0].texts ?? [] }.compactMap(FactList.init))
        let vouched = try await family.session.wholeLists(aroundPerson: partner, besides: family.home)
        let unasked = before.union(
            FactList.ofPersons.intersection(whole.compactMap(FactList.init)).subtracting(vouched)
        ).subtracting(asked)
        if unasked != before {
            let row = FactRow(
                .unaskedLists, home: partner.home, person: partner.person,
                [.texts(unasked.sorted().map(\.rawValue))], valid: .always)
            try await family.replace(open.map { ($0, nil) }, adding: unasked.isEmpty ? [] : [row])
        }
        if !unasked.isEmpty { family.warn(.partnerUnasked) }
    }

    /// A child who is registered has its parentage; a new one is the partner's by birth.
    private func take(
        _ child: Newcomer, of parent: PersonID, _ family: EventFamily
    ) async throws -> PersonID {
        let id = try await family.takeUp(child, standard: "child", since: day)
        guard case .new = child else { return id }
        let born = try await family.birth(of: id)
        try await family.add(
            FactRow(
                .parentage, home: id.home, person: id.person, parent.values + [.text("birth")],
                valid: born.map { .since($0.first) } ?? .always))
        return id
    }
}

extension FactRow {
    /// Whether a marriage may be in force on a day or later: one of which only that it ended is known, as a register says it
    /// of whoever is divorced or widowed, ended before.
    fileprivate func mayLast(on day: CivilDate) -> Bool {
        let isEnded = values[4] != .null && valid.to == nil
        return valid.overlaps(.since(day)) && !isEnded
    }
}
