import Casework

extension Address {
    /// What a form says beside its fields: the instant of its page in full (`exact`), and where in the list it stood
    /// (`shown`), which counts only where the form is asked for once more in the other language.
    static let besides = (exact: "exact", shown: "shown")

    /// What `shown` keeps: anything else that is asked for is a field of the form.
    private static let kept = ["page", "list"]

    /// Nil where the address says nothing that a form does not hold.
    var shown: String? {
        var rest = FormFields("")
        for name in Self.kept { rest[name] = self[name] }
        return rest.entries.isEmpty ? nil : rest.encoded
    }

    /// The address without what its form said beside its fields, which is taken for what it stands for.
    ///
    /// - Parameter isAgain: whether the form is only shown in the other language.
    func settled(isAgain: Bool) -> Address {
        var changes: [String: String?] = [Self.besides.exact: nil, Self.besides.shown: nil]
        if let exact = self[Self.besides.exact], let minute = Self.minute(exact), self["as_known"] == minute {
            changes["as_known"] = exact
        }
        if isAgain, let text = self[Self.besides.shown] {
            let shown = FormFields(text)
            for name in Self.kept where self[name] == nil { changes[name] = shown[name] }
        }
        return replacing(changes)
    }

    /// An instant as the field of a browser has it, in whole minutes of the office's clock.
    static func minute(_ known: String) -> String? { OfficeMoment(asKnown: known).map(minute(of:)) }

    static func minute(of moment: OfficeMoment) -> String { moment.text.replacing(" ", with: "T") }
}
