import Benefits
import CivilCalendar
import Testing

/// What contradicts itself in a family, the day before, on and after; and how the quality measure counts it.
struct FamilyContradictionTests {
    private static let wedding = day("1999-05-01")

    private static func day(_ text: String) -> CivilDate { CivilDate(iso: text)! }

    private func family(_ change: (inout FamilyFacts) -> Void = { _ in }) -> FamilyFacts {
        func person(_ key: String, _ sex: PersonFacts.Sex, _ born: String) -> PersonFacts {
            PersonFacts(key: key, sex: sex, born: .known(Self.day(born)), died: .none)
        }
        var family = FamilyFacts(
            people: [
                person("wife", .female, "1976-03-10"), person("husband", .male, "1973-05-20"),
                person("son", .male, "2000-04-05"),
            ],
            unions: [UnionFacts(partners: ["wife", "husband"], span: .since(Self.wedding))],
            parentage: [
                ParentageFacts(
                    child: "son", parents: ["wife", "husband"], kind: .birth,
                    span: .since(Self.day("2000-04-05")))
            ])
        change(&family)
        return family
    }

    private func gaps(_ change: (inout FamilyFacts) -> Void) -> [QualityGap] {
        family(change).contradictions.map(\.gap)
    }

    @Test("a family that holds together contradicts nothing")
    func none() { #expect(family().contradictions.isEmpty) }

    @Test(
        "a death ends a marriage on its own day; on the wedding day, with that day",
        arguments: [("2022-01-31", 1), ("2022-02-01", 0), ("2022-02-02", 1)])
    func ended(by died: String, wrong: Int) {
        func found(_ from: CivilDate, _ to: CivilDate, _ died: Fact<CivilDate>) -> [QualityGap] {
            gaps {
                $0.people[1].died = died
                $0.unions[0] = UnionFacts(
                    partners: ["wife", "husband"], span: DateSpan(from: from, to: to)!, endedBy: .death)
            }
        }
        #expect(found(Self.wedding, Self.day("2022-02-01"), .known(Self.day(died))).count == wrong)
        #expect(found(Self.wedding, Self.day("1999-05-02"), .known(Self.wedding)).isEmpty)
        #expect(found(Self.wedding, Self.day("2022-02-01"), .none) == [.endedByNoDeath])
        #expect(found(Self.wedding, Self.day("2022-02-01"), .unknown).isEmpty, "unknown is not no")
    }

    @Test("a marriage lies in both lives, and beside no other of the same person")
    func marriages() {
        for (born, wrong) in [("1999-05-01", [QualityGap]()), ("1999-05-02", [.marriedUnborn])] {
            #expect(
                gaps {
                    $0.people[1].born = .known(Self.day(born))
                    $0.parentage = []
                } == wrong)
        }
        #expect(
            gaps {
                $0.people[1].born = .known(Self.day("1999-12-31"))
                $0.people[1].bornPrecision = .year
                $0.parentage = []
            }.isEmpty, "some day of the year is before the wedding")
        for (died, wrong) in [("1999-04-30", [QualityGap.marriedDead]), ("1999-05-01", [])] {
            #expect(gaps { $0.people[1].died = .known(Self.day(died)) } == wrong)
        }
        #expect(
            gaps {
                $0.people.append(PersonFacts(key: "other"))
                $0.unions.append(
                    UnionFacts(partners: ["wife", "other"], span: .since(Self.day("2020-01-01"))))
            } == [.marriedTwice])
        #expect(
            gaps { $0.unions.append(UnionFacts(partners: ["wife", "son"], span: .always)) }.contains(
                .marriedKin))
    }

    @Test("nobody is a descendant of an own child, younger than it, or bears or adopts after dying")
    func parents() {
        func link(_ child: String, _ parent: String, _ from: String) -> ParentageFacts {
            ParentageFacts(
                child: child, parents: [parent], kind: .adoption, span: .since(Self.day(from)))
        }
        let own = gaps { $0.parentage.append(link("wife", "son", "2020-01-01")) }
        #expect(own.contains(.ownAncestor) && own.contains(.parentYounger))
        for (died, wrong) in [("2000-04-04", [QualityGap.bornAfterMother]), ("2000-04-05", [])] {
            #expect(gaps { $0.people[0].died = .known(Self.day(died)) } == wrong)
        }
        #expect(gaps { $0.people[1].died = .known(Self.day("2000-01-01")) }.isEmpty, "a father may have died")
        for (from, wrong) in [("2020-01-01", [QualityGap]()), ("2020-01-02", [.adoptedDead])] {
            #expect(
                gaps {
                    $0.people.append(PersonFacts(key: "child", born: .known(Self.day("2015-01-01"))))
                    $0.people[1].died = .known(Self.day("2020-01-01"))
                    $0.parentage.append(link("child", "husband", from))
                } == wrong)
        }
    }

    @Test("what begins in a life begins between its birth and its death")
    func life() {
        func served(_ from: String) -> [QualityGap] {
            gaps {
                $0.people[2].died = .known(Self.day("2020-01-01"))
                $0.people[2].circumstances.militaryService = [Enlistment(span: .since(Self.day(from)))]
            }
        }
        #expect(served("2000-04-04") == [.factBeforeBirth])
        #expect(served("2000-04-05").isEmpty && served("2020-01-01").isEmpty)
        #expect(served("2020-01-02") == [.factAfterDeath])
    }

    @Test("nobody is registered or lives anywhere before the birth; after a death offices keep both")
    func places() {
        func placed(_ from: String?) -> [QualityGap] {
            gaps {
                $0.people[2].died = .known(Self.day("2020-01-01"))
                let span = from.map { DateSpan.since(Self.day($0)) } ?? .always
                $0.people[2].householdRegister = [.init(kind: .rural, area: "990101001001", span: span)]
                $0.people[2].circumstances.residences = [.init(area: "990101001001", span: span)]
            }
        }
        #expect(placed("2000-04-04") == [.factBeforeBirth])
        #expect(placed("2000-04-05").isEmpty && placed("2020-01-02").isEmpty)
        #expect(placed(nil).isEmpty, "as a register says it, without a day")
    }

    @Test("two marriages without a day of beginning or end overlap only where both are in force for certain")
    func undated() {
        func found(_ first: DateSpan, _ firstEnd: UnionFacts.End?, _ second: DateSpan) -> [QualityGap] {
            gaps {
                $0.people.append(PersonFacts(key: "other"))
                $0.unions = [
                    UnionFacts(partners: ["wife", "husband"], span: first, endedBy: firstEnd),
                    UnionFacts(partners: ["wife", "other"], span: second),
                ]
            }
        }
        let ended = DateSpan(from: nil, to: Self.day("2010-01-01"))!
        #expect(found(.always, nil, .always) == [.marriedTwice])
        #expect(found(.always, .divorce, .always).isEmpty, "it ended on some day")
        #expect(found(ended, .divorce, .always).isEmpty, "the other one began on some day")
        for (from, wrong) in [("2009-12-31", [QualityGap.marriedTwice]), ("2010-01-01", [])] {
            #expect(found(ended, .divorce, .since(Self.day(from))) == wrong)
        }
    }

    @Test("what contradicts itself anew is told from what did before, whatever its people were called")
    func anew() {
        let before = family { $0.people[0].died = .known(Self.day("2000-04-04")) }
        var after = before
        #expect(after.contradictions(since: before).isEmpty)
        after.people[2].key = "child"
        after.parentage[0].child = "child"
        #expect(after.contradictions(since: before).count == 1)
        #expect(after.contradictions(since: before, called: ["son": "child"]).isEmpty)
        after.people[1].born = .known(Self.day("1999-05-02"))
        #expect(after.contradictions(since: before, called: ["son": "child"]).map(\.gap) == [.marriedUnborn])
    }

    @Test("the quality measure counts whoever contradicts: both of a marriage, of parent and child the child")
    func counted() {
        func failing(_ change: (inout FamilyFacts) -> Void) -> Set<String> {
            let quality = FamilyQuality(
                Dossier(family: family(change)), counting: ["wife", "husband", "son"],
                on: Self.day("2026-11-25"), isVerified: true)
            return Set(quality.rows.filter { $0.measure == .logic }.compactMap(\.person))
        }
        #expect(failing { _ in }.isEmpty)
        #expect(failing { $0.people[0].died = .known(Self.day("2000-04-04")) } == ["son"])
        #expect(
            failing {
                $0.unions[0].endedBy = .death
                $0.unions[0].span = DateSpan(from: Self.wedding, to: Self.day("2022-02-01"))!
            } == ["wife", "husband"])
    }
}
