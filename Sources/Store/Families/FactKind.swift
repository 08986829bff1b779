/// The tables of dated facts. All have the same two time axes, so they are read, written and superseded by the same
/// code; what differs is their columns.
package enum FactKind: String, Sendable, Hashable, CaseIterable {
    case memberships
    case particulars
    case vitalStates = "vital_states"
    case documents
    case householdRegistrations = "household_registrations"
    case disabilities
    case incomes
    case studies
    case careAbilities = "care_abilities"
    case parentage
    case unions
    case declaredCounts = "declared_counts"
    case onlyChildCertificates = "only_child_certificates"
    case completeLists = "complete_lists"
    case maritalStates = "marital_states"
    case householdIncomes = "household_incomes"
    case contacts
    case bankAccounts = "bank_accounts"
    case remarks
    case labourAbilities = "labour_abilities"
    case employments
    case militaryServices = "military_services"
    case healthInsurances = "health_insurances"
    case absences
    case residences
    case guardianships
    case missingNumbers = "missing_numbers"
    case supportObligors = "support_obligors"
    case consents
    case unaskedLists = "unasked_lists"
    case housings
    case propertyAssessments = "property_assessments"
    case serviceRequests = "service_requests"
    case hardshipEvents = "hardship_events"

    /// To whom a row belongs: its key starts with the file's number, or with the person's home and number.
    package enum Owner: Sendable, Hashable { case file, family, person }

    package var table: String { "families.\(rawValue)" }

    package var owner: Owner {
        switch self {
        case .memberships: .file
        case .particulars, .vitalStates, .documents, .householdRegistrations, .disabilities, .incomes,
            .studies, .careAbilities, .parentage, .labourAbilities, .employments, .militaryServices,
            .healthInsurances, .absences, .residences, .guardianships, .missingNumbers, .supportObligors,
            .consents, .unaskedLists:
            .person
        case .unions, .declaredCounts, .onlyChildCertificates, .completeLists, .maritalStates,
            .householdIncomes, .contacts, .bankAccounts, .remarks, .housings, .propertyAssessments,
            .serviceRequests, .hardshipEvents:
            .family
        }
    }

    /// The column that the distribution key is in.
    var homeColumn: String { owner == .file ? "file" : "home" }

    package var columns: [FactColumn] {
        switch self {
        case .memberships: [.init("home", .int8), .init("person", .int4), .init("key", .text)]
        case .particulars:
            [.init("name", .text), .init("sex", .text), .init("born", .date), .init("born_precision", .text)]
        case .vitalStates: [.init("alive", .bool), .init("died", .date)]
        case .documents:
            [.init("kind", .text), .init("number", .sealed(.documentNumber, index: .documents))]
        case .householdRegistrations: [.init("kind", .text), .init("area", .text)]
        case .disabilities:
            [
                .init("certificate", .sealed(.disabilityCertificate, index: .disabilities)),
                .init("category", .int2), .init("grade", .int2), .init("cancelled", .date),
            ]
        case .incomes: [.init("source", .text), .init("monthly_fen", .int8)]
        case .studies: [.init("institution", .text), .init("in_region", .bool)]
        case .careAbilities: [.init("level", .text)]
        case .parentage: [.init("parent_home", .int8), .init("parent", .int4), .init("kind", .text)]
        case .unions:
            [
                .init("partner_home", .int8), .init("partner", .int4), .init("other_home", .int8),
                .init("other", .int4), .init("ended_by", .text),
            ]
        case .declaredCounts:
            [.init("children_ever", .int4), .init("children_alive", .int4), .init("household_size", .int4)]
        case .onlyChildCertificates:
            [
                .init("held", .bool), .init("number", .sealed(.onlyChildCertificate, index: nil)),
                .init("issued", .date), .init("proof", .text), .init("cancelled", .date),
            ]
        case .completeLists: [.init("lists", .texts)]
        case .maritalStates: [.init("state", .text)]
        case .householdIncomes: [.init("monthly_fen", .int8)]
        case .contacts: [.init("phone", .sealed(.phone, index: nil))]
        case .bankAccounts:
            [
                .init("bank", .text), .init("account", .sealed(.account, index: nil)), .init("holder", .text),
                .init("proxy_reason", .sealed(.proxyReason, index: nil)),
            ]
        case .remarks: [.init("remark", .sealed(.remark, index: nil))]
        default: circumstanceColumns
        }
    }
}

/// A column of a fact table, beside those that all have.
package struct FactColumn: Sendable, Hashable {
    package enum Content: Sendable, Hashable {
        case text, int8, int4, int2, date, bool, texts
        /// Sealed text; `index` are the columns of its blind index, where it has one.
        case sealed(SealedField, index: BlindIndexColumns?)
    }

    package let name: String
    package let content: Content

    init(_ name: String, _ content: Content) {
        self.name = name
        self.content = content
    }

    /// PostgreSQL's name of the type.
    var type: String {
        switch content {
        case .text: "text"
        case .int8: "bigint"
        case .int4: "integer"
        case .int2: "smallint"
        case .date: "date"
        case .bool: "boolean"
        case .texts: "text[]"
        case .sealed: "bytea"
        }
    }
}

extension FactKind {
    /// Every column that a row is written with, in order, with its type: owner, own columns (a sealed one with its
    /// blind index), validity.
    var writtenColumns: [(name: String, type: String)] {
        var written = [(name: homeColumn, type: "bigint")]
        if owner == .person { written.append(("person", "integer")) }
        for column in columns {
            written.append((column.name, column.type))
            if case .sealed(_, let index?) = column.content {
                for pair in index.pairs { written += [(pair.hash, "bytea"), (pair.key, "smallint")] }
            }
        }
        written.append(("valid", "daterange"))
        return written
    }
}
