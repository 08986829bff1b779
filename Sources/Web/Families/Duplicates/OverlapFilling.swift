import Benefits
import Casework
import CivilCalendar
import Rules

extension Overlap {
    /// - Parameter form: as it was sent for this overlap.
    init(_ overlap: UncoveredOverlap, form: PairForm?, rules: RuleBook, words: Words) {
        let presentation = Presentation(language: words.language)
        id = String(overlap.id)
        anchor = "overlap-\(overlap.id)"
        name = overlap.name ?? words("family.unnamed")
        scheme = (try? rules.programme(overlap.scheme)).map { words($0.title) } ?? overlap.scheme
        func payer(_ chosen: Int64, _ label: String) -> Payer {
            Payer(
                id: "overlap-\(overlap.id)-\(chosen)", name: "payer.\(overlap.id)", value: String(chosen),
                label: label, isChosen: form?.payer == chosen)
        }
        isSettled = overlap.chosen != nil
        let choices =
            overlap.answers.map { payer($0.family, words.household($0.household, of: $0.family)) }
            + overlap.covers.map { cover in
                payer(
                    cover.id,
                    words(
                        "duplicates.cover-of",
                        [
                            "family": words.household(cover.household, of: cover.family),
                            "from": presentation.day(cover.term.from) ?? "",
                        ]))
            }
        said = choices.first { $0.value == overlap.chosen.map(String.init) }.map {
            words("duplicates.stands", ["what": $0.label])
        }
        payers = isSettled ? [] : choices
        hasPayers = !payers.isEmpty
        button = words(isSettled ? "duplicates.between-reopen" : "duplicates.settle")
        let answers = overlap.answers.map { answer in
            Cover(
                family: PageLink(
                    text: words.household(answer.household, of: answer.family),
                    href: "/families/\(answer.family)"),
                text: answer.amount.map { words.amount($0, period: answer.period) }
                    ?? words(answer.isSeen ? "duplicates.amount-none" : "duplicates.amount-unseen"))
        }
        covers =
            answers
            + overlap.covers.map { cover in
                Cover(
                    family: PageLink(
                        text: words.household(cover.household, of: cover.family),
                        href: "/families/\(cover.family)"),
                    text: words(
                        "duplicates.cover",
                        [
                            "year": String(cover.year), "from": presentation.day(cover.term.from) ?? "",
                            "until": presentation.day(cover.term.lastDay) ?? "",
                            "premium": presentation.money(cover.premium),
                        ]))
            }
        reason = form?.reason ?? ""
    }
}

extension Words {
    /// A family by its household number, or where it has none by its own.
    fileprivate func household(_ number: String?, of family: Int64) -> String {
        number ?? self("family.unnumbered", ["id": String(family)])
    }
}

extension OverlapListModel {
    init(
        _ overlaps: [UncoveredOverlap], typed: FormFields?, refused: PairForm?, rules: RuleBook,
        context: SiteContext
    ) {
        let words = context.words
        asKnown = AsKnown(context, day: .state)
        isNow = asKnown.isNow
        title = words("duplicates.overlaps")
        let done = context.address["done"].flatMap { ["settled", "reopened"].contains($0) ? $0 : nil }
        outcome = typed == nil ? done.map { words("duplicates.done-\($0)") } : nil
        faults = (refused?.faults ?? []).map {
            FormFault(
                href: "#overlap-\(typed?.row ?? "")\($0.field == "payer" ? "-payer" : "")",
                text: words($0.key))
        }
        hasFaults = !faults.isEmpty
        self.overlaps = overlaps.map { overlap in
            Overlap(
                overlap, form: typed.map { PairForm($0.ofRow(String(overlap.id))) }, rules: rules,
                words: words)
        }
        hasOverlaps = !overlaps.isEmpty
    }
}
