import Benefits

@testable import Web

extension SamplePages {
    var duplicatePages: [any PageModel] {
        [
            duplicates, noDuplicates, noDuplicatesThen, duplicate(), duplicate(isTwo: true), mergedPair,
            merge, plainMerge, overlaps,
            noOverlaps(isNow: true), noOverlaps(isNow: false), between,
            noBetween(isNow: true), noBetween(isNow: false),
        ]
    }

    private var reasons: [PairReason] {
        [
            PairReason(text: words(DuplicateReason.sameName.text), isAgainst: false),
            PairReason(text: words(DuplicateReason.otherNumber.text), isAgainst: true),
        ]
    }

    private func entry(_ household: String) -> DuplicateListModel.Entry {
        .init(
            name: name("马晓新", "Ma Xiaoxin"), born: presentation.day(testDay), numbers: "990101********0022",
            families: [PageLink(text: household, href: "/families/31")])
    }

    var duplicates: DuplicateListModel {
        DuplicateListModel(
            title: words("duplicates.title"), asKnown: asKnown("/duplicates"), isNow: true,
            search: .init(
                isNew: true,
                text: words(
                    "duplicates.searched", ["when": "", "people": "641", "pairs": "3", "new": "1"]),
                elsewhere: [PageLink(text: words("duplicates.family", ["id": "31"]), href: "/families/31")],
                hasElsewhere: true),
            shows: [Choice(value: "waiting", label: words("duplicates.show-waiting"), isSelected: true)],
            found: words.counted("duplicates.found", 80),
            rows: [
                .init(
                    href: "/duplicates/1", label: words("duplicates.pair", ["id": "1"]), score: "12",
                    entries: [entry("H0031"), entry("H0044")], reasons: reasons,
                    answer: words(DuplicateAnswer.later.text))
            ], hasRows: true, overlaps: words.counted("duplicates.overlaps-open", 1),
            between: words.counted("duplicates.between-open", 2),
            pager: Pager(
                page: 1, size: 50, total: 80, address: Address(path: "/duplicates", query: nil), words: words)
        )
    }

    var noDuplicates: DuplicateListModel {
        DuplicateListModel(
            title: words("duplicates.title"), asKnown: asKnown("/duplicates"), isNow: true,
            running: words.counted("duplicates.running", 500), shows: [],
            found: "", rows: [], hasRows: false,
            overlaps: nil, pager: nil)
    }

    var noDuplicatesThen: DuplicateListModel {
        DuplicateListModel(
            title: words("duplicates.title"), asKnown: asKnown("/duplicates", "as_known=2026-11-25T09:40"),
            isNow: false, shows: [], found: "", rows: [], hasRows: false, overlaps: nil, pager: nil)
    }

    func duplicate(isTwo: Bool = false) -> DuplicateModel {
        DuplicateModel(
            title: words("duplicates.pair", ["id": "1"]), path: "/duplicates/1",
            outcome: words("duplicates.done-later"),
            faults: [FormFault(href: "#answer", text: words("duplicates.fault-answer"))], hasFaults: true,
            score: "12", reasons: reasons,
            rows: [
                .init(
                    label: words("duplicates.families"), one: [PageLink(text: "H0031", href: "/families/31")],
                    other: [PageLink(text: "H0044", href: "/families/44")], difference: nil),
                .init(
                    label: said("证件", "Document"), one: [PageLink(text: "990101********0022")],
                    other: [PageLink(text: "990101********0022")],
                    difference: words("duplicates.differs-hidden")),
            ], isMerged: false, asBefore: nil, isTwo: isTwo,
            answers: DuplicateAnswer.allCases.map {
                .init(value: $0.rawValue, label: words($0.text), isChosen: $0 == .later)
            }, reason: said("看过户口簿", "household register seen"), seen: "4",
            said: [
                words(
                    "duplicates.said-line",
                    [
                        "when": "2026-11-25 09:40", "actor": name("王干事", "Wang"),
                        "answer": words(DuplicateAnswer.later.text),
                    ])
            ], hasSaid: true)
    }

