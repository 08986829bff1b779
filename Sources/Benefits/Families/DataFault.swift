package import Rules

/// One thing wrong in a data file: where it is, what it is and what to do, in both languages.
///
/// The text never holds a value of the file, so it may be printed and logged whoever the file is about.
package struct DataFault: Error, Sendable, Hashable {
    package var file: String?
    package var position: DataPosition?
    /// The way to the part from the top ("family.people[1].born").
    package var path: String
    package var text: LocalizedText
    /// The code of a refusal that programs and case files name ("disability-certificate-not-own"); nil for faults of
    /// the file's own form.
    package var code: String?

    package init(
        file: String? = nil, position: DataPosition?, path: String, text: LocalizedText, code: String? = nil
    ) {
        self.file = file
        self.position = position
        self.path = path
        self.text = text
        self.code = code
    }

    /// "config/x.yaml:12:5: parameters.age: …", the form editors can follow.
    private var place: String {
        var parts: [String] = []
        if let file { parts.append(file) }
        if let position {
            parts.append("\(position.line):\(position.column)")
        }
        var place = parts.joined(separator: ":")
        if !path.isEmpty { place += place.isEmpty ? path : ": \(path)" }
        return place.isEmpty ? "" : place + ": "
    }

    package var localized: LocalizedText { LocalizedText(zh: place + text.zh, en: place + text.en) }
}

extension DataFault: CustomStringConvertible {
    package var description: String { localized.en }
}

/// Everything wrong in one file or folder, at least one: a person mends a file once, not fault by fault.
package struct DataFaults: Error, Sendable, Hashable, CustomStringConvertible {
    package var faults: [DataFault]

    package init(_ faults: [DataFault]) { self.faults = faults }

    package var description: String { faults.map(\.description).joined(separator: "\n") }
}

/// Gathers faults while one file is read, so that reading can go on to the next part.
package final class DataFaultLog {
    package let file: String?
    package private(set) var faults: [DataFault] = []

    package init(file: String? = nil) { self.file = file }

    package func report(_ tree: DataTree?, _ path: String, zh: String, en: String) {
        report(at: tree?.position, path, zh: zh, en: en)
    }

    package func report(at position: DataPosition?, _ path: String, zh: String, en: String) {
        faults.append(
            DataFault(file: file, position: position, path: path, text: LocalizedText(zh: zh, en: en)))
    }

    /// Refuses a part that is well formed but cannot be true, by a code that programs know.
    package func refuse(_ tree: DataTree?, _ path: String, code: String, _ text: LocalizedText) {
        faults.append(DataFault(file: file, position: tree?.position, path: path, text: text, code: code))
    }

    /// Throws what was gathered, if anything.
    package func settle() throws(DataFaults) {
        if !faults.isEmpty { throw DataFaults(faults) }
    }
}
