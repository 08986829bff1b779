import Benefits
import CivilCalendar
package import Rules
import Store

/// What a merge would come to: the records it reads as one person's, and what that changes in the families of both
/// entries. Numbers are masked.
package struct MergePreview: Sendable {
    package let result: MergeDuplicates.Result
    /// What is certain to be looked at before: a living and a dead entry, too many parents, what contradicts itself.
    package let warnings: [LocalizedText]
    /// Facts of either entry that hold in the families of both from now on.
    package let shared: [LocalizedText]
    /// Facts of either entry beside which the other's hold; they stay on record.
    package let setAside: [LocalizedText]
    /// What families declared and the merge changes.
    package let declared: [LocalizedText]
    package let flips: [FlipInWords]
}

/// The two entries of a pair and their families, before and after a merge.
struct MergeEffects {
    /// The entries that stand for the person kept, and for the one merged.
    let kept: Set<PersonID>
    let merged: Set<PersonID>
    private let today: CivilDate
    private let before: FamiliesBefore
    private let facts: [HeldFact]
    /// Where the two belong or belonged, in the files of the scope.
    private let standings: [DatedMembership]

    /// - Parameter session: in which the two are two people still.
    init(kept: PersonID, merged: PersonID, today: CivilDate, _ session: StoreSession) async throws {
        let aliases = try await session.aliases(of: [kept, merged])
        (self.kept, self.merged) = (aliases.entries(of: [kept]), aliases.entries(of: [merged]))
        self.today = today
        let everyone = self.kept.union(self.merged).sorted()
        facts = try await session.facts(FactKind.ofPerson, ofPeople: everyone, numbers: .clear)
        standings = try await session.standings(of: everyone, besides: 0)
        let homes = try await session.memberships(of: everyone).map(\.file)
        before = try await FamiliesBefore(homes, on: today, session)
    }

    /// What has become of it, in the session in which they are one person.
    func preview(
        of result: MergeDuplicates.Result, _ session: StoreSession
    ) async throws -> @Sendable (RuleBook) throws -> MergePreview {
        let families = try await before.pairs(session)
        let aliases = try await session.aliases(of: [result.kept])
        let united = aliases.united([facts])[0]
        let sentences = try await sentences(beside: united.flatMap(\.row.named), session)
        let warnings =
            [lives, cards(united)].compactMap(\.self) + sharedDays + parents(united, sentences)
            + contradictions(families)
        let (shared, setAside) = changed(united, sentences)
        let declared = result.declared.map(sentences.sentence)
        return { rules in
            MergePreview(
                result: result, warnings: warnings, shared: shared, setAside: setAside, declared: declared,
                flips: try FlipInWords.of(families, rules: rules, today: today))
        }
    }

    /// Everybody whose name the scope shows is called by it.
    private func sentences(
        beside others: [PersonID], _ session: StoreSession
    ) async throws -> FactSentence {
        let entries = kept.union(merged)
        let everyone = entries.union(others).sorted()
        var names: [String: String] = [:]
        for row in try await session.facts([.particulars], ofPeople: everyone).map(\.row) {
            if let name = row.values[0].text { names["\(row.owner)"] = name }
        }
        let called = everyone.filter { entries.contains($0) || names["\($0)"] != nil }
        // No family's number is 0: what a family declared names it.
        return FactSentence(
            Dictionary(uniqueKeysWithValues: called.map { ($0, "\($0)") }), names: names, of: 0)
    }

    /// Which facts hold for both families and did not, and which of the merged entry's hold no longer. What both say is
    /// as it was.
    private func changed(
        _ united: [HeldFact], _ sentences: FactSentence
    ) -> (shared: [LocalizedText], setAside: [LocalizedText]) {
        func said(_ facts: [HeldFact]) -> [LocalizedText] {
            let rows = facts.sorted { $0.order < $1.order }.map(\.row)
            return rows.map { sentences.sentence(EventChange(before: nil, after: $0)) }
        }
        let holding = Set(united.map { Said($0.row) })
        let ids = Set(united.map { HeldPlace(kind: $0.row.kind, id: $0.id) })
        let ofBoth = facts.filter { fact in
            let others = facts.filter { kept.contains($0.row.owner) != kept.contains(fact.row.owner) }
            return others.contains { Said($0.row) == Said(fact.row) }
        }.map { Said($0.row) }
        let shared = facts.filter { fact in
            ids.contains(HeldPlace(kind: fact.row.kind, id: fact.id)) && !ofBoth.contains(Said(fact.row))
        }
        return (said(shared), said(facts.filter { !holding.contains(Said($0.row)) }))
    }

