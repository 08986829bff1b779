package import Benefits
package import CivilCalendar
import Rules
package import Store

/// Another family of the register to which a person of a family belongs on other days.
package struct OtherFamily: Sendable {
    let file: Int64
    /// The entry that stands for the person.
    let person: PersonID
    /// The person's key here, and in the other family.
    let here: String
    let there: String
    /// When the person belongs to the other one.
    let days: DateSpan
    /// The other family as it is composed on the last of these days that is not later than the day that is asked.
    let dossier: Dossier
    /// By programme, which of both families pays on days of both, as it was said.
    let payers: [String: CourseElsewhere.Payer]

    /// The same of people who are called otherwise here.
    func renaming(_ keys: [String: String]) -> OtherFamily {
        OtherFamily(
            file: file, person: person, here: keys[here] ?? here, there: there, days: days, dossier: dossier,
            payers: payers)
    }

    /// The same family as it was known before.
    func asKnown(_ dossier: Dossier) -> OtherFamily {
        OtherFamily(
            file: file, person: person, here: here, there: there, days: days, dossier: dossier, payers: payers
        )
    }
}

/// A family over time, with the other families its people belong to.
package struct CourseDossier: Sendable {
    package let dossier: Dossier
    package let elsewhere: [OtherFamily]
    /// People of the family in families of other offices: only what those stored is known.
    let unseen: [UnseenFamily]

    package init(_ dossier: Dossier, elsewhere: [OtherFamily] = [], unseen: [UnseenFamily] = []) {
        self.dossier = dossier
        self.elsewhere = elsewhere
        self.unseen = unseen
    }
}

extension FamilyCourse {
    convenience init(_ asked: CourseDossier, decider: Decider) {
        self.init(
            asked.dossier, decider: decider,
            elsewhere: asked.elsewhere.map { other in
                CourseElsewhere(
                    here: other.here, days: other.days,
                    answers: .course(FamilyCourse(other.dossier, decider: decider), key: other.there),
                    payers: other.payers)
            }
                + asked.unseen.map { other in
                    CourseElsewhere(
                        here: other.here, days: other.days, answers: .stored(other.pay), payers: other.payers)
                })
    }

    /// By frozen facts, as they are on each day.
    convenience init(_ dossier: Dossier, decider: Decider, elsewhere: [CourseElsewhere] = []) {
        func frozen(_ family: FamilyFacts) -> FamilyFacts {
            FrozenDossier(freezing: Dossier(family: family)).dossier.family
        }
        self.init(
            frozen(dossier.family), stages: dossier.stages.map { ($0.from, frozen(dossier.family.on($0))) },
            decider: decider, elsewhere: elsewhere)
    }
}

/// A family of another office, or one whose data are restricted, to which a person of a family belongs as well.
package struct UnseenFamily: Sendable {
    /// The person's key here.
    let here: String
    /// When the person belongs to the other one.
    let days: DateSpan
    /// By programme, when its stored answers give the person money.
    let pay: [String: StoredPay]
    /// By programme, which of both families pays on days of both, as it was said.
    let payers: [String: CourseElsewhere.Payer]

    /// The same of people who are called otherwise here.
    func renaming(_ keys: [String: String]) -> UnseenFamily {
        UnseenFamily(here: keys[here] ?? here, days: days, pay: pay, payers: payers)
    }
}

extension StoreSession {
    /// Other families to which people of a family belong on other days, and on the same ones; nothing of them is shown.
    ///
    /// - Parameter dossier: of the family, as it is composed on the day.
    /// - Returns: those of the scope, and the others.
    package func otherFamilies(
        of home: Int64, in dossier: Dossier, on day: CivilDate, known knowledge: Knowledge = .current
    ) async throws -> (seen: [OtherFamily], unseen: [UnseenFamily]) {
        let held = try await facts([.memberships], ofHomes: [home], known: knowledge).map(\.row)
        let people = held.compactMap(\.memberID)
        let keys = try await keys(held, people, on: day, knowledge)
        let known = Set(dossier.family.people.map(\.key))
        let standings = try await standings(of: people, besides: home, knowledge)
        let stored = try await storedPay(of: people, besides: [home] + standings.map(\.file), knowledge)
        let said = try await payers(
            of: home, besides: Set(standings.map(\.file) + stored.map(\.file)).sorted(), knowledge)
        var others: [OtherFamily] = []
        var read: [Int64: [CivilDate: Dossier]] = [:]
        for standing in standings {
            guard let here = keys[standing.person], known.contains(here) else { continue }
            let days = standing.valid
            let last = days.contains(day) ? day : days.lastDay.map { min($0, day) } ?? day
            let asked = max(last, days.from ?? last)
            if read[standing.file]?[asked] == nil {
                // Where several people moved together, once.
                read[standing.file, default: [:]][asked] =
                    try await dossiers(of: [standing.file], on: asked, known: knowledge).first?.dossier
            }
            guard let dossier = read[standing.file]?[asked],
                dossier.family.people.contains(where: { $0.key == standing.key })
            else { continue }
            others.append(
                OtherFamily(
                    file: standing.file, person: standing.person, here: here, there: standing.key,
                    days: days, dossier: dossier,
                    payers: said[PersonInFile(person: standing.person, file: standing.file)] ?? [:]))
        }
        let unseen = stored.compactMap { other -> UnseenFamily? in
            guard let here = keys[other.person], known.contains(here) else { return nil }
            return UnseenFamily(
                here: here, days: other.days, pay: other.pay,
                payers: said[PersonInFile(person: other.person, file: other.file)] ?? [:])
        }
        return (others, unseen)
    }

    /// By entry that stands for a person, the person's key in a family as it is composed on a day.
    private func keys(
        _ memberships: [FactRow], _ people: [PersonID], on day: CivilDate, _ knowledge: Knowledge
    ) async throws -> [PersonID: String] {
        let aliases = try await aliases(of: people, knowledge)
        var keys: [PersonID: String] = [:]
        for row in memberships {
            guard let person = row.memberID.map(aliases.canonical) else { continue }
            if row.valid.contains(day) {
                keys[person] = row.values[2].text
            } else if keys[person] == nil {
                keys[person] = person.linkedKey
            }
        }
        return keys
    }

    /// By person and other family, which of that one and this is paid, as it was said last.
    private func payers(
        of home: Int64, besides others: [Int64], _ knowledge: Knowledge
    ) async throws -> [PersonInFile: [String: CourseElsewhere.Payer]] {
        var payers: [PersonInFile: [String: CourseElsewhere.Payer]] = [:]
        if others.isEmpty { return payers }
        for said in try await payersSaid(of: home, known: knowledge) where others.contains(said.other) {
            payers[PersonInFile(person: said.person, file: said.other), default: [:]][said.scheme] =
                said.payer == home ? .here : .elsewhere
        }
        return payers
    }
}

/// A person in another family.
private struct PersonInFile: Hashable {
    let person: PersonID
    let file: Int64
}
