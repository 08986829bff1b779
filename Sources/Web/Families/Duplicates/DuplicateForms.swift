import Benefits

/// What was typed into the forms of a pair, kept where something must be mended.
struct PairForm: Sendable {
    var answer: DuplicateAnswer?
    /// The second entry is the one kept.
    var keepsOther = false
    var reason = ""
    /// Of a benefit that two families' answers pay, the family that is paid.
    var payer: Int64?
    /// The last answer that the page had shown.
    var seen: Int64 = 0
    /// What is wrong with it: the field and the words' key.
    var faults: [(field: String, key: String)] = []

    init() {}

    init(_ fields: FormFields) {
        answer = fields["answer"].flatMap(DuplicateAnswer.init)
        keepsOther = fields["keep"] == "other"
        reason = fields["reason"] ?? ""
        payer = fields["payer"].flatMap { Int64($0) }
        seen = fields["seen"].flatMap { Int64($0) } ?? 0
    }

    /// The form as it decides on a pair.
    static func deciding(_ fields: FormFields) -> PairForm {
        var form = PairForm(fields)
        if form.answer == nil { form.faults.append(("answer", "duplicates.fault-answer")) }
        return form
    }

    /// The form as it merges, takes back or settles: each says why.
    static func reasoned(_ fields: FormFields) -> PairForm {
        var form = PairForm(fields)
        if form.reason.isEmpty { form.faults.append(("reason", "duplicates.fault-reason")) }
        return form
    }
}