    /// A living and a dead entry make a dead person.
    private var lives: LocalizedText? {
        func deaths(_ entries: Set<PersonID>) -> [CivilDate] {
            facts.filter { $0.row.kind == .vitalStates && entries.contains($0.row.owner) }
                .compactMap { $0.row.values[1].date }
        }
        let (one, other) = (deaths(kept), deaths(merged))
        guard one.isEmpty != other.isEmpty, let day = (one + other).min() else { return nil }
        return LocalizedText(
            zh: "两条登记中只有一条登记为已去世（\(day)）：合并后此人在两户都按去世计算。请先核实。",
            en:
                "Only one of the two entries says that the person died, on \(day). Merged, the person is dead in "
                + "both families. Make sure first.")
    }

    /// One person of two families on the same days: each of them decides on the person.
    private var sharedDays: [LocalizedText] {
        let (one, other) = (
            standings.filter { kept.contains($0.person) }, standings.filter { merged.contains($0.person) }
        )
        var texts: [LocalizedText] = []
        for first in one {
            for second in other where second.file != first.file {
                guard let days = first.valid.intersection(second.valid) else { continue }
                let (from, to) = (days.from?.description, days.lastDay?.description)
                let files = [first.file, second.file].sorted()
                let text = LocalizedText(
                    zh: "合并后此人\(from.map { "自\($0)起" } ?? "")\(to.map { "至\($0)" } ?? "")同时属于登记编号\(files[0])和"
                        + "\(files[1])的两个家庭：不应属于其中一户的，请更正成员日期；两户都发的待遇会列出并暂缓。",
                    en: "Merged, the person belongs to the families \(files[0]) and \(files[1]) at once"
                        + (from.map { " from \($0)" } ?? "") + (to.map { " through \($0)" } ?? "")
                        + ": where that is wrong, correct the days of the member; what both are paid is listed and held."
                )
                if !texts.contains(text) { texts.append(text) }
            }
        }
        return texts
    }

    /// Nobody has two resident identity cards; one of the numbers is wrong, or the entries are two people.
    private func cards(_ united: [HeldFact]) -> LocalizedText? {
        let numbers = united.map(\.row).filter {
            $0.kind == .documents && $0.values[0].text == IdentityDocument.Kind.residentID.rawValue
        }.map { $0.values[1] }
        if Set(numbers).count < 2 { return nil }
        return LocalizedText(
            zh: "合并后此人有两个不同的居民身份证号码：其中一个有误，或者并非同一人。请先对照证件。",
            en:
                "Merged, the person holds two different resident identity numbers: one is wrong, or they are two "
                + "people. Compare with the papers first.")
    }

    /// A child of more than a mother and a father: its parents may be registered twice too.
    private func parents(_ united: [HeldFact], _ sentences: FactSentence) -> [LocalizedText] {
        let named = Set(
            united.map(\.row).filter { $0.isOfBirth && $0.valid.contains(today) }
                .compactMap { $0.personID(at: 0) }
        ).sorted()
        if named.count <= 2 { return [] }
        let called = named.map(sentences.who)
        return [
            LocalizedText(
                zh: "合并后此人登记有\(named.count)位父母：\(called.map(\.zh).joined(separator: "、"))。"
                    + "父母也可能重复登记，请一并查看。",
                en:
                    "Merged, the person has \(named.count) parents: \(called.map(\.en).joined(separator: ", ")). "
                    + "They may be registered twice as well; look at their pairs too.")
        ]
    }

    private func contradictions(_ families: [FamilyPair]) -> [LocalizedText] {
        var texts: [LocalizedText] = []
        for pair in families {
            for found in pair.after.family.contradictions(since: pair.before.family)
            where !texts.contains(found.text) {
                texts.append(found.text)
            }
        }
        return texts
    }
}

extension HeldFact {
    /// As the kinds of a person's facts are listed, then as they were recorded.
    fileprivate var order: (Int, Int64) { (FactKind.ofPerson.firstIndex(of: row.kind) ?? 0, id) }
}

extension FactRow {
    /// Whether it says whose child somebody was born as.
    fileprivate var isOfBirth: Bool {
        kind == .parentage && values[2].text == ParentageFacts.Kind.birth.rawValue
    }
}

/// What a fact says, of whichever entry of a person.
private struct Said: Hashable {
    let kind: FactKind
    let values: [FactValue]
    let valid: DateSpan

    init(_ row: FactRow) { (kind, values, valid) = (row.kind, row.values, row.valid) }
}
