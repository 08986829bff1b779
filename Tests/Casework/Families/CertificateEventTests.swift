import Benefits
import Casework
import CivilCalendar
import Exchange
import Rules
import Store
import TestSupport
import Testing

/// Disability and only-child certificates, study and service as single acts.
@Suite(.database, .serialized)
struct CertificateEventTests {
    private static let own = "990101200004050011"

    @Test("a card must hold the person's own number, category and grade; then it decides from its day (E11)")
    func certified() async throws {
        let fixture = try await EventFixture.open()
        let home = try await fixture.register(EventFixture.couple)
        func certify(_ number: String?, _ grade: Int?, on text: String = "2024-01-01") async throws
            -> EventFault?
        {
            try await fixture.refusal(
                RecordDisability(
                    of: "son", certificate: number, category: nil, grade: grade, from: day(text),
                    until: day("2034-01-01")), on: home)
        }
        #expect(
            try await certify("99010120150607001741", 1)
                == .badNumber(IdentityFault.certificateNotOwn.text))
        #expect(try await certify(Self.own + "43", 2) == .gradeDiffers)
        #expect(try await certify(Self.own + "43", nil, on: "2000-04-04") == .notBornYet)
        #expect(try await certify(Self.own + "43", 3) == nil)
        #expect(try await certify(Self.own + "43", 3, on: "2030-01-01") == .inTheFuture)
        #expect(try await certify(Self.own + "43", 3, on: "2025-01-01") == .alreadyCertified)
        func outcome(_ text: String) async throws -> Outcome? {
            try await fixture.decisions(home, "special-hardship", on: day(text)).first?.outcome
        }
        #expect(try await outcome("2023-12-31") == .ineligible)
        #expect(try await outcome("2024-01-01") == .eligible)
    }

    @Test("a re-grading from 3 to 4 ends what rests on it from its day, never before (E35)")
    func regraded() async throws {
        let fixture = try await EventFixture.open()
        let home = try await fixture.register(EventFixture.couple)
        let card = RecordDisability(
            of: "son", certificate: Self.own + "43", category: nil, grade: nil, from: day("2020-01-01"),
            until: day("2030-01-01"))
        _ = try await fixture.save(card, on: home)
        #expect(
            try await fixture.refusal(
                RecordRegrading(of: "son", grade: 3, from: day("2026-10-12")), on: home) == .sameGrade)
        let regrading = RecordRegrading(
            of: "son", certificate: Self.own + "44", grade: 4, from: day("2026-10-12"))
        let saved = try await fixture.save(regrading, on: home)
        let flip = try #require(saved.flips.first { $0.programme == "special-hardship" })
        #expect(flip.from == day("2026-10-12") && flip.after?.outcome == .ineligible)
        let cards = try await fixture.family(home).people[2].disabilities
        #expect(cards.map(\.grade) == [3, 4])
        #expect(cards.map(\.span.from) == [day("2020-01-01"), day("2026-10-12")])
        #expect(cards.map(\.span.to) == [day("2026-10-12"), day("2030-01-01")])
    }

    @Test("a card that ran out leaves the question open; one that was withdrawn closes it (E12)")
    func expiredAndLapsed() async throws {
        let fixture = try await EventFixture.open()
        let home = try await fixture.register(EventFixture.couple)
        let card = RecordDisability(
            of: "son", certificate: Self.own + "43", category: nil, grade: nil, from: day("2016-08-31"),
            until: day("2026-08-31"))
        _ = try await fixture.save(card, on: home)
        let expired = try #require(try await fixture.decisions(home, "special-support").first)
        #expect(expired.outcome == .undetermined)
        // Not renewed: it was valid until its end, and from the day on nobody holds it.
        let notRenewed = try await fixture.save(RecordLapse(of: "son", on: day("2026-10-01")), on: home)
        let flip = try #require(notRenewed.flips.first { $0.programme == "special-support" })
        #expect(flip.from == day("2026-10-01") && flip.after?.outcome == .ineligible)
        var held = try await fixture.family(home).people[2].disabilities
        #expect(held.map(\.span.to) == [day("2026-08-31")] && held[0].cancelled == day("2026-10-01"))
        #expect(
            try await fixture.refusal(RecordLapse(of: "son", on: day("2026-10-02")), on: home)
                == .notCertified)
        // A new card answers again, and withdrawn within its validity it ends on the day.
        let anew = RecordDisability(
            of: "son", certificate: Self.own + "43", category: nil, grade: nil, from: day("2026-10-10"))
        _ = try await fixture.save(anew, on: home)
        #expect(try await fixture.decisions(home, "special-support").first?.outcome == .eligible)
        _ = try await fixture.save(RecordLapse(of: "son", on: day("2026-10-12")), on: home)
        held = try await fixture.family(home).people[2].disabilities
        #expect(held.map(\.span.to) == [day("2026-08-31"), day("2026-10-12")])
        #expect(held[1].cancelled == day("2026-10-12"))
        #expect(try await fixture.decisions(home, "special-support").first?.outcome == .ineligible)
    }

    @Test("a certificate is issued, replaced, cancelled; from its cancelling on it no longer counts")
    func onlyChildCertificate() async throws {
        let fixture = try await EventFixture.open()
        let home = try await fixture.register(EventFixture.couple)
        func issue(_ proof: OnlyChildCertificate.Proof, _ number: String, _ text: String) async throws
            -> EventFault?
        {
            try await fixture.refusal(
                RecordCertificate(number: number, proof: proof, issued: day(text)), on: home)
        }
        #expect(try await issue(.certificate, "GR-0009", "2020-01-01") == .certificateHeld)
        #expect(try await issue(.replacement, "GR-0009", "2020-01-01") == nil)
        let replaced = try await fixture.family(home).onlyChildCertificate.value
        #expect(
            replaced
                == OnlyChildCertificate(
                    number: "GR-0009", issued: day("2001-04-01"), proof: .replacement))
        _ = try await fixture.save(RecordCancellation(on: day("2026-10-01")), on: home)
        let cancelled = try await fixture.family(home).onlyChildCertificate.value
        #expect(cancelled?.cancelled == day("2026-10-01") && cancelled?.number == "GR-0009")
        #expect(
            try await fixture.refusal(RecordCancellation(on: day("2026-11-01")), on: home)
                == .noCertificate)
        #expect(try await issue(.villageProof, "V-1", "2026-11-01") == nil)
        #expect(try await fixture.family(home).onlyChildCertificate.value?.proof == .villageProof)
    }

    @Test("study and service begin and end on days that hold half open, one service at a time (F11)")
    func studyAndService() async throws {
        let fixture = try await EventFixture.open()
        let home = try await fixture.register(EventFixture.couple)
        let study = RecordStudy(
            of: "son", institution: "university", inRegion: false, from: day("2018-09-01"),
            until: day("2022-07-01"))
        _ = try await fixture.save(study, on: home)
        _ = try await fixture.save(RecordStudyEnd(of: "son", on: day("2019-09-01")), on: home)
        #expect(
            try await fixture.refusal(RecordStudyEnd(of: "son", on: day("2019-09-01")), on: home)
                == .notStudying)
        _ = try await fixture.save(RecordEnlistment(of: "son", on: day("2019-09-01")), on: home)
        #expect(
            try await fixture.refusal(RecordEnlistment(of: "son", on: day("2020-09-01")), on: home)
                == .alreadyServing)
        _ = try await fixture.save(RecordDischarge(of: "son", on: day("2021-09-01")), on: home)
        #expect(
            try await fixture.refusal(RecordDischarge(of: "son", on: day("2021-09-01")), on: home)
                == .notServing)
        _ = try await fixture.save(RecordEnlistment(of: "son", on: day("2021-09-01")), on: home)
        let son = try await fixture.family(home).people[2]
        #expect(
            son.studies == [
                Study(
                    institution: "university", inRegion: false,
                    span: DateSpan(from: day("2018-09-01"), to: day("2019-09-01"))!)
            ])
        #expect(
            son.circumstances.militaryService.map(\.span) == [
                DateSpan(from: day("2019-09-01"), to: day("2021-09-01"))!, .since(day("2021-09-01")),
            ])
    }
}
