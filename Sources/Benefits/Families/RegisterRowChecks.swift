import CivilCalendar
import Rules

extension RegisterRowReading {
    /// What stands in the place of a name where nobody's is known, or where the cell above is meant.
    private static let noNames: Set<String> = [
        "不详", "不明", "未知", "同上", "已故", "已死亡", "死亡", "去世", "已去世", "病故", "离异", "离婚", "丧偶", "未婚", "未登记", "待查",
        "略", "〃", "\"",
    ]

    /// The name, from the cell as it stands so that its raw spelling is kept.
    mutating func name(_ column: RegisterColumn) -> PersonName? {
        if let raw = cells[column],
            IdentityText.trimmed(raw).utf8.contains(where: { $0 == 0x0A || $0 == 0x0D })
        {
            // Two names in one cell: which of them is meant, nobody can say.
            refuse(.cellCharacters, column)
            return nil
        }
        if Self.noNames.contains(IdentityText.withoutBlanks(IdentityText.mended(cells[column] ?? ""))) {
            refuse(.nameIsWord, column)
            return nil
        }
        do throws(IdentityFault) {
            return try PersonName(text(column) == nil ? "" : cells[column] ?? "")
        } catch {
            refuse(error, column)
            return nil
        }
    }

    /// The listed child with what the row says about it; nil where the row lists none.
    mutating func child() -> RegisterEntry.Child? {
        let described: [RegisterColumn] = [
            .childName, .childNumber, .childStatus, .childDied, .disabilityCertificate, .disabilityGrade,
        ]
        guard described.contains(where: { text($0) != nil }) else { return nil }
        var name: PersonName?
        if text(.childName) == nil {
            refuse(.childNotListed, .childName)
        } else {
            name = self.name(.childName)
        }
        let number = number(.childNumber)
        let died = death(born: number?.born)
        let certificate = certificate(owner: number)
        let written = grade()
        if let certificate, let written, certificate.grade != written {
            refuse(.gradeMismatch, .disabilityGrade)
        }
        guard let name else { return nil }
        return RegisterEntry.Child(
            person: .init(name: name, number: number), died: died, certificate: certificate,
            grade: written ?? certificate?.grade)
    }

    private mutating func death(born: CivilDate?) -> Fact<CivilDate> {
        let status = status()
        guard let text = text(.childDied) else {
            if status == .dead { refuse(.dateMissing, .childDied) }
            return status == .alive ? .none : .unknown
        }
        do throws(RegisterFault) {
            let date = try RegisterDate.read(text, asOf: terms.asOf)
            if status != .dead { throw .deathUnexpected }
            if let born, date < born { throw .dateBeforeBirth }
            return .known(date)
        } catch {
            refuse(error, .childDied)
            return .unknown
        }
    }

    private mutating func certificate(owner: IdentityNumber?) -> DisabilityCertificateNumber? {
        guard let text = text(.disabilityCertificate) else { return nil }
        do throws(IdentityFault) {
            return try DisabilityCertificateNumber(text, owner: owner)
        } catch {
            refuse(error, .disabilityCertificate)
            return nil
        }
    }

    /// Contradictions between cells of the row, and those of the people it names, as far as it reads: what cannot be read
    /// contradicts nothing, and no cell is refused for what follows from another fault of it.
    mutating func check(_ entry: RegisterEntry) {
        checkMarriage(of: entry)
        let isTwice = checkNumbers(of: entry)
        compareCounts(of: entry)
        if isTwice { return }
        let refused = Set(refusals.map(\.column))
        for found in entry.dossier.family.contradictions {
            let column = entry.column(of: found)
            if !refused.contains(column) { refuse(found, column) }
        }
    }

    private mutating func checkMarriage(of entry: RegisterEntry) {
        if let status = entry.maritalStatus, !status.isMarried, entry.wife != nil, entry.husband != nil {
            refuse(.partnerUnexpected, .maritalStatus)
        }
    }

    /// Whether a number stands twice in the row.
    private mutating func checkNumbers(of entry: RegisterEntry) -> Bool {
        let numbers = entry.numbers
        if entry.wife?.number?.sex == .male, entry.husband?.number?.sex == .female {
            refuse(.columnsSwapped, .wifeNumber)
        }
        let again = numbers.enumerated().filter { index, own in
            numbers[..<index].contains { $0.number.text == own.number.text }
        }
        for (_, own) in again { refuse(.idDuplicateInFile, own.column) }
        return !again.isEmpty
    }

