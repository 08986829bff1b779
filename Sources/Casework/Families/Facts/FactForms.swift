import Benefits
import Store

extension FactForm {
    /// One for each kind, in the order in which a family's facts are listed.
    package static let all: [FactForm] = ofPeople + ofFamily

    package static let documents = of(.documents)
    /// What is asked of every family.
    package static let asked = [of(.declaredCounts), of(.onlyChildCertificates)]

    private static let ofPeople: [FactForm] = [
        FactForm(.memberships, [], once: .each([0, 1]), isRecorded: false),
        FactForm(
            .particulars,
            [
                .optional("name", 0, .name), .words("sex", 1, PersonFacts.Sex.self),
                .optional("born", 2, .day),
                .words("born_precision", 3, PersonFacts.Precision.self),
            ], isOfTheLiving: false),
        FactForm(
            .vitalStates, [.optional("died", 1, .day)], constants: [0: .bool(true)], hasDays: false,
            isOfTheLiving: false),
        FactForm(
            .documents,
            [
                .words("kind", 0, IdentityDocument.Kind.self, as: "value.document-"),
                FactField("number", 1, .document),
            ], once: .never, hasDays: false, isOfTheLiving: false),
        FactForm(
            .missingNumbers, [.words("cause", 0, MissingNumber.Cause.self, as: "value.act-")]),
        FactForm(
            .householdRegistrations,
            [.words("kind", 0, HouseholdRegisterEntry.Kind.self), .optional("area", 1, .area)]),
        FactForm(.residences, [FactField("area", 0, .area)]),
        FactForm(.absences, [.words("reason", 0, Absence.Reason.self)]),
        FactForm(
            .disabilities,
            [
                .optional("certificate", 0, .card),
                .optional("category", 1, .level(1...7, words: "value.category-")),
                .optional("grade", 2, .level(1...4, words: "value.grade-")),
                .optional("cancelled", 3, .day),
            ]),
        FactForm(
            .unaskedLists,
            [
                FactField(
                    "lists", 0,
                    .choices(FactList.ofPersons.inOrder.map(\.rawValue), words: "fact-name."))
            ], isRecorded: false),
        FactForm(.careAbilities, [.words("level", 0, CareAbility.Level.self)]),
        FactForm(.labourAbilities, [.words("level", 0, LabourAbility.Level.self)]),
        FactForm(.employments, [.words("state", 0, Employment.State.self)]),
        FactForm(
            .incomes,
            [
                FactField("source", 0, .source),
                FactField("monthly", 1, .money),
            ], once: .each([0])),
        FactForm(
            .studies,
            [
                FactField("institution", 0, .choice(Study.institutions, words: "value.")),
                .optional("in_region", 1, .flag(yes: "in-region", no: "outside-region")),
            ], once: .each([0])),
        FactForm(.militaryServices, []),
        FactForm(.healthInsurances, [.words("scheme", 0, HealthInsurance.Scheme.self)]),
        FactForm(
            .parentage,
            [
                FactField("parent", 0, .member),
                .words("kind", 2, ParentageFacts.Kind.self, as: "value.act-"),
            ], once: .each([0, 1]), isOfTheLiving: false),
        FactForm(
            .guardianships, [.optional("person", 0, .member), .optional("name", 2, .name)],
            once: .each([0, 1, 2])),
        FactForm(
            .supportObligors,
            [FactField("relation", 0, .text), .optional("able", 1, .flag(yes: "able", no: "unable"))],
            once: .never),
        FactForm(
            .consents,
            [
                .words("purpose", 0, RecordedConsent.Purpose.self, as: "fact-name.consents-"),
                FactField("given", 1, .flag(yes: "given", no: "refused")),
            ],
            once: .each([0])),
    ]

    private static let ofFamily: [FactForm] = [
        FactForm(
            .unions, [.words("ended_by", 4, UnionFacts.End.self, as: "value.act-", isRequired: false)],
            once: .each([0, 1, 2, 3]), isRecorded: false),
        FactForm(.maritalStates, [.words("state", 0, MaritalStatus.self)]),
        FactForm(
            .declaredCounts,
            [
                .optional("children_ever", 0, .count), .optional("children_alive", 1, .count),
                .optional("household_size", 2, .count),
            ]),
        FactForm(
            .completeLists,
            [FactField("lists", 0, .choices(FactList.allCases.map(\.rawValue), words: "fact-name."))]),
        FactForm(
            .onlyChildCertificates,
            [
                FactField("held", 0, .flag(yes: "held", no: "not-held")), .optional("number", 1, .number),
                .optional("issued", 2, .day),
                .words("proof", 3, OnlyChildCertificate.Proof.self, as: "value.act-", isRequired: false),
                .optional("cancelled", 4, .day),
            ]),
        FactForm(.householdIncomes, [FactField("monthly", 0, .money)]),
        FactForm(.contacts, [FactField("phone", 0, .phone)]),
        FactForm(
            .bankAccounts,
            [
                .optional("bank", 0, .text), FactField("number", 1, .account), .optional("holder", 2, .name),
                .optional("proxy_reason", 3, .text),
            ]),
        FactForm(
            .housings,
            [
                .words("place", 0, Housing.Place.self, as: "value.housing-place-", isRequired: false),
                .words("condition", 1, Housing.Condition.self, isRequired: false),
                .optional("inadequate", 2, .flag(yes: "inadequate", no: "adequate")),
            ]),
        FactForm(
            .propertyAssessments,
            [FactField("within_limits", 0, .flag(yes: "within-limits", no: "beyond-limits"))]),
        FactForm(
            .serviceRequests,
            [
                .words("kind", 0, ServiceRequest.Kind.self, as: "fact-name.requests-"),
                .optional("person", 1, .member),
            ], once: .never),
        FactForm(
            .hardshipEvents,
            [
                .words("kind", 0, HardshipEvent.Kind.self, as: "value.event-"),
                .optional("person", 1, .member), FactField("day", 3, .day),
            ], once: .never, hasDays: false),
        FactForm(.remarks, [FactField("remark", 0, .text)]),
    ]
}
