import Foundation

/// `multipart/form-data` (RFC 7578) as a browser sends a form with one file: whole in memory, its size limited before.
/// What is not exactly that is no form.
struct MultipartForm: Sendable {
    private(set) var fields: [String: String] = [:]
    /// Bytes of the last file that was chosen; nil where none was.
    private(set) var file: [UInt8]?

    private static let mostParts = 32
    private static let longestHead = 4096
    private static let longestField = 4096

    /// - Parameter type: the Content-Type field of the request.
    init?(type: String, _ body: Data) {
        guard let boundary = Self.boundary(type) else { return nil }
        let dash = Data("--\(boundary)".utf8)
        guard let first = body.range(of: dash), first.lowerBound == body.startIndex else { return nil }
        let between = Data("\r\n".utf8) + dash
        var place = first.upperBound
        for _ in 0...Self.mostParts {
            let rest = body[place...]
            if rest.starts(with: Data("--".utf8)) { return }
            guard rest.starts(with: Data("\r\n".utf8)),
                let end = body.range(of: between, in: place..<body.endIndex),
                take(body[(place + 2)..<max(end.lowerBound, place + 2)])
            else { return nil }
            place = end.upperBound
        }
        return nil
    }

    /// What a form says before its file, out of the beginning of a body that is not read to its end.
    static func fields(ofType type: String, beginning: Data) -> [String: String] {
        guard let boundary = boundary(type), let cut = beginning.range(of: Data("; filename=\"".utf8)),
            let part = beginning[..<cut.lowerBound].range(
                of: Data("\r\n--\(boundary)".utf8), options: .backwards)
        else { return [:] }
        return MultipartForm(type: type, beginning[..<part.upperBound] + Data("--".utf8))?.fields ?? [:]
    }

    /// A part: its head, an empty line, its content.
    private mutating func take(_ part: Data) -> Bool {
        let gap = Data("\r\n\r\n".utf8)
        let reach = min(part.endIndex, part.startIndex + Self.longestHead)
        guard let split = part.range(of: gap, in: part.startIndex..<reach),
            let head = String(bytes: part[..<split.lowerBound], encoding: .utf8),
            let line = head.split(separator: "\r\n").first(where: {
                $0.lowercased().hasPrefix("content-disposition:")
            }), let name = Self.parameter("name", of: line)
        else { return false }
        let content = part[split.upperBound...]
        if let fileName = Self.parameter("filename", of: line) {
            if !fileName.isEmpty || !content.isEmpty { file = Array(content) }
            return true
        }
        guard content.count <= Self.longestField, let text = String(bytes: content, encoding: .utf8) else {
            return false
        }
        fields[name] = text[...].trimmed
        return true
    }

    /// `name="value"` of a field; browsers write a quote within it as %22.
    private static func parameter(_ name: String, of line: Substring) -> String? {
        guard let start = line.range(of: "; \(name)=\"") else { return nil }
        let rest = line[start.upperBound...]
        return rest.firstIndex(of: "\"").map { String(rest[..<$0]) }
    }

    private static func boundary(_ type: String) -> String? {
        guard type.lowercased().hasPrefix("multipart/form-data"), let start = type.range(of: "boundary=")
        else { return nil }
        let text = type[start.upperBound...].prefix { $0 != ";" }.filter { $0 != "\"" }
        return (1...70).contains(text.utf8.count) ? String(text) : nil
    }
}
