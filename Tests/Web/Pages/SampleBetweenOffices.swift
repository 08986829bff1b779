import Benefits

@testable import Web

extension SamplePages {
    private func benefit(_ code: String, said: String?) -> BetweenOfficesModel.Benefit {
        .init(
            code: code, anchor: "between-\(code)", name: name("马晓新", "Ma Xiaoxin"),
            scheme: name("残疾人护理补贴", "Care subsidy for disabled people"),
            family: PageLink(text: "H0031", href: "/families/31"),
            amount: words("decision.per-month", ["amount": "¥300.00"]),
            office: words(
                "duplicates.between-office",
                ["office": name("测试县 测试街道 胜利村", "Test county Test street Shengli"), "code": "990101001201"]),
            other: said == nil ? nil : PageLink(text: "H0032", href: "/families/32"),
            since: words("duplicates.between-since", ["day": presentation.day(testDay)]), said: said,
            isSettled: said != nil,
            button: words(said == nil ? "duplicates.settle" : "duplicates.between-reopen"),
            payers: said != nil
                ? []
                : ["here", "elsewhere"].map {
                    .init(
                        id: "between-\(code)-\($0)", name: "payer.\(code)", value: $0,
                        label: words("duplicates.between-\($0)"), isChosen: false)
                }, reason: "")
    }

    var between: BetweenOfficesModel {
        BetweenOfficesModel(
            title: words("duplicates.between"), asKnown: asKnown("/duplicates/between"), isNow: true,
            outcome: nil,
            faults: [
                FormFault(href: "#between-a1-payer", text: words("duplicates.fault-between-payer")),
                FormFault(href: "#between-a1-reason", text: words("duplicates.fault-between-meanwhile")),
            ], hasFaults: true,
            benefits: [
                benefit("a1", said: nil),
                benefit(
                    "b2", said: words("duplicates.between-here-other", ["when": "2026-11-25 09:40"])),
            ], hasBenefits: true)
    }

    /// Nothing waits, or nothing waited then.
    func noBetween(isNow: Bool) -> BetweenOfficesModel {
        BetweenOfficesModel(
            title: words("duplicates.between"),
            asKnown: asKnown("/duplicates/between", isNow ? nil : Self.earlier, day: .answers), isNow: isNow,
            outcome: isNow ? words("duplicates.done-settled") : nil, faults: [], hasFaults: false,
            benefits: [], hasBenefits: false)
    }
}
