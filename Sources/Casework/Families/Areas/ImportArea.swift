import Benefits
import CivilCalendar
import Exchange
package import Rules
package import Store

/// Takes the families of a file (``AreaFile``) into an area that has none: all of them or nothing, in one transaction.
package struct ImportArea: Sendable {
    private let store: Store
    private let terms: EventTerms
    private let blockSize: Int

    package init(store: Store, terms: EventTerms, blockSize: Int = 200) {
        self.store = store
        self.terms = terms
        self.blockSize = max(1, blockSize)
    }

    package struct Summary: Sendable, Hashable {
        package let area: String
        package let families: Int
        package let people: Int
        /// New numbers by those of the file.
        package let homes: [Int64: Int64]
    }

    /// - Parameters:
    ///   - isDryRun: everything is checked and written, and nothing of it kept.
    ///   - progress: families done, and all there are.
    package func callAsFunction(
        _ lines: AreaLines, reason: String? = nil, isDryRun: Bool = false, as actor: Actor, scope: Scope,
        progress: (Int, Int) -> Void = { _, _ in }
    ) async throws -> Summary {
        let survey = try AreaSurvey(lines)
        guard let head = survey.head else { throw AreaImportFault.damaged }
        do {
            return try await store.act(as: actor, scope: scope) { session in
                var filling = try await Filling(session)
                try await check(survey, head, session)
                let taken = try await session.takeHomes(survey.files.count)
                let homes = Dictionary(uniqueKeysWithValues: zip(survey.files.map(\.number), taken))
                let people = survey.numbered(homes)
                let instant = try await session.now()
                try await register(survey, homes, people, instant, session)
                try await filling.reached(survey.files.count)
                filling = try await Filling(session)
                var writing = AreaWriting(homes: homes, people: people, reason: reason, terms: terms)
                var done = 0
                try await lines.families(by: blockSize) { block in
                    do {
                        try await writing.write(block, at: instant, session)
                    } catch { throw DossierRefusal.told(error) }
                    done += block.count
                    try await filling.reached(done)
                    progress(done, survey.files.count)
                }
                if isDryRun { throw RolledBack(people: people.now.count, homes: homes) }
                return Summary(
                    area: head.area, families: survey.files.count, people: people.now.count, homes: homes)
            }
        } catch let checked as RolledBack {
            return Summary(
                area: head.area, families: survey.files.count, people: checked.people, homes: checked.homes)
        }
    }

    private struct RolledBack: Error {
        let people: Int
        let homes: [Int64: Int64]
    }

    private func check(
        _ survey: AreaSurvey, _ head: AreaFile.Head, _ session: StoreSession
    ) async throws {
        let areas = try await session.areas()
        guard let area = areas.first(where: { $0.record.code == head.area })?.scope,
            session.scope.contains(area), survey.codes.isSubset(of: areas.map(\.record.code))
        else { throw DossierImportFault.unknownArea }
        guard try await session.countFiles(within: area) == 0 else { throw AreaImportFault.notEmpty }
    }

    private func register(
        _ survey: AreaSurvey, _ homes: [Int64: Int64], _ people: AreaPeople, _ instant: StoredInstant,
        _ session: StoreSession
    ) async throws {
        for start in stride(from: 0, to: survey.files.count, by: blockSize) {
            let block = survey.files[start..<min(start + blockSize, survey.files.count)]
            try await session.register(
                block.map { file in
                    NewFamily(
                        home: homes[file.number] ?? 0, handlingArea: file.handling,
                        residenceArea: file.residence,
                        householdNumber: file.household,
                        householdIssuer: file.household.map { _ in file.issuer ?? file.handling }, people: 0,
                        guests: [])
                }, known: instant, importing: nil)
        }
        let everybody = people.now.values.sorted()
        for start in stride(from: 0, to: everybody.count, by: blockSize * 4) {
            let block = everybody[start..<min(start + blockSize * 4, everybody.count)]
            try await session.addPeople(Array(block), importing: nil)
        }
    }
}

/// Writes the facts of families block by block: a person's from the line that tells most of the person, what ties people
/// once.
private struct AreaWriting {
    let homes: [Int64: Int64]
    let people: AreaPeople
    let reason: String?
    let terms: EventTerms
    private var ties: Set<Tied> = []

