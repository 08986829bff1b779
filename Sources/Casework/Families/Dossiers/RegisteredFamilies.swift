import Benefits
import CivilCalendar
import Rules
import Store

/// Families to which people of a dossier belong already, so that none is registered twice (known fault E20).
struct RegisteredFamilies {
    /// The family in which everybody of the dossier stands together.
    private(set) var same: Int64?
    /// Families of the office to which somebody of the dossier belongs.
    private(set) var partly: [Int64] = []
    /// Areas of other offices with such a family; nothing else is told of it.
    private(set) var elsewhere: [LocalizedText] = []

    /// - Parameters:
    ///   - people: who each key is; new people have their home at the file that is being registered.
    init(
        of listed: [PersonFacts], _ people: [String: PersonID], at home: Int64, _ session: StoreSession
    ) async throws {
        let known = people.values.filter { $0.home != home }.sorted()
        let memberships = try await session.memberships(of: known)
        let byFile = Dictionary(grouping: memberships.filter { $0.file != home }, by: \.file)
        partly = byFile.keys.sorted()
        elsewhere = try await Self.offices(holding: known, besides: partly, session)
        // Who is tied to the family from elsewhere does not belong to it.
        let listed = listed.filter { !$0.key.hasPrefix(Dossier.linkedPrefix) }
        for file in partly where try await session.closureDay(of: file) == nil {
            guard try await Self.holdsAll(listed, people, at: home, of: file, session) else { continue }
            same = file
            return
        }
    }

    private static func offices(
        holding people: [PersonID], besides seen: [Int64], _ session: StoreSession
    ) async throws -> [LocalizedText] {
        let held = try await session.files(holding: people)
        let own = Set(seen).union(try await session.files(held.map(\.home)).map(\.home))
        let codes = Set(held.filter { !own.contains($0.home) }.map(\.area))
        if codes.isEmpty { return [] }
        return try await session.areas().map(\.record).filter { codes.contains($0.code) }
            .sorted { $0.code < $1.code }
            .map { LocalizedText(zh: $0.nameZh, en: $0.nameEn ?? $0.nameZh) }
    }

    /// What somebody should look at before, or after, the family is registered.
    var remarks: [LocalizedText] { partly.map(Self.remark) + elsewhere.map { Self.remark(office: $0) } }

    /// Whether everybody of the dossier is of a family: by number, or by name and birth where no number was given.
    /// Somebody alone may belong to two families, and a part of a large one is one only from two people on.
    private static func holdsAll(
        _ listed: [PersonFacts], _ people: [String: PersonID], at home: Int64, of file: Int64,
        _ session: StoreSession
    ) async throws -> Bool {
        let held = try await session.facts([.memberships], ofHomes: [file])
        let aliases = try await session.aliases(of: held.compactMap(\.row.memberID))
        let members = Set(
            held.filter { $0.row.valid.to == nil }.compactMap(\.row.memberID).map(aliases.canonical))
        guard listed.count > 1 || members.count <= 1 else { return false }
        let particulars = try await session.facts([.particulars], ofPeople: members.sorted())
        return listed.allSatisfy { person in
            guard let id = people[person.key] else { return false }
            if id.home != home { return members.contains(id) }
            return person.documents.isEmpty && particulars.contains { person.mayBe($0.row) }
        }
    }

    /// What is said where some of a family's people belong to one of another office, which learns of it by what is paid
    /// twice (``SettleBetweenOffices``).
    private static func remark(office: LocalizedText) -> LocalizedText {
        LocalizedText(
            zh: "有人已由\(office.zh)的单位登记在一户，仍是同一个人，其资料留在该单位；"
                + "请与该单位核对是否应在那里登记变动，或由其迁出。",
            en: "Somebody belongs to a family of the office of \(office.en) and stays one person, whose "
                + "facts are held there: ask that office whether a change should be recorded, or the "
                + "family moved.")
    }

    /// What is said where some of a family's people belong to another one.
    private static func remark(_ home: Int64) -> LocalizedText {
        LocalizedText(
            zh: "有人已属于登记编号为\(home)的家庭，仍是同一个人；请核对是否应先在那一户登记变动。",
            en: "Somebody belongs to family \(home) already and stays one person: check whether a change "
                + "should be recorded there.")
    }
}

extension PersonFacts {
    /// Whether held particulars are of the same name, and of a birth that can be the same.
    fileprivate func mayBe(_ particulars: FactRow) -> Bool {
        guard let name, let other = particulars.values[0].text else { return false }
        guard NameReadings.compared(name) == NameReadings.compared(other), let born = birthRange,
            let held = EventFamily.birth(in: particulars)
        else { return false }
        return held.first <= born.last && born.first <= held.last
    }
}
