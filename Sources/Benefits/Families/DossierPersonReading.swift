import CivilCalendar
import Rules

extension DossierReading {
    /// One entry of `people`.
    static func person(from tree: DataTree, _ path: String, _ log: DataFaultLog) -> PersonFacts? {
        guard var map = DataMap(tree, path, log) else { return nil }
        guard let key = map.requiredText("key") else { return nil }
        var person = PersonFacts(key: key, name: map.text("name"))
        person.sex = map.choice("sex", PersonFacts.Sex.self) ?? .unknown
        if let tree = map.take("born") { person.born = born(tree, map) }
        person.bornPrecision = map.choice("born_precision", PersonFacts.Precision.self) ?? .day
        if let tree = map.take("died") {
            if tree.isNull {
                person.died = .none
            } else {
                person.died = map.date(of: tree, map.place("died")).map { .known($0) } ?? .unknown
            }
        }
        if let birth = person.born.value, let death = person.died.value, death < birth {
            log.report(
                map.take("died"), map.place("died"), zh: "死亡日期早于出生日期，请核对两者。",
                en: "is earlier than `born`; check both.")
        }
        if let days = map.take("belongs"), !days.isNull {
            person.belongs = map.items(of: days, map.place("belongs"))
                .compactMap { span(from: $0.tree, $0.path, log) }
        }
        person.documents = map.items("documents").compactMap { document(from: $0.tree, $0.path, log) }
        person.householdRegister = map.items("household_register").compactMap {
            registerEntry(from: $0.tree, $0.path, log)
        }
        let owner = ownNumber(of: person)
        person.disabilities = map.items("disabilities").compactMap {
            disability(from: $0.tree, $0.path, owner: owner, log)
        }
        person.incomes = map.items("incomes").compactMap { income(from: $0.tree, $0.path, log) }
        person.careAbility = map.items("care_ability").compactMap { careAbility(from: $0.tree, $0.path, log) }
        person.studies = map.items("studies").compactMap { study(from: $0.tree, $0.path, log) }
        person.circumstances = circumstances(&map)
        map.finish()
        return person
    }

    /// An entry that says days and nothing else.
    private static func span(from tree: DataTree, _ path: String, _ log: DataFaultLog) -> DateSpan? {
        guard var map = DataMap(tree, path, log) else { return nil }
        let span = map.span()
        map.finish()
        return span
    }

    private static func born(_ tree: DataTree, _ map: DataMap) -> Fact<CivilDate> {
        if tree.isNull {
            map.log.report(
                tree, map.place("born"), zh: "出生日期不能写 null；不知道就不写这一项。",
                en: "nobody has no birth date; leave the key out where it is not known.")
            return .unknown
        }
        return map.date(of: tree, map.place("born")).map { .known($0) } ?? .unknown
    }

    private static func document(
        from tree: DataTree, _ path: String, _ log: DataFaultLog
    ) -> IdentityDocument? {
        guard var map = DataMap(tree, path, log) else { return nil }
        let kind = map.requiredChoice("type", IdentityDocument.Kind.self)
        let number = map.requiredText("number")
        map.finish()
        guard let kind, let number else { return nil }
        return IdentityDocument(kind: kind, number: number)
    }

    private static func registerEntry(
        from tree: DataTree, _ path: String, _ log: DataFaultLog
    ) -> HouseholdRegisterEntry? {
        guard var map = DataMap(tree, path, log) else { return nil }
        let kind = map.requiredChoice("kind", HouseholdRegisterEntry.Kind.self)
        let area = area(&map, "area", lengths: [6, 9, 12, 15])
        let span = map.span()
        map.finish()
        return kind.map { HouseholdRegisterEntry(kind: $0, area: area, span: span) }
    }

