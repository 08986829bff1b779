import Benefits
import CivilCalendar
import Exchange
import Foundation
import Testing

/// The published schema of an area's file and its reading say the same.
@Suite("The schema of an area's file")
struct AreaSchemaTests {
    private static let digest = String(repeating: "0a", count: 32)

    /// A line of each kind; the family has every key of a dossier.
    private static func lines() throws -> [AreaFile.Line] {
        let dossier = try DossierCoding.read(DossierSchemaTests.whole)
        let people = Dictionary(
            dossier.family.people.enumerated().map { ($0.element.key, "17-\($0.offset + 1)") },
            uniquingKeysWith: { first, _ in first })
        return [
            .head(AreaFile.Head(area: "990101001", day: try #require(CivilDate(iso: "2026-11-25")))),
            .family(AreaFile.Family(number: 17, issuer: "990101001001", people: people, dossier: dossier)),
            .foot(AreaFile.Foot(families: 1, digest: digest)),
        ]
    }

    @Test("each line is read as it was written, and fits one form of the schema")
    func whole() throws {
        for (place, line) in try Self.lines().enumerated() {
            let text = AreaFile.text(line)
            #expect(try AreaFile.read(text, number: place + 1, file: nil) == line)
            #expect(SchemaCheck.faults(of: try JSONTree.read(text), against: AreaSchema.tree) == [])
        }
    }

    /// To write the file anew after a key was added: guanhuai export schema area
    @Test("the published file is the schema")
    func published() throws {
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        let file = "Sources/Benefits/Benefits.docc/Schemas/area-1.schema.json"
        let text = try String(contentsOf: root.appending(path: file), encoding: .utf8)
        #expect(try JSONTree.read(text) == AreaSchema.tree)
    }

    @Test(
        "what the reading refuses, naming line and place, the schema refuses",
        arguments: [
            (0, #""area":"990101001""#, #""area":null"#, "area"),
            (0, #""day":"2026-11-25""#, #""day":"25.11.2026""#, "day"),
            (0, #"guanhuai/area/1"#, "guanhuai/area/2", "schema"),
            (0, #"{"schema""#, #"{"surplus":1,"schema""#, "surplus"),
            (1, #""family":"17""#, #""family":"seventeen""#, "family"),
            (1, #""issuer""#, #""isuer""#, "isuer"),
            (1, #""wife":"17-1""#, #""wife":"17""#, "people.wife"),
            (1, #""sex":"female""#, #""sex":"woman""#, "dossier.family.people[0].sex"),
            (1, #""given":true"#, #""given":"perhaps""#, "dossier.family.consents[0].given"),
            (2, #""families":1"#, #""families":"one""#, "families"), (2, #""digest""#, #""digst""#, "digst"),
        ])
    func refused(place: Int, old: String, new: String, path: String) throws {
        let sound = AreaFile.text(try Self.lines()[place])
        let text = sound.replacing(old, with: new, maxReplacements: 1)
        #expect(text != sound)
        let faults: DataFaults? = #expect(throws: DataFaults.self) {
            try AreaFile.read(text, number: 5, file: "area.jsonl")
        }
        let all = try #require(faults).faults
        #expect(all.contains { $0.path.hasPrefix(path) }, "\(all.map(\.path))")
        #expect(all.allSatisfy { $0.position?.line == 5 && $0.file == "area.jsonl" })
        if let tree = try? JSONTree.read(text) {
            #expect(!SchemaCheck.faults(of: tree, against: AreaSchema.tree).isEmpty)
        }
    }
}
