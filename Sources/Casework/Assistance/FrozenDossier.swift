package import Benefits
package import Rules

/// The facts a decision was made on, as they are kept with it: complete for every rule, and without a name or a
/// number of a person.
///
/// ID, disability-certificate and 光荣证 numbers become keys ("document:wife:resident-id"): a rule may ask whether
/// there is one, never which it is, so a decision on frozen facts is the decision on the facts. Decisions are made
/// on this form and no other, which is what makes a replay compare byte for byte.
package struct FrozenDossier: Sendable, Hashable {
    package let dossier: Dossier

    package init(freezing dossier: Dossier) {
        var family = dossier.family
        family.people = family.people.map(Self.freeze)
        if case .known(let certificate) = family.onlyChildCertificate {
            family.onlyChildCertificate = .known(
                OnlyChildCertificate(
                    number: "only-child-certificate", issued: certificate.issued, proof: certificate.proof,
                    cancelled: certificate.cancelled))
        }
        family.contact = FamilyContact()
        // The instant of knowledge belongs to the run: the same facts read a day later are the same dossier.
        self.dossier = Dossier(family: family, knownAt: nil)
    }

    private static func freeze(_ person: PersonFacts) -> PersonFacts {
        var person = person
        person.name = nil
        person.documents = person.documents.map {
            IdentityDocument(kind: $0.kind, number: "document:\(person.key):\($0.kind.rawValue)")
        }
        person.circumstances.guardianships = person.circumstances.guardianships.map { guardianship in
            guard case .named = guardianship.guardian else { return guardianship }
            return Guardianship(guardian: .named("guardian"), span: guardianship.span)
        }
        person.disabilities = person.disabilities.enumerated().map { index, certificate in
            var certificate = certificate
            if certificate.certificate != nil {
                certificate.certificate = "disability:\(person.key):\(index)"
            }
            return certificate
        }
        return person
    }

    /// The bytes that are stored and hashed.
    package var canonical: CanonicalJSON { Self.canonical(DossierWriting.tree(dossier)) }

    private static func canonical(_ tree: DataTree) -> CanonicalJSON {
        switch tree.content {
        case .null: .null
        case .flag(let flag): .bool(flag)
        case .text(let text): .string(text)
        // The dossier's numbers are whole; anything else keeps its spelling.
        case .number(let number): Int64(number).map { .integer($0) } ?? .string(number)
        case .list(let items): .array(items.map(canonical))
        case .map(let entries): .object(entries.map { .init($0.key, canonical($0.value)) })
        }
    }
}
