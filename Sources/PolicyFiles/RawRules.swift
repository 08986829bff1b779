import Benefits
import CivilCalendar
import Rules

/// A rule file as it is written, before its formulas are compiled: the same shape for programmes, products and
/// shared conditions.
struct RawRuleFile {
    enum Kind { case programme, definition }

    var kind: Kind
    var id: String
    var title: LocalizedText
    var unit: Programme.Unit
    var programmeKind: Programme.Kind = .status
    var office = LocalizedText(zh: "", en: "")
    var interactions: [RawInteraction] = []
    var determination: Programme.Determination = .always
    var uses: [RawText] = []
    var payment: PaymentTerms?
    var candidates: RawText?
    var versions: [RawVersion] = []
    var parameters: [Parameter] = []
    var schemeYears: [SchemeYear] = []
    var product: InsuranceProduct?
    var file: String
}

/// What a file says about another programme, with the place where it names it.
struct RawInteraction {
    var interaction: Interaction
    var position: DataPosition?
    var path: String
}

/// A text of a file with its place.
struct RawText {
    var text: String
    var position: DataPosition?
    var path: String
}

/// A version of a programme as its file states it, before its formulas are compiled.
struct RawVersion {
    var span: DateSpan
    var basis: RuleBasis
    var ageBasis: AgeBasis?
    var named: [(name: String, formula: RawText)] = []
    var criteria: [RawCriterion] = []
    var incomes: IncomeList?
    var insured: [RawInsuredGroup] = []
    var tier: RawText?
    var amount: RawText?
    var canonical: String
    var position: DataPosition?
}

/// One criterion as written, with the place of its formula for error messages.
struct RawCriterion {
    var id: String
    var text: LocalizedText
    var article: String?
    var when: RawText
    var question: RawQuestion?
    var position: DataPosition?
    var path: String
}

/// A case that the source leaves open and a person settles, as written.
struct RawQuestion {
    var id: String
    var text: LocalizedText
    var when: RawText
}

/// The people one plan of a product insures, as written.
struct RawInsuredGroup {
    var plan: String
    var candidates: RawText
    var premium: RawText
    var criteria: [RawCriterion]
}
