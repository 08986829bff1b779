import Benefits
import CivilCalendar
import Rules

/// Reads what only a product's file has: plans, sums and scheme years.
enum ProductReading {
    static func product(_ map: inout DataMap, programme: String) -> InsuranceProduct? {
        guard let tree = map.require("product"), var inner = DataMap(tree, map.place("product"), map.log)
        else { return nil }
        let insurer = inner.localized("insurer")
        let basis = inner.requiredText("premium_basis")
        let household = inner.requiredText("household_premium")
        let log = map.log
        let plans = inner.items("plans").compactMap { plan($0.tree, $0.path, log) }
        inner.finish()
        guard let insurer, let basis, let household else { return nil }
        return InsuranceProduct(
            programme: programme, insurer: insurer, plans: plans, premiumBasis: basis,
            householdPremium: household)
    }

    private static func plan(
        _ tree: DataTree, _ path: String, _ log: DataFaultLog
    ) -> InsuranceProduct.Plan? {
        guard var map = DataMap(tree, path, log) else { return nil }
        let id = map.identifier("id")
        let role = map.requiredChoice("role", RosterRole.self)
        let code = map.requiredText("code")
        let title = map.localized("title")
        let premium = map.requiredText("premium")
        let sums = map.items("sums").compactMap { sum($0.tree, $0.path, log) }
        map.finish()
        guard let id, let role, let code, let title, let premium else { return nil }
        return InsuranceProduct.Plan(
            id: id, role: role, code: code, title: title, premium: premium, sums: sums)
    }

    private static func sum(_ tree: DataTree, _ path: String, _ log: DataFaultLog) -> InsuranceProduct.Sum? {
        guard var map = DataMap(tree, path, log) else { return nil }
        let id = map.identifier("id")
        let title = map.localized("title")
        let limit = map.requiredText("limit")
        map.finish()
        guard let id, let title, let limit else { return nil }
        return InsuranceProduct.Sum(id: id, title: title, limit: limit)
    }

    static func schemeYears(_ map: inout DataMap) -> [SchemeYear] {
        let log = map.log
        var years: [SchemeYear] = []
        for (tree, path) in map.items("scheme_years") {
            guard let year = schemeYear(tree, path, log) else { continue }
            if years.contains(where: { $0.year == year.year || $0.term.overlaps(year.term) }) {
                log.report(
                    tree, path, zh: "方案年度重复或保险期间重叠。",
                    en: "this scheme year stands twice or its term overlaps another.")
            }
            years.append(year)
        }
        if years.isEmpty, log.faults.isEmpty {
            log.report(
                map.tree, map.place("scheme_years"), zh: "至少应有一个方案年度。",
                en: "expected at least one scheme year.")
        }
        return years
    }

    private static func schemeYear(_ tree: DataTree, _ path: String, _ log: DataFaultLog) -> SchemeYear? {
        guard var map = DataMap(tree, path, log) else { return nil }
        if map.require("year") == nil { return nil }
        let year = map.count("year")
        let term = map.inclusiveSpan("term")
        let cutoff = map.requiredDate("birth_cutoff")
        let phases = map.items("phases").compactMap { item -> SchemeYear.Phase? in
            guard var phase = DataMap(item.tree, item.path, log) else { return nil }
            let id = phase.identifier("id")
            let title = phase.localized("title")
            let span = phase.firstToLast()
            phase.finish()
            guard let id, let title, let span else { return nil }
            return SchemeYear.Phase(id: id, title: title, span: span)
        }
        let basis = map.basis()
        map.finish()
        guard let year, let term, let cutoff, let basis else { return nil }
        return SchemeYear(year: year, term: term, phases: phases, birthCutoff: cutoff, basis: basis)
    }
}
