package import Benefits
package import CivilCalendar
import Store

/// The family got the only-child certificate (独生子女父母光荣证), one issued anew, or the village's proof in its place.
package struct RecordCertificate: DatedEvent {
    package static let kind = EventKind.certificateIssued
    package let number: String
    package let proof: OnlyChildCertificate.Proof
    package let day: CivilDate

    package init(number: String, proof: OnlyChildCertificate.Proof = .certificate, issued day: CivilDate) {
        self.number = number
        self.proof = proof
        self.day = day
    }

    package func apply(to family: EventFamily) async throws {
        try family.requirePast(day)
        let held = try await family.held(.onlyChildCertificates).filter { $0.row.valid.contains(day) }
        let old = held.first { $0.row.values[0].bool == true && $0.row.values[4].date == nil }
        var values: [FactValue] = [.bool(true), .text(number), .date(day), .text(proof.rawValue), .null]
        switch (proof, old) {
        case (.certificate, nil): values[3] = .null
        case (.certificate, _?): throw EventFault.certificateHeld
        case (.replacement, nil): throw EventFault.noCertificate
        // What stands in for it counts since the certificate did.
        case (.replacement, let old?), (.villageProof, let old?): values[2] = old.row.values[2]
        case (.villageProof, nil): break
        }
        if let old = old ?? held.first {
            try await family.change(old, to: values, since: day)
        } else {
            try await family.add(FactRow(.onlyChildCertificates, home: family.home, values))
        }
    }
}
