import Benefits
import CivilCalendar
package import Rules
package import Store

/// Facts of the register as sentences, numbers masked: for previews and for a family's history. In full for a copy that the
/// family itself gets.
package struct FactSentence: Sendable {
    private let called: PeopleCalled
    private let keys: [PersonID: String]
    /// The family whose facts are told; what another one declared names that one. Nil where no other comes into it.
    private let home: Int64?
    /// Whether numbers stand in the rows as they are shown.
    let isMasked: Bool
    /// Whether numbers are in full and every value is shown, free text too.
    let isInClear: Bool
    /// Names of areas by code; one without is told by its code alone.
    let areas: [String: LocalizedText]

    /// - Parameters:
    ///   - keys: how people are called, by person.
    ///   - names: their names by key, where they are to be called by name.
    ///   - isMasked: the rows come from a masked dossier.
    ///   - inClear: numbers in full, and every value that is held.
    ///   - areas: names by code.
    package init(
        _ keys: [PersonID: String], names: [String: String] = [:], of home: Int64? = nil,
        isMasked: Bool = false, inClear: Bool = false, areas: [String: LocalizedText] = [:]
    ) {
        self.areas = areas
        self.home = home
        self.keys = keys
        self.isMasked = isMasked
        isInClear = inClear
        let people = keys.values.sorted().map { PersonFacts(key: $0) }
        called = PeopleCalled(FamilyFacts(people: people), names: names)
    }

    /// "儿子的在世情况：由“在世”改为“2026-08-03去世”。"
    package func sentence(_ change: EventChange) -> LocalizedText {
        switch (change.before, change.after) {
        case (let before?, let after?):
            if before.values == after.values {
                // Shorter than it was: it has ended.
                if let day = after.valid.to, after.valid.from == before.valid.from,
                    before.valid.to.map({ $0 > day }) ?? true
                {
                    return join(
                        "{what}：{value}，{day}起不再有效。", "{what}: {value}, no longer from {day} on.", after, day)
                }
                return sentence(EventChange(before: nil, after: after))
            }
            let (old, new) = (value(before), value(after))
            let days = after.valid == before.valid ? nil : span(after.valid)
            let unseen = unseenChanges(from: before, to: after)
            let isSame = old == new && !unseen.zh.isEmpty
            return LocalizedText(
                zh:
                    "\(what(after).zh)：\(isSame ? "" : "\(old.zh) → ")\(new.zh)\(days?.zh ?? "")\(unseen.zh)。",
                en:
                    "\(what(after).en): \(isSame ? "" : "\(old.en) → ")\(new.en)\(days?.en ?? "")\(unseen.en)."
            )
        case (nil, let after?):
            let span = span(after.valid)
            return LocalizedText(
                zh: "\(what(after).zh)：\(value(after).zh)\(span.zh)。",
                en: "\(what(after).en): \(value(after).en)\(span.en).")
        case (let before?, nil):
            return LocalizedText(
                zh: "\(what(before).zh)：撤去“\(value(before).zh)”。",
                en: "\(what(before).en): “\(value(before).en)” is taken back.")
        case (nil, nil): return LocalizedText(zh: "", en: "")
        }
    }

    private func join(_ zh: String, _ en: String, _ row: FactRow, _ day: CivilDate) -> LocalizedText {
        func filled(_ text: String, _ what: String, _ value: String) -> String {
            text.replacing("{what}", with: what).replacing("{value}", with: value)
                .replacing("{day}", with: day.description)
        }
        return LocalizedText(
            zh: filled(zh, what(row).zh, value(row).zh), en: filled(en, what(row).en, value(row).en))
    }

    /// Whom and what a row is about: "儿子的残疾", "收入".
    private func what(_ row: FactRow) -> LocalizedText {
        let isOther = home.map { $0 != row.home } ?? false
        let isOfFile = row.kind.owner != .person && row.kind != .unions
        let name = row.kind.said.of(anotherFamily: isOther && isOfFile ? row.home : nil)
        let person = row.kind == .memberships ? row.memberID : row.kind.owner == .person ? row.owner : nil
        guard let person else { return name }
        let who = who(person)
        return LocalizedText(zh: "\(who.zh)·\(name.zh)", en: "\(who.en), \(name.en)")
    }

    /// A unit of a decision as people call it.
    package func unit(_ unit: DecisionUnit) -> LocalizedText {
        Self.called(unit, by: called)
    }

    static func called(_ unit: DecisionUnit, by called: PeopleCalled) -> LocalizedText {
        switch unit {
        case .family: LocalizedText(zh: "全户", en: "the family")
        case .person(let key): called.called(key)
        }
    }

    func who(_ person: PersonID) -> LocalizedText {
        keys[person].map(called.called) ?? LocalizedText(zh: "其他家庭的人", en: "somebody of another family")
    }

    private func span(_ span: DateSpan) -> LocalizedText {
        switch (span.from, span.lastDay) {
        case (let from?, let last?): LocalizedText(zh: "（\(from)至\(last)）", en: " (\(from) to \(last))")
        case (let from?, nil): LocalizedText(zh: "（\(from)起）", en: " (from \(from) on)")
        case (nil, let last?): LocalizedText(zh: "（至\(last)）", en: " (until \(last))")
        case (nil, nil): LocalizedText(zh: "", en: "")
        }
    }
}
