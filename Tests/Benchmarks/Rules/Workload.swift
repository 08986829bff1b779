import Benefits
import CivilCalendar
import Foundation
import PolicyFiles
package import Rules

/// The workload that the peers have been measured on: six programmes over made-up families on one day.
package enum Workload {
    /// The day asked about.
    static let day = CivilDate(year: 2024, month: 7, day: 1) ?? .earliest

    /// The ids of the six programmes, in the order of the result's columns.
    static let programmes = [
        "lost-or-disabled", "support", "minimum", "college", "insurance", "elder-care",
    ]

    /// In which form a family is given to the rules.
    package enum Form: String, Sendable, CaseIterable {
        /// One row of single values.
        case flat
        /// Persons with their dated facts, through the project's own facts dictionary.
        case persons
    }

    /// The rules of a form, read from the files beside this program as any rule files are.
    package static func rules(_ form: Form) throws -> RuleBook {
        let folder = folder + "/rules/" + form.rawValue
        switch form {
        case .flat: return try PolicyFolder.load(folder, facts: FlatFacts.vocabulary).rules
        case .persons: return try PolicyFolder.load(folder).rules
        }
    }

    static let folder = URL(filePath: #filePath).deletingLastPathComponent().path
    /// The checkout.
    static let project = URL(filePath: folder).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().path
}

/// What came out wrong, and that no times are shown therefore.
package enum WorkloadFault: Error, CustomStringConvertible {
    /// A programme could not be decided for a family.
    case undetermined(programme: String, family: Int)
    /// Outcomes differ from those that every peer agrees on.
    case disagreement(form: String, rows: Int, found: Tally, wanted: Tally)
    case noGolden(rows: Int)
    /// The explained decisions of a family are not those of the batch.
    case explainedOtherwise(family: Int)

    package var description: String {
        switch self {
        case .undetermined(let programme, let family): "\(programme) is undetermined for family \(family)"
        case .explainedOtherwise(let family): "family \(family) is explained otherwise than it is decided"
        case .disagreement(let form, let rows, let found, let wanted):
            "\(form), \(rows) families: other outcomes than the peers', so no times\n"
                + "  found  \(found)\n  wanted \(wanted)"
        case .noGolden(let rows):
            "nobody has worked out \(rows) families; there are \(Tally.golden.keys.sorted())"
        }
    }
}
