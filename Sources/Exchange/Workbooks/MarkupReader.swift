import CLibXML2

/// What is told of a part while it is read. Names come without their prefix.
protocol MarkupHandler: AnyObject {
    func begin(_ name: MarkupName, _ attributes: MarkupAttributes) throws(WorkbookFault)
    func text(_ bytes: UnsafeBufferPointer<UInt8>) throws(WorkbookFault)
    func end(_ name: MarkupName) throws(WorkbookFault)
}

/// A name as the parser holds it, valid during the call.
struct MarkupName {
    fileprivate let bytes: UnsafePointer<xmlChar>?

    /// Compared byte by byte, without a string being made.
    static func == (name: MarkupName, literal: StaticString) -> Bool {
        guard let bytes = name.bytes else { return false }
        for index in 0..<literal.utf8CodeUnitCount where bytes[index] != literal.utf8Start[index] {
            return false
        }
        return bytes[literal.utf8CodeUnitCount] == 0
    }
}

/// The attributes of an element, valid during the call.
struct MarkupAttributes {
    fileprivate let list: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?
    fileprivate let count: Int

    /// The value of an attribute by its name without prefix; nil where it is not there.
    subscript(name: StaticString) -> String? {
        guard let bytes = bytes(name) else { return nil }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// "1", "true" and "on".
    func isSet(_ name: StaticString) -> Bool {
        guard let value = self[name] else { return false }
        return value == "1" || value == "true" || value == "on"
    }

    func bytes(_ name: StaticString) -> UnsafeBufferPointer<UInt8>? {
        guard let list else { return nil }
        // Five pointers each: name, prefix, namespace, begin and end of the value.
        for index in 0..<count where MarkupName(bytes: list[index * 5]) == name {
            guard let start = list[index * 5 + 3], let end = list[index * 5 + 4] else { return nil }
            return UnsafeBufferPointer(start: start, count: end - start)
        }
        return nil
    }
}

/// Reads one part of a workbook as XML, piece by piece, by libxml2's push parser.
///
/// Nothing is loaded from anywhere, a document type ends the reading before any entity of it could be used, and the
/// depth is bounded. The parser's own bounds on names and texts (10 MB) stay on.
final class MarkupReader {
    private var context: xmlParserCtxtPtr?
    private let part: ZipPart
    private let state: State
    private var bounds = TagBounds()

    /// What the callbacks share with the reader: C functions can capture nothing.
    private final class State {
        let handler: any MarkupHandler
        let deepest: Int
        var depth = 0
        var fault: WorkbookFault?
        var context: xmlParserCtxtPtr?

        init(_ handler: any MarkupHandler, deepest: Int) {
            self.handler = handler
            self.deepest = deepest
        }

        func run(_ body: () throws(WorkbookFault) -> Void) {
            guard fault == nil else { return }
            do throws(WorkbookFault) { try body() } catch { stop(error) }
        }

        func stop(_ fault: WorkbookFault) {
            self.fault = fault
            xmlStopParser(context)
        }
    }

    init(_ part: ZipPart, depth: Int, handler: any MarkupHandler) throws(WorkbookFault) {
        self.part = part
        state = State(handler, deepest: depth)
        var calls = Self.calls()
        // The state outlives the context: both are let go in deinit, the context first.
        let user = Unmanaged.passUnretained(state).toOpaque()
        guard let context = xmlCreatePushParserCtxt(&calls, user, nil, 0, nil) else { throw .markupDamaged }
        self.context = context
        state.context = context
        // Whatever a part says of its encoding, it is read as UTF-8: what is not is damaged.
        xmlCtxtUseOptions(context, Int32(XML_PARSE_NONET.rawValue | XML_PARSE_IGNORE_ENC.rawValue))
    }

    deinit {
        if let context {
            // Left to itself, the parser would keep a document it never built.
            if let document = context.pointee.myDoc { xmlFreeDoc(document) }
            xmlFreeParserCtxt(context)
        }
    }

    var share: Double { part.share }

    /// Reads one more piece; false at the end of the part.
    func step() throws(WorkbookFault) -> Bool {
        guard let piece = try part.next() else {
            _ = xmlParseChunk(context, nil, 0, 1)
            try check()
            return false
        }
        try bounds.check(piece)
        _ = piece.withUnsafeBufferPointer { bytes in
            bytes.withMemoryRebound(to: CChar.self) {
                xmlParseChunk(context, $0.baseAddress, Int32($0.count), 0)
            }
        }
        try check()
        return true
    }

    /// Reads the part to its end.
    func run() throws(WorkbookFault) {
        while try step() {}
    }

    private func check() throws(WorkbookFault) {
        if let fault = state.fault { throw fault }
        if context?.pointee.wellFormed == 0 { throw .markupDamaged }
    }

    private static func state(_ user: UnsafeMutableRawPointer?) -> State? {
        user.map { Unmanaged<State>.fromOpaque($0).takeUnretainedValue() }
    }

    private static func calls() -> xmlSAXHandler {
        var calls = xmlSAXHandler()
        calls.initialized = UInt32(XML_SAX2_MAGIC)
        calls.startElementNs = { user, name, _, _, _, _, attributes, _, list in
            guard let state = MarkupReader.state(user) else { return }
            state.depth += 1
            if state.depth > state.deepest { return state.stop(.tooDeep) }
            state.run { () throws(WorkbookFault) in
                try state.handler.begin(
                    MarkupName(bytes: name), MarkupAttributes(list: list, count: Int(attributes)))
            }
        }
        calls.endElementNs = { user, name, _, _ in
            guard let state = MarkupReader.state(user) else { return }
            state.depth -= 1
            state.run { () throws(WorkbookFault) in try state.handler.end(MarkupName(bytes: name)) }
        }
        calls.characters = { user, text, count in MarkupReader.told(user, text, count) }
        calls.cdataBlock = { user, text, count in MarkupReader.told(user, text, count) }
        calls.internalSubset = { user, _, _, _ in MarkupReader.state(user)?.stop(.documentType) }
        calls.externalSubset = { user, _, _, _ in MarkupReader.state(user)?.stop(.documentType) }
        // Errors are read from the context; without this the library writes them to the terminal, cells and all.
        calls.serror = { _, _ in }
        return calls
    }

    private static func told(
        _ user: UnsafeMutableRawPointer?, _ text: UnsafePointer<xmlChar>?, _ count: Int32
    ) {
        guard let state = state(user), let text else { return }
        state.run { () throws(WorkbookFault) in
            try state.handler.text(UnsafeBufferPointer(start: text, count: Int(count)))
        }
    }
}
