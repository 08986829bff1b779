package import Benefits
package import CivilCalendar
import Exchange
package import Rules

/// A part of a dossier that cannot be read, for the program that sent it: where and what, without anything it sent.
package struct DossierFault: Sendable, Hashable {
    /// "family.people[1].born".
    package let path: String
    package let line: Int?
    package let text: LocalizedText
}

/// The faults of a dossier that was sent, at least one.
package struct DossierFaults: Error, Sendable, Hashable {
    package let faults: [DossierFault]
}

extension Desk {
    /// What the programmes say of a family that was sent as JSON, in words; what would settle or change it is not searched
    /// for. Nothing is stored and nothing of the register read.
    ///
    /// - Throws: `DossierFaults` where it cannot be read; `DeskError.unknownFilter` for a programme that is none;
    ///   `DeskError.refused` where the rules have no answer for the day.
    @concurrent
    package func check(
        json bytes: [UInt8], on day: CivilDate, programme: String?
    ) async throws -> [Explanation] {
        let dossier: Dossier
        do throws(DataFaults) {
            let tree = try JSONTree.read(String(decoding: bytes, as: UTF8.self))
            dossier = try DossierReading.dossier(from: tree)
        } catch {
            throw DossierFaults(faults: error.faults.map(DossierFault.init))
        }
        if let programme, (try? policy.rules.programme(programme)) == nil { throw DeskError.unknownFilter }
        do throws(RuleError) {
            let decisions = try CheckFamily(rules: policy.rules)(dossier, on: day, programme: programme)
            return decisions.map(ExplainFamily(dossier, rules: policy.rules).briefly)
        } catch {
            throw DeskError.refused(error.localized)
        }
    }
}

extension DossierFault {
    fileprivate init(_ fault: DataFault) {
        path = Self.spelled(fault.path)
        line = fault.position?.line
        text = fault.text
    }

    /// The way as far as it is made of the keys of a dossier: an unknown key may be anything, a number of a person too.
    private static func spelled(_ path: String) -> String {
        let parts = path.split(separator: ".").prefix { part in
            let key = part.prefix { $0 != "[" }
            return key.allSatisfy { $0 == "_" || ("a"..."z").contains($0) }
        }
        return parts.joined(separator: ".")
    }
}
