import Benefits
import Casework
import CivilCalendar
import Rules

extension RosterListModel {
    init(_ rosters: [RosterInList], context: SiteContext) {
        let (address, words) = (context.address, context.words)
        asKnown = AsKnown(context, day: .state)
        isNow = asKnown.isNow
        let presentation = Presentation(language: words.language)
        title = words("rosters.title")
        rows = rosters.map { roster in
            let totals = RosterModel.Totals(roster.totals, presentation)
            return Row(
                href: address.known("/rosters/\(roster.id)"), title: roster.title(words),
                drafted: presentation.day(roster.draftedOn),
                state: words("rosters.state-\(roster.state.rawValue)"),
                households: totals.households, persons: totals.persons, premium: totals.premium)
        }
        hasRows = !rows.isEmpty
    }
}

extension RosterInList {
    func title(_ words: Words) -> String {
        words("rosters.one-title", ["scheme": words(title), "year": String(year)])
    }
}

extension RosterModel {
    init(_ opened: OpenedRoster, page: Int, context: SiteContext) {
        let (address, words) = (context.address, context.words)
        asKnown = AsKnown(context, day: .state)
        listHref = address.known("/rosters")
        let presentation = Presentation(language: words.language)
        let summary = opened.summary
        title = summary.title(words)
        lead = Self.lead(summary.term, words)
        facts = [
            LabelledValue(label: words("rosters.drafted"), value: presentation.day(summary.draftedOn)),
            LabelledValue(
                label: words("rosters.state"), value: words("rosters.state-\(summary.state.rawValue)")),
        ]
        totals = Totals(summary.totals, presentation)
        premiumInWords = opened.premiumInWords
        exportable = Totals(opened.exportable, presentation)
        heldBack =
            opened.heldBack.count > 0
            ? words("rosters.held-back", ["why": words(opened.heldBack.text)]) : nil
        outdated = opened.recordedSince > 0 ? words(RosterAge.text(opened.recordedSince)) : nil
        hidden = opened.hiddenLines > 0 ? words.counted("rosters.hidden-lines", opened.hiddenLines) : nil
        let size = RosterQuery.pageSize
        villageTotals = opened.villages.map { village in
            let itsPage = village.firstLine / size + 1
            let place = address.changing(["page": itsPage == 1 ? nil : String(itsPage), "done": nil])
            return VillageTotals(
                href: (itsPage == page ? "" : place) + "#" + Village.anchor(village.area),
                name: words(village.area.name), totals: Totals(village.totals, presentation))
        }
        villages = opened.villages.filter { !$0.lines.isEmpty }.map { village in
            Village(
                anchor: Village.anchor(village.area), name: words(village.area.name),
                lines: village.lines.map {
                    RosterRow($0, scheme: summary.scheme, address: address, words: words)
                },
                subtotal: Totals(village.totals, presentation))
        }
        hasLines = opened.lineCount > 0
        absences = opened.absences.map { Absence($0, scheme: summary.scheme, address: address, words: words) }
        hasAbsences = opened.absenceCount > 0
        showsAbsences = !absences.isEmpty || !hasAbsences
        pager = Pager(
            page: page, size: size, total: opened.lineCount + opened.absenceCount, address: address,
            words: words)
    }

    private static func lead(_ term: DateSpan, _ words: Words) -> String {
        guard let from = term.from, let last = term.lastDay else { return "" }
        let presentation = Presentation(language: words.language)
        return words("rosters.one-lead", ["from": presentation.day(from), "to": presentation.day(last)])
    }
}

extension RosterModel.Village {
    fileprivate static func anchor(_ area: NamedArea) -> String { "village-\(area.code)" }
}

extension RosterModel.Totals {
    init(_ totals: ControlTotals, _ presentation: Presentation) {
        households = presentation.number(totals.households)
        persons = presentation.number(totals.persons)
        premium = presentation.money(totals.premium)
    }
}

extension RosterRow {
    fileprivate init(_ shown: LineInList, scheme: String, address: Address, words: Words) {
        let presentation = Presentation(language: words.language)
        let line = shown.line
        let unnamed = words(shown.isShown ? "family.unnamed" : "rosters.not-shown")
        href = address.known("/families/\(line.family)")
        household = shown.household ?? words("family.unnumbered", ["id": String(line.family)])
        policyholder = shown.policyholder ?? unnamed
        insured = shown.insured ?? unnamed
        relation = words(
            line.insured == line.policyholder ? "rosters.relation-self" : "rosters.relation-child")
        document = shown.document ?? words(shown.isShown ? "family.unknown" : "rosters.not-shown")
        plan = words(shown.plan)
        sum = shown.sum.map(presentation.money) ?? ""
        premium = presentation.money(line.premium)
        consent = words("rosters.consent-\(line.consent.rawValue)")
        consentKind = line.consent.rawValue
        hold = Self.hold(shown, words)
        forecastHref = address.known("/families/\(line.family)/forecast?programme=\(scheme)")
    }

    /// What the consent beside it does not say.
    private static func hold(_ shown: LineInList, _ words: Words) -> String? {
        switch shown.hold {
        case .unchecked, .overlapping, .agreedInRegister: shown.hold.map { words($0.text) }
        case nil, .obstacle: shown.line.isLate ? words("rosters.late") : nil
        }
    }
}

extension RosterModel.Absence {
    fileprivate init(_ absent: AbsentInList, scheme: String, address: Address, words: Words) {
        let facts = FactNames(names: FamilyNames([], words: words), words: words)
        let absence = absent.absence
        household = absent.household ?? words("family.unnumbered", ["id": String(absence.family)])
        href = address.known("/families/\(absence.family)")
        about = absent.name ?? words(absence.person == nil ? "family.whole" : "family.unnamed")
        village = words(absent.village.name)
        outcome = OutcomeMark(absence.outcome, words: words)
        reasons = absence.reasons.map { words($0.text) }
        missing =
            absence.missing.isEmpty
            ? nil : Presentation(language: words.language).list(absence.missing.map(facts.label))
        forecastHref = address.known("/families/\(absence.family)/forecast?programme=\(scheme)")
    }
}
