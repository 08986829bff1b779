import Benefits
import CivilCalendar
import Rules

/// Reads a case file. Faults of the file go to the log; faults of a family belong to the case, since a case may
/// expect the refusal.
struct CaseReading {
    let log: DataFaultLog
    /// Reads another file beside this one, for `FILE#name`; nil where it cannot be read.
    let sibling: (String) -> DataTree?

    func content(_ tree: DataTree) -> CaseFileContent {
        var content = CaseFileContent()
        guard var map = DataMap(tree, "", log) else { return content }
        _ = map.take("about")
        content.isForSigning = tree["signed"] != nil
        content.signature = signature(&map)
        content.from = map.texts("from")
        content.notReached = map.items("not_reached").compactMap { notReached($0.tree, $0.path) }
        content.cases = map.items("cases").compactMap { ruleCase($0.tree, $0.path) }
        map.finish()
        return content
    }

    /// Nil where nobody has signed; a name without a day, or a day without a name, is a fault.
    private func signature(_ map: inout DataMap) -> BoundarySignature? {
        guard let tree = map.take("signed"), !tree.isNull,
            var inner = DataMap(tree, map.place("signed"), log)
        else { return nil }
        let by = inner.text("by")
        let on = inner.date("on")
        inner.finish()
        if let by, let on { return BoundarySignature(by: by, on: on) }
        if by != nil || on != nil {
            log.report(
                tree, map.place("signed"), zh: "核对人（by）和日期（on）须同时写明。",
                en: "state both who (`by`) and when (`on`).")
        }
        return nil
    }

    private func notReached(_ tree: DataTree, _ path: String) -> CaseFileContent.NotReached? {
        guard var map = DataMap(tree, path, log) else { return nil }
        let limit = map.requiredText("limit")
        let places = map.texts("where")
        let why = map.localized("why")
        map.finish()
        guard let limit, why != nil else { return nil }
        return CaseFileContent.NotReached(limit: limit, places: places)
    }

    private func ruleCase(_ tree: DataTree, _ path: String) -> RuleCase? {
        guard var map = DataMap(tree, path, log) else { return nil }
        let name = map.requiredText("name")
        _ = map.text("why")
        var programmes = map.texts("programmes")
        if let programme = map.text("programme") { programmes.append(programme) }
        let schemeYear = map.count("scheme_year")
        let day = schemeYear == nil ? map.requiredDate("day") : map.date("day")
        let overrides = overrides(&map, schemeYear)
        let families = families(&map)
        let year = map.count("year")
        let applied = map.date("applied")
        let expected = map.require("expect").map { expectation($0, map.place("expect")) } ?? CaseExpectation()
        map.finish()
        if programmes.isEmpty {
            log.report(tree, map.place("programme"), zh: "请写明项目。", en: "name the programme.")
        }
        if map.tree["expect"] != nil, !expected.assertsOutcome {
            log.report(
                tree, map.place("expect"), zh: "没有断言结果；请写 outcome、persons、refused、roster、months 或 total。",
                en: "asserts no outcome; state outcome, persons, refused, roster, months or total.")
        }
        guard let name else { return nil }
        return RuleCase(
            name: name, file: log.file ?? "", line: tree.position?.line ?? 0, programmes: programmes,
            day: day,
            overrides: overrides, families: families, expected: expected, year: year, applied: applied)
    }

    private func overrides(_ map: inout DataMap, _ schemeYear: Int?) -> RuleOverrides {
        var overrides = RuleOverrides(schemeYear: schemeYear)
        guard let tree = map.take("parameters"), !tree.isNull,
            var inner = DataMap(tree, map.place("parameters"), log)
        else { return overrides }
        overrides.ageBasis = inner.choice("age_basis", AgeBasis.self)
        for (name, _) in inner.names where name != "age_basis" {
            overrides.values[name] = inner.requiredText(name)
        }
        return overrides
    }

    // MARK: Families

    private func families(_ map: inout DataMap) -> [RuleCase.Family] {
        if let tree = map.take("family") {
            _ = map.take("families")
            return [family(tree, map.place("family"))]
        }
        guard let tree = map.require("families") else { return [] }
        if tree.text != nil { return referred(tree, map.place("families")) }
        return map.items(of: tree, map.place("families")).flatMap { item in
            item.tree.text == nil ? [family(item.tree, item.path)] : referred(item.tree, item.path)
        }
    }

