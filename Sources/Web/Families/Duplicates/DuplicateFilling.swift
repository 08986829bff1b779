import Benefits
import Casework
import CivilCalendar
import Rules

extension DuplicateModel {
    init(_ pair: OpenedPair, form: PairForm, done: String?, words: Words) {
        title = words("duplicates.pair", ["id": String(pair.id)])
        path = "/duplicates/\(pair.id)"
        outcome =
            form.faults.isEmpty ? done.flatMap { words.known("duplicates.done-\($0)") } : nil
        faults = form.faults.map { FormFault(href: "#\($0.field)", text: words($0.key)) }
        hasFaults = !faults.isEmpty
        score = String(pair.score)
        reasons = pair.reasons.map { PairReason(text: words($0.text), isAgainst: $0.isAgainst) }
        rows = Comparison(words: words, day: pair.day).rows(pair.entries)
        isMerged = pair.isMerged
        asBefore = pair.mergedAt.map { words("duplicates.as-before", ["when": $0.text]) }
        isTwo = pair.said.first?.answer == .notSame
        answers = [DuplicateAnswer.same, .notSame, .later].map {
            Answer(value: $0.rawValue, label: words($0.text), isChosen: $0 == form.answer)
        }
        reason = form.reason
        seen = String(pair.seen)
        said = pair.said.map { said in
            let line = words(
                "duplicates.said-line",
                ["when": said.when.text, "actor": said.actor, "answer": words(said.answer.text)])
            return said.reason.map { words("duplicates.said-why", ["said": line, "why": $0]) } ?? line
        }
        hasSaid = !said.isEmpty
    }
}

/// Sets two entries side by side, by the names of what is held of them.
struct Comparison {
    let words: Words
    let day: CivilDate

    private var presentation: Presentation { Presentation(language: words.language) }

    func rows(_ entries: [ComparedEntry]) -> [DuplicateModel.Row] {
        guard entries.count == 2 else { return [] }
        let (one, other) = (entries[0], entries[1])
        let differs = words("duplicates.differs")
        var rows = [
            row(
                words("duplicates.name"), name(one), name(other),
                one.person?.name == nil || other.person?.name == nil
                    ? nil : one.person?.name == other.person?.name ? nil : differs),
            DuplicateModel.Row(
                label: words("duplicates.families"), one: files(one), other: files(other), difference: nil),
        ]
        rows += facts(one, other)
        for (key, path) in [
            ("duplicates.parents", \ComparedEntry.parents), ("duplicates.partners", \.partners),
            ("duplicates.children", \.children),
        ] {
            let (left, right) = (one[keyPath: path], other[keyPath: path])
            guard !left.isEmpty || !right.isEmpty else { continue }
            let isDifferent = !left.isEmpty && !right.isEmpty && left != right
            rows.append(
                row(words(key), left.map(relative), right.map(relative), isDifferent ? differs : nil))
        }
        rows += numbers("duplicates.phone", .phones, one.phones, other.phones, one.differing)
        rows += numbers("duplicates.account", .accounts, one.accounts, other.accounts, one.differing)
        return rows
    }

    private func row(_ label: String, _ one: [String], _ other: [String], _ difference: String?)
        -> DuplicateModel.Row
    {
        func cell(_ texts: [String]) -> [PageLink] {
            (texts.isEmpty ? [words("family.unknown")] : texts).map { PageLink(text: $0) }
        }
        return DuplicateModel.Row(label: label, one: cell(one), other: cell(other), difference: difference)
    }

    private func name(_ entry: ComparedEntry) -> [String] {
        [entry.person?.name ?? words("family.unnamed")]
    }

    private func files(_ entry: ComparedEntry) -> [PageLink] {
        let names = FamilyNames([], words: words)
        return entry.files.map { file in
            let number = file.household ?? words("family.unnumbered", ["id": String(file.home)])
            return PageLink(
                text: words(
                    "duplicates.in-family",
                    ["household": number, "village": words(file.village.name), "role": names.role(file.key)]),
                href: "/families/\(file.home)")
        }
    }

    /// The facts of both by their label; what one of them does not say is no difference.
    private func facts(_ one: ComparedEntry, _ other: ComparedEntry) -> [DuplicateModel.Row] {
        let list = PersonFactList(words: words)
        func facts(_ entry: ComparedEntry) -> [LabelledValue] {
            guard let person = entry.person else { return [] }
            let lines = FactLine.all(of: Dossier(family: FamilyFacts(people: [person])))
            return list.facts(of: person, among: lines, on: day) + death(person)
        }
        let (left, right) = (facts(one), facts(other))
        var labels: [String] = []
        for fact in left + right where !labels.contains(fact.label) { labels.append(fact.label) }
        let numbers = [LabelledValue.label(FactForm.documents, words)]
        // The age stands beside the birth of the living only.
        let isSameBirth =
            one.person?.born == other.person?.born && one.person?.bornPrecision == other.person?.bornPrecision
        return labels.map { label in
            let (mine, theirs) = (values(left, label), values(right, label))
            var difference: String?
            if !mine.isEmpty, !theirs.isEmpty {
                if mine != theirs, !(isSameBirth && label == words("person.born")) {
                    difference = words("duplicates.differs")
                } else if numbers.contains(label), one.differing.contains(.documents) {
                    difference = words("duplicates.differs-hidden")
                }
            }
            if label == words("duplicates.died") {
                if mine.isEmpty != theirs.isEmpty { difference = words("duplicates.differs") }
                let alive = [words("duplicates.not-died")]
                return row(label, mine.isEmpty ? alive : mine, theirs.isEmpty ? alive : theirs, difference)
            }
            return row(label, mine, theirs, difference)
        }
    }

    private func values(_ facts: [LabelledValue], _ label: String) -> [String] {
        facts.filter { $0.label == label && $0.value != words("family.unknown") }.map(\.value)
    }

    private func death(_ person: PersonFacts) -> [LabelledValue] {
        guard let day = person.died.value else { return [] }
        return [LabelledValue(label: words("duplicates.died"), value: presentation.day(day))]
    }

    private func relative(_ relative: ComparedEntry.Relative) -> String {
        let name = relative.name ?? words("family.unnamed")
        guard let born = relative.born else { return name }
        return words("duplicates.relative", ["name": name, "born": presentation.day(born)])
    }

    private func numbers(
        _ key: String, _ kind: ComparedEntry.Number, _ one: [String], _ other: [String],
        _ differing: Set<ComparedEntry.Number>
    ) -> [DuplicateModel.Row] {
        if one.isEmpty && other.isEmpty { return [] }
        let hidden = one == other ? "duplicates.differs-hidden" : "duplicates.differs"
        return [row(words(key), one, other, differing.contains(kind) ? words(hidden) : nil)]
    }
}
