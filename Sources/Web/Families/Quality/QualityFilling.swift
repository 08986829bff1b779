import Benefits
import Casework
import CivilCalendar
import Rules

extension QualityModel {
    init(
        _ quality: RegisterQuality, on day: CivilDate, when: OfficeMoment?, mark: Int,
        faults: [FormFault], context: SiteContext
    ) {
        let words = context.words
        title = words("quality.title")
        self.mark = words("quality.mark", ["percent": String(mark)])
        self.faults = faults
        hasFaults = !faults.isEmpty
        self.day = context.refusedTime?.day ?? day.description
        earlier = when.map { EarlierMeasuring($0, context) }
        asKnown = AsKnown(context)
        path = context.address.changing(["list": nil])
        measures = QualityMeasure.allCases.map { words($0.text) }
        func row(_ name: String, _ ratios: [QualityMeasure: QualityRatio], _ village: String?) -> Row {
            Row(
                name: name,
                ratios: QualityMeasure.allCases.map {
                    Ratio($0, ratios[$0], mark: mark, village: village, on: day, context)
                })
        }
        rows = quality.villages.map { row(words($0.village.name), $0.ratios, $0.village.code) }
        hasRows = !rows.isEmpty
        total = rows.count > 1 ? row(words("quality.total"), quality.whole, nil) : nil
        missing =
            quality.whole[.coverage].map { _ in Self.missing(quality.findings, words) } ?? []
    }

    /// Lines that are named; a longer list is one of the command.
    private static let linesShown = 100

    /// A sentence for each reason for which lines of the list do not count.
    private static func missing(_ findings: [QualityFinding], _ words: Words) -> [String] {
        let reasons: [(QualityGap, String)] = [
            (.notRegistered, "quality.missing"), (.namedOtherwise, "quality.named-otherwise"),
        ]
        let said = reasons.compactMap { gap, key -> String? in
            let lines = findings.filter { $0.row.gap == gap }.compactMap(\.line)
            return lines.isEmpty ? nil : Self.text(key, lines, words)
        }
        return said.isEmpty ? [words("quality.none-missing")] : said
    }

    private static func text(_ key: String, _ lines: [Int], _ words: Words) -> String {
        let presentation = Presentation(language: words.language)
        let shown = presentation.list(lines.prefix(linesShown).map(String.init))
        let more = lines.count - linesShown
        return words(key, ["lines": shown])
            + (more > 0 ? words("quality.missing-more", ["n": presentation.number(more)]) : "")
    }
}

extension QualityRunningModel {
    init(_ families: Int, _ context: SiteContext) {
        title = context.words("quality.measuring")
        text = context.words.counted("quality.read", families)
        path = context.address.changing([:])
    }
}

extension EarlierMeasuring {
    fileprivate init(_ when: OfficeMoment, _ context: SiteContext) {
        text = context.words("quality.earlier", ["when": when.text])
        anew = context.address.at("\(QualityRoutes.path)/anew").changing(["done": nil, "page": nil])
    }
}

extension QualityModel.Ratio {
    fileprivate init(
        _ measure: QualityMeasure, _ ratio: QualityRatio?, mark: Int, village: String?, on day: CivilDate,
        _ context: SiteContext
    ) {
        let words = context.words
        let presentation = Presentation(language: words.language)
        label = words(measure.text)
        guard let ratio, let tenths = ratio.tenths, let reaches = ratio.reaches(percent: mark) else {
            (hasFraction, fraction, percent, isReached, href) = (false, "", "", false, nil)
            return
        }
        hasFraction = true
        fraction = "\(presentation.number(ratio.count))/\(presentation.number(ratio.of))"
        percent = words("quality.percent", ["n": "\(tenths / 10).\(tenths % 10)"])
        isReached = reaches
        let hasRows = measure != .coverage && ratio.count < ratio.of
        href =
            !hasRows
            ? nil
            : context.address.at("\(QualityRoutes.path)/rows").changing([
                "measure": measure.rawValue, "on": day.description, "village": village, "list": nil,
            ])
    }
}

extension QualityRowsModel {
    init(
        _ rows: QualityRows, of measure: QualityMeasure, when: OfficeMoment?, village: NamedArea?, page: Int,
        form: VerificationForm, context: SiteContext
    ) {
        let words = context.words
        let presentation = Presentation(language: words.language)
        title = words(measure.text)
        lead = words(
            "quality.rows-lead",
            [
                "place": village.map { words($0.name) } ?? words("quality.total"),
                "fraction":
                    "\(presentation.number(rows.ratio.count))/\(presentation.number(rows.ratio.of))",
            ])
        back = context.address.at(QualityRoutes.path).changing([
            "measure": nil, "village": nil, "page": nil, "done": nil,
        ])
        path = context.address.changing(["done": nil])
        outcome =
            context.address["done"] == "verified" && form.faults.isEmpty
            ? words("quality.done-verified") : nil
        faults = form.faults.map { FormFault(href: "#\($0.field)", text: words($0.key)) }
        hasFaults = !faults.isEmpty
        earlier = when.map { EarlierMeasuring($0, context) }
        asKnown = AsKnown(context)
        found = words.counted("quality.found", rows.total)
        self.rows = rows.rows.map { Row($0, isTicked: form.families.contains($0.family), words: words) }
        hasRows = !self.rows.isEmpty
        isVerification =
            measure == .verification && context.address["as_known"] == nil && context.mayChange
        day = form.day
        pager = Pager(
            page: page, size: QualityRowsQuery.pageSize, total: rows.total, address: context.address,
            words: words)
    }
}

extension QualityRowsModel.Row {
    fileprivate init(_ row: QualityRowInList, isTicked: Bool, words: Words) {
        let names = FamilyNames(row.members, words: words)
        let number = row.household ?? words("family.unnumbered", ["id": String(row.family)])
        family = PageLink(text: number, href: "/families/\(row.family)")
        village = words(row.village.name)
        who =
            row.row.person.map(names.called)
            ?? Presentation(language: words.language).list(row.members.map { names.called($0.key) })
        gap = words(row.row.gap.text)
        value = String(row.family)
        tick = words("quality.tick", ["household": number])
        self.isTicked = isTicked
    }
}

extension NumbersModel {
    init(
        _ waiting: [ConfirmNumber.Waiting], typed: FormFields?, faults: [FormFault],
        context: SiteContext
    ) {
        let words = context.words
        let isDone = context.address["done"] == "confirmed"
        asKnown = AsKnown(context, day: .state)
        isNow = asKnown.isNow
        title = words("quality.numbers")
        outcome = isDone && faults.isEmpty ? words("quality.done-confirmed") : nil
        self.faults = faults
        hasFaults = !faults.isEmpty
        found = words.counted("quality.numbers-found", waiting.count)
        let names = FamilyNames([], words: words)
        rows = waiting.map { number in
            let key = ConfirmationForm.key(number.family, number.member.key)
            return Row(
                anchor: "reason-\(key)",
                family: PageLink(
                    text: number.household ?? words("family.unnumbered", ["id": String(number.family)]),
                    href: "/families/\(number.family)"),
                key: key, name: number.member.name ?? words("family.unnamed"),
                role: names.role(number.member.key),
                number: number.number, reason: typed?.ofRow(key)["reason"] ?? "")
        }
        hasRows = !rows.isEmpty
    }
}
