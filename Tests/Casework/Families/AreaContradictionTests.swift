import Benefits
import Casework
import Exchange
import Rules
import Store
import TestSupport
import Testing

/// A whole area's file that contradicts itself is refused by line and place, and nothing of it is kept.
@Suite(.database, .serialized)
struct AreaContradictionTests {
    private func office() async throws -> TestOffice {
        let office = try await TestOffice.open()
        _ = try await ImportAreas(store: office.store, allowsTestIdentities: true).run(
            RegisterFixture.areas, as: office.actor)
        return office
    }

    /// A whole file of these dossiers, as an export would write it.
    private func lines(_ texts: [String]) throws -> AreaLines {
        let families = try texts.enumerated().map { place, text in
            let dossier = try DossierCoding.read(text)
            let home = Int64(place + 1)
            let people = dossier.family.people.enumerated().map {
                ($0.element.key, "\(home)-\($0.offset + 1)")
            }
            return AreaFile.Line.family(
                AreaFile.Family(
                    number: home, issuer: nil, people: Dictionary(people) { first, _ in first },
                    dossier: dossier))
        }
        var (all, digest) = ([String](), "")
        for line in [AreaFile.Line.head(.init(area: "990101001", day: EventFixture.today))] + families {
            all.append(AreaFile.text(line))
            digest = AreaFile.digest(digest, all.last ?? "")
        }
        all.append(AreaFile.text(.foot(.init(families: texts.count, digest: digest))))
        let whole = all
        return AreaLines(name: "area.jsonl") {
            var next = whole.makeIterator()
            return { next.next() }
        }
    }

    private func refusals(_ texts: [String], _ office: TestOffice) async throws -> [DataFault]? {
        do {
            _ = try await ImportArea(store: office.store, terms: EventFixture.terms)(
                try lines(texts), as: office.actor, scope: .everywhere)
            return nil
        } catch let faults as DataFaults { return faults.faults }
    }

    @Test("each contradiction within a family is told with its line and place, and nothing is kept")
    func within() async throws {
        let office = try await office()
        let probes = DossierProbe.all.filter {
            !$0.isOfForm && !$0.constraint.hasPrefix("unions") && !$0.constraint.hasSuffix("area_exists")
                && $0.constraint != "documents_other_one_holder"
        }
        #expect(probes.count > 20)
        for probe in probes {
            let faults = try await refusals([EventFixture.other, probe.text], office)
            #expect(
                faults?.contains { $0.position?.line == 3 && $0.path == "dossier.\(probe.path)" } == true,
                "\(probe): \(faults ?? [])")
        }
        #expect(try await office.rowCounts()["families.files"] == 0)
    }

    @Test(
        "a number with two people and a household number of two families name both lines, without the number")
    func between() async throws {
        let office = try await office()
        let household = "  household_number: \"T-1\"\n  complete: ["
        let same = EventFixture.couple.replacing("  complete: [", with: household)
        let faults = try #require(try await refusals([same, same], office))
        #expect(
            faults.map(\.path) == [
                "dossier.family.people[2].documents[0]", "dossier.family.household_number",
            ])
        for fault in faults {
            #expect(
                fault.position?.line == 3 && fault.text.en.contains("line 2")
                    && fault.text.zh.contains("第 2 行"))
            #expect(!fault.localized.en.contains("T-1") && !fault.localized.en.contains("990101200004050011"))
        }
        let other = EventFixture.other.replacing(
            "  complete: [", with: household.replacing("T-1", with: "T-2"))
        #expect(try await refusals([same, other], office) == nil)
        #expect(try await office.rowCounts()["families.files"] == 2)
    }
}
