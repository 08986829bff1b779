package import CivilCalendar

extension IdentityNumber {
    /// What a number and a record say of one person otherwise: one of them is wrong.
    package enum Difference: Sendable, Hashable, CaseIterable { case birth, sex }

    /// What a number says of its holder otherwise than somebody stated, as far as both say it. A birth known to the month
    /// or the year agrees with every day of it.
    ///
    /// - Parameters:
    ///   - birth: the first and last day on which the holder may have been born; nil where nobody has said.
    ///   - sex: `unknown` where nobody has said.
    package func differences(
        fromBirth birth: (first: CivilDate, last: CivilDate)?, sex: PersonFacts.Sex
    ) -> Set<Difference> {
        var found: Set<Difference> = []
        if let birth, born < birth.first || born > birth.last { found.insert(.birth) }
        if sex != .unknown, sex != self.sex { found.insert(.sex) }
        return found
    }

    /// The same of a person of a dossier.
    package func differences(from person: PersonFacts) -> Set<Difference> {
        differences(fromBirth: person.birthRange, sex: person.sex)
    }
}
