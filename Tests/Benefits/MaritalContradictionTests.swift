import Benefits
import CivilCalendar
import Testing

/// The marital status beside the marriages and deaths, the day before, on and after.
struct MaritalContradictionTests {
    private static func day(_ text: String) -> CivilDate { CivilDate(iso: text)! }

    private func family(_ state: MaritalStatus?, _ change: (inout FamilyFacts) -> Void = { _ in })
        -> FamilyFacts
    {
        var family = FamilyFacts(
            people: [
                PersonFacts(key: "wife", sex: .female, born: .known(Self.day("1976-03-10")), died: .none),
                PersonFacts(key: "husband", sex: .male, born: .known(Self.day("1973-05-20")), died: .none),
                PersonFacts(key: "son", sex: .male, born: .known(Self.day("2000-04-05")), died: .none),
            ],
            unions: [UnionFacts(partners: ["wife", "husband"], span: .since(Self.day("1999-05-01")))],
            parentage: [
                ParentageFacts(
                    child: "son", parents: ["wife", "husband"], kind: .birth,
                    span: .since(Self.day("2000-04-05")))
            ])
        family.contact.maritalState = state
        change(&family)
        return family
    }

    private func isWrong(
        _ state: MaritalStatus?, on day: String = "2026-11-25",
        _ change: (inout FamilyFacts) -> Void = { _ in }
    ) -> Bool {
        let found = family(state, change).maritalContradictions(on: Self.day(day))
        #expect(found.allSatisfy { $0.gap == .maritalState && $0.path == "marital_state" })
        return !found.isEmpty
    }

