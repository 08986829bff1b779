import Casework
import Rules

/// The choices of the filter fields that several lists share. What is chosen comes from the address.
struct Filters: Sendable {
    let villages: [Choice]
    let programmes: [Choice]
    let outcomes: [Choice]
    let isFiltered: Bool
    /// In place of an outcome: nothing was determined yet.
    static let undecided = "none"

    /// - Parameter needsProgramme: true where a list is of one programme, so that there is no choice of all.
    init(
        _ context: SiteContext, villages: [NamedArea], programmes: [Programme], programme: String?,
        needsProgramme: Bool = false
    ) {
        let words = context.words
        func all(_ name: String) -> Choice {
            Choice(value: "", label: words("form.all"), isSelected: context.address[name] == nil)
        }
        self.villages =
            [all("village")]
            + villages.map {
                Choice(
                    value: $0.code, label: words($0.name), isSelected: $0.code == context.address["village"])
            }
        let named = programmes.map {
            Choice(value: $0.id, label: words($0.title), isSelected: $0.id == programme)
        }
        self.programmes = needsProgramme ? named : [all("programme")] + named
        outcomes =
            [all("outcome")]
            + Outcome.allCases.map {
                Choice(
                    value: $0.rawValue, label: words("outcome.\($0.rawValue)"),
                    isSelected: $0.rawValue == context.address["outcome"])
            }
        isFiltered = ["q", "village", "programme", "outcome"].contains { context.address[$0] != nil }
    }
}
