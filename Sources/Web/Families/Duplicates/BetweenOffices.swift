import Casework
import Hummingbird
import Rules

/// Benefits that another office pays the same person: which office, never the other family.
struct BetweenOfficesModel: TimedPage {
    static let template = "Families.BetweenOffices"
    static let section: MenuSection? = .duplicates

    /// A benefit with the form to settle it or to take that back.
    struct Benefit: Sendable {
        let code: String
        let anchor: String
        let name: String
        let scheme: String
        let family: PageLink
        let amount: String
        let office: String
        /// The other family, where it is in sight as well.
        let other: PageLink?
        let since: String
        /// Who is paid as it was said, and by whom; nil while both wait.
        let said: String?
        let isSettled: Bool
        let button: String
        let payers: [Overlap.Payer]
        /// As typed.
        let reason: String
    }

    let title: String
    let asKnown: AsKnown
    /// False where the page is of what was earlier: nothing is settled there.
    let isNow: Bool
    let outcome: String?
    let faults: [FormFault]
    let hasFaults: Bool
    let benefits: [Benefit]
    let hasBenefits: Bool

    var carried: CarriedForm? {
        isNow && hasBenefits ? .act("/duplicates/between", hasSeveralActs: true) : nil
    }
}

/// Lists what another office pays as well.
enum BetweenOfficesQuery: PageQuery {
    static func page(_ context: SiteContext, _ office: Office) async throws -> BetweenOfficesModel {
        try await page(context, office, typed: nil)
    }

    /// - Parameters:
    ///   - typed: what was sent of all benefits.
    ///   - refused: the form of the one that was to be settled, with what is wrong with it.
    static func page(
        _ context: SiteContext, _ office: Office, typed: FormFields?, refused: BetweenForm? = nil
    ) async throws -> BetweenOfficesModel {
        let shared = try await office.desk.sharedBenefits(
            on: try context.askedDay, asKnown: context.address["as_known"], try context.caller.within(nil))
        return BetweenOfficesModel(
            shared, typed: typed, refused: refused, rules: office.desk.rules, context: context)
    }
}

/// What was typed of one benefit.
struct BetweenForm: Sendable {
    let code: String
    let isReopening: Bool
    let payer: SharedBenefit.Payer?
    let reason: String
    /// The field and the words' key.
    var faults: [(field: String, key: String)] = []

    /// - Parameter fields: of the row of a benefit.
    init(_ code: String, _ fields: FormFields) {
        self.code = code
        isReopening = fields["act"] == "reopen"
        payer = fields["payer"].flatMap(SharedBenefit.Payer.init)
        reason = fields["reason"] ?? ""
        if !isReopening, payer == nil { faults.append(("payer", "duplicates.fault-between-payer")) }
        if reason.allSatisfy(\.isWhitespace) { faults.append(("reason", "duplicates.fault-reason")) }
    }
}

extension DuplicateRoutes {
    func settleBetween(_ request: Request, _ context: SiteContext) async throws -> Response {
        let fields = try await site.filled(request)
        if fields.again != nil {
            return site.answer(try await BetweenOfficesQuery.page(context, office, typed: fields), context)
        }
        guard let code = fields.row else { throw SiteError.badRequest }
        var form = BetweenForm(code, fields.ofRow(code))
        let caller = try context.caller.within(nil)
        if form.faults.isEmpty {
            do {
                if form.isReopening {
                    try await office.desk.reopenShared(form.code, reason: form.reason, caller)
                } else if let payer = form.payer {
                    try await office.desk.settleShared(form.code, payer, reason: form.reason, caller)
                }
                return .redirect(to: "/duplicates/between?done=settled", type: .normal)
            } catch DeskError.conflict { form.faults = [("reason", "duplicates.fault-between-meanwhile")] }
        }
        let isChanged = form.faults[0].key == "duplicates.fault-between-meanwhile"
        let page = try await BetweenOfficesQuery.page(context, office, typed: fields, refused: form)
        return site.answer(page, context, status: isChanged ? .conflict : .unprocessableContent)
    }
}

extension BetweenOfficesModel {
    init(
        _ shared: [SharedBenefit], typed: FormFields?, refused: BetweenForm?, rules: RuleBook,
        context: SiteContext
    ) {
        let words = context.words
        let isSettled = context.address["done"] == "settled"
        asKnown = AsKnown(context, day: .answers)
        isNow = asKnown.isNow
        title = words("duplicates.between")
        outcome = isSettled && typed == nil ? words("duplicates.done-settled") : nil
        faults = (refused?.faults ?? []).map {
            FormFault(href: "#between-\(refused?.code ?? "")-\($0.field)", text: words($0.key))
        }
        hasFaults = !faults.isEmpty
        benefits = shared.map { benefit in
            Benefit(
                benefit, form: typed.map { BetweenForm(benefit.code, $0.ofRow(benefit.code)) }, rules: rules,
                words: words)
        }
        hasBenefits = !benefits.isEmpty
    }
}

extension BetweenOfficesModel.Benefit {
    fileprivate init(_ benefit: SharedBenefit, form: BetweenForm?, rules: RuleBook, words: Words) {
        let presentation = Presentation(language: words.language)
        code = benefit.code
        anchor = "between-\(benefit.code)"
        name = benefit.name ?? words("family.unnamed")
        scheme = (try? rules.programme(benefit.scheme)).map { words($0.title) } ?? benefit.scheme
        family = PageLink(
            text: benefit.household ?? words("family.unnumbered", ["id": String(benefit.family)]),
            href: "/families/\(benefit.family)")
        amount = benefit.amount.map { words.amount($0, period: benefit.period) } ?? ""
        office = words(
            "duplicates.between-office", ["office": words(benefit.office), "code": benefit.officeCode])
        other = benefit.otherFamily.map {
            PageLink(
                text: benefit.otherHousehold ?? words("family.unnumbered", ["id": String($0)]),
                href: "/families/\($0)")
        }
        let (own, others) = (family.text, other?.text)
        let since = presentation.day(benefit.since)
        self.since =
            benefit.until.map {
                words("duplicates.between-past", ["day": since, "until": presentation.day($0)])
            } ?? words("duplicates.between-since", ["day": since])
        said = benefit.payer.map { payer in
            words(
                "duplicates.between-\(payer.rawValue)-\(benefit.isOwnWord ? "own" : "other")",
                ["when": benefit.saidAt?.text ?? ""])
        }
        isSettled = benefit.payer != nil
        button = words(isSettled ? "duplicates.between-reopen" : "duplicates.settle")
        let anchor = anchor
        payers =
            isSettled
            ? []
            : SharedBenefit.Payer.allCases.map { payer in
                let family = payer == .here ? own : others
                return Overlap.Payer(
                    id: "\(anchor)-\(payer.rawValue)", name: "payer.\(benefit.code)", value: payer.rawValue,
                    label: others == nil ? words("duplicates.between-\(payer.rawValue)") : family ?? "",
                    isChosen: form?.payer == payer)
            }
        reason = form?.reason ?? ""
    }
}
