package import CivilCalendar
import Rules

/// What a register's rows are held against, given by whoever imports: the day, the known areas, the settings.
package struct RegisterTerms: Sendable, Hashable {
    /// Dates after this day are in the future.
    package var asOf: CivilDate
    /// Codes of the villages that may stand in the file, 12 digits.
    package var areas: Set<String>
    /// Whether numbers of the prefix 99 are accepted (`allow_test_identities`).
    package var allowsTestIdentities: Bool
    /// The first birth date for which no only-child certificate was issued any more; nil leaves that warning out.
    package var lastCertificateBirths: CivilDate?

    package init(
        asOf: CivilDate, areas: Set<String>, allowsTestIdentities: Bool,
        lastCertificateBirths: CivilDate? = nil
    ) {
        self.asOf = asOf
        self.areas = areas
        self.allowsTestIdentities = allowsTestIdentities
        self.lastCertificateBirths = lastCertificateBirths
    }
}

/// A row after reading: an entry where nothing was refused, and everything to say about it.
package struct RegisterRow: Sendable {
    /// Nil exactly where `refusals` is not empty.
    package var entry: RegisterEntry?
    /// Every fault of the row in the order of ``RegisterColumn``; the first is the row's code.
    package var refusals: [RegisterFinding]
    package var warnings: [RegisterFinding]
    /// The numbers that could be read, also of a refused row, for the check of the whole file.
    package var numbers: [(column: RegisterColumn, number: IdentityNumber)]
    /// Village and household number, for the same check; nil where either is missing.
    package var household: String?
}

