/// The checkout the tests were compiled from, found from this file's place in it.
package enum ProjectFolder {
    package static let path = folder(of: #filePath)

    /// The migrations of the project.
    package static var migrations: String { path + "/sql/migrations" }

    private static func folder(of file: String) -> String {
        // …/Tests/Support/ProjectFolder.swift
        file.split(separator: "/").dropLast(3).reduce("") { $0 + "/" + $1 }
    }
}
