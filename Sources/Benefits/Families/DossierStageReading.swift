package import CivilCalendar
import Rules

extension DossierReading {
    /// What a family says of itself from a day on.
    static func stage(from tree: DataTree, _ path: String, _ log: DataFaultLog) -> FamilyStage? {
        guard var map = DataMap(tree, path, log) else { return nil }
        let stage = FamilyStage(
            from: map.date("from"), declared: declared(&map), onlyChildCertificate: certificate(&map),
            complete: complete(&map))
        map.finish()
        return stage
    }

    /// They follow each other, the first one without a day, and the family's own is one of them.
    static func check(_ stages: [FamilyStage], of family: FamilyFacts, _ map: inout DataMap) {
        let days = stages.map(\.from)
        let later = days.dropFirst().compactMap(\.self)
        if days[0] != nil || later.count != days.count - 1
            || zip(later, later.dropFirst()).contains(where: >=)
        {
            map.log.report(
                map.take("stages"), map.place("stages"),
                zh: "第一段不写 from，其余按日期先后各写 from。",
                en: "the first one has no `from`, each later one has its own, in order of day.")
        }
        if !stages.contains(where: { family.on($0) == family }) {
            map.log.report(
                map.take("stages"), map.place("stages"),
                zh: "与 family 中的 declared、only_child_certificate、complete 都不相同：请一并改正，或删去 stages。",
                en:
                    "none of them says what `declared`, `only_child_certificate` and `complete` of the family say: change both, "
                    + "or leave `stages` out.")
        }
    }
}

extension Dossier {
    /// The family's facts as they are on a day.
    package func facts(on day: CivilDate) -> FamilyFacts {
        stages.last { stage in stage.from.map { $0 <= day } ?? true }.map(family.on) ?? family
    }
}
