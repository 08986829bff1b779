import Benefits
import CivilCalendar
package import Exchange
import Rules
package import Store

/// A list that memory does not grow with (`SealedSpool`): read in order, or page by page.
package struct Spooled<Element: SpoolRecord>: Sendable {
    private let spool = SealedSpool()

    package init() {}

    package var count: Int { spool.count }

    func add(_ element: Element) throws { try spool.add(CellCoding.bytes(element.spooled)) }

    /// - Throws: errors of the disk, and of a record that was changed on it.
    package func forEach(_ take: (Element) throws -> Void) throws {
        var reader = reader()
        while let element = try reader.next() { try take(element) }
    }

    /// Some of them, counted from 0.
    package func page(from first: Int, most: Int) throws -> [Element] {
        var reader = reader(from: first)
        var page: [Element] = []
        while page.count < most, let element = try reader.next() { page.append(element) }
        return page
    }

    func reader(from first: Int = 0) -> Reader { Reader(reader: spool.reader(from: first)) }

    struct Reader {
        fileprivate var reader: SealedSpool.Reader

        mutating func next() throws -> Element? {
            guard let record = try reader.read() else { return nil }
            guard let element = Element(spooled: CellCoding.cells(record)) else {
                throw StoreError.unexpectedRow("spool")
            }
            return element
        }
    }
}

/// What can be put down in a spool: as texts, and back.
package protocol SpoolRecord: Sendable {
    var spooled: [String] { get }
    init?(spooled: [String])
}

/// A refused row: its line, its cells and every reason.
extension RegisterFileRow: SpoolRecord {
    package var spooled: [String] {
        [String(line), String(refusals.count)]
            + refusals.flatMap { [$0.code, $0.column, $0.text.zh, $0.text.en] } + cells
    }

    package init?(spooled: [String]) {
        guard spooled.count >= 2, let line = Int(spooled[0]), let count = Int(spooled[1]),
            spooled.count >= 2 + count * 4
        else { return nil }
        self.init(
            line: line, cells: Array(spooled[(2 + count * 4)...]),
            refusals: (0..<count).map { place in
                let note = spooled[(2 + place * 4)..<(6 + place * 4)].map { $0 }
                return RegisterNote(
                    line: line, code: note[0], column: note[1], text: LocalizedText(zh: note[2], en: note[3]))
            })
    }
}

/// What one line of a file would change in a family.
package struct LineChanges: Sendable, Hashable, SpoolRecord {
    package let line: Int
    package let home: Int64
    package let changes: [ProposedChange]

    init(line: Int, home: Int64, changes: [ProposedChange]) {
        self.line = line
        self.home = home
        self.changes = changes
    }

    package var spooled: [String] {
        [String(line), String(home)]
            + changes.flatMap { change in
                [
                    String(change.number), change.field, change.isApplicable ? "1" : "0",
                    change.movesTo ?? "", change.household ?? "", change.heldText ?? "",
                    String(decoding: FactRowCoding.bytes(change.held), as: UTF8.self),
                    String(decoding: FactRowCoding.bytes(change.proposed), as: UTF8.self),
                ]
            }
    }

    package init?(spooled: [String]) {
        guard spooled.count % 8 == 2, let line = Int(spooled[0]), let home = Int64(spooled[1]) else {
            return nil
        }
        var changes: [ProposedChange] = []
        for start in stride(from: 2, to: spooled.count, by: 8) {
            guard let number = Int(spooled[start]),
                let held = try? FactRowCoding.rows(Array(spooled[start + 6].utf8)),
                let proposed = try? FactRowCoding.rows(Array(spooled[start + 7].utf8))
            else { return nil }
            func text(_ place: Int) -> String? {
                spooled[start + place].isEmpty ? nil : spooled[start + place]
            }
            changes.append(
                ProposedChange(
                    number: number, line: line, home: home, field: spooled[start + 1],
                    isApplicable: spooled[start + 2] == "1", movesTo: text(3), household: text(4),
                    heldText: text(5), held: held,
                    proposed: proposed))
        }
        self.init(line: line, home: home, changes: changes)
    }
}

/// What a line that reads well was matched to. Lines of families and people not known before have nothing.
struct LineMatch: Sendable, SpoolRecord {
    var line: Int
    /// The family's file; nil for a family that is not registered.
    var home: Int64?
    /// People of the line who are registered, wherever their home is, by their local key.
    var registered: [String: PersonID] = [:]
    var hasChanges = false
    /// What it says is in the register by an earlier import of the same content, as far as a file brings it.
    var isSettled = false
    /// Why the line cannot be taken to a family.
    var refusal: RegisterNote?

    init(line: Int) { self.line = line }

    var spooled: [String] {
        let about = [String(line), home.map(String.init) ?? "", hasChanges ? "1" : isSettled ? "2" : "0"]
        let why = refusal.map { [$0.code, $0.column, $0.text.zh, $0.text.en] } ?? ["", "", "", ""]
        return about + why
            + registered.flatMap { [$0.key, String($0.value.home), String($0.value.person)] }
    }

    init?(spooled: [String]) {
        guard spooled.count >= 7, spooled.count % 3 == 1, let line = Int(spooled[0]) else { return nil }
        self.line = line
        home = Int64(spooled[1])
        (hasChanges, isSettled) = (spooled[2] == "1", spooled[2] == "2")
        if !spooled[3].isEmpty {
            refusal = RegisterNote(
                line: line, code: spooled[3], column: spooled[4],
                text: LocalizedText(zh: spooled[5], en: spooled[6]))
        }
        for start in stride(from: 7, to: spooled.count, by: 3) {
            guard let home = Int64(spooled[start + 1]), let person = Int32(spooled[start + 2]) else {
                return nil
            }
            registered[spooled[start]] = PersonID(home: home, person: person)
        }
    }
}
