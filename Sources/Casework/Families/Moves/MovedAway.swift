import CivilCalendar
package import Rules
package import Store

/// What is said of a family that another office took over from this one.
package enum MovedAway {
    package static func text(_ departure: Departure) -> LocalizedText {
        if departure.day == .earliest {
            return LocalizedText(
                zh: "该户由\(departure.nameZh)（\(departure.area)）经办，请与该单位联系",
                en: "the family is handled by \(departure.nameEn) (\(departure.area)): tell that office")
        }
        return LocalizedText(
            zh: "该户自\(departure.day)起由\(departure.nameZh)（\(departure.area)）经办，请与该单位联系",
            en:
                "since \(departure.day) the family is handled by \(departure.nameEn) (\(departure.area)): tell that office"
        )
    }
}