    private func family(_ tree: DataTree, _ path: String) -> RuleCase.Family {
        let own = DataFaultLog(file: log.file)
        let facts = DossierReading.family(from: tree, path, own)
        return RuleCase.Family(facts: own.faults.isEmpty ? facts : nil, faults: own.faults)
    }

    /// `FILE#name`: a family of a file `families: {name: {…}}` in the same folder.
    private func referred(_ tree: DataTree, _ path: String) -> [RuleCase.Family] {
        let parts = (tree.text ?? "").split(separator: "#")
        if parts.count == 2, let family = sibling(String(parts[0]))?["families"]?[String(parts[1])] {
            return [self.family(family, path)]
        }
        log.report(
            tree, path, zh: "应写作 文件#名称，且该文件的 families 下有这个名称。",
            en: "expected FILE#name, and a family of that name under `families:` of the file.")
        return []
    }

    // MARK: Expectations

    private func expectation(_ tree: DataTree, _ path: String) -> CaseExpectation {
        guard var map = DataMap(tree, path, log) else { return CaseExpectation() }
        var expected = CaseExpectation(unit: unit(&map))
        if let tree = map.take("persons"), var persons = DataMap(tree, map.place("persons"), log) {
            for (key, _) in persons.names {
                guard let tree = persons.take(key), var inner = DataMap(tree, persons.place(key), log) else {
                    continue
                }
                expected.persons[key] = unit(&inner)
                inner.finish()
            }
        }
        if map.take("candidates") != nil { expected.candidates = map.texts("candidates").sorted() }
        expected.refused = map.text("refused")
        if let tree = map.take("roster"), var inner = DataMap(tree, map.place("roster"), log) {
            expected.roster = RosterExpectation(
                households: inner.count("households"), persons: inner.count("persons"),
                premium: money(&inner, "premium"), cover: money(&inner, "cover"))
            inner.finish()
        }
        map.finish()
        return expected
    }

    private func unit(_ map: inout DataMap) -> UnitExpectation {
        var unit = UnitExpectation()
        unit.outcome = map.choice("outcome", Outcome.self)
        if let tree = map.take("amount") { unit.amount = tree.isNull ? .some(nil) : money(&map, "amount") }
        unit.tier = map.text("tier")
        if let tree = map.take("findings"), var findings = DataMap(tree, map.place("findings"), log) {
            for (id, _) in findings.names {
                if let result = findings.choice(id, Finding.Result.self) {
                    unit.findings.append((id, result))
                }
            }
        }
        if map.take("missing") != nil { unit.missing = map.texts("missing").sorted() }
        if map.take("warnings") != nil { unit.warnings = map.texts("warnings").sorted() }
        unit.question = map.text("question")
        if let tree = map.take("stable_until") {
            unit.stableUntil = tree.isNull ? .some(nil) : map.date("stable_until")
        }
        if map.take("months") != nil {
            unit.months = map.items("months").compactMap { month($0.tree, $0.path) }
        }
        unit.total = money(&map, "total")
        return unit
    }

    /// `{month: 2026-05, amount: "590.00"}`.
    private func month(_ tree: DataTree, _ path: String) -> (month: CivilDate, amount: Money)? {
        guard var map = DataMap(tree, path, log) else { return nil }
        let text = map.requiredText("month")
        let amount = money(&map, "amount")
        map.finish()
        guard let text else { return nil }
        guard let month = CivilDate(iso: text + "-01") else {
            log.report(
                map.take("month"), map.place("month"), zh: "月份应写作 2026-05。",
                en: "expected a month as 2026-05.")
            return nil
        }
        if amount == nil { log.report(tree, map.place("amount"), zh: "请写明金额。", en: "state the amount.") }
        return amount.map { (month, $0) }
    }

    private func money(_ map: inout DataMap, _ key: String) -> Money? {
        guard let text = map.text(key) else { return nil }
        if let money = Money(yuan: text) { return money }
        log.report(
            map.take(key), map.place(key), zh: "金额应写作 \"590.00\"。", en: "expected an amount as \"590.00\".")
        return nil
    }
}
