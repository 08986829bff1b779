import Benefits
import CivilCalendar
import Rules
import Testing

private let today = CivilDate(iso: "2026-11-25")!

@Suite("Declared children beside those who are listed")
struct DeclaredChildrenTests {
    /// A couple and its children, each "living", "died" or "unknown".
    private func family(
        _ children: [String], ever: Int?, alive: Int?, isWhole: Bool = false,
        _ change: (inout FamilyFacts) -> Void = { _ in }
    ) -> FamilyFacts {
        var family = FamilyFacts(
            people: [PersonFacts(key: "wife", died: .none), PersonFacts(key: "husband", died: .none)],
            unions: [UnionFacts(partners: ["wife", "husband"], span: .always)],
            declared: DeclaredCounts(childrenEver: ever, childrenAlive: alive),
            complete: isWhole ? [.parentage] : [])
        for (number, state) in children.enumerated() {
            let died: Fact<CivilDate> =
                switch state {
                case "living": .none
                case "died": CivilDate(iso: "2019-08-20").map { .known($0) } ?? .none
                default: .unknown
                }
            family.people.append(PersonFacts(key: "child-\(number)", died: died))
            family.parentage.append(
                ParentageFacts(
                    child: "child-\(number)", parents: ["wife", "husband"], kind: .birth, span: .always))
        }
        change(&family)
        return family
    }

    @Test(
        "a count below, at and above what is listed",
        arguments: [
            (["living"], 0, nil, false, DeclaredCounts.Fault.everBelowListed),
            (["living"], 1, nil, false, nil), (["living"], 2, nil, false, nil),
            (["living"], 1, 0, false, .aliveBelowListed), (["living"], 1, 1, false, nil),
            (["living"], nil, 0, false, .aliveBelowListed), (["living"], nil, 2, false, nil),
            (["living"], nil, 2, true, .listNotWhole), (["unknown"], 1, 0, false, nil),
            (["unknown"], 1, 1, false, nil), (["died"], 1, 0, false, nil),
            (["died"], 1, 1, false, .aliveAboveListed), (["died"], 2, 1, false, nil),
            (["died"], 2, 1, true, .listNotWhole), (["died"], 2, 2, false, .aliveAboveListed),
            ([], 0, 0, true, nil), ([], nil, nil, true, nil), (["living", "died"], 2, 1, true, nil),
            ([], 1, 1, true, .listNotWhole), (["died", "died"], 2, 1, true, .aliveAboveListed),
        ] as [([String], Int?, Int?, Bool, DeclaredCounts.Fault?)])
    func counts(
        _ children: [String], _ ever: Int?, _ alive: Int?, _ isWhole: Bool, _ fault: DeclaredCounts.Fault?
    ) {
        #expect(family(children, ever: ever, alive: alive, isWhole: isWhole).countFault(on: today) == fault)
    }

    @Test("children of one partner alone, and of another generation, stand below no count")
    func notCounted() {
        let step = family(["living"], ever: 0, alive: 0) { $0.parentage[0].parents = ["wife"] }
        #expect(step.countFault(on: today) == nil)
        var alone = step
        alone.unions = []
        #expect(alone.countFault(on: today) == .everBelowListed)
        let three = family(["living", "living"], ever: 1, alive: 1) {
            $0.parentage[1].parents = ["child-0"]
        }
        #expect(three.countFault(on: today) == nil)
    }

    @Test(
        "children are those of the day: the day before the birth none, on it one; an ended adoption was one")
    func days() {
        let born = CivilDate(iso: "2020-03-01")!
        let one = family(["living"], ever: 0, alive: 0) { $0.parentage[0].span = .since(born) }
        #expect(one.countFault(on: born.adding(days: -1)) == nil)
        #expect(one.countFault(on: born) == .everBelowListed)
        let adopted = family(["living"], ever: 1, alive: 0) {
            $0.parentage[0].kind = .adoption
            $0.parentage[0].span = DateSpan(from: born, to: CivilDate(iso: "2022-01-01"))!
        }
        #expect(adopted.countFault(on: CivilDate(iso: "2021-12-31")!) == .aliveBelowListed)
        #expect(adopted.countFault(on: CivilDate(iso: "2022-01-01")!) == nil)
        // The natural parents, whom the dossier only names, are the child's parents all along.
        let returned = family(["living"], ever: 1, alive: 0) {
            $0.parentage[0].kind = .adoption
            $0.parentage[0].span = DateSpan(from: born, to: CivilDate(iso: "2022-01-01"))!
            $0.people.append(PersonFacts(key: "linked-2-1", died: .none))
            $0.parentage.append(
                ParentageFacts(child: "child-0", parents: ["linked-2-1"], kind: .birth, span: .always))
        }
        #expect(returned.countFault(on: CivilDate(iso: "2021-12-31")!) == .aliveBelowListed)
        #expect(returned.countFault(on: CivilDate(iso: "2022-01-01")!) == nil)
        let dead = family(["died"], ever: 1, alive: 0)
        #expect(dead.countFault(on: CivilDate(iso: "2019-08-19")!) == .aliveBelowListed)
        #expect(dead.countFault(on: CivilDate(iso: "2019-08-20")!) == nil)
    }

    @Test(
        "every contradiction has words of its own in both languages, and where one leaves a decision open too"
    )
    func words() throws {
        let texts =
            DeclaredCounts.Fault.allCases.map(\.text) + MissingNumber.Fault.allCases.map(\.text)
            + QualityGap.allCases.map(\.text)
        #expect(Set(texts.map(\.zh)).count == texts.count && Set(texts.map(\.en)).count == texts.count)
        for text in texts { #expect(text.zh != text.en && !text.zh.isEmpty) }
        // What the family declares more than it lists leaves its decisions undetermined.
        for key in ["fact-name.declared-children", "ask.declared-children", "ask-kind.declared-children"] {
            let words = try #require(FactWords.text(key))
            #expect(words.zh.contains("申报的子女") && words.en.contains("declared"))
        }
    }
}
