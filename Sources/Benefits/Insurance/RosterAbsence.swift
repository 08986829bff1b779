package import Rules

/// A family or a person that is not on a roster, and why: an officer works from this list.
package struct RosterAbsence: Sendable, Hashable {
    package var family: Int64
    package var village: String
    /// Nil where the whole family is out.
    package var person: RosterPerson?
    /// Never `eligible`: out for good, or waiting for a fact.
    package var outcome: Outcome
    package var reasons: [RosterReason]
    /// The facts that would settle an undetermined one, sorted.
    package var missing: [String]

    package init(
        family: Int64, village: String, person: RosterPerson?, outcome: Outcome, reasons: [RosterReason],
        missing: [String]
    ) {
        self.family = family
        self.village = village
        self.person = person
        self.outcome = outcome
        self.reasons = reasons
        self.missing = missing
    }
}

/// A reason with a code for programs and a sentence for people; it names no person and no number.
package struct RosterReason: Sendable, Hashable {
    package var code: String
    package var text: LocalizedText

    package init(code: String, text: LocalizedText) {
        self.code = code
        self.text = text
    }

    /// What kept a criterion from being met, in the words of the rule; a question of the rule says it by itself.
    package init(_ finding: Finding) {
        guard finding.question == nil else {
            self.init(code: finding.question ?? finding.id, text: finding.text)
            return
        }
        let isUnmet = finding.result == .unmet
        self.init(
            code: finding.id,
            text: LocalizedText(
                zh: (isUnmet ? "不符合：" : "尚不清楚：") + finding.text.zh,
                en: (isUnmet ? "not met: " : "not known: ") + finding.text.en))
    }

    package static let noPolicyholder = RosterReason(
        code: "no-living-parent",
        text: LocalizedText(
            zh: "无在世父母，未成年人身故保障须由父母投保，请人工核定（保险法第三十三条）",
            en: "no living parent: only a parent may take a minor's death cover (insurance law art. 33); ask")
    )
    package static let noInsuredChild = RosterReason(
        code: "no-insured-child",
        text: LocalizedText(zh: "本户没有可投保的子女", en: "no child of the family can be insured"))
    package static let alreadyCovered = RosterReason(
        code: "already-covered",
        text: LocalizedText(zh: "本产品本保险期间内已承保", en: "already covered by this product in this term"))
    package static let coveredOtherwise = RosterReason(
        code: "covered-otherwise",
        text: LocalizedText(
            zh: "此人的另一条登记或别的单位的名册已在本保险期间承保本产品",
            en: "covered by this product in this term under another entry, or on another office's roster"))
    package static let onEarlierFamily = RosterReason(
        code: "listed-with-another-family",
        text: LocalizedText(zh: "已列入另一户的名册", en: "already on the roster with another family"))
}