/// Reads one row of a street's register: spelling mended, every value checked, all faults gathered.
package struct RegisterRowReading {
    let vocabulary: RegisterVocabulary
    let terms: RegisterTerms
    private(set) var cells: RegisterCells
    private(set) var refusals: [RegisterFinding] = []
    private var warnings: [RegisterFinding] = []
    private var numbers: [(column: RegisterColumn, number: IdentityNumber)] = []

    /// The row of these cells.
    package static func read(
        _ cells: RegisterCells, vocabulary: RegisterVocabulary, terms: RegisterTerms
    ) -> RegisterRow {
        var reading = RegisterRowReading(vocabulary: vocabulary, terms: terms, cells: cells)
        return reading.row()
    }

    private init(vocabulary: RegisterVocabulary, terms: RegisterTerms, cells: RegisterCells) {
        self.vocabulary = vocabulary
        self.terms = terms
        self.cells = cells
    }

    package static let longestCell = 1000

    private mutating func row() -> RegisterRow {
        checkCells()
        let area = area()
        let wife = parent(.wifeName, .wifeNumber)
        let husband = parent(.husbandName, .husbandNumber)
        if !isListed(.wifeName, .wifeNumber), !isListed(.husbandName, .husbandNumber) {
            refuse(.noParent, .wifeName)
        }
        var entry = RegisterEntry(
            area: area ?? "", villageName: free(.villageName), householdNumber: household(of: area),
            wife: wife,
            husband: husband, maritalStatus: word(.maritalStatus, vocabulary.maritalStatus),
            householdKind: word(.householdKind, vocabulary.householdKind),
            declared: DeclaredCounts(
                childrenEver: count(.childrenEver), childrenAlive: count(.childrenAlive),
                householdSize: count(.householdSize)))
        entry.child = child()
        entry.onlyChildCertificate = code(.onlyChildCertificate)
        entry.saysCertificate = cells[.onlyChildCertificate] != nil
        entry.saysDisability = cells[.disabilityCertificate] != nil || cells[.disabilityGrade] != nil
        entry.monthlyIncome = income()
        readContacts(into: &entry)
        let faultsSoFar = refusals.count
        check(entry)
        if faultsSoFar == 0, refusals.isEmpty { warn(about: entry) }
        let sorted = RegisterFinding.inColumnOrder(refusals)
        return RegisterRow(
            entry: sorted.isEmpty ? entry : nil, refusals: sorted, warnings: sorted.isEmpty ? warnings : [],
            numbers: numbers,
            household: area.flatMap { area in entry.householdNumber.map { "\(area) \($0)" } })
    }

    // MARK: Cells

    mutating func refuse(_ fault: RegisterFault, _ column: RegisterColumn) {
        refusals.append(RegisterFinding(fault, column))
    }

    mutating func refuse(_ found: Contradiction, _ column: RegisterColumn) {
        refusals.append(RegisterFinding(found, column))
    }

    mutating func refuse(_ fault: IdentityFault, _ column: RegisterColumn) {
        refusals.append(RegisterFinding(fault, column))
    }

    mutating func warn(_ warning: RegisterWarning, _ column: RegisterColumn) {
        warnings.append(RegisterFinding(warning, column))
    }

    /// The mended cell; nil where it is empty or says "none".
    func text(_ column: RegisterColumn) -> String? {
        guard let raw = cells[column] else { return nil }
        let text = IdentityText.mended(raw)
        return text.isEmpty || vocabulary.blanks.contains(text) ? nil : text
    }

    /// A number of the office's own kind, which has no form but that it is none of a spreadsheet's (1.2E+17).
    private mutating func code(_ column: RegisterColumn) -> String? {
        guard let text = text(column) else { return nil }
        if IdentityText.isSpreadsheetNumber(text), text.contains("E+") || text.contains("e+") {
            refuse(.spreadsheetNumber, column)
            return nil
        }
        if text.utf8.contains(where: { $0 < 0x20 }) {
            // A tab or a line end within it: two cells that became one.
            refuse(.cellCharacters, column)
            return nil
        }
        return text
    }

    /// The number is kept in clear: it is nobody's identity or mobile number.
    private mutating func household(of area: String?) -> String? {
        guard let number = code(.householdNumber) else { return nil }
        if !UnsealedText.holdsPersonalNumber(number, of: area) { return number }
        refuse(.householdNumberPersonal, .householdNumber)
        return nil
    }

    /// Free text: only blanks around it go.
    private func free(_ column: RegisterColumn) -> String? {
        text(column) == nil ? nil : cells[column].map(IdentityText.trimmed)
    }

    private mutating func checkCells() {
        for column in RegisterColumn.allCases {
            guard let raw = cells[column] else { continue }
            // Only cells that could be too long are counted in characters.
            if raw.utf8.count > Self.longestCell, raw.unicodeScalars.count > Self.longestCell {
                refuse(.cellTooLong, column)
                // The row is refused; the rest of the cell is not worth reading.
                cells[column] = String(raw.unicodeScalars.prefix(Self.longestCell))
            }
            if raw.utf8.contains(where: { $0 < 0x20 && $0 != 0x09 && $0 != 0x0A && $0 != 0x0D || $0 == 0x7F })
            {
                refuse(.cellCharacters, column)
            }
        }
    }

    private mutating func area() -> String? {
        guard let text = text(.area) else {
            refuse(.areaMissing, .area)
            return nil
        }
        if IdentityText.isSpreadsheetNumber(text) {
            refuse(.areaSpreadsheet, .area)
            return nil
        }
        guard text.utf8.count == 12 || text.utf8.count == 15, text.utf8.allSatisfy(IdentityText.isDigit),
            terms.areas.contains(text) || terms.areas.contains(String(text.prefix(12)))
        else {
            refuse(.areaUnknown, .area)
            return nil
        }
        return text
    }

    private func isListed(_ name: RegisterColumn, _ number: RegisterColumn) -> Bool {
        text(name) != nil || text(number) != nil
    }

    mutating func number(_ column: RegisterColumn) -> IdentityNumber? {
        guard let text = text(column) else { return nil }
        do throws(IdentityFault) {
            let number = try IdentityNumber(
                text, asOf: terms.asOf, allowTestIdentities: terms.allowsTestIdentities)
            numbers.append((column, number))
            return number
        } catch {
            refuse(error, column)
            return nil
        }
    }

    private mutating func parent(_ nameColumn: RegisterColumn, _ numberColumn: RegisterColumn)
        -> RegisterEntry.Person?
    {
        guard isListed(nameColumn, numberColumn) else { return nil }
        let name = name(nameColumn)
        if text(numberColumn) == nil { refuse(.numberMissing, numberColumn) }
        let number = number(numberColumn)
        return name.map { RegisterEntry.Person(name: $0, number: number) }
    }

    private mutating func word<Value>(_ column: RegisterColumn, _ words: [String: Value]) -> Value? {
        guard let text = text(column) else { return nil }
        if let value = words[text] { return value }
        refusals.append(.valueUnknown(column, among: vocabulary.usual[column] ?? []))
        return nil
    }

    mutating func grade() -> Int? { word(.disabilityGrade, vocabulary.disabilityGrade) }

    mutating func status() -> ChildStatus? { word(.childStatus, vocabulary.childStatus) }

    private mutating func count(_ column: RegisterColumn) -> Int? {
        guard let text = text(column) else { return nil }
        // "2.0" is how some programs write a whole number.
        let plain = text.withoutUnit(Self.countWords)
        let digits = plain.hasSuffix(".0") ? plain.dropLast(2) : plain
        if digits.utf8.allSatisfy(IdentityText.isDigit), (1...3).contains(digits.utf8.count),
            let value = Int(digits)
        {
            return value
        }
        refuse(.numberInvalid, column)
        return nil
    }

    /// Units that people write into a cell beside the number.
    private static let countWords = ["人", "口", "个", "名"]
    private static let moneyWords = ["元", "￥", "¥"]

    private mutating func income() -> Money? {
        guard let text = text(.monthlyIncome) else { return nil }
        // Thousands in groups of three ("1,200.00") are plain enough; anything else must be digits.
        let groups = text.withoutUnit(Self.moneyWords).split(separator: ",", omittingEmptySubsequences: false)
        let isGrouped = groups.dropFirst().allSatisfy { $0.prefix { $0 != "." }.utf8.count == 3 }
        if isGrouped, let money = Money(yuan: groups.joined()), money >= .zero {
            // No household's month: a telephone, an account or a certificate in the wrong column.
            if groups.joined().prefix(while: { $0 != "." }).drop(while: { $0 == "0" }).utf8.count > 7 {
                refuse(.amountOfNumber, .monthlyIncome)
                return nil
            }
            return money
        }
        refuse(.amountInvalid, .monthlyIncome)
        return nil
    }

    private mutating func readContacts(into entry: inout RegisterEntry) {
        entry.bank = free(.bank)
        if entry.bank.map(UnsealedText.holdsNumber) == true {
            warn(.bankHoldsNumber, .bank)
            entry.bank = nil
        }
        entry.remark = free(.remark)
        if let text = text(.phone) {
            entry.phone = try? PhoneNumber(text)
            if entry.phone == nil { warn(.phoneUnreadable, .phone) }
        }
        if let text = text(.account) {
            entry.account = try? BankAccountNumber(text)
            if entry.account == nil { warn(.accountUnreadable, .account) }
            if entry.account?.passesLuhn == false { warn(.accountCheck, .account) }
        }
    }
}

extension String {
    /// "1200元", "￥1200" and "3 人" without the unit, which stands once, before or behind.
    fileprivate func withoutUnit(_ words: [String]) -> Substring {
        var rest = self[...]
        if let word = words.first(where: rest.hasSuffix) {
            rest = rest.dropLast(word.count)
        } else if let word = words.first(where: rest.hasPrefix) {
            rest = rest.dropFirst(word.count)
        }
        while rest.first == " " { rest.removeFirst() }
        while rest.last == " " { rest.removeLast() }
        return rest
    }
}
