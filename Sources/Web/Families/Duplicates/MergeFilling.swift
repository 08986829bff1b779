import Benefits
import Casework
import CivilCalendar
import Rules

extension MergeModel {
    init(
        _ pair: OpenedPair, _ preview: MergePreview, form: PairForm, rules: RuleBook, words: Words
    ) {
        let presentation = Presentation(language: words.language)
        let entries = form.keepsOther ? Array(pair.entries.reversed()) : pair.entries
        let names = entries.map { $0.person?.name ?? words("family.unnamed") }
        title = words("duplicates.merge-title", ["id": String(pair.id)])
        back = "/duplicates/\(pair.id)"
        path = "\(back)/merge"
        faults = form.faults.map { FormFault(href: "#\($0.field)", text: words($0.key)) }
        hasFaults = !faults.isEmpty
        lead = words(
            form.keepsOther ? "duplicates.keeps-later" : "duplicates.keeps-earlier",
            ["kept": names.first ?? "", "merged": names.last ?? ""])
        warnings = preview.warnings.map { words($0) }
        hasWarnings = !warnings.isEmpty
        let all = [
            ("duplicates.shared", preview.shared), ("duplicates.set-aside", preview.setAside),
            ("duplicates.declared", preview.declared),
        ]
        changes = all.filter { !$0.1.isEmpty }.map { title, facts in
            Changes(title: words(title), facts: facts.map { words($0) })
        }
        hasChanges = !changes.isEmpty
        flips = preview.flips.map { EventPreviewModel.Flip($0, words: words) }
        hasFlips = !flips.isEmpty
        let (result, tables) = (preview.result, preview.result.tables)
        rows = Self.rows(tables, words: words)
        total = Row(
            label: words("duplicates.all-records"),
            kept: presentation.number(tables.reduce(0) { $0 + Int($1.kept) }),
            merged: presentation.number(tables.reduce(0) { $0 + Int($1.merged) }))
        overlaps = result.found.map { Overlap($0, form: nil, rules: rules, words: words) }
        hasOverlaps = !overlaps.isEmpty
        keep = form.keepsOther ? "other" : "one"
        reason = form.reason
        seen = String(form.seen == 0 ? pair.seen : form.seen)
    }

    /// By kind of fact; whatever has no name of its own is summed up in the last row.
    private static func rows(_ tables: [MergeDuplicates.Table], words: Words) -> [Row] {
        let presentation = Presentation(language: words.language)
        var named: [(label: String, kept: Int64, merged: Int64)] = []
        for table in tables {
            let kind = table.name.split(separator: ".").last.map(String.init) ?? table.name
            let label = words.known("fact-kind.\(kind)") ?? words("duplicates.other-records")
            if let place = named.firstIndex(where: { $0.label == label }) {
                named[place].kept += table.kept
                named[place].merged += table.merged
            } else {
                named.append((label, table.kept, table.merged))
            }
        }
        let other = words("duplicates.other-records")
        return (named.filter { $0.label != other } + named.filter { $0.label == other }).map {
            Row(
                label: $0.label, kept: presentation.number(Int($0.kept)),
                merged: presentation.number(Int($0.merged)))
        }
    }
}
