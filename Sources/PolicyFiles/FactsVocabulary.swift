import Benefits
package import FEEL
import Rules

/// Which facts and functions the formulas of rule files may name: those of the facts dictionary, unless a program that
/// is no part of the office's work (a benchmark) brings its own and answers them itself.
package struct FactsVocabulary: Sendable {
    /// In the order of the positions by which ``UnitFacts`` is asked.
    private let family: [Environment.Variable]
    private let person: [Environment.Variable]
    let functions: [HostFunction]
    let objectTypes: [ObjectType]

    package init(
        family: [Environment.Variable], person: [Environment.Variable], functions: [HostFunction],
        objectTypes: [ObjectType]
    ) {
        self.family = family
        self.person = person
        self.functions = functions
        self.objectTypes = objectTypes
    }

    func facts(of unit: Programme.Unit) -> [Environment.Variable] { unit == .family ? family : person }

    /// The project's facts dictionary.
    package static let dictionary = FactsVocabulary(
        family: FactsDictionary.facts(of: .family).map { .init($0.name, $0.type) },
        person: FactsDictionary.facts(of: .person).map { .init($0.name, $0.type) },
        functions: FactsDictionary.functions.map(\.function), objectTypes: [FactsDictionary.person])
}
