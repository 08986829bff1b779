import Benefits
import Casework
import CivilCalendar
import Rules

/// What is measured for a page: the page, or how far it is.
enum MeasuredPage<Page: PageModel> {
    case page(Page)
    case running(QualityRunningModel)
}

/// Measures the register.
enum QualityQuery {
    static func page(
        _ context: SiteContext, _ office: Office, faults: [FormFault] = []
    ) async throws -> MeasuredPage<QualityModel> {
        let day = try context.askedDay ?? office.today()
        let caller = try context.caller.within(nil)
        switch try await office.desk.quality(
            on: day, known: context.address["as_known"], against: context.address["list"], caller)
        {
        case .running(let families):
            return .running(QualityRunningModel(families, context))
        case .ended(let quality, let when):
            return .page(
                QualityModel(
                    quality, on: day, when: when, mark: office.desk.qualityMarkPercent,
                    faults: faults, context: context))
        }
    }
}

/// The rows behind a ratio.
enum QualityRowsQuery {
    static let pageSize = 100

    /// - Parameter form: what was typed, where something is wrong with it; it is shown again however long that takes.
    static func page(
        _ context: SiteContext, _ office: Office, form: VerificationForm? = nil
    ) async throws -> MeasuredPage<QualityRowsModel> {
        guard let measure = context.address["measure"].flatMap(QualityMeasure.init), measure != .coverage
        else { throw SiteError.badFilter }
        let day = try context.askedDay ?? office.today()
        let caller = try context.caller
        // While it is measured, any page may come to be.
        let (page, measured) = try await context.address.paged(
            pageSize, of: { $0.ended?.total ?? Address.lastPage * pageSize }
        ) {
            try await office.desk.qualityRows(
                measure, on: day, known: context.address["as_known"], page: $0, size: pageSize,
                waits: form != nil, caller)
        }
        switch measured {
        case .running(let families):
            return .running(QualityRunningModel(families, context))
        case .ended(let rows, let when):
            let villages = try await office.desk.villages(caller.within(nil))
            return .page(
                QualityRowsModel(
                    rows, of: measure, when: when, village: villages.first { $0.code == caller.area },
                    page: page, form: form ?? VerificationForm(today: office.today()), context: context))
        }
    }
}

/// Lists the numbers that wait.
enum NumbersQuery: PageQuery {
    static func page(_ context: SiteContext, _ office: Office) async throws -> NumbersModel {
        try await page(context, office, typed: nil)
    }

    /// - Parameter typed: what was sent of all rows.
    static func page(
        _ context: SiteContext, _ office: Office, typed: FormFields?, faults: [FormFault] = []
    ) async throws -> NumbersModel {
        let waiting = try await office.desk.numbersToConfirm(
            on: try context.askedDay, asKnown: context.address["as_known"], try context.caller.within(nil))
        return NumbersModel(waiting, typed: typed, faults: faults, context: context)
    }
}

/// The families that were ticked as compared with their papers.
struct VerificationForm: Sendable {
    var families: Set<Int64> = []
    /// As typed.
    var day: String
    var faults: [(field: String, key: String)] = []

    init(today: CivilDate) { day = today.description }

    init(_ fields: FormFields, today: CivilDate) {
        families = Set(fields.all("family").compactMap { Int64($0) })
        day = fields["day"] ?? ""
        if families.isEmpty { faults.append(("rows", "quality.fault-none")) }
        guard let date = CivilDate(iso: day) else {
            faults.append(("day", "quality.fault-day"))
            return
        }
        if date > today { faults.append(("day", "quality.fault-later")) }
    }
}

/// The number that was said to be right.
struct ConfirmationForm: Sendable {
    let family: Int64
    /// The person's key in the family.
    let person: String
    let reason: String

    /// nil where no row was sent.
    init?(_ fields: FormFields) {
        let parts = fields.row?.split(separator: "-", maxSplits: 1) ?? []
        guard parts.count == 2, let family = Int64(parts[0]) else { return nil }
        self.family = family
        person = String(parts[1])
        reason = fields.ofRow(Self.key(family, person))["reason"] ?? ""
    }

    static func key(_ family: Int64, _ person: String) -> String { "\(family)-\(person)" }

    var anchor: String { "reason-\(Self.key(family, person))" }
}
