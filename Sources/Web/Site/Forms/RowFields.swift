/// A page whose rows have a form each sends all of them at once: what was typed in one row is there when another is sent,
/// or the language changed. Fields are named by their row ("reason.22"), and the button says which row is meant.
extension FormFields {
    /// The row whose button was pressed; nil where none was.
    var row: String? { self["row"] }

    /// What was typed of one row, by the names of its form.
    func ofRow(_ key: String) -> FormFields {
        var fields = FormFields("")
        for (name, value) in entries where name.hasSuffix(".\(key)") {
            fields.replace(String(name.dropLast(key.count + 1)), by: [value])
        }
        return fields
    }
}
