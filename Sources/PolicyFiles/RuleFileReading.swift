import Benefits
import CivilCalendar
import Rules

/// Reads programme, product and definition files into their raw shape. Faults go to the log.
enum RuleFileReading {
    static func programme(_ tree: DataTree, isProduct: Bool, _ log: DataFaultLog) -> RawRuleFile? {
        guard var map = DataMap(tree, "", log) else { return nil }
        let id = map.identifier("programme")
        let title = map.localized("title")
        let unit = map.requiredChoice("unit", Programme.Unit.self)
        let kind = map.requiredChoice("kind", Programme.Kind.self)
        let office = map.localized("office")
        var file = RawRuleFile(
            kind: .programme, id: id ?? "", title: title ?? .init(zh: "", en: ""), unit: unit ?? .family,
            file: log.file ?? "")
        file.programmeKind = kind ?? .status
        file.office = office ?? .init(zh: "", en: "")
        file.interactions = InteractionReading.interactions(&map)
        file.determination = map.choice("determination", Programme.Determination.self) ?? .always
        file.uses = map.raws("uses")
        file.payment = payment(&map)
        file.candidates = unit == .person ? map.requiredRaw("candidates") : nil
        if isProduct {
            file.product = ProductReading.product(&map, programme: file.id)
            file.schemeYears = ProductReading.schemeYears(&map)
        }
        file.versions = versions(&map, of: .programme, isProduct: isProduct)
        file.parameters = ParameterReading.parameters(&map)
        map.finish()
        return id == nil ? nil : file
    }

    static func definition(_ tree: DataTree, _ log: DataFaultLog) -> RawRuleFile? {
        guard var map = DataMap(tree, "", log) else { return nil }
        let id = map.identifier("definition")
        let title = map.localized("title")
        let unit = map.requiredChoice("unit", Programme.Unit.self)
        var file = RawRuleFile(
            kind: .definition, id: id ?? "", title: title ?? .init(zh: "", en: ""), unit: unit ?? .family,
            file: log.file ?? "")
        file.versions = versions(&map, of: .definition, isProduct: false)
        file.parameters = ParameterReading.parameters(&map)
        map.finish()
        return id == nil ? nil : file
    }

    private static func payment(_ map: inout DataMap) -> PaymentTerms? {
        guard let tree = map.take("payment"), !tree.isNull,
            var inner = DataMap(tree, map.place("payment"), map.log)
        else { return nil }
        let period = inner.requiredChoice("period", PaymentTerms.Period.self)
        let terms = PaymentTerms(
            period: period ?? .once, starts: inner.choice("starts", PaymentTerms.Start.self),
            stops: inner.choice("stops", PaymentTerms.Change.self),
            tierChange: inner.choice("tier_change", PaymentTerms.Change.self),
            rateChange: inner.choice("rate_change", PaymentTerms.Change.self),
            recovery: inner.choice("recovery", PaymentTerms.Recovery.self) ?? .none,
            lateApplication: inner.choice("late_application", PaymentTerms.LateApplication.self)
                ?? .fromMonth)
        inner.finish()
        return terms
    }

    private static func versions(
        _ map: inout DataMap, of kind: RawRuleFile.Kind, isProduct: Bool
    ) -> [RawVersion] {
        guard let tree = map.require("versions") else { return [] }
        let items = map.items(of: tree, map.place("versions"))
        if items.isEmpty {
            map.log.report(tree, map.place("versions"), zh: "至少应有一个版本。", en: "expected at least one version.")
        }
        var versions = items.compactMap { version($0.tree, $0.path, of: kind, isProduct: isProduct, map.log) }
        versions.sort { ($0.span.from ?? .earliest) < ($1.span.from ?? .earliest) }
        for index in versions.indices.dropLast() {
            guard let next = versions[index + 1].span.from else { continue }
            if let end = versions[index].span.to, end > next {
                map.log.report(
                    at: versions[index].position, map.place("versions"),
                    zh: "valid_to 为\(end)，与从\(next)起的版本重叠。",
                    en: "ends \(end) and overlaps the version from \(next).")
            }
            let to = versions[index].span.to.map { min($0, next) } ?? next
            guard let span = DateSpan(from: versions[index].span.from, to: to) else {
                map.log.report(
                    at: versions[index + 1].position, map.place("versions"), zh: "两个版本同日生效，请改正其一。",
                    en: "two versions begin on the same day; correct one of them.")
                continue
            }
            versions[index].span = span
        }
        return versions
    }

