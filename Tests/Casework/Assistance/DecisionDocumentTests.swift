import Benefits
import CivilCalendar
import Rules
import Testing

@testable import Casework

/// What is kept with a decision: no name, no number, and what counts as a change.
struct DecisionDocumentTests {
    @Test("a frozen dossier holds no name and no number, only keys in their place")
    func frozenHoldsNoNumber() {
        let text = FrozenDossier(freezing: Self.dossier()).canonical.text
        for secret in ["990101198106150021", "99010120050405001843", "GR-0001", "测试", "2026-11-25T09"] {
            #expect(!text.contains(secret))
        }
        for key in ["document:wife:resident-id", "disability:son:0", "only-child-certificate", "1981-06-15"] {
            #expect(text.contains(key))
        }
    }

    @Test("freezing twice changes nothing, and a changed name is the same facts")
    func frozenIsStable() {
        let once = FrozenDossier(freezing: Self.dossier())
        #expect(FrozenDossier(freezing: once.dossier) == once)
        var renamed = Self.dossier()
        renamed.family.people[0].name = "测试·新"
        renamed.knownAt = nil
        #expect(FrozenDossier(freezing: renamed).canonical == once.canonical)
        var died = Self.dossier()
        died.family.people[0].died = .known(.earliest)
        #expect(FrozenDossier(freezing: died).canonical != once.canonical)
    }

    @Test("a frozen dossier reads back as the same dossier")
    func frozenReadsBack() throws {
        let frozen = FrozenDossier(freezing: Self.dossier())
        let tree = DossierWriting.tree(frozen.dossier)
        #expect(try DossierReading.dossier(from: tree) == frozen.dossier)
    }

    @Test(
        "a day that passes or an age that grows is no change; outcome, amount, fact, criterion or limit is one"
    )
    func substance() {
        let base = Self.decision()
        func changed(_ edit: (inout Decision) -> Void) -> Bool {
            var other = base
            edit(&other)
            return DecisionDocument.substance(other) != DecisionDocument.substance(base)
        }
        #expect(!changed { $0.day = .latest })
        #expect(!changed { $0.stableUntil = .latest })
        #expect(!changed { $0.findings[0].readings[0].value = "46" })
        #expect(!changed { $0.findings[0].text.zh = "另一种说法" })
        #expect(changed { $0.outcome = .ineligible })
        #expect(changed { $0.amount = Money(fen: 1) })
        #expect(changed { $0.missing = ["wife.born"] })
        #expect(changed { $0.findings[0].result = .unmet })
        #expect(changed { $0.findings[0].limits[0].value = "49" })
        #expect(changed { $0.findings[0].question = "Q4" })
    }

    @Test("stored findings keep the sentences of what was not met, and only of that")
    func storedFindings() {
        var decision = Self.decision()
        #expect(!DecisionDocument.findings(decision).text.contains("年满"))
        decision.findings[0].result = .unmet
        #expect(DecisionDocument.findings(decision).text.contains("年满"))
    }

    private static func decision() -> Decision {
        Decision(
            programme: "p", unit: .family, day: .earliest, outcome: .eligible, amount: nil, period: nil,
            findings: [
                Finding(
                    id: "age", result: .met, readings: [Reading(name: "wife.age", value: "45")],
                    limits: [Reading(name: "threshold_age", value: "45")],
                    text: LocalizedText(zh: "女方年满45周岁", en: "the wife has reached 45"), article: "1")
            ], missing: [], parameters: [], warnings: [], ruleVersion: "v", stableUntil: nil)
    }

    private static func dossier() -> Dossier {
        var wife = PersonFacts(key: "wife", name: "测试·甲", sex: .female)
        wife.born = CivilDate(iso: "1981-06-15").map { .known($0) } ?? .unknown
        wife.died = .none
        wife.documents = [IdentityDocument(kind: .residentID, number: "990101198106150021")]
        var son = PersonFacts(key: "son", name: "测试·丙", sex: .male, died: .none)
        son.disabilities = [
            DisabilityCertificate(certificate: "99010120050405001843", category: 4, grade: 3, span: .always)
        ]
        var family = FamilyFacts(people: [wife, son], complete: [.people])
        family.parentage = [ParentageFacts(child: "son", parents: ["wife"], kind: .birth, span: .always)]
        family.onlyChildCertificate = .known(OnlyChildCertificate(number: "GR-0001"))
        return Dossier(family: family, knownAt: "2026-11-25T09:00:00+08:00")
    }
}
