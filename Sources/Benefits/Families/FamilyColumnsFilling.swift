import CivilCalendar

/// Puts families into columns.
struct FamilyColumnsFilling {
    var firstPerson: [Int32] = [0]
    var firstLink: [Int32] = [0]
    var firstUnion: [Int32] = [0]
    var isPlain: [Bool] = []
    var complete: [UInt32] = []
    var heads: [(Int32, Int32)] = []
    var area: [Int32] = []
    var areaCodes: [String?] = []
    var people = PersonColumns()
    var links = LinkColumns()
    var unions = UnionColumns()
    var facts = DatedColumns()
    private var areas: [String?: Int32] = [:]
    private var sources: [String: Int32] = [:]
    private var words: [String: Int32] = [:]

    mutating func add(_ index: FamilyIndex) {
        let first = Int32(people.died.count)
        let number = Int32(isPlain.count)
        for person in index.family.people { add(person, of: number) }
        for adult in index.adults { people.isAdult[Int(first) + adult] = true }
        let childrenArePlain = addLinks(of: index, first)
        let unionsArePlain = addUnions(of: index, first)
        isPlain.append(
            index.standsInCells && index.isOneThroughout && childrenArePlain && unionsArePlain
                && index.heads.count <= 2
                && index.missingChildren.unknown == nil && index.contestedChildren.isEmpty
                && index.incompleteUnions == nil && index.isWhole(.people)
                && index.family.people.allSatisfy {
                    !$0.died.isUnknown && $0.sex != .unknown && $0.circumstances.unasked.isEmpty
                })
        complete.append(index.complete & ~index.unasked)
        func head(_ place: Int) -> Int32 {
            index.heads.indices.contains(place) ? first + Int32(index.heads[place]) : -1
        }
        heads.append((head(0), head(1)))
        area.append(position(ofArea: index.family.handlingArea ?? index.family.residenceArea))
        firstPerson.append(Int32(people.died.count))
        firstLink.append(Int32(links.child.count))
        firstUnion.append(Int32(unions.one.count))
    }

    private mutating func add(_ person: PersonFacts, of family: Int32) {
        people.bornFirst.append(person.birthRange?.first.dayNumber ?? .max)
        people.bornLast.append(person.birthRange?.last.dayNumber ?? .min)
        people.died.append(
            person.died.isUnknown
                ? PersonColumns.openDeath : person.died.value?.dayNumber ?? PersonColumns.alive)
        people.sex.append(person.sex)
        people.isAdult.append(false)
        people.family.append(family)
        for entry in person.disabilities {
            facts.disabilities.add(entry.span, (Int32(entry.grade), entry.cancelled?.dayNumber ?? .max))
        }
        for entry in person.incomes {
            let source = Self.position(entry.source, in: &facts.sources, &sources)
            facts.incomes.add(entry.span, (entry.monthlyFen, source))
        }
        for entry in person.studies {
            facts.studies.add(entry.span, (position(ofWord: entry.institution), entry.inRegion))
        }
        for entry in person.householdRegister {
            facts.registers.add(entry.span, position(ofWord: entry.kind.rawValue))
        }
        for entry in person.careAbility {
            facts.care.add(entry.span, position(ofWord: entry.level.rawValue))
        }
        addCircumstances(person.circumstances)
        facts.endPerson()
    }

    private mutating func addCircumstances(_ circumstances: PersonCircumstances) {
        for entry in circumstances.absences { facts.absences.add(entry.span, ()) }
        for entry in circumstances.militaryService { facts.service.add(entry.span, ()) }
        for entry in circumstances.labourAbility {
            facts.labour.add(entry.span, position(ofWord: entry.level.rawValue))
        }
        for entry in circumstances.employment {
            facts.employment.add(entry.span, position(ofWord: entry.state.rawValue))
        }
        for entry in circumstances.healthInsurance {
            facts.insurance.add(entry.span, position(ofWord: entry.scheme.rawValue))
        }
    }

    /// Whether the columns say all of them.
    private mutating func addLinks(of index: FamilyIndex, _ first: Int32) -> Bool {
        var isPlain = true
        for link in index.links {
            let parents = link.parents.map { first + Int32($0) }
            let child = first + Int32(link.child)
            let isSecond = links.child[Int(firstLink[firstLink.count - 1])...].contains(child)
            links.child.append(child)
            links.firstParent.append(parents.first ?? -1)
            links.secondParent.append(parents.count > 1 ? parents[1] : -1)
            switch link.since {
            case .unstated:
                links.sinceFirst.append(.min)
                links.sinceLast.append(.min)
            case .between(let first, let last):
                links.sinceFirst.append(first.dayNumber)
                links.sinceLast.append(last.dayNumber)
                isPlain = isPlain && first == last
            }
            links.until.append(link.until?.dayNumber ?? .max)
            isPlain = isPlain && parents.count <= 2 && !isSecond && !link.isByAdoption
        }
        return isPlain
    }

    private mutating func addUnions(of index: FamilyIndex, _ first: Int32) -> Bool {
        var isPlain = true
        for (union, partners) in index.partners.enumerated() {
            guard partners.count == 2, partners[0] != partners[1] else {
                isPlain = false
                continue
            }
            let facts = index.family.unions[union]
            unions.one.append(first + Int32(partners[0]))
            unions.other.append(first + Int32(partners[1]))
            unions.from.append(facts.span.from?.dayNumber ?? .min)
            let hasEnded = facts.endedBy != nil && facts.span.to == nil
            unions.to.append(hasEnded ? .min : facts.span.to?.dayNumber ?? .max)
        }
        return isPlain
    }

    private mutating func position(ofArea code: String?) -> Int32 {
        if let position = areas[code] { return position }
        let position = Int32(areaCodes.count)
        areas[code] = position
        areaCodes.append(code)
        return position
    }

    private mutating func position(ofWord word: String) -> Int32 {
        Self.position(word, in: &facts.words, &words)
    }

    private static func position(
        _ word: String, in list: inout [String], _ known: inout [String: Int32]
    ) -> Int32 {
        if let position = known[word] { return position }
        let position = Int32(list.count)
        known[word] = position
        list.append(word)
        return position
    }
}

extension DatedColumns {
    fileprivate mutating func endPerson() {
        disabilities.endPerson()
        incomes.endPerson()
        studies.endPerson()
        absences.endPerson()
        registers.endPerson()
        care.endPerson()
        labour.endPerson()
        employment.endPerson()
        insurance.endPerson()
        service.endPerson()
    }
}
