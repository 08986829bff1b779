import Benefits
import CivilCalendar

/// The answers to a form's questions, read one by one; what cannot be read is a fault beside its field.
struct FormReading {
    let fields: FormFields
    let words: Words
    var faults = FieldFaults()

    init(_ fields: FormFields, words: Words) {
        self.fields = fields
        self.words = words
    }

    /// A fault says which answer is missing.
    mutating func required(_ name: String, _ label: String) -> String? {
        if let text = fields[name] { return text }
        faults.add(name, words("form.fault-missing", ["label": words(label)]))
        return nil
    }

    /// A day up to the last one.
    mutating func day(_ name: String, _ label: String, until last: CivilDate) -> CivilDate? {
        guard let text = required(name, label) else { return nil }
        do throws(RegisterFault) { return try RegisterDate.read(text, asOf: last) } catch {
            faults.add(name, words(error.text))
            return nil
        }
    }
}