    private static func disability(
        from tree: DataTree, _ path: String, owner: IdentityNumber?, _ log: DataFaultLog
    ) -> DisabilityCertificate? {
        guard var map = DataMap(tree, path, log) else { return nil }
        let certificate = map.text("certificate")
        let category = code(&map, "category", 1...7)
        let grade = map.require("grade") == nil ? nil : code(&map, "grade", 1...4)
        let span = map.span()
        let cancelled = map.date("cancelled")
        check(certificate, grade, owner, map.take("certificate"), map.place("certificate"), log)
        map.finish()
        return grade.map {
            DisabilityCertificate(
                certificate: certificate, category: category, grade: $0, span: span, cancelled: cancelled)
        }
    }

    /// The person's citizen number, where one is there to compare with (a frozen dossier has a key in its place).
    private static func ownNumber(of person: PersonFacts) -> IdentityNumber? {
        person.documents.lazy.filter { $0.kind == .residentID || $0.kind == .residencePermit }
            .compactMap { try? IdentityNumber($0.number, asOf: nil, allowTestIdentities: true) }.first
    }

    /// A certificate's number holds its holder's own number and the grade: where it holds others, the certificate is
    /// somebody else's or the grade is wrong, and nothing may be decided on it.
    private static func check(
        _ certificate: String?, _ grade: Int?, _ owner: IdentityNumber?, _ tree: DataTree?, _ path: String,
        _ log: DataFaultLog
    ) {
        guard let certificate, certificate.utf8.allSatisfy({ (48...57).contains($0) || $0 | 32 == 120 })
        else {
            return
        }
        do throws(IdentityFault) {
            let number = try DisabilityCertificateNumber(certificate, owner: owner)
            guard let grade, number.grade != grade else { return }
            log.refuse(
                tree, path, code: RegisterFault.gradeMismatch.rawValue,
                LocalizedText(
                    zh: "残疾证号最后一位表示的等级与所填等级不同，请核对原件。",
                    en:
                        "the grade inside the certificate's number differs from the stated one; compare it with the card."
                ))
        } catch {
            log.refuse(tree, path, code: error.code, error.text)
        }
    }

    /// A code of GB/T 26341 within its range.
    private static func code(_ map: inout DataMap, _ key: String, _ range: ClosedRange<Int>) -> Int? {
        guard let value = map.take(key), !value.isNull else { return nil }
        guard let code = map.count(of: value, map.place(key)) else { return nil }
        if range.contains(code) { return code }
        map.log.report(
            value, map.place(key), zh: "应在 \(range.lowerBound) 到 \(range.upperBound) 之间。",
            en: "expected a number from \(range.lowerBound) to \(range.upperBound).")
        return nil
    }

    private static func income(from tree: DataTree, _ path: String, _ log: DataFaultLog) -> Income? {
        guard var map = DataMap(tree, path, log) else { return nil }
        let source = map.requiredText("source")
        let text = map.requiredText("monthly")
        let monthly = text.flatMap { Money(yuan: $0) }
        if text != nil, monthly == nil {
            log.report(
                map.take("monthly"), map.place("monthly"), zh: "金额应写作 \"1000.00\"（元，最多两位小数）。",
                en: "expected an amount in yuan with at most two decimals, as \"1000.00\".")
        }
        let span = map.span()
        map.finish()
        guard let source, let monthly else { return nil }
        return Income(source: source, monthlyFen: monthly.fen, span: span)
    }

    private static func careAbility(
        from tree: DataTree, _ path: String, _ log: DataFaultLog
    ) -> CareAbility? {
        guard var map = DataMap(tree, path, log) else { return nil }
        let level = map.requiredChoice("level", CareAbility.Level.self)
        let span = map.span()
        map.finish()
        return level.map { CareAbility(level: $0, span: span) }
    }

    private static func study(from tree: DataTree, _ path: String, _ log: DataFaultLog) -> Study? {
        guard var map = DataMap(tree, path, log) else { return nil }
        let institution = map.requiredText("institution")
        let inRegion = map.flag("in_region")
        let span = map.span()
        map.finish()
        return institution.map { Study(institution: $0, inRegion: inRegion, span: span) }
    }
}
