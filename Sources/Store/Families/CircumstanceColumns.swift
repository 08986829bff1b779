extension FactKind {
    /// The own columns of the tables of circumstances (migrations `create_circumstances` and `create_acts`).
    var circumstanceColumns: [FactColumn] {
        switch self {
        case .labourAbilities: [.init("level", .text)]
        case .employments: [.init("state", .text)]
        case .healthInsurances: [.init("scheme", .text)]
        case .absences: [.init("reason_away", .text)]
        case .residences: [.init("area", .text)]
        case .guardianships:
            [.init("guardian_home", .int8), .init("guardian", .int4), .init("guardian_name", .text)]
        case .missingNumbers: [.init("cause", .text)]
        case .supportObligors: [.init("relation", .text), .init("able", .bool)]
        case .consents: [.init("purpose", .text), .init("given", .bool)]
        case .unaskedLists: [.init("lists", .texts)]
        case .housings: [.init("place", .text), .init("condition", .text), .init("inadequate", .bool)]
        case .propertyAssessments: [.init("within_limits", .bool)]
        case .serviceRequests:
            [.init("kind", .text), .init("subject_home", .int8), .init("subject", .int4)]
        case .hardshipEvents:
            [
                .init("kind", .text), .init("subject_home", .int8), .init("subject", .int4),
                .init("day", .date),
            ]
        // That somebody serves has no column beside its days.
        default: []
        }
    }
}
