/// A parsed data file before anybody knows what it means: what YAML and JSON have in common, with the place of
/// every part so that a fault can name its line.
///
/// The readers of formats (`PolicyFiles` for YAML, `Exchange` for YAML and JSON) make it; ``DossierReading`` and the
/// readers of rule files give it meaning. A scalar of YAML is always ``Content/text(_:)`` or ``Content/null``: YAML's
/// own guesses (`on`, `1e3`, dates) are never taken.
package struct DataTree: Sendable {
    package indirect enum Content: Sendable {
        case null
        case text(String)
        /// A number as it was spelled, from JSON or for output; readers take it as text.
        case number(String)
        case flag(Bool)
        case list([DataTree])
        case map([Entry])
    }

    /// One key of a map, with the place of the key.
    package struct Entry: Sendable {
        package var key: String
        package var value: DataTree
        package var position: DataPosition?

        package init(key: String, value: DataTree, position: DataPosition? = nil) {
            self.key = key
            self.value = value
            self.position = position
        }
    }

    package var content: Content
    package var position: DataPosition?

    package init(_ content: Content, at position: DataPosition? = nil) {
        self.content = content
        self.position = position
    }

    /// The scalar as text; nil for null, lists and maps.
    package var text: String? {
        switch content {
        case .text(let text), .number(let text): text
        case .flag(let flag): flag ? "true" : "false"
        case .null, .list, .map: nil
        }
    }

    package var isNull: Bool {
        if case .null = content { true } else { false }
    }

    /// The value under `key` where this is a map that has it.
    package subscript(key: String) -> DataTree? {
        guard case .map(let entries) = content else { return nil }
        return entries.first { $0.key == key }?.value
    }
}

extension DataTree: Equatable {
    /// Equal content; where it stands in a file does not count.
    package static func == (left: DataTree, right: DataTree) -> Bool {
        switch (left.content, right.content) {
        case (.null, .null): true
        case (.text(let left), .text(let right)): left == right
        case (.number(let left), .number(let right)): left == right
        case (.flag(let left), .flag(let right)): left == right
        case (.list(let left), .list(let right)): left == right
        case (.map(let left), .map(let right)):
            left.elementsEqual(right) { $0.key == $1.key && $0.value == $1.value }
        default: false
        }
    }
}

/// A place in a file; both counted from 1.
package struct DataPosition: Sendable, Hashable {
    package var line: Int
    package var column: Int

    package init(line: Int, column: Int) {
        self.line = line
        self.column = column
    }
}