    init(homes: [Int64: Int64], people: AreaPeople, reason: String?, terms: EventTerms) {
        self.homes = homes
        self.people = people
        self.reason = reason
        self.terms = terms
    }

    private struct Tied: Hashable {
        let tie: FactRow.Tie
        let valid: DateSpan
    }

    mutating func write(
        _ block: [AreaFile.Family], at instant: StoredInstant, _ session: StoreSession
    ) async throws {
        var rows: [FactRow] = []
        var guests: [(guest: PersonID, file: Int64)] = []
        for line in block {
            guard let home = homes[line.number] else { throw AreaImportFault.damaged }
            let named = line.people.compactMapValues { text in PersonID(text).flatMap { people.now[$0] } }
            for person in line.dossier.family.people {
                guard let id = named[person.key], id.home != home, Self.belonged(person) else { continue }
                guests.append((guest: id, file: home))
            }
            rows += try own(
                DossierRows.rows(of: line.dossier, home: home, people: named), of: line.number)
        }
        try await session.addGuests(
            guests.sorted { ($0.file, $0.guest) < ($1.file, $1.guest) }, importing: nil)
        try await session.record(rows, known: instant, reason: EventKind.registered.rawValue)
        for line in block {
            guard let home = homes[line.number] else { continue }
            try await session.record(
                ActRecord(
                    kind: EventKind.registered.rawValue, day: nil, at: instant,
                    recordedBy: session.actor.name,
                    reason: reason), on: home)
        }
    }

    private mutating func own(_ rows: [FactRow], of file: Int64) throws -> [FactRow] {
        var told: Set<FactRow> = []
        // What a dossier says twice of somebody it is tied to is one fact.
        let once = rows.map(\.namedAnew).filter { told.insert($0).inserted }
        return try once.filter { row in
            switch row.kind {
            case .unions, .parentage: ties.insert(Tied(tie: row.tie, valid: row.valid)).inserted
            case .memberships: row.values[2].text?.hasPrefix(Dossier.linkedPrefix) != true
            case .documents:
                try requireAllowed(row, of: file)
            default: row.kind.owner != .person || people.toldBy[row.owner] == file
            }
        }
    }

    /// Whether a person of the line was of the family on some day: one who left is tied to it by now.
    private static func belonged(_ person: PersonFacts) -> Bool {
        person.belongs?.isEmpty == false || !person.key.hasPrefix(Dossier.linkedPrefix)
    }

    /// A number that this register would refuse is not brought in by a file.
    private func requireAllowed(_ row: FactRow, of file: Int64) throws -> Bool {
        guard people.toldBy[row.owner] == file else { return false }
        guard !terms.allowsTestIdentities, let number = row.values[1].text else { return true }
        if number.hasPrefix("99") { throw AreaImportFault.testIdentities }
        return true
    }
}

/// Why a file of an area is not taken in. Nothing of it was kept.
package enum AreaImportFault: Error, Sendable, Hashable, CustomStringConvertible {
    /// Cut, changed, or not such a file.
    case damaged
    /// The area has families already: a file of an area comes into one that has none.
    case notEmpty
    case testIdentities

    package var text: LocalizedText {
        switch self {
        case .damaged:
            LocalizedText(
                zh: "文件不完整或被改动过，没有导入；请重新导出。",
                en: "the file was cut or changed; nothing was taken in, export it again")
        case .notEmpty:
            LocalizedText(
                zh: "这个区划已有家庭；整区导入只用于空的区划。",
                en: "the area has families already; a file of an area goes into an empty one")
        case .testIdentities:
            LocalizedText(
                zh: "文件中有测试号码（99开头），正式登记不接受。",
                en: "the file holds test identities (prefix 99), which are refused here")
        }
    }

    package var description: String { text.en }
}

extension FactRow {
    /// Who left was of the family until then, under a key that no longer names a file of the first register.
    var namedAnew: FactRow {
        guard kind == .memberships, valid != .always, let key = values[2].text,
            key.hasPrefix(Dossier.linkedPrefix)
        else { return self }
        var row = self
        row.values[2] = .text("former-\(key.dropFirst(Dossier.linkedPrefix.count))")
        return row
    }
}
