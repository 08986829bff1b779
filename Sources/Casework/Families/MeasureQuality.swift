package import Benefits
package import CivilCalendar
package import Exchange
import Rules
package import Store

/// The five ratios of a village, with the rows behind each.
package struct VillageQuality: Sendable, Hashable {
    package var village: NamedArea
    package var ratios: [QualityMeasure: QualityRatio]
}

/// A row behind a number, with its family.
package struct QualityFinding: Sendable, Hashable {
    /// Nil for a line of the roster of record whose person is not registered; then `line` is set.
    package var family: Int64?
    package var household: String?
    package var village: String
    package var row: QualityRow
    package var line: Int?
}

/// The ratios of a scope, village by village, and whole.
package struct RegisterQuality: Sendable, Hashable {
    package var villages: [VillageQuality]
    package var whole: [QualityMeasure: QualityRatio]
    package var findings: [QualityFinding]
}

/// Measures how complete, consistent and verified the register of a scope is. People are counted once each, a child of
/// parted parents with the family registered first.
package struct MeasureQuality: Sendable {
    let store: Store

    package init(store: Store) { self.store = store }

    /// - Parameters:
    ///   - day: the day whose facts are measured; verification is asked for its year.
    ///   - knowledge: families registered, facts held and verification recorded by then, of families handled now.
    ///   - rows: the ratios whose rows are wanted; each family in them is a recorded look.
    ///   - recordsLooks: false where whoever asks shows only some of the rows and records the looks at those.
    ///   - population: the roster of record for coverage; nil leaves that ratio without a number.
    package func run(
        on day: CivilDate, known knowledge: Knowledge = .current,
        rows: Set<QualityMeasure> = Set(QualityMeasure.allCases),
        population: PopulationList? = nil, recordsLooks: Bool = true, as actor: Actor, scope: Scope? = nil,
        progress: (Int) -> Void = { _ in }
    ) async throws -> RegisterQuality {
        try await store.act(as: actor, scope: scope, looking: true) { session in
            try await session.ask(as: knowledge)
            var measured = Measuring(day: day, knowledge: knowledge, wanted: rows)
            var last: Int64 = 0
            while true {
                let homes = try await session.homes(after: last, limit: 500, knowledge)
                guard let end = homes.last else { break }
                try await measured.add(homes, session)
                last = end
                progress(measured.families)
            }
            if let population {
                let compared = try await ReconcilePopulation.compare(
                    population, on: day, known: knowledge, session)
                measured.add(compared, population)
            }
            if recordsLooks {
                let families = Set(measured.findings.compactMap(\.family)).sorted()
                try await session.recordLooks(at: families, purpose: "data quality")
            }
            return measured.result(try await Desk.areaNames(session))
        }
    }
}

/// The sums on their way.
private struct Measuring {
    let day: CivilDate
    let knowledge: Knowledge
    let wanted: Set<QualityMeasure>
    private(set) var families = 0
    private(set) var findings: [QualityFinding] = []
    private var villages: [String: [QualityMeasure: QualityRatio]] = [:]
    private var counted: Set<PersonID> = []

    init(day: CivilDate, knowledge: Knowledge, wanted: Set<QualityMeasure>) {
        self.day = day
        self.knowledge = knowledge
        self.wanted = wanted
    }

    mutating func add(_ homes: [Int64], _ session: StoreSession) async throws {
        let people = try await session.members(of: homes, on: day, knowledge)
        let year =
            DateSpan(
                from: CivilDate(year: day.year, month: 1, day: 1),
                to: CivilDate(year: day.year + 1, month: 1, day: 1)) ?? .always
        let verified = try await session.verified(homes, during: year, knowledge)
        let dossiers = try await session.dossiers(
            of: homes, on: day, known: knowledge, numbers: .clear,
            kinds: FactKind.ofDossier + FactKind.ofContact)
        for (file, dossier) in dossiers {
            families += 1
            let own = (people[file.home] ?? [:]).filter { counted.insert($0.value).inserted }
            let quality = FamilyQuality(
                dossier, counting: Set(own.keys), on: day, isVerified: verified.contains(file.home))
            for (measure, ratio) in quality.ratios {
                villages[file.handlingArea, default: [:]][measure, default: QualityRatio()] += ratio
            }
            findings += quality.rows.filter { wanted.contains($0.measure) }.map {
                QualityFinding(
                    family: file.home, household: file.householdNumber, village: file.handlingArea, row: $0)
            }
        }
    }

    mutating func add(_ compared: Reconciliation, _ population: PopulationList) {
        for (village, ratio) in compared.coverage {
            villages[village, default: [:]][.coverage, default: QualityRatio()] += ratio
        }
        guard wanted.contains(.coverage) else { return }
        let missing = Set(compared.unregistered + compared.unreadable)
        let others = Set(compared.namedOtherwise)
        for line in population.lines where missing.contains(line.line) || others.contains(line.line) {
            let gap: QualityGap = others.contains(line.line) ? .namedOtherwise : .notRegistered
            findings.append(
                QualityFinding(
                    village: line.village ?? "", row: QualityRow(.coverage, gap), line: line.line))
        }
    }

    func result(_ names: [String: LocalizedText]) -> RegisterQuality {
        var whole: [QualityMeasure: QualityRatio] = [:]
        for (measure, ratio) in villages.values.joined() { whole[measure, default: QualityRatio()] += ratio }
        return RegisterQuality(
            villages: villages.keys.sorted().map {
                VillageQuality(village: names.area($0), ratios: villages[$0] ?? [:])
            }, whole: whole, findings: findings)
    }
}
