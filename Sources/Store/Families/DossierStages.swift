import Benefits
import CivilCalendar

extension FactKind {
    /// What the family says of itself, of which it has one at a time.
    static let staged: [FactKind] = [.declaredCounts, .onlyChildCertificates, .completeLists]
}

extension DossierAssembly {
    /// In order of day; empty where the family says the same on all days.
    func stages() -> [FamilyStage] {
        let rows = FactKind.staged.compactMap { byKind[$0] }.filter { $0.count > 1 }.joined()
        if rows.isEmpty { return [] }
        let days = Set(rows.flatMap { [$0.row.valid.from, $0.row.valid.to].compactMap(\.self) }).sorted()
        guard let first = days.first else { return [] }
        var stages: [FamilyStage] = []
        let begins = [(nil, first.adding(days: -1))] + days.map { day in (day as CivilDate?, day) }
        for (from, day) in begins {
            let stage = stage(on: day, from: from)
            if stages.last?.says(asMuchAs: stage) != true { stages.append(stage) }
        }
        return stages.count > 1 ? stages : []
    }

    /// What it says on a day.
    func stage(on day: CivilDate, from: CivilDate? = nil) -> FamilyStage {
        var (declared, certificate, complete) = (
            DeclaredCounts(), Fact<OnlyChildCertificate>.unknown, Set<FactList>()
        )
        if let row = held(.declaredCounts, on: day) {
            func count(_ place: Int) -> Int? { row.values[place].integer.map { Int($0) } }
            declared = DeclaredCounts(
                childrenEver: count(0), childrenAlive: count(1), householdSize: count(2))
        }
        if let row = held(.onlyChildCertificates, on: day) {
            certificate =
                row.values[1].text.map {
                    .known(
                        OnlyChildCertificate(
                            number: $0, issued: row.values[2].date,
                            proof: row.values[3].text.flatMap(OnlyChildCertificate.Proof.init)
                                ?? .certificate, cancelled: row.values[4].date))
                } ?? .none
        }
        if let row = held(.completeLists, on: day) {
            complete = Set((row.values[0].texts ?? []).compactMap(FactList.init))
        }
        return FamilyStage(
            from: from, declared: declared, onlyChildCertificate: certificate, complete: complete)
    }

    private func held(_ kind: FactKind, on day: CivilDate) -> FactRow? {
        asOfDay(byKind[kind] ?? [], kind, on: day)
    }
}