    var mergedPair: DuplicateModel {
        DuplicateModel(
            title: words("duplicates.pair", ["id": "1"]), path: "/duplicates/1", outcome: nil, faults: [],
            hasFaults: false, score: "0", reasons: [], rows: [], isMerged: true,
            asBefore: words("duplicates.as-before", ["when": "2026-11-25 09:40"]), isTwo: false, answers: [],
            reason: "",
            seen: "0", said: [], hasSaid: false)
    }

    private var overlap: Overlap {
        Overlap(
            id: "3", anchor: "overlap-3", name: name("马晓新", "Ma Xiaoxin"), scheme: cover,
            covers: [
                .init(
                    family: PageLink(text: "H0031", href: "/families/31"),
                    text: words(
                        "duplicates.cover",
                        [
                            "year": "2026", "from": presentation.day(testDay),
                            "until": presentation.day(testDay), "premium": "¥50.00",
                        ]))
            ], said: words("duplicates.stands", ["what": "H0031"]), isSettled: true,
            button: words("duplicates.between-reopen"), payers: [], hasPayers: false, reason: "")
    }

    /// A benefit that two families' answers pay one person.
    private var benefit: Overlap {
        Overlap(
            id: "4", anchor: "overlap-4", name: name("马晓新", "Ma Xiaoxin"),
            scheme: name("残疾人护理补贴", "Care subsidy for disabled people"),
            covers: ["31", "32"].map {
                .init(
                    family: PageLink(text: "H00\($0)", href: "/families/\($0)"),
                    text: words("decision.per-month", ["amount": "¥300.00"]))
            },
            said: nil, isSettled: false, button: words("duplicates.settle"),
            payers: ["31", "32"].map {
                .init(
                    id: "overlap-4-\($0)", name: "payer.4", value: $0, label: "H00\($0)",
                    isChosen: $0 == "32")
            }, hasPayers: true, reason: "")
    }

    var merge: MergeModel {
        let row = MergeModel.Row(label: words("fact-kind.documents"), kept: "2", merged: "1")
        return MergeModel(
            title: words("duplicates.merge-title", ["id": "1"]), path: "/duplicates/1/merge",
            back: "/duplicates/1",
            faults: [FormFault(href: "#reason", text: words("duplicates.fault-reason"))], hasFaults: true,
            lead: words(
                "duplicates.keeps-later",
                ["kept": name("马晓新", "Ma Xiaoxin"), "merged": name("马小新", "Ma Xiaoxin")]),
            warnings: [said("两条登记中只有一条登记为已去世。", "Only one of the two entries says that the person died.")],
            hasWarnings: true,
            changes: [
                .init(
                    title: words("duplicates.set-aside"),
                    facts: [said("马小新·残疾：二级。", "Ma Xiaoxin, disability: grade 2.")])
            ], hasChanges: true, flips: [flip], hasFlips: true, rows: [row],
            total: .init(label: words("duplicates.all-records"), kept: "2", merged: "1"),
            overlaps: [overlap, benefit], hasOverlaps: true, keep: "other", reason: "", seen: "4")
    }

    var plainMerge: MergeModel {
        MergeModel(
            title: words("duplicates.merge-title", ["id": "1"]), path: "/duplicates/1/merge",
            back: "/duplicates/1", faults: [], hasFaults: false, lead: "", warnings: [],
            hasWarnings: false, changes: [], hasChanges: false, flips: [], hasFlips: false, rows: [],
            total: .init(label: words("duplicates.all-records"), kept: "0", merged: "0"), overlaps: [],
            hasOverlaps: false, keep: "one", reason: "", seen: "0")
    }

    var overlaps: OverlapListModel {
        OverlapListModel(
            title: words("duplicates.overlaps"), asKnown: asKnown("/duplicates/overlaps"), isNow: true,
            outcome: words("duplicates.done-settled"), faults: [],
            hasFaults: false, overlaps: [overlap, benefit], hasOverlaps: true)
    }

    /// Nothing waits, or nothing waited then.
    func noOverlaps(isNow: Bool) -> OverlapListModel {
        OverlapListModel(
            title: words("duplicates.overlaps"),
            asKnown: asKnown("/duplicates/overlaps", isNow ? nil : Self.earlier, day: .state), isNow: isNow,
            outcome: nil, faults: [], hasFaults: false, overlaps: [], hasOverlaps: false)
    }

    /// The address of a page of what was earlier.
    static let earlier = "as_known=2020-01-01T09:00&on=2020-01-01"
}
