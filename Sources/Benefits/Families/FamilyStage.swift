package import CivilCalendar

/// What a family says of itself from a day on, of which its facts have one at a time: the counts it declares, its
/// certificate, and which lists are whole.
package struct FamilyStage: Sendable, Hashable {
    /// Nil of the first one, which holds on every day before the second.
    package let from: CivilDate?
    package let declared: DeclaredCounts
    package let onlyChildCertificate: Fact<OnlyChildCertificate>
    package let complete: Set<FactList>

    package init(
        from: CivilDate?, declared: DeclaredCounts, onlyChildCertificate: Fact<OnlyChildCertificate>,
        complete: Set<FactList>
    ) {
        self.from = from
        self.declared = declared
        self.onlyChildCertificate = onlyChildCertificate
        self.complete = complete
    }

    /// Whether it says what another one says, whenever that is.
    package func says(asMuchAs other: FamilyStage) -> Bool {
        declared == other.declared && onlyChildCertificate == other.onlyChildCertificate
            && complete == other.complete
    }
}

extension FamilyFacts {
    /// The family as it is on the days of a stage.
    package func on(_ stage: FamilyStage) -> FamilyFacts {
        var family = self
        family.declared = stage.declared
        family.onlyChildCertificate = stage.onlyChildCertificate
        family.complete = stage.complete
        return family
    }
}

extension Dossier {
    /// The first later day from which the family says something else of itself.
    package func nextStage(after day: CivilDate) -> CivilDate? {
        stages.compactMap(\.from).first { $0 > day }
    }
}
