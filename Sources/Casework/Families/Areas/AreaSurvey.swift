import Benefits
import CivilCalendar
import Exchange
import Rules
import Store

/// What a file of an area holds, read once before anything is written: its families, and which line tells most of each
/// person. The file's end is checked here, so that nothing of a file that was cut is taken in.
struct AreaSurvey {
    /// A family as it will be registered.
    struct File {
        let number: Int64
        let handling: String
        let residence: String
        let household: String?
        let issuer: String?
    }

    /// The line that tells most of a person, by the number of its family.
    private struct Source {
        let file: Int64
        /// 0: at home there and a member; 1: a member; 2: somebody tied to the family.
        let rank: Int
    }

    private(set) var head: AreaFile.Head?
    private(set) var files: [File] = []
    private(set) var codes: Set<String> = []
    private var sources: [PersonID: Source] = [:]

    init(_ lines: AreaLines) throws {
        var (digest, isWhole) = ("", false)
        var once = AreaNumbers()
        try lines.each { text, number, line in
            if isWhole { throw AreaImportFault.damaged }
            switch line {
            case .head(let found):
                guard head == nil else { throw AreaImportFault.damaged }
                head = found
            case .family(let family):
                guard head != nil else { throw AreaImportFault.damaged }
                try note(family)
                once.check(family, onLine: number, file: lines.name)
            case .foot(let foot):
                guard foot.families == files.count, foot.digest == digest else {
                    throw AreaImportFault.damaged
                }
                isWhole = true
            }
            digest = AreaFile.digest(digest, text)
        }
        guard isWhole, head != nil, Set(files.map(\.number)).count == files.count else {
            throw AreaImportFault.damaged
        }
        try once.settle()
        files.sort { $0.number < $1.number }
    }

    private mutating func note(_ line: AreaFile.Family) throws {
        let family = line.dossier.family
        guard let handling = family.handlingArea else { throw DossierImportFault.noHandlingArea }
        let residence = family.residenceArea ?? handling
        files.append(
            File(
                number: line.number, handling: handling, residence: residence,
                household: family.contact.householdNumber, issuer: line.issuer))
        codes.formUnion([handling, residence] + [line.issuer].compactMap(\.self))
        for (key, text) in line.people {
            guard let id = PersonID(text) else { throw AreaImportFault.damaged }
            let isLinked = key.hasPrefix(Dossier.linkedPrefix)
            // The family that somebody left tells more of the person than one to which the person is tied.
            let isFormer = family.people.contains { $0.key == key && $0.belongs?.isEmpty == false }
            let rank = isLinked ? isFormer ? 2 : 3 : id.home == line.number ? 0 : 1
            if let known = sources[id], known.rank <= rank { continue }
            sources[id] = Source(file: line.number, rank: rank)
        }
    }

    /// Everybody under new numbers: who is at home in the file stays so, others get a home in the family that tells most
    /// of them. The order of people and of families is kept.
    func numbered(_ homes: [Int64: Int64]) -> AreaPeople {
        var highest: [Int64: Int32] = [:]
        for id in sources.keys where homes[id.home] != nil {
            highest[id.home] = max(highest[id.home] ?? 0, id.person)
        }
        var people = AreaPeople()
        for (id, source) in sources.sorted(by: { $0.key < $1.key }) {
            let now: PersonID
            if let home = homes[id.home] {
                now = PersonID(home: home, person: id.person)
            } else {
                let next = (highest[source.file] ?? 0) + 1
                highest[source.file] = next
                now = PersonID(home: homes[source.file] ?? source.file, person: next)
            }
            people.now[id] = now
            people.toldBy[now] = source.file
        }
        return people
    }
}

/// Who the people of a file are in the register that takes them in.
struct AreaPeople {
    /// By the number they had where the file was written.
    fileprivate(set) var now: [PersonID: PersonID] = [:]
    /// The family whose line tells of a person.
    fileprivate(set) var toldBy: [PersonID: Int64] = [:]
}

/// The lines of a file of an area, which are read more than once.
package struct AreaLines: Sendable {
    /// Of the file, for faults.
    let name: String?
    private let open: @Sendable () throws -> () throws -> String?

    /// - Parameters:
    ///   - name: of the file, for faults.
    ///   - open: begins anew and gives line after line without its end, then nil.
    package init(name: String?, open: @escaping @Sendable () throws -> () throws -> String?) {
        self.name = name
        self.open = open
    }

    /// Each line with its number, from 1.
    func each(_ body: (String, Int, AreaFile.Line) throws -> Void) throws {
        let next = try open()
        var number = 0
        while let text = try next() {
            number += 1
            try body(text, number, try AreaFile.read(text, number: number, file: name))
        }
    }

    /// A block of families at a time.
    func families(
        by size: Int, _ body: ([AreaFile.Family]) async throws -> Void
    ) async throws {
        let next = try open()
        var (number, block) = (0, [AreaFile.Family]())
        while let text = try next() {
            number += 1
            guard case .family(let family) = try AreaFile.read(text, number: number, file: name) else {
                continue
            }
            block.append(family)
            if block.count == size {
                try await body(block)
                block.removeAll(keepingCapacity: true)
            }
        }
        if !block.isEmpty { try await body(block) }
    }
}

extension PersonID {
    /// "17-1", as ``description`` writes it.
    init?(_ text: String) {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.count == 2, let home = Int64(parts[0]), let person = Int32(parts[1]), home > 0, person > 0
        else { return nil }
        self.init(home: home, person: person)
    }
}