    @Test(
        "a couple whose marriage lasts is neither widowed nor divorced nor unmarried",
        arguments: [MaritalStatus.widowed, .divorced, .unmarried])
    func lasting(_ state: MaritalStatus) {
        #expect(isWrong(state))
        #expect(
            family(state).maritalContradictions(on: Self.day("2026-11-25")).map(\.people) == [
                ["husband", "wife"]
            ])
        #expect(!isWrong(state, on: "1999-04-30") && isWrong(state, on: "1999-05-01"), "from the wedding on")
        #expect(
            !isWrong(state) {
                $0.people[1].belongs = [DateSpan(from: nil, to: Self.day("2020-01-01"))!]; $0.unions = []
            })
        #expect(!isWrong(state) { $0.unions[0].partners = ["wife"] }, "who is not listed may have died")
        #expect(
            !isWrong(state) { $0.unions[0].partners = ["wife", "linked-7-1"] }, "another office's marriage")
    }

    @Test(
        "whose marriages all ended with a death is not divorced, whose all ended with a divorce not widowed")
    func endedOtherwise() {
        func ended(_ ends: [UnionFacts.End?]) -> (inout FamilyFacts) -> Void {
            { family in
                family.people.removeLast(2)
                family.parentage = []
                family.unions = ends.map { end in
                    var union = UnionFacts(
                        partners: ["wife"],
                        span: DateSpan(from: Self.day("1999-05-01"), to: Self.day("2020-01-01"))!)
                    union.endedBy = end
                    return union
                }
            }
        }
        #expect(isWrong(.divorced, ended([.death])) && !isWrong(.widowed, ended([.death])))
        #expect(isWrong(.widowed, ended([.divorce])) && !isWrong(.divorced, ended([.divorce])))
        for state in [MaritalStatus.widowed, .divorced] {
            #expect(!isWrong(state, ended([.death, .divorce])), "one of each: the last may be either")
            #expect(!isWrong(state, ended([nil])) && !isWrong(state, ended([])), "of which nothing is said")
        }
    }

    @Test("a death goes with widowed from its day on, and no longer with a marriage that lasts")
    func death() {
        func died(_ family: inout FamilyFacts) { family.people[1].died = .known(Self.day("2022-02-01")) }
        for state in [MaritalStatus.widowed, .divorced] {
            #expect(isWrong(state, on: "2022-01-31", died))
            #expect(!isWrong(state, on: "2022-02-01", died) && !isWrong(state, on: "2022-02-02", died))
        }
        for state in [MaritalStatus.firstMarriage, .restored] {
            #expect(!isWrong(state, on: "2022-01-31", died))
            #expect(isWrong(state, on: "2022-02-01", died) && isWrong(state, on: "2022-02-02", died))
        }
        #expect(!isWrong(.remarried, died), "to somebody who is not listed")
        #expect(!isWrong(nil, died))
        #expect(!isWrong(.firstMarriage) { $0.people[1].died = .unknown }, "unknown is not dead")
    }

    @Test("a divorce goes with divorced; whoever else lives in the family may be the one of whom it is said")
    func divorce() {
        func divorced(_ family: inout FamilyFacts) {
            family.unions[0] = UnionFacts(
                partners: ["wife", "husband"], span: DateSpan(from: nil, to: Self.day("2020-01-01"))!,
                endedBy: .divorce)
        }
        #expect(!isWrong(.divorced, divorced) && isWrong(.firstMarriage, divorced))
        #expect(
            isWrong(.divorced, on: "2019-12-31", divorced) && !isWrong(.divorced, on: "2020-01-01", divorced))
        func lone(_ family: inout FamilyFacts) {
            family.people.append(PersonFacts(key: "mother", sex: .female, born: .unknown, died: .none))
            family.parentage.append(
                ParentageFacts(child: "wife", parents: ["mother"], kind: .birth, span: .always))
        }
        #expect(!isWrong(.widowed, lone))
    }

    @Test("a family that holds together contradicts nothing", arguments: MaritalStatus.allCases)
    func none(_ state: MaritalStatus) {
        #expect(
            !isWrong(state) {
                $0.unions = []; $0.parentage = []
            })
        #expect(isWrong(state) == !state.isMarried)
    }

    @Test("a list that left a partner out of an ended marriage is found by the parent who stands beside it")
    func leftOut() {
        func gaps(_ end: UnionFacts.End?, _ change: (inout FamilyFacts) -> Void = { _ in }) -> [[String]] {
            family(end == .death ? .widowed : .divorced) {
                $0.unions = [UnionFacts(partners: ["wife"], span: .always, endedBy: end)]
                change(&$0)
            }.leftOutOfMarriages(on: Self.day("2026-11-25")).map(\.people)
        }
        #expect(gaps(.death) == [["husband", "wife"]] && gaps(.divorce) == [["husband", "wife"]])
        #expect(gaps(nil).isEmpty)
        #expect(gaps(.death) { $0.people[1].died = .known(Self.day("2022-02-01")) }.isEmpty)
        #expect(gaps(.divorce) { $0.people.remove(at: 1) }.isEmpty, "the other parent lives elsewhere")
        #expect(gaps(.divorce) { $0.parentage[0].parents = ["wife"] }.isEmpty)
        #expect(
            gaps(.divorce) {
                $0.unions.append(UnionFacts(partners: ["husband"], span: .always, endedBy: .divorce))
            }
            .isEmpty)
    }

    @Test("both are listed by the quality of people's facts")
    func quality() {
        func rows(_ family: FamilyFacts) -> [QualityRow] {
            FamilyQuality(
                Dossier(family: family), counting: ["wife", "husband", "son"], on: Self.day("2026-11-25"),
                isVerified: true
            ).rows.filter { $0.measure == .logic }
        }
        #expect(rows(family(.firstMarriage)).isEmpty)
        #expect(
            rows(family(.widowed)) == [
                QualityRow(.logic, .maritalState, person: "wife"),
                QualityRow(.logic, .maritalState, person: "husband"),
            ])
        let left = family(.divorced) {
            $0.unions = [UnionFacts(partners: ["wife"], span: .always, endedBy: .divorce)]
        }
        #expect(rows(left).map(\.gap) == [.partnerLeftOut, .partnerLeftOut])
    }
}
