import Benefits
import Rules
import Store

/// What of a dossier only the register can tell to be wrong: an area nobody imported, a number of somebody else. Each
/// names its place in the file, and nobody's data.
enum DossierRefusal {
    private static let path = "family"

    /// Every place where one of these area codes stands.
    static func unknownAreas(_ codes: Set<String>, in family: FamilyFacts) -> [DataFault] {
        var places: [(path: String, code: String?)] = [
            ("handling_area", family.handlingArea), ("residence_area", family.residenceArea),
        ]
        for (place, person) in family.people.enumerated() {
            places += person.householdRegister.enumerated().map {
                ("people[\(place)].household_register[\($0.offset)].area", $0.element.area)
            }
            places += person.circumstances.residences.enumerated().map {
                ("people[\(place)].residence[\($0.offset)].area", $0.element.area)
            }
        }
        return places.filter { $0.code.map(codes.contains) ?? false }.map {
            fault($0.path, DossierImportFault.unknownArea.text)
        }
    }

    /// Another office handles the area.
    static let foreignArea = fault(
        "handling_area",
        LocalizedText(
            zh: "这个区划由别的单位经办，不能在本单位登记；请核对代码，或由该单位登记。",
            en: "is another office's area: compare the code, or let that office register the family."))

    /// Two entries of `people` that are one person.
    static func samePerson(_ place: Int, _ first: Int) -> DataFault {
        fault(
            "people[\(place)]",
            LocalizedText(
                zh: "与 \(path).people[\(first)] 是登记库中的同一人，请合写为一人。",
                en: "is the same person of the register as \(path).people[\(first)]; write them as one."))
    }

    /// The person's numbers belong to two people of the register, or one of them to somebody else.
    static func numberHeld(_ place: Int) -> DataFault {
        fault("people[\(place)].documents", EventFault.numberHeld.text)
    }

    /// The register has the person's number under another name. Who is the same person is told without a name.
    static func namedOtherwise(_ place: Int) -> DataFault {
        fault(
            "people[\(place)].name",
            LocalizedText(
                zh: "登记库中此人的证件号码属于另一个姓名的人；请对照证件核对姓名和号码，确是同一人的请不写 name。",
                en:
                    "is not the name under which the register has this person's number; compare both with the paper, "
                    + "and leave `name` out where it is the same person."))
    }

    /// Nobody of the dossier is of the family whose number it names: it comes from another register.
    static let otherFamily = fault(
        "id",
        LocalizedText(
            zh: "这个编号在本登记库是另一户，资料中没有一个人属于该户；来自别的登记库的，请删去 family.id 后登记。",
            en:
                "is the number of another family here: nobody of the dossier belongs to it. Where it comes from another "
                + "register, leave `family.id` out, and the family is registered."))

    /// The register has somebody else under this key: the dossier is of another family.
    static func somebodyElse(_ place: Int) -> DataFault {
        fault(
            "people[\(place)]",
            LocalizedText(
                zh: "姓名、出生日期和证件号码都与本户登记的这个人不同，是另一个人：这份资料若是另一户的，请删去 family.id 后登记；"
                    + "本户确有其人更正的，请逐条更正（family event fact-corrected）。",
                en:
                    "has another name, birth and number than the person registered here under this key. If the dossier is "
                    + "of another family, leave `family.id` out; if this person is corrected, do it entry by entry "
                    + "(family event fact-corrected)."))
    }

    /// The register says something else of the person, who is registered already.
    static func heldOtherwise(_ place: Int, _ kind: FactKind) -> DataFault {
        let part =
            switch kind {
            case .memberships: ""
            case .particulars: ".born"
            case .vitalStates: ".died"
            default: ".\(kind.dossierKey)"
            }
        return fault(
            "people[\(place)]\(part)",
            LocalizedText(
                zh: "此人已登记，登记库中这些天的资料与此不同；请先在其所在的一户更正或登记变动，或不写这一项。",
                en:
                    "differs from what the register holds of this person for these days: correct it, or record the "
                    + "change, in the family where the person is registered, or leave it out."))
    }

