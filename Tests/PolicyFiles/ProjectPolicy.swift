import Benefits
import CivilCalendar
import Foundation
import PolicyFiles
import Rules
import Testing

/// The project's own configuration, loaded once for all tests.
enum ProjectPolicy {
    /// The checkout, wherever the tests are built from.
    static let root = URL(fileURLWithPath: #filePath).resolvingSymlinksInPath()
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().path

    static let loaded = Result { try PolicyFolder.load(root + "/config") }

    static func policy() throws -> Policy { try loaded.get() }

    /// The texts of the rule files by name, to plant faults in.
    static func texts() throws -> [String: String] {
        var texts: [String: String] = [:]
        for file in [
            "definitions/lost-or-disabled-only-child.yaml", "definitions/no-living-child-or-disabled.yaml",
            "definitions/special-hardship-age.yaml", "programmes/national/rural-award-support.yaml",
            "programmes/assistance/special-hardship.yaml", "programmes/assistance/special-support.yaml",
            "insurance/only-child-insurance.yaml", "areas/test.yaml",
        ] {
            texts[file] = try String(contentsOfFile: root + "/config/" + file, encoding: .utf8)
        }
        return texts
    }
}

func day(_ text: String) throws -> CivilDate { try #require(CivilDate(iso: text)) }
