import Benefits
import CivilCalendar

@testable import Web

extension SamplePages {
    var qualityPages: [any PageModel] {
        [
            quality, noQuality(nil), noQuality("as_known=2026-09-01"), measuring, qualityRows, noQualityRows,
            numbers, noNumbers(isNow: true), noNumbers(isNow: false),
        ]
    }

    private func row(_ village: String) -> QualityModel.Row {
        func ratio(_ measure: QualityMeasure, _ fraction: String?, _ reached: Bool, _ href: String?)
            -> QualityModel.Ratio
        {
            .init(
                label: words(measure.text), hasFraction: fraction != nil, fraction: fraction ?? "",
                percent: words("quality.percent", ["n": "97.9"]), isReached: reached, href: href)
        }
        return .init(
            name: village,
            ratios: [
                ratio(.coverage, nil, false, nil), ratio(.completeness, "979/1,000", false, "/quality/rows"),
                ratio(.logic, "98/98", true, nil),
            ])
    }

    var quality: QualityModel {
        QualityModel(
            title: words("quality.title"), mark: words("quality.mark", ["percent": "98"]),
            faults: [FormFault(href: "#file", text: words("uploads.fault-file"))], hasFaults: true,
            day: testDay.description, earlier: earlier,
            asKnown: asKnown("/quality", "as_known=2026-09-01"), path: "/quality",
            measures: [words(QualityMeasure.completeness.text)],
            rows: [row(east)],
            total: row(words("quality.total")), hasRows: true, missing: [words("quality.none-missing")])
    }

    private var earlier: EarlierMeasuring {
        EarlierMeasuring(
            text: words("quality.earlier", ["when": "2026-11-25 10:32"]), anew: "/quality/anew")
    }

    var measuring: QualityRunningModel {
        QualityRunningModel(
            title: words("quality.measuring"), text: words.counted("quality.read", 12_000), path: "/quality")
    }

    private func noQuality(_ query: String?) -> QualityModel {
        QualityModel(
            title: words("quality.title"), mark: "", faults: [], hasFaults: false, day: "", earlier: nil,
            asKnown: asKnown("/quality", query), path: "/quality", measures: [],
            rows: [], total: nil, hasRows: false, missing: [])
    }

    var qualityRows: QualityRowsModel {
        QualityRowsModel(
            title: words(QualityMeasure.verification.text),
            lead: words("quality.rows-lead", ["place": east, "fraction": "3/60"]), back: "/quality",
            path: "/quality/rows", outcome: words("quality.done-verified"),
            faults: [FormFault(href: "#rows", text: words("quality.fault-none"))], hasFaults: true,
            earlier: earlier,
            asKnown: asKnown("/quality/rows", "as_known=2026-09-01"),
            found: words.counted("quality.found", 120),
            rows: [
                .init(
                    family: PageLink(text: "H0031", href: "/families/31"), village: east,
                    who: name("马淑新", "Ma Shuxin"), gap: words(QualityGap.notVerified.text), value: "31",
                    tick: words("quality.tick", ["household": "H0031"]), isTicked: true)
            ], hasRows: true, isVerification: true, day: testDay.description,
            pager: Pager(
                page: 1, size: 100, total: 120, address: Address(path: "/quality/rows", query: nil),
                words: words))
    }

    var noQualityRows: QualityRowsModel {
        QualityRowsModel(
            title: words(QualityMeasure.logic.text), lead: "", back: "/quality", path: "/quality/rows",
            outcome: nil, faults: [], hasFaults: false, earlier: nil,
            asKnown: asKnown("/quality/rows", "measure=logic"), found: "", rows: [], hasRows: false,
            isVerification: false, day: "", pager: nil)
    }

    var numbers: NumbersModel {
        NumbersModel(
            title: words("quality.numbers"), asKnown: asKnown("/quality/numbers"), isNow: true,
            outcome: words("quality.done-confirmed"),
            faults: [FormFault(href: "#reason-31-wife", text: words("quality.fault-reason"))],
            hasFaults: true, found: words.counted("quality.numbers-found", 1),
            rows: [
                .init(
                    anchor: "reason-31-wife", family: PageLink(text: "H0031", href: "/families/31"),
                    key: "31-wife", name: name("马淑新", "Ma Shuxin"),
                    role: words("role.wife"), number: "990101********0000", reason: "")
            ], hasRows: true)
    }

    func noNumbers(isNow: Bool) -> NumbersModel {
        NumbersModel(
            title: words("quality.numbers"),
            asKnown: asKnown("/quality/numbers", isNow ? nil : Self.earlier, day: .state), isNow: isNow,
            outcome: nil, faults: [], hasFaults: false, found: "", rows: [], hasRows: false)
    }
}
