import Benefits
package import CivilCalendar
package import Rules
package import Store

/// What somebody of a family said last about cover and premium in a scheme year, as it was recorded on a roster.
///
/// It stands beside the register's consents (`consents`, whether the premium may be paid from the award): that one is of
/// all years and decides about the whole household, this one is of a year and a person.
package struct CoverAnswer: Sendable, Hashable {
    package let programme: String
    package let title: LocalizedText
    package let year: Int
    /// Key of the person in the family.
    package let person: String
    package let agrees: Bool
    package let givenOn: CivilDate

    /// - Parameter who: how the person is called.
    package func text(_ who: LocalizedText) -> LocalizedText {
        LocalizedText(
            zh: "\(year)年度\(title.zh)：\(who.zh)\(agrees ? "同意" : "不同意")投保（\(givenOn)）",
            en: "\(title.en) \(year): \(who.en) \(agrees ? "agreed to" : "declined") cover (\(givenOn))")
    }
}

extension Store {
    /// Of everybody who belongs to the family on the day, for the scheme years that speak on it.
    package func coverAnswers(
        of home: Int64, on day: CivilDate, known knowledge: Knowledge = .current, rules: RuleBook,
        as actor: Actor, scope: Scope? = nil
    ) async throws -> [CoverAnswer] {
        try await act(as: actor, scope: scope, readOnly: true) {
            try await $0.coverAnswers(of: home, on: day, known: knowledge, rules: rules)
        }
    }
}

extension StoreSession {
    func coverAnswers(
        of home: Int64, on day: CivilDate, known knowledge: Knowledge, rules: RuleBook
    ) async throws -> [CoverAnswer] {
        let schemes = rules.programmes.compactMap { programme in
            programme.schemeYear(on: day).map { (programme, $0.year) }
        }
        if schemes.isEmpty { return [] }
        let members = try await facts([.memberships], ofHomes: [home], known: knowledge).map(\.row).filter {
            $0.valid.contains(day)
        }
        let people = members.compactMap { row in
            row.memberID.flatMap { id in
                row.values[2].text.map { (key: $0, person: RosterPerson(home: id.home, person: id.person)) }
            }
        }
        var found: [CoverAnswer] = []
        for (programme, year) in schemes {
            let given = try await consents(
                of: people.map(\.person), scheme: programme.id, year: year, known: knowledge)
            found += people.compactMap { key, person in
                given[person].map {
                    CoverAnswer(
                        programme: programme.id, title: programme.title, year: year, person: key,
                        agrees: $0.agrees, givenOn: $0.givenOn)
                }
            }
        }
        return found
    }

    /// Those of these people of whom the register says on the day that the premium may, or may not, be paid from the award.
    func saying(
        _ isGiven: Bool, among people: [RosterPerson], on day: CivilDate,
        known knowledge: Knowledge = .current
    ) async throws -> Set<RosterPerson> {
        let rows = try await facts(
            [.consents], ofPeople: people.map(PersonID.init).sorted(), known: knowledge
        ).map(\.row)
        return Set(
            rows.filter { $0.valid.contains(day) && $0.values[1].bool == isGiven }.map {
                RosterPerson(home: $0.owner.home, person: $0.owner.person)
            })
    }
}
