package import Benefits

/// The JSON Schema (2020-12) of dossiers, made of the same words as their reading. It says what a file must look like;
/// what the parts mean, and what must fit together, ``DossierReading`` checks.
package enum DossierSchema: SchemaWriting {
    package static var tree: DataTree {
        document(Dossier.schema, dossier.entries)
    }

    static var dossier: SchemaPart {
        object([
            ("schema", constant(Dossier.schema), true), ("family", family, true), ("known_at", text, false),
            ("stages", list(of: object([("from", date, false)] + said)), false),
        ])
    }

    /// What a family says of itself, of which it has one at a time.
    private static var said: [Property] {
        [
            (
                "declared",
                object([
                    ("children_ever", count, false), ("children_alive", count, false),
                    ("household_size", count, false),
                ]).orNull, false
            ),
            (
                "only_child_certificate",
                object([
                    ("number", word, true), ("issued", date, false),
                    ("proof", choice(OnlyChildCertificate.Proof.self), false), ("cancelled", date, false),
                ]).orNull, false
            ),
            ("complete", list(of: choice(FactList.self)), false),
        ]
    }

    private static var family: SchemaPart {
        object(
            [
                ("id", text, false), ("handling_area", fileArea, false), ("residence_area", fileArea, false),
                ("people", list(of: person), false),
                (
                    "unions",
                    list(
                        of: dated([
                            ("partners", list(of: word, from: 1, to: 2), true),
                            ("ended_by", choice(UnionFacts.End.self), false),
                        ])), false
                ),
                (
                    "parentage",
                    list(
                        of: dated([
                            ("child", word, true), ("parents", list(of: word, from: 1), true),
                            ("kind", choice(ParentageFacts.Kind.self), false),
                        ])), false
                ),
            ] + said.dropLast() + circumstances + contact + said.suffix(1))
    }

    private static var circumstances: [Property] {
        [
            (
                "housing",
                list(
                    of: dated([
                        ("place", choice(Housing.Place.self), false),
                        ("condition", choice(Housing.Condition.self), false), ("inadequate", flag, false),
                    ])), false
            ),
            ("property", list(of: dated([("within_limits", flag, true)])), false),
            (
                "obligors",
                list(of: dated([("person", word, true), ("relation", text, false), ("able", flag, false)])),
                false
            ),
            (
                "requests",
                list(
                    of: dated([
                        ("kind", choice(ServiceRequest.Kind.self), true), ("person", text, false),
                    ])), false
            ),
            (
                "events",
                list(
                    of: object([
                        ("kind", choice(HardshipEvent.Kind.self), true), ("person", text, false),
                        ("day", date, true),
                    ])), false
            ),
            (
                "consents",
                list(
                    of: dated([
                        ("purpose", choice(RecordedConsent.Purpose.self), true), ("person", word, true),
                        ("given", flag, true),
                    ])), false
            ),
        ]
    }

    private static var contact: [Property] {
        [
            ("household_number", text, false), ("phone", text, false),
            (
                "account",
                object([
                    ("bank", text, false), ("number", word, true), ("holder", text, false),
                    ("proxy_reason", text, false),
                ]).orNull, false
            ),
            ("marital_state", choice(MaritalStatus.self), false), ("monthly_income", text, false),
            ("remark", text, false),
        ]
    }

    private static var person: SchemaPart {
        object([
            ("key", word, true), ("name", text, false), ("sex", choice(PersonFacts.Sex.self), false),
            ("born", day, false), ("born_precision", choice(PersonFacts.Precision.self), false),
            ("died", date, false), ("belongs", list(of: dated([])), false),
            (
                "documents",
                list(
                    of: object([
                        ("type", choice(IdentityDocument.Kind.self), true), ("number", word, true),
                    ])), false
            ),
            (
                "household_register",
                list(
                    of: dated([
                        ("kind", choice(HouseholdRegisterEntry.Kind.self), true), ("area", area, false),
                    ])), false
            ),
            (
                "disabilities",
                list(
                    of: dated([
                        ("certificate", text, false), ("category", count, false), ("grade", count, true),
                        ("cancelled", date, false),
                    ])), false
            ),
            ("incomes", list(of: dated([("source", word, true), ("monthly", word, true)])), false),
            ("care_ability", list(of: dated([("level", choice(CareAbility.Level.self), true)])), false),
            ("studies", list(of: dated([("institution", word, true), ("in_region", flag, false)])), false),
            ("labour_ability", list(of: dated([("level", choice(LabourAbility.Level.self), true)])), false),
            ("employment", list(of: dated([("state", choice(Employment.State.self), true)])), false),
            ("military_service", list(of: dated([])), false),
            (
                "health_insurance",
                list(of: dated([("scheme", choice(HealthInsurance.Scheme.self), true)])), false
            ),
            ("absences", list(of: dated([("reason", choice(Absence.Reason.self), true)])), false),
            ("residence", list(of: dated([("area", area, true)])), false),
            ("guardianship", list(of: dated([("person", text, false), ("name", text, false)])), false),
            ("no_number", list(of: dated([("cause", choice(MissingNumber.Cause.self), true)])), false),
            (
                "unasked", list(of: dated([("lists", list(of: choice(FactList.self)), true)])), false
            ),
        ])
    }
}
