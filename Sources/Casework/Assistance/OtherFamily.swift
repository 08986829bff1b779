package import Benefits
package import CivilCalendar
import Rules
package import Store

/// Another family of the register to which a person of a family belongs on other days.
package struct OtherFamily: Sendable {
    let file: Int64
    /// The person's key here, and in the other family.
    let here: String
    let there: String
    /// When the person belongs to the other one.
    let days: DateSpan
    /// The other family as it is composed on the last of these days that is not later than the day that is asked.
    let dossier: Dossier

    /// The same of people who are called otherwise here.
    func renaming(_ keys: [String: String]) -> OtherFamily {
        OtherFamily(
            file: file, here: keys[here] ?? here, there: there, days: days, dossier: dossier)
    }

    /// The same family as it was known before.
    func asKnown(_ dossier: Dossier) -> OtherFamily {
        OtherFamily(file: file, here: here, there: there, days: days, dossier: dossier)
    }
}

/// A family over time, with the other families its people belong to.
package struct CourseDossier: Sendable {
    package let dossier: Dossier
    package let elsewhere: [OtherFamily]

    package init(_ dossier: Dossier, elsewhere: [OtherFamily] = []) {
        self.dossier = dossier
        self.elsewhere = elsewhere
    }
}

extension FamilyCourse {
    convenience init(_ asked: CourseDossier, decider: Decider) {
        self.init(
            asked.dossier, decider: decider,
            elsewhere: asked.elsewhere.map { other in
                CourseElsewhere(
                    here: other.here, there: other.there, days: other.days,
                    course: FamilyCourse(other.dossier, decider: decider))
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

extension StoreSession {
    /// Other families of the scope to which people of a family belong on other days; nothing of them is shown.
    ///
    /// - Parameter dossier: of the family, as it is composed on the day.
    package func otherFamilies(
        of home: Int64, in dossier: Dossier, on day: CivilDate, known knowledge: Knowledge = .current
    ) async throws -> [OtherFamily] {
        guard dossier.family.people.contains(where: { $0.belongs?.isEmpty == false }) else { return [] }
        let held = try await facts([.memberships], ofHomes: [home], known: knowledge).map(\.row)
        let people = held.compactMap(\.memberID)
        let aliases = try await aliases(of: people, knowledge)
        var keys: [PersonID: String] = [:]
        for row in held {
            guard let person = row.memberID.map(aliases.canonical) else { continue }
            if row.valid.contains(day) {
                keys[person] = row.values[2].text
            } else if keys[person] == nil {
                keys[person] = person.linkedKey
            }
        }
        let known = Set(dossier.family.people.map(\.key))
        var others: [OtherFamily] = []
        var read: [Int64: [CivilDate: Dossier]] = [:]
        for standing in try await standings(of: people, besides: home, knowledge) {
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
                    file: standing.file, here: here, there: standing.key, days: days, dossier: dossier))
        }
        return others
    }
}
