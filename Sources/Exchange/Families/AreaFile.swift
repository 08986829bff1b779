package import Benefits
package import CivilCalendar
import Rules

/// All families of an area as one file: a line of JSON that says what it is, one line for each family, and a last line
/// that counts and sums them, so that a file that was cut or changed is known. Read and written line by line.
///
/// A dossier stands alone; here each also says who its people are, so that one person in two families is one again.
package enum AreaFile {
    package static let schema = "guanhuai/area/1"

    /// The first line.
    package struct Head: Sendable, Hashable {
        package var area: String
        /// The day for which the families are composed.
        package var day: CivilDate

        package init(area: String, day: CivilDate) {
            self.area = area
            self.day = day
        }
    }

    /// One family.
    package struct Family: Sendable, Hashable {
        /// The file's number where it was written.
        package var number: Int64
        /// The area within which the household number is unique.
        package var issuer: String?
        /// "17-1": home and number of each person where it was written, by the dossier's key.
        package var people: [String: String]
        package var dossier: Dossier

        package init(number: Int64, issuer: String?, people: [String: String], dossier: Dossier) {
            self.number = number
            self.issuer = issuer
            self.people = people
            self.dossier = dossier
        }
    }

    /// The last line.
    package struct Foot: Sendable, Hashable {
        package var families: Int
        /// Over all lines before it, one into the next.
        package var digest: String

        package init(families: Int, digest: String) {
            self.families = families
            self.digest = digest
        }
    }

    package enum Line: Sendable, Hashable {
        case head(Head)
        case family(Family)
        case foot(Foot)
    }

    /// What the digest is after a line, from what it was before.
    package static func digest(_ before: String, _ line: String) -> String {
        SHA256.hex(Array((before + line).utf8))
    }
}

extension AreaFile {
    /// One line, without its end.
    package static func text(_ line: Line) -> String {
        func text(_ value: String?) -> DataTree { DataTree(value.map { .text($0) } ?? .null) }
        let entries: [(String, DataTree)] =
            switch line {
            case .head(let head):
                [("schema", text(schema)), ("area", text(head.area)), ("day", text(head.day.description))]
            case .family(let family):
                [
                    ("family", text("\(family.number)")), ("issuer", text(family.issuer)),
                    (
                        "people",
                        DataTree(
                            .map(
                                family.people.sorted { $0.key < $1.key }.map {
                                    DataTree.Entry(key: $0.key, value: text($0.value))
                                }))
                    ),
                    ("dossier", DossierWriting.tree(family.dossier, stages: true)),
                ]
            case .foot(let foot):
                [("families", DataTree(.number("\(foot.families)"))), ("digest", text(foot.digest))]
            }
        let map = entries.map { DataTree.Entry(key: $0.0, value: $0.1) }
        return JSONWriting.text(DataTree(.map(map)), indented: false)
    }

    /// - Parameters:
    ///   - number: of the line in the file, from 1, for the faults.
    package static func read(_ text: String, number: Int, file: String?) throws(DataFaults) -> Line {
        let log = DataFaultLog(file: file)
        let tree: DataTree
        do throws(DataFaults) {
            tree = try JSONTree.read(text, file: file)
        } catch { throw error.onLine(number) }
        guard var map = DataMap(tree, "", log) else { throw log.faults(onLine: number) }
        let line: Line?
        if tree["schema"] != nil {
            line = head(&map)
        } else if tree["dossier"] != nil {
            line = family(&map, log)
        } else {
            line = foot(&map)
        }
        map.finish()
        guard let line, log.faults.isEmpty else { throw log.faults(onLine: number) }
        return line
    }

    private static func head(_ map: inout DataMap) -> Line? {
        let (found, area) = (map.requiredText("schema"), map.requiredText("area"))
        var day: CivilDate?
        if let tree = map.require("day") { day = map.date(of: tree, map.place("day")) }
        if let found, found != schema {
            map.log.report(
                map.tree, map.place("schema"), zh: "应为\(schema)。", en: "expected \(schema).")
        }
        guard let area, let day else { return nil }
        return .head(Head(area: area, day: day))
    }

    private static func family(_ map: inout DataMap, _ log: DataFaultLog) -> Line? {
        let number = whole(&map, "family")
        let issuer = map.text("issuer")
        var people: [String: String] = [:]
        if let tree = map.take("people"), var names = DataMap(tree, "people", log) {
            for (key, _) in names.names {
                people[key] = names.requiredText(key)
                if people[key]?.wholeMatch(of: /\d{1,18}-\d{1,9}/) != nil { continue }
                log.report(
                    names.tree, names.place(key), zh: "应为“家庭编号-人员编号”。",
                    en: "expected the numbers of a family and of a person: \"17-1\".")
            }
            names.finish()
        }
        let dossier = map.take("dossier").flatMap { DossierReading.dossier(from: $0, "dossier", log) }
        guard let number, let dossier else { return nil }
        for person in dossier.family.people where people[person.key] == nil {
            log.report(
                map.tree, "people.\(person.key)", zh: "没有说明这个人是谁。", en: "nothing says who this person is.")
        }
        return .family(Family(number: number, issuer: issuer, people: people, dossier: dossier))
    }

    private static func foot(_ map: inout DataMap) -> Line? {
        let (families, digest) = (whole(&map, "families"), map.requiredText("digest"))
        guard let families, let digest else { return nil }
        return .foot(Foot(families: Int(families), digest: digest))
    }

    private static func whole(_ map: inout DataMap, _ key: String) -> Int64? {
        guard let text = map.requiredText(key) else { return nil }
        if let number = Int64(text) { return number }
        map.log.report(map.tree, map.place(key), zh: "应为整数。", en: "expected a whole number.")
        return nil
    }
}

extension DataFaultLog {
    fileprivate func faults(onLine line: Int) -> DataFaults { DataFaults(faults).onLine(line) }
}

extension DataFaults {
    /// Each line is a document of its own: what it calls line 1 is a line of the file.
    fileprivate func onLine(_ line: Int) -> DataFaults {
        DataFaults(
            faults.map { fault in
                var fault = fault
                fault.position = DataPosition(line: line, column: fault.position?.column ?? 1)
                return fault
            })
    }
}
