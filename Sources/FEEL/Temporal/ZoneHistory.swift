/// The offsets of one zone over time: the changes listed in ``ZoneTable``, then a yearly rule.
struct ZoneHistory: Sendable {
    /// Instants (seconds since 1970) at which an offset begins, rising.
    private var changes: [(instant: Int, offset: Int)] = []
    private let first: Int
    private let rule: ZoneRule

    init?(named name: String) {
        guard let line = Self.lines[name] else { return nil }
        let fields = line.split(separator: "|", omittingEmptySubsequences: false)
        guard fields.count == 4, let rule = ZoneRule(fields[2]) else { return nil }
        let offsets = fields[1].split(separator: ",").compactMap { Int($0) }
        guard let first = offsets.first else { return nil }
        self.first = first
        self.rule = rule
        var instant = 0
        var step = 0
        for byte in fields[3].utf8 {
            switch byte {
            case 0x30...0x39: step = step * 36 + Int(byte) - 0x30
            case 0x61...0x7A: step = step * 36 + Int(byte) - 0x57
            default:
                instant += step
                step = 0
                changes.append((instant, offsets[Int(byte) - 0x41]))
            }
        }
    }

    /// The table's line for each name, found once.
    private static let lines: [String: Substring] = {
        var result: [String: Substring] = [:]
        for line in ZoneTable.text.split(separator: "\n") {
            for name in line.prefix(while: { $0 != "|" }).split(separator: " ") {
                result[String(name)] = line
            }
        }
        return result
    }()

    func offset(atInstant instant: Int) -> Int {
        guard let last = changes.last else { return rule.offset(atInstant: instant, before: first) }
        if instant >= last.instant { return rule.offset(atInstant: instant, before: last.offset) }
        var low = 0
        var high = changes.count
        while low < high {
            let middle = (low + high) / 2
            if changes[middle].instant <= instant { low = middle + 1 } else { high = middle }
        }
        return low == 0 ? first : changes[low - 1].offset
    }

    /// A local time that occurs twice takes the earlier instant; one that the clocks skip is read with the offset
    /// from before the jump.
    func offset(atLocal local: Int) -> Int {
        let earlier = offset(atInstant: local - 86_400)
        let later = offset(atInstant: local + 86_400)
        if earlier == later { return earlier }
        let withEarlier = offset(atInstant: local - earlier)
        if withEarlier == earlier { return earlier }
        let withLater = offset(atInstant: local - later)
        return withLater == later ? later : earlier
    }
}

/// A POSIX TZ rule (`CET-1CEST,M3.5.0,M10.5.0/3`): a standard offset and perhaps a summer one with its yearly edges.
struct ZoneRule: Sendable {
    private let standard: Int
    private let summer: (offset: Int, start: Edge, end: Edge)?

    /// The nth (5: last) given weekday of a month, at a time of day in seconds.
    private struct Edge {
        let month: Int
        let week: Int
        let weekday: Int
        let time: Int
    }

    init?(_ text: Substring) {
        let parts = text.split(separator: ",")
        guard let head = parts.first else { return nil }
        var rest = Array(head.utf8)[...]
        Self.skipName(&rest)
        guard let west = Self.time(&rest) else { return nil }
        standard = -west
        guard parts.count == 3 else {
            summer = nil
            return
        }
        Self.skipName(&rest)
        let offset = Self.time(&rest).map { -$0 } ?? standard + 3600
        guard let start = Self.edge(parts[1]), let end = Self.edge(parts[2]) else { return nil }
        summer = (offset, start, end)
    }

    private static func skipName(_ rest: inout ArraySlice<UInt8>) {
        if rest.first == 0x3C {
            while let byte = rest.popFirst(), byte != 0x3E {}
        } else {
            while let byte = rest.first, byte | 0x20 >= 0x61, byte | 0x20 <= 0x7A { rest.removeFirst() }
        }
    }

    /// `[±]h[h[h]][:mm[:ss]]` in seconds.
    private static func time(_ rest: inout ArraySlice<UInt8>) -> Int? {
        guard let lead = rest.first else { return nil }
        let negative = lead == 0x2D
        if lead == 0x2D || lead == 0x2B { rest.removeFirst() }
        var total = 0
        var unit = 3600
        var value: Int?
        while let byte = rest.first {
            if (0x30...0x39).contains(byte) {
                value = (value ?? 0) * 10 + Int(byte) - 0x30
            } else if byte == 0x3A, let known = value {
                total += known * unit
                unit /= 60
                value = 0
            } else {
                break
            }
            rest.removeFirst()
        }
        guard let value else { return nil }
        total += value * unit
        return negative ? -total : total
    }

    private static func edge(_ text: Substring) -> Edge? {
        let halves = text.split(separator: "/")
        guard let day = halves.first, day.first == "M" else { return nil }
        let numbers = day.dropFirst().split(separator: ".").compactMap { Int($0) }
        guard numbers.count == 3 else { return nil }
        var rest = Array((halves.count > 1 ? halves[1] : "2").utf8)[...]
        guard let time = time(&rest) else { return nil }
        return Edge(month: numbers[0], week: numbers[1], weekday: numbers[2], time: time)
    }

    func offset(atInstant instant: Int, before: Int) -> Int {
        guard let summer else { return standard }
        let year = CivilMoment.year(ofInstant: instant + standard)
        let start = Self.instant(summer.start, year) - standard
        let end = Self.instant(summer.end, year) - summer.offset
        let inSummer = start < end ? instant >= start && instant < end : instant >= start || instant < end
        return inSummer ? summer.offset : standard
    }

    private static func instant(_ edge: Edge, _ year: Int) -> Int {
        CivilMoment.nthWeekday(year: year, month: edge.month, week: edge.week, weekday: edge.weekday)
            + edge.time
    }
}
