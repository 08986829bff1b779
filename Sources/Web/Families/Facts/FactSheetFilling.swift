import Benefits
import Casework
import CivilCalendar

/// Reads the facts of a family.
enum FactSheetQuery: PageQuery {
    static func page(_ context: SiteContext, _ office: Office) async throws -> FactSheetModel {
        let sheet = try await office.desk.facts(
            of: try context.number("id"), on: try context.askedDay, asKnown: context.address["as_known"],
            today: office.today(), try context.caller.within(nil))
        return FactSheetModel(sheet, context: context)
    }
}

extension FactSheetModel {
    init(_ sheet: FactSheet, context: SiteContext) {
        let words = context.words
        let names = FamilyNames(sheet.dossier, words: words)
        let number = sheet.household ?? words("family.unnumbered", ["id": String(sheet.home)])
        let folder = "/families/\(sheet.home)"
        title = words("facts.title")
        family = names.title(sheet.dossier, number: number)
        familyHref = context.address.known(folder)
        historyHref = context.address.known("\(folder)/history")
        done = context.address["done"].map { _ in words("history.done") }
        asKnown = AsKnown(context, day: .state)
        isNow = sheet.known == nil && context.mayChange
        let filling = FactSheetFilling(
            sheet: sheet, folder: "\(folder)/facts", isNow: isNow, names: names, words: words)
        let members = sheet.dossier.family.people.map(\.key).filter {
            !$0.hasPrefix(Dossier.linkedPrefix)
        }
        let others = Set(sheet.entries.compactMap(\.person)).subtracting(members).sorted()
        sections =
            (members + others).map { filling.section(of: $0, isMember: members.contains($0)) }
            + [filling.section(of: nil, isMember: true)]
    }
}

/// Fills one part of the page after the other.
private struct FactSheetFilling {
    let sheet: FactSheet
    let folder: String
    let isNow: Bool
    let names: FamilyNames
    let words: Words

    /// - Parameter key: of a person; nil for the family as a whole.
    func section(of key: String?, isMember: Bool) -> FactSheetModel.Section {
        let entries = sheet.entries.filter { $0.person == key }
        let kinds = isNow && isMember ? kinds(of: key) : []
        return FactSheetModel.Section(
            id: key.map(FactNames.place(ofPerson:)) ?? "family",
            title: key.map(names.called) ?? words("family.whole"), role: key.map(names.role),
            entries: entries.map(entry), hasEntries: !entries.isEmpty, kinds: kinds,
            hasKinds: !kinds.isEmpty)
    }

    private func kinds(of key: String?) -> [PageLink] {
        FactForm.all.filter { $0.isOfPerson == (key != nil) && $0.isRecorded }.map { form in
            PageLink(
                text: words.heading(form.title),
                href: FactQuestions.address("\(folder)/\(form.name)", of: key))
        }
    }

    private func entry(_ entry: HeldEntry) -> FactSheetModel.Entry {
        let presentation = Presentation(language: words.language)
        let what = words.heading(entry.form.title)
        return FactSheetModel.Entry(
            anchor: entry.place.description.replacing("/", with: "-"), what: what, said: words(entry.said),
            days: presentation.span(entry.valid, words: words), tag: tag(entry),
            known: known(entry), standing: entry.standing.text.map { words($0) },
            acts: isNow && entry.isChangedHere ? acts(on: entry, what) : [])
    }

    private func known(_ entry: HeldEntry) -> String {
        if entry.recordedBy.isEmpty { return entry.since.text }
        return words("facts.known", ["when": entry.since.text, "who": entry.recordedBy])
    }

    private func tag(_ entry: HeldEntry) -> String? {
        if entry.holds || entry.standing == .outweighed { return nil }
        let isOver = entry.valid.to.map { $0 <= sheet.day } ?? false
        return words(isOver ? "facts.over" : "facts.ahead")
    }

    private func acts(on entry: HeldEntry, _ what: String) -> [FactSheetModel.Act] {
        let form = entry.form
        var manners: [FactPage.Manner] = []
        if form.isEnded, entry.valid.to.map({ $0 > sheet.day }) ?? true { manners.append(.end) }
        if form.hasDays || !form.fields.isEmpty { manners.append(.correct) }
        manners.append(.takeBack)
        return manners.map { manner in
            let text = words("facts.act-\(manner.rawValue)")
            return FactSheetModel.Act(
                text: text,
                label: words("facts.act-on", ["act": text, "what": what, "said": words(entry.said)]),
                href: "\(folder)/\(entry.place)/\(manner.rawValue)")
        }
    }
}

extension Presentation {
    /// First and last day, both included, as paper writes periods; empty where neither is stated.
    func span(_ span: DateSpan, words: Words) -> String {
        let parts = [
            span.from.map { words("person.since", ["day": day($0)]) },
            span.lastDay.map { words("person.until", ["day": day($0)]) },
        ].compactMap(\.self)
        return parts.joined(separator: language == .zh ? "，" : ", ")
    }
}
