import CivilCalendar
import Rules

extension RegisterRowReading {
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

    /// Contradictions between cells of the row; in a row that reads well, also those of the people it names.
    mutating func check(_ entry: RegisterEntry) {
        checkCells(of: entry)
        guard refusals.isEmpty else { return }
        for found in entry.dossier.family.contradictions {
            refuse(found, entry.column(of: found))
        }
    }

    private mutating func checkCells(of entry: RegisterEntry) {
        if let status = entry.maritalStatus, !status.isMarried, entry.wife != nil, entry.husband != nil {
            refuse(.partnerUnexpected, .maritalStatus)
        }
        let numbers = entry.numbers
        for (index, own) in numbers.enumerated()
        where numbers[..<index].contains(where: { $0.number.text == own.number.text }) {
            refuse(.idDuplicateInFile, own.column)
        }
        let (ever, alive) = (entry.declared.childrenEver, entry.declared.childrenAlive)
        if let ever, let alive, alive > ever { return refuse(.childrenAliveExceedEver, .childrenAlive) }
        guard let child = entry.child else { return }
        if let ever, ever < 1 { refuse(.childrenEverBelowListed, .childrenEver) }
        switch child.died {
        case .none where alive == 0: refuse(.childrenAliveBelowListed, .childrenAlive)
        case .known:
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
