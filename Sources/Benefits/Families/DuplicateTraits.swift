package import CivilCalendar

/// What is compared of a person to find out whether somebody is registered twice. Numbers are in clear, inside the
/// process only: no value of this type is printed, stored or logged.
package struct DuplicateTraits: Sendable, Hashable {
    /// Another person by what is known of them; a blank name or birth names nobody.
    package struct Relative: Sendable, Hashable {
        package let name: String?
        package let born: CivilDate?

        package init(name: String?, born: CivilDate?) {
            self.name = name.map(NameReadings.compared)
            self.born = born
        }

        /// Blanks never match: a relative without a name or a birth date is nobody in particular.
        func isSame(as other: Relative) -> Bool {
            guard let name, let born else { return false }
            return name == other.name && born == other.born
        }
    }

    /// As names are compared: one that was written in traditional characters is the same in simplified ones.
    package var name: String? { didSet { name = Self.compared(name) } }
    package var sex: PersonFacts.Sex
    package var born: CivilDate?
    package var bornPrecision: PersonFacts.Precision
    /// Identity numbers of 18 characters, those upgraded from 15 among them.
    package var numbers: Set<String>
    /// Of the files the person belongs to: shared by everyone of a file, so they speak only between files.
    package var phones: Set<String>
    package var accounts: Set<String>
    package var files: Set<Int64>
    package var parents: [Relative]
    package var children: [Relative]
    package var partners: [Relative]

    package init(
        name: String?, sex: PersonFacts.Sex = .unknown, born: CivilDate? = nil,
        bornPrecision: PersonFacts.Precision = .day, numbers: Set<String> = [], phones: Set<String> = [],
        accounts: Set<String> = [], files: Set<Int64> = [], parents: [Relative] = [],
        children: [Relative] = [], partners: [Relative] = []
    ) {
        self.name = Self.compared(name)
        self.sex = sex
        self.born = born
        self.bornPrecision = bornPrecision
        self.numbers = numbers
        self.phones = phones
        self.accounts = accounts
        self.files = files
        self.parents = parents
        self.children = children
        self.partners = partners
    }

    private static func compared(_ name: String?) -> String? {
        name.flatMap { $0.isEmpty ? nil : NameReadings.compared($0) }
    }

    /// As a relative of somebody else.
    package var relative: Relative { Relative(name: name, born: born) }
}