    /// The person's data are restricted: no second family comes of them.
    static func restricted(_ place: Int) -> DataFault {
        fault("people[\(place)].documents", RestrictionError.ofPerson)
    }

    /// The person belongs to the family under another key.
    static func otherKey(_ place: Int) -> DataFault {
        fault(
            "people[\(place)].key",
            LocalizedText(
                zh: "此人已在本户中，另有一个 key；请照导出的家庭资料填写。",
                en: "belongs to the family under another key; use the one that an export shows."))
    }

    /// The key was another person's before.
    static func keyUsed(_ place: Int) -> DataFault {
        fault(
            "people[\(place)].key",
            LocalizedText(
                zh: "这个 key 曾是本户另一人的；同一人回来请写明其证件号码，别人请换一个 key。",
                en:
                    "was somebody else's in this family before; name the number if that person came back, choose "
                    + "another key for somebody else."))
    }

    /// What the database refused although it was checked before: another office's entry, or an act of the same moment.
    /// Other errors are given back as they are.
    static func told(_ error: any Error) -> any Error {
        guard let refusal = StoreFault(error) else { return error }
        if refusal.isOfNumberHeld { return EventFault.numberHeld }
        let constraint: String
        switch refusal {
        case .alreadyThere("files_household_number_once"):
            return DataFaults([
                fault(
                    "household_number",
                    LocalizedText(
                        zh: "这个区划已有户编号相同的家庭，请核对；同一户请用其登记编号（id）。",
                        en:
                            "is another family's number in this area; compare both, and name the registered `id` "
                            + "where it is the same family."))
            ])
        case .alreadyThere(let name), .inUse(let name), .refused(let name): constraint = name
        case .unavailable: return error
        }
        guard let kind = FactKind.allCases.first(where: { constraint.hasPrefix("\($0.rawValue)_") })
        else { return error }
        let list = kind.dossierKey
        return DataFaults([
            fault(
                "",
                LocalizedText(
                    zh: "\(list) 中有一条与登记库现有的资料矛盾（可能由别的单位登记）；请对照现有资料改正后重试，什么都没有保存。",
                    en:
                        "an entry of `\(list)` contradicts what the register holds, perhaps from another office; "
                        + "compare it with the family as it stands. Nothing was saved."))
        ])
    }

    private static func fault(_ place: String, _ text: LocalizedText) -> DataFault {
        DataFault(
            position: nil, path: place.isEmpty ? path : "\(path).\(place)", text: text,
            code: DossierContradictions.code)
    }
}

extension FactKind {
    /// Under which key a dossier says it.
    var dossierKey: String {
        switch self {
        case .memberships, .particulars, .vitalStates: "people"
        case .householdRegistrations: "household_register"
        case .careAbilities: "care_ability"
        case .declaredCounts: "declared"
        case .onlyChildCertificates: "only_child_certificate"
        case .completeLists: "complete"
        case .maritalStates: "marital_state"
        case .householdIncomes: "monthly_income"
        case .contacts: "phone"
        case .bankAccounts: "account"
        case .remarks: "remark"
        case .labourAbilities: "labour_ability"
        case .employments: "employment"
        case .militaryServices: "military_service"
        case .healthInsurances: "health_insurance"
        case .residences: "residence"
        case .guardianships: "guardianship"
        case .missingNumbers: "no_number"
        case .unaskedLists: "unasked"
        case .supportObligors: "obligors"
        case .housings: "housing"
        case .propertyAssessments: "property"
        case .serviceRequests: "requests"
        case .hardshipEvents: "events"
        case .documents, .disabilities, .incomes, .studies, .parentage, .unions, .absences, .consents:
            rawValue
        }
    }
}