    /// By what the cells say, also where the child's name or day of death cannot be read.
    private mutating func compareCounts(of entry: RegisterEntry) {
        let (ever, alive) = (entry.declared.childrenEver, entry.declared.childrenAlive)
        if let ever, let alive, alive > ever { return refuse(.childrenAliveExceedEver, .childrenAlive) }
        guard text(.childName) != nil else { return }
        if let ever, ever < 1 { refuse(.childrenEverBelowListed, .childrenEver) }
        switch text(.childStatus).flatMap({ vocabulary.childStatus[$0] }) {
        // With a day of death beside it, it is not known which of both is wrong.
        case .alive where alive == 0 && text(.childDied) == nil:
            refuse(.childrenAliveBelowListed, .childrenAlive)
        case .dead:
            if let ever, let alive, alive >= ever, ever > 0 {
                refuse(.childrenAliveAboveListed, .childrenAlive)
            }
        default: break
        }
    }

    /// What a person should look at in an accepted row.
    mutating func warn(about entry: RegisterEntry) {
        warnAboutParents(of: entry)
        if let child = entry.child {
            warn(about: child, in: entry)
        } else {
            warn(.childMissing, .childName)
        }
        for (column, number) in entry.numbers {
            if number.endsInThreeZeros { warn(.idEndsInZeros, column) }
            if number.legacy != nil { warn(.idLegacy, column) }
        }
        if entry.declared.childrenEver == nil { warn(.countMissing, .childrenEver) }
        if entry.declared.childrenAlive == nil { warn(.countMissing, .childrenAlive) }
        let living = [entry.wife != nil, entry.husband != nil, entry.child?.died == Fact.none].filter { $0 }
            .count
        if let size = entry.declared.householdSize, size < living {
            warn(.householdSizeSmall, .householdSize)
        }
        if let ever = entry.declared.childrenEver, ever > 1, entry.onlyChildCertificate != nil {
            warn(.certificateWithSiblings, .onlyChildCertificate)
        }
    }

    private mutating func warnAboutParents(of entry: RegisterEntry) {
        switch entry.maritalStatus {
        case nil: warn(.maritalStatusMissing, .maritalStatus)
        case .remarried: warn(.remarried, .maritalStatus)
        default: break
        }
        if entry.maritalStatus?.isMarried == true, entry.wife == nil || entry.husband == nil {
            warn(.partnerMissing, .maritalStatus)
        }
        if entry.householdKind == nil { warn(.householdKindMissing, .householdKind) }
        if entry.wife?.number?.sex == .male { warn(.sexRole, .wifeNumber) }
        if entry.husband?.number?.sex == .female { warn(.sexRole, .husbandNumber) }
        let parents: [(RegisterEntry.Person?, RegisterColumn, RegisterColumn)] = [
            (entry.wife, .wifeName, .wifeNumber), (entry.husband, .husbandName, .husbandNumber),
        ]
        for case (let parent?, let nameColumn, let numberColumn) in parents {
            if parent.name.hasPrivateUse { warn(.namePrivateUse, nameColumn) }
            // 14 is no limit of any programme: below it one of the two birth dates is almost surely mistyped.
            if let born = parent.number?.born, let child = entry.child?.person.number?.born,
                born.adding(years: 14) > child
            {
                warn(.parentYoung, numberColumn)
            }
        }
    }

    private mutating func warn(about child: RegisterEntry.Child, in entry: RegisterEntry) {
        if child.person.name.hasPrivateUse { warn(.namePrivateUse, .childName) }
        if child.person.number == nil { warn(.childNumberMissing, .childNumber) }
        if child.died.isUnknown { warn(.childStatusMissing, .childStatus) }
        if let ever = entry.declared.childrenEver, ever > 1 { warn(.childNotAllListed, .childrenEver) }
        if child.grade != nil, child.certificate == nil {
            warn(.disabilityCertificateMissing, .disabilityCertificate)
        }
        if child.certificate?.suffix.isEmpty == false {
            warn(.disabilityCertificateSuffix, .disabilityCertificate)
        }
        if entry.onlyChildCertificate != nil, let limit = terms.lastCertificateBirths,
            let born = child.person.number?.born, born >= limit
        {
            warn(.certificateAfterPolicy, .onlyChildCertificate)
        }
    }
}
