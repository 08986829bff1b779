package import CivilCalendar
package import Rules

extension MissingNumber {
    /// Why the reason that is given cannot be so. One rule for a registration, single facts, life events, dossiers and
    /// the quality of a register.
    package enum Fault: Sendable, Hashable, CaseIterable {
        /// The person has an identity number, and is said to have none still.
        case numberHeld
        /// Newborn is said of somebody who has come of age.
        case adult

        package var text: LocalizedText {
            switch self {
            case .numberHeld:
                LocalizedText(
                    zh: "此人已登记身份证号，不能同时没有号码；请更正其中一项。",
                    en:
                        "an identity number is held of this person, who cannot be without one: correct one of them"
                )
            case .adult:
                LocalizedText(
                    zh: "此人已成年，没有号码的原因不能是新生儿；请核对原因和出生日期。",
                    en: "an adult is not newborn: check the reason and the birth date")
            }
        }
    }

    /// Whoever is 18 is an adult (民法典 17).
    private static let adultYears = 18

    /// What of the person contradicts the entry; nil where nothing does. A birth that is not known to the day, or a life
    /// that ended, counts for the person.
    ///
    /// - Parameters:
    ///   - documents: those that are held of the person.
    ///   - today: an entry that goes on is looked at as of this day.
    package func fault(
        born: (first: CivilDate, last: CivilDate)?, died: CivilDate? = nil,
        documents: some Sequence<IdentityDocument.Kind>, asOf today: CivilDate
    ) -> Fault? {
        if span.contains(today), documents.contains(where: \.isIdentityNumber) { return .numberHeld }
        guard cause == .newborn, let born else { return nil }
        let last = [span.lastDay, died].compactMap(\.self).reduce(today, min)
        let adult = attainedDate(birth: born.last, years: Self.adultYears, basis: .dayAfter)
        return adult <= last ? .adult : nil
    }
}

extension IdentityDocument.Kind {
    /// Whether it is a number with a check digit that one person has for life; a passport is none.
    package var isIdentityNumber: Bool { self != .passport && self != .other }
}

extension PersonFacts {
    /// What contradicts each reason for having no number, in their order.
    package func missingNumberFaults(asOf today: CivilDate) -> [(place: Int, fault: MissingNumber.Fault)] {
        circumstances.missingNumbers.enumerated().compactMap { place, missing in
            missing.fault(
                born: birthRange, died: died.value, documents: documents.map(\.kind), asOf: today
            ).map { (place, $0) }
        }
    }
}
