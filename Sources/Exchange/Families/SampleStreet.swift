package import Benefits
package import CivilCalendar

/// A street that does not exist, as a register file: for the demonstration, for tests and for load at any size.
///
/// The same material, seed, day and size give the same bytes. Its families stand on every side of what the programmes
/// ask, and some rows are wrong or oddly spelt in the ways people's rows are.
package struct SampleStreet: Sendable {
    /// One row of the register with the code under which it must be refused; nil where it must be accepted.
    package struct Row: Sendable, Hashable {
        package var cells: [String]
        package var refusedAs: String?
    }

    private let layout: RegisterLayout
    private let families: Int
    private var people: SamplePeople
    private let villages: [Area]
    private let asOf: CivilDate

    /// - Parameters:
    ///   - villages: the areas with twelve digits families live in; not empty.
    ///   - asOf: the day the register stands for; births and deaths are before it.
    ///   - families: how many; nil takes the material's number. `seed` likewise.
    package init(
        _ material: SampleMaterial, layout: RegisterLayout, villages: [Area], asOf: CivilDate,
        families: Int? = nil,
        seed: UInt64? = nil
    ) {
        precondition(!villages.isEmpty, "a sample street needs a village")
        self.layout = layout
        self.villages = villages
        self.asOf = asOf
        self.families = families ?? material.families
        people = SamplePeople(material, asOf: asOf, seed: seed ?? material.seed)
    }

    /// The register in an encoding, with the headings of the layout; nil where a name does not exist in it.
    package func bytes(as encoding: FileEncoding = .utf8WithMark) -> [UInt8]? {
        var writer = CSVWriter(neutralises: false, byteOrderMark: false)
        writer.append(layout.headings)
        forEachRow { writer.append($0.cells) }
        return encoding.bytes(of: String(decoding: writer.bytes, as: UTF8.self))
    }

    /// The rows one after the other; the first is line 2 of the file.
    package func forEachRow(_ body: (Row) throws -> Void) rethrows {
        var people = people
        var mistakes = SampleMistakes()
        for serial in 1...max(families, 1) {
            let village = people.random.pick(villages)
            var row = people.family(serial)
            row[.serial] = String(serial)
            row[.villageName] = village.name
            row[.area] = village.code
            row[.householdNumber] =
                "H" + String(String(1_000_000 + serial).dropFirst(serial < 10_000 ? 3 : 1))
            var refusedAs: String?
            // The first rows are sound, so that a number can be written twice.
            if serial > 4, people.happens(.mistaken) {
                refusedAs = mistakes.spoil(&row, &people)
            } else {
                people.remember(row)
                if people.happens(.misspelt) { people.misspell(&row) }
            }
            try body(Row(cells: layout.columns.map { row[$0.column] ?? "" }, refusedAs: refusedAs))
        }
    }
}