    private static func version(
        _ tree: DataTree, _ path: String, of kind: RawRuleFile.Kind, isProduct: Bool, _ log: DataFaultLog
    ) -> RawVersion? {
        guard var map = DataMap(tree, path, log) else { return nil }
        let from = map.requiredDate("valid_from")
        let to = map.date("valid_to")
        let span = DateSpan(from: from, to: to)
        if span == nil {
            log.report(
                map.take("valid_to"), map.place("valid_to"), zh: "必须晚于 valid_from。",
                en: "must be later than valid_from.")
        }
        let basis = map.basis()
        var version = RawVersion(
            span: span ?? .always,
            basis: basis ?? RuleBasis(text: "", source: "", checkedOn: .earliest, unconfirmed: true),
            canonical: tree.canonical(without: ["valid_to"]), position: tree.position)
        version.named = named(&map)
        version.incomes = InteractionReading.incomes(&map)
        version.criteria = map.items("criteria").compactMap { criterion($0.tree, $0.path, log) }
        if kind == .programme {
            version.ageBasis = map.requiredChoice("age_basis", AgeBasis.self)
            version.tier = map.raw("tier")
            version.amount = map.raw("amount")
        } else if version.criteria.isEmpty {
            log.report(tree, map.place("criteria"), zh: "至少应有一个条件。", en: "expected at least one criterion.")
        }
        if isProduct { version.insured = map.items("insured").compactMap { group($0.tree, $0.path, log) } }
        map.finish()
        return version
    }

    private static func named(_ map: inout DataMap) -> [(name: String, formula: RawText)] {
        guard let tree = map.take("let"), !tree.isNull, var names = DataMap(tree, map.place("let"), map.log)
        else { return [] }
        return names.names.compactMap { name, _ in names.requiredRaw(name).map { (name, $0) } }
    }

    private static func criterion(_ tree: DataTree, _ path: String, _ log: DataFaultLog) -> RawCriterion? {
        guard var map = DataMap(tree, path, log) else { return nil }
        let id = map.identifier("id")
        let text = map.localized("text")
        let article = map.text("article")
        let when = map.requiredRaw("when")
        let question = question(&map)
        map.finish()
        guard let id, let text, let when else { return nil }
        return RawCriterion(
            id: id, text: text, article: article, when: when, question: question, position: tree.position,
            path: path)
    }

    private static func question(_ map: inout DataMap) -> RawQuestion? {
        guard let tree = map.take("question"), !tree.isNull,
            var inner = DataMap(tree, map.place("question"), map.log)
        else { return nil }
        let id = inner.identifier("id")
        let text = inner.localized("text")
        let when = inner.requiredRaw("when")
        inner.finish()
        guard let id, let text, let when else { return nil }
        return RawQuestion(id: id, text: text, when: when)
    }

    private static func group(_ tree: DataTree, _ path: String, _ log: DataFaultLog) -> RawInsuredGroup? {
        guard var map = DataMap(tree, path, log) else { return nil }
        let plan = map.identifier("plan")
        let candidates = map.requiredRaw("candidates")
        let premium = map.requiredRaw("premium")
        let criteria = map.items("criteria").compactMap { criterion($0.tree, $0.path, log) }
        map.finish()
        guard let plan, let candidates, let premium else { return nil }
        return RawInsuredGroup(plan: plan, candidates: candidates, premium: premium, criteria: criteria)
    }
}
