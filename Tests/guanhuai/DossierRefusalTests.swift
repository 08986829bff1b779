import Exchange
import Foundation
import Testing

@testable import guanhuai

/// What the built command says of a dossier that contradicts itself.
@Suite("A dossier that contradicts itself, by the command", .serialized)
struct DossierRefusalTests {
    private static let dossier = """
        schema: guanhuai/dossier/1
        family:
          handling_area: "990101001001"
          people:
          - {key: wife, name: 测试·甲, sex: female, born: 1976-03-10, died: null}
          - {key: husband, name: 测试·乙, sex: male, born: 1973-05-20, died: null}
          - key: son
            name: 测试·丙
            sex: male
            born: 2000-04-05
            died: null
            documents: [{type: resident-id, number: "990101200004050011"}]
            disabilities: [{grade: 3, from: 2018-01-01, to: 2028-01-01}, {grade: 2, from: 2027-12-31}]
            residence: [{area: "990199"}]
          - key: daughter
            sex: male
            born: 2000-04-05
            documents: [{type: resident-id, number: "990101200004050011"}]
          unions: [{partners: [wife, husband], from: 1999-05-01}, {partners: [wife], from: 2001-01-01}]
          parentage: [{child: son, parents: [wife, wife]}]
        """
    private static let places = [
        "family.people[2].disabilities[1]", "family.people[2].residence[0].area",
        "family.people[3].documents[0]", "family.unions[1]", "family.parentage[0].parents[1]",
    ]

    @Test("every contradiction is told at once with its place and what to do, in both forms and languages")
    func told() async throws {
        let street = try await Street.withAreas()
        let json = JSONWriting.text(try YAMLTree.read(Self.dossier, file: nil))
        for (name, text) in [("family.yaml", Self.dossier), ("family.json", json)] {
            let file = street.folder.appending(path: name)
            try Data(text.utf8).write(to: file)
            for language in ["zh", "en"] {
                let run = try await street.run("import", "family", file.path, "--lang", language)
                #expect(run.status == 3 && run.out.isEmpty, "\(run.out)")
                let lines = run.words.split(separator: "\n")
                #expect(lines.count == Self.places.count, "\(run.words)")
                for place in Self.places {
                    #expect(
                        lines.contains { $0.hasPrefix("\(place): ") && $0.count > place.count + 20 },
                        "\(place)")
                }
                #expect(!run.words.contains("测试·") && !run.words.contains("990101200004050011"))
            }
        }
        let families = try await street.run("families", "list")
        #expect(families.status == 0, "\(families.words)")
        #expect(families.out.split(whereSeparator: \.isNewline).count == 1, "\(families.out)")
        await street.close()
    }
}
