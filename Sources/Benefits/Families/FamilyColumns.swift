import CivilCalendar

/// Families side by side, for deciding many at once: who they are, who belongs to whom and their dated facts, each a
/// column over all persons or links of all families. Says nothing about any one day.
///
/// Days are day numbers of ``CivilDate``; an open start is the least number, an open end the greatest. What a column
/// cannot hold is marked and asked of the family's ``FamilyIndex``, so that nothing is said twice.
package final class FamilyColumns: Sendable {
    package let families: [FamilyIndex]
    /// By family, and one more: where its persons and its links begin.
    let firstPerson: [Int32]
    let firstLink: [Int32]
    let firstUnion: [Int32]
    /// By family: whether its lists of persons can be read from the columns: nothing about its deaths, sexes, unions
    /// and children is open, and each child has one entry.
    let isPlain: [Bool]
    /// By family: the lists that are whole, by bit.
    let complete: [UInt32]
    /// By family: the first and second of its heads, by person, or -1.
    let heads: [(Int32, Int32)]
    /// By family: the position of the code among ``areaCodes`` whose parameter values hold.
    let area: [Int32]
    let areaCodes: [String?]

    let people: PersonColumns
    let links: LinkColumns
    let unions: UnionColumns
    let facts: DatedColumns

    package var count: Int { families.count }

    package init(_ families: [FamilyIndex]) {
        var filling = FamilyColumnsFilling()
        for family in families { filling.add(family) }
        self.families = families
        firstPerson = filling.firstPerson
        firstLink = filling.firstLink
        firstUnion = filling.firstUnion
        isPlain = filling.isPlain
        complete = filling.complete
        heads = filling.heads
        area = filling.area
        areaCodes = filling.areaCodes
        people = filling.people
        links = filling.links
        unions = filling.unions
        facts = filling.facts
    }
}

/// By person.
struct PersonColumns: Sendable {
    static let alive = Int32.max
    /// Nobody said whether the person has died.
    static let openDeath = Int32.min

    /// The first and the last day on which the person may have been born; the first after the last where that is open.
    var bornFirst: [Int32] = []
    var bornLast: [Int32] = []
    var died: [Int32] = []
    var sex: [PersonFacts.Sex] = []
    var isAdult: [Bool] = []
    var family: [Int32] = []
}

/// By link of a child to its parents.
struct LinkColumns: Sendable {
    /// By person.
    var child: [Int32] = []
    /// By person, or -1.
    var firstParent: [Int32] = []
    var secondParent: [Int32] = []
    /// The first and the last day that may have been the first; the least number where none is stated.
    var sinceFirst: [Int32] = []
    var sinceLast: [Int32] = []
    var until: [Int32] = []

    @inline(__always)
    func isParent(_ person: Int32, _ link: Int) -> Bool {
        firstParent[link] == person || secondParent[link] == person
    }
}

/// By union of two persons.
struct UnionColumns: Sendable {
    var one: [Int32] = []
    var other: [Int32] = []
    /// An end without a day is one before all days.
    var from: [Int32] = []
    var to: [Int32] = []
}

/// Entries of one kind of dated fact, by person.
struct DatedColumn<Content: Sendable>: Sendable {
    /// By person, and one more: where the entries begin.
    private(set) var starts: [Int32] = [0]
    private var from: [Int32] = []
    private var to: [Int32] = []
    private var contents: [Content] = []

    mutating func add(_ span: DateSpan, _ content: Content) {
        from.append(span.from?.dayNumber ?? .min)
        to.append(span.to?.dayNumber ?? .max)
        contents.append(content)
    }

    /// No more entries of this person.
    mutating func endPerson() { starts.append(Int32(contents.count)) }

    /// Of the entries that hold on a day the one that began last; see ``Swift/Array/latest(on:_:)``.
    @inline(__always)
    func latest(_ person: Int, on day: Int32) -> Content? {
        var latest: Int?
        var start = Int32.min
        for entry in places(of: person) where from[entry] <= day && day < to[entry] {
            guard latest == nil || max(from[entry], CivilDate.earliest.dayNumber) > start else { continue }
            latest = entry
            start = max(from[entry], CivilDate.earliest.dayNumber)
        }
        return latest.map { contents[$0] }
    }

    /// Hands over each that holds on a day, until one answers false.
    @inline(__always)
    func each(_ person: Int, on day: Int32, _ body: (Content) -> Bool) -> Bool {
        for entry in places(of: person) where from[entry] <= day && day < to[entry] {
            if !body(contents[entry]) { return false }
        }
        return true
    }

    /// Of those that are over on a day the one that ended last.
    @inline(__always)
    func lastEnded(_ person: Int, by day: Int32) -> Content? {
        var last: Int?
        for entry in places(of: person) where to[entry] <= day {
            if last.map({ to[$0] < to[entry] }) ?? true { last = entry }
        }
        return last.map { contents[$0] }
    }

    @inline(__always)
    private func places(of person: Int) -> Range<Int> { Int(starts[person])..<Int(starts[person + 1]) }
}

/// The dated facts of persons.
struct DatedColumns: Sendable {
    /// Grades, and since when the certificate is cancelled; the latest day of all where it is not.
    var disabilities = DatedColumn<(grade: Int32, cancelled: Int32)>()
    var incomes = DatedColumn<(fen: Int64, source: Int32)>()
    /// Positions among the words, and whether the institution is in the region.
    var studies = DatedColumn<(word: Int32, inRegion: Bool?)>()
    var absences = DatedColumn<Void>()
    var registers = DatedColumn<Int32>()
    var care = DatedColumn<Int32>()
    var labour = DatedColumn<Int32>()
    var employment = DatedColumn<Int32>()
    var insurance = DatedColumn<Int32>()
    var service = DatedColumn<Void>()
    /// Sources of income.
    var sources: [String] = []
    var words: [String] = []
}
