import Benefits
import CivilCalendar
import Testing

/// The five ratios, their mark, and the rows behind them.
struct DataQualityTests {
    private static let day = CivilDate(iso: "2026-11-25")!

    @Test(
        "the mark is reached from the percentage itself on, in whole numbers, without rounding first",
        arguments: [
            (979, 1000, false), (980, 1000, true), (98, 100, true), (97, 100, false), (49, 50, true),
            (48, 49, false),
        ])
    func mark(count: Int, of: Int, reaches: Bool) {
        #expect(QualityRatio(count: count, of: of).reaches(percent: 98) == reaches)
    }

    @Test("nothing to count is no ratio, and a ratio below the mark never reads as the mark")
    func nothing() {
        #expect(QualityRatio().reaches(percent: 98) == nil && QualityRatio().tenths == nil)
        #expect(QualityRatio(count: 9799, of: 10000).tenths == 979)
        #expect(QualityRatio(count: 98, of: 100).tenths == 980)
    }

    private func family(_ change: (inout FamilyFacts) -> Void = { _ in }) -> Dossier {
        var contact = FamilyContact()
        contact.phone = "13800010001"
        var family = FamilyFacts(
            people: [
                person("wife", "99010119770520002", "1977-05-20"),
                person("child", "99010120050405002", "2005-04-05"),
            ],
            parentage: [
                ParentageFacts(child: "child", parents: ["wife"], kind: .birth, span: .always)
            ], declared: DeclaredCounts(childrenEver: 1, childrenAlive: 1, householdSize: 2), contact: contact
        )
        change(&family)
        return Dossier(family: family)
    }

    private func person(_ key: String, _ body: String, _ born: String) -> PersonFacts {
        PersonFacts(
            key: key, name: "测试", sex: .female, born: CivilDate(iso: born).map(Fact.known) ?? .unknown,
            died: .none,
            documents: [IdentityDocument(kind: .residentID, number: DuplicateStreet.checked(body))],
            householdRegister: [.init(kind: .rural, area: "990101001001", span: .always)])
    }

    private func measured(_ dossier: Dossier, verified: Bool = true) -> FamilyQuality {
        FamilyQuality(dossier, counting: ["wife", "child"], on: Self.day, isVerified: verified)
    }

    @Test("a whole and consistent family counts in full")
    func whole() {
        let quality = measured(family())
        #expect(quality.rows.isEmpty)
        #expect(quality.ratios[.completeness] == QualityRatio(count: 16, of: 16))
        #expect(quality.ratios[.logic] == QualityRatio(count: 2, of: 2))
        #expect(quality.ratios[.numbers] == QualityRatio(count: 2, of: 2))
        #expect(quality.ratios[.verification] == QualityRatio(count: 1, of: 1))
    }

    @Test("a newborn without a number is missing and not left out; the dead need none")
    func newborn() {
        let newborn = measured(family { $0.people[1].documents = [] })
        #expect(newborn.ratios[.numbers] == QualityRatio(count: 1, of: 2))
        #expect(newborn.rows.contains(QualityRow(.numbers, .number, person: "child")))
        let dead = measured(
            family {
                $0.people[1].documents = []
                $0.people[1].died = .known(Self.day)
            })
        #expect(dead.ratios[.numbers] == QualityRatio(count: 1, of: 1))
    }

    @Test("each contradiction is a row, and a person with several is one person that fails")
    func logic() {
        let quality = measured(
            family {
                $0.people[1].sex = .male
                $0.people[1].born = .known(CivilDate(iso: "1976-01-01")!)
                $0.people[1].died = .known(CivilDate(iso: "1975-01-01")!)
                $0.declared.childrenAlive = 0
            })
        #expect(quality.ratios[.logic] == QualityRatio(count: 1, of: 2))
        let gaps = Set(quality.rows.filter { $0.measure == .logic }.map(\.gap))
        #expect(gaps == [.numberSex, .numberBirth, .diedBeforeBirth, .parentYounger])
        let future = measured(family { $0.people[0].born = .known(CivilDate(iso: "2026-11-26")!) })
        #expect(future.rows.contains(QualityRow(.logic, .bornInFuture, person: "wife")))
        let today = measured(family { $0.people[0].born = .known(Self.day) })
        #expect(!today.rows.contains { $0.gap == .bornInFuture })
    }

    @Test("what is not filled is a row, and a number that does not fit its check digit is no number")
    func gaps() {
        let quality = measured(
            family {
                $0.people[0].name = nil
                $0.people[0].documents[0].number = "990101197705200021"
                $0.contact.phone = nil
            }, verified: false)
        #expect(quality.ratios[.completeness] == QualityRatio(count: 14, of: 16))
        #expect(quality.rows.contains(QualityRow(.numbers, .numberCheck, person: "wife")))
        #expect(quality.rows.contains(QualityRow(.verification, .notVerified)))
        #expect(quality.rows.count == 4)
    }

    @Test("a person counted with another family is not counted twice")
    func counted() {
        let quality = FamilyQuality(family(), counting: ["wife"], on: Self.day, isVerified: true)
        #expect(quality.ratios[.logic] == QualityRatio(count: 1, of: 1))
    }
}
