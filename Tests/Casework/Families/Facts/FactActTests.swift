import Benefits
import CivilCalendar
import Rules
import Store
import TestSupport
import Testing

@testable import Casework

/// Facts of every kind said anew, ended, corrected and taken back: one act for all.
@Suite(.database, .serialized)
struct FactActTests {
    private static let today = EventFixture.today

    @Test("every kind has a form, and each can be recorded by itself or begins with a life event")
    func forms() {
        #expect(Set(FactForm.all.map(\.kind)) == Set(FactKind.allCases))
        #expect(FactForm.all.count == FactKind.allCases.count)
        for form in FactForm.all {
            for field in form.fields {
                #expect(form.kind.columns.indices.contains(field.place), "\(form.kind) \(field.key)")
                let label = field.label(in: form.kind)
                #expect(label.zh != label.en, "\(form.kind) \(field.key) has no words")
                for word in words(of: field.form) {
                    #expect(FactWords.table[word] != nil, "\(word) has no words")
                }
            }
        }
        let sampled = Set(FactSample.all.map(\.kind))
        #expect(sampled.isDisjoint(with: FactSample.others.keys))
        #expect(sampled.union(FactSample.others.keys) == Set(FactKind.allCases))
    }

    @Test("every fact that a decision can wait for says where it is answered")
    func answers() {
        let members: Set = ["wife", "son"]
        // When somebody was adopted stands with the adoption, which is undone and recorded anew.
        let others: Set = ["ask.adopted"]
        for key in FactWords.table.keys where key.hasPrefix("ask.") && !others.contains(key) {
            let fact = String(key.dropFirst(4)).replacing("declared-children", with: "declared.children")
            let found = ["wife.\(fact)", fact].flatMap { FactAnswer.all(to: $0, among: members) }
            #expect(!found.isEmpty, "\(fact)")
        }
        #expect(
            FactAnswer.all(to: "son.died", among: members).map(\.path) == [
                "facts/vital_states", "events/death",
            ])
        #expect(FactAnswer.all(to: "son.died", among: members).first?.person == "son")
        #expect(FactAnswer.all(to: "housing.condition", among: members).map(\.path) == ["facts/housings"])
        #expect(FactAnswer.all(to: "linked-3-1.died", among: members).isEmpty, "another office's file")
        #expect(FactAnswer.all(to: "question:a", among: members).isEmpty)
    }

    private func words(of form: FactField.Form) -> [String] {
        switch form {
        case .choice(let words, let prefix), .choices(let words, let prefix): words.map { prefix + $0 }
        case .level(let range, let prefix): range.map { "\(prefix)\($0)" }
        case .flag(let yes, let no): ["value." + yes, "value." + no]
        default: []
        }
    }

    @Test(
        "recorded, shown in words, ended, corrected, taken back and undone: at the end the family is as before"
    )
    func everyKind() async throws {
        let speaking = try await Speaking.open()
        for sample in FactSample.all { try await passes(sample, speaking) }
    }

    private func passes(_ sample: FactSample, _ speaking: Speaking) async throws {
        let (fixture, home) = (speaking.fixture, speaking.home)
        let before = try await fixture.family(home)
        let earlier = try await speaking.acts().count
        let old = try await speaking.entries(sample.kind).map(\.place)
        let recorded = try await fixture.save(
            RecordFact(try speaking.entry(sample.kind, sample.person, sample.said)),
            on: home)
        #expect(!recorded.changes.isEmpty)
        let new = try #require(
            try await speaking.entries(sample.kind).last { !old.contains($0.place) && $0.holds })
        #expect(new.said.zh == sample.shown, "\(sample.kind)")
        #expect(new.person == sample.person)
        #expect(
            try await fixture.refusal(
                RecordFact(try speaking.entry(sample.kind, sample.person, sample.said)),
                on: home) == .nothingChanges, "said twice")
        let corrected = try await fixture.save(
            CorrectFact(
                new.place,
                to: try speaking.entry(sample.kind, nil, sample.mended, isCorrection: true)), on: home)
        let mended = try #require(
            try await speaking.entries(sample.kind).last { $0.said.zh == sample.mendedShown })
        #expect(mended.place != new.place)
        #expect(try await fixture.refusal(EndFact(new.place, on: Self.today), on: home) == .noSuchEntry)
        if FactForm.of(sample.kind).isEnded {
            _ = try await fixture.save(EndFact(mended.place, on: day("2026-09-01")), on: home)
            let ended = try #require(
                try await speaking.entries(sample.kind).last { $0.said.zh == sample.mendedShown })
            #expect(ended.valid.to == day("2026-09-01") && !ended.holds)
            _ = try await fixture.save(CorrectFact(ended.place, to: nil), on: home)
        } else {
            _ = try await fixture.save(CorrectFact(mended.place, to: nil), on: home)
        }
        #expect(!(try await speaking.sheet().entries.contains { $0.said.zh == sample.mendedShown }))
        // Every act is undone, the last first: what was held in the beginning is held again.
        let acts = try await speaking.acts()[earlier...]
        for act in acts.reversed() {
            _ = try await fixture.save(UndoEvent(act.at), on: home)
        }
        #expect(try await fixture.family(home) == before, "\(sample.kind)")
        #expect(corrected.kind == .factCorrected && recorded.kind == .factRecorded)
    }
}
