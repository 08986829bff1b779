import Benefits
import CivilCalendar
import Rules
import Store

/// Finds what waits for a person in a family that is to move, while its old office can still see all of it.
struct MoveItems {
    let rules: RuleBook
    let today: CivilDate

    func callAsFunction(
        of home: Int64, _ dossier: Dossier, _ session: StoreSession
    ) async throws -> [MoveShown.Item] {
        let members = Array(try await session.members(of: [home], on: today)[home, default: [:]].values)
        let counts = try await session.openItems(of: home, members: members.sorted(), on: today)
        let answers = try await session.lastAnswers(of: [home]).filter {
            $0.outcome == .eligible && $0.amount != nil
        }
        let holds = try await session.moneyHolds(on: answers)
        let paid = Dictionary(
            answers.map { ([$0.programme, $0.unit], holds[$0.id] == nil ? Standing.paid : .held) },
            uniquingKeysWith: { first, _ in first })
        var items = try decisions(dossier, paid)
        for line in counts.rosterLines {
            let title =
                (try? rules.programme(line.scheme))?.title ?? LocalizedText(zh: line.scheme, en: line.scheme)
            items.append(
                MoveShown.Item(
                    kind: .roster, zh: "\(title.zh)\(line.year)年名册草案中有\(line.count)人，尚未确认",
                    en: "\(line.count) on the unconfirmed \(line.year) roster of \(title.en)"))
        }
        let overlaps = try await session.overlaps().count { members.contains($0.person) }
        let numbers = try await session.unconfirmedNumbers(of: members).count
        return items
            + [
                item(
                    .cover, Int(counts.covers), "人在保，保单仍由原单位管理",
                    "covered; the covers stay with the old office"),
                item(.number, numbers, "个证件号码待与原件核对", "identity numbers to be compared with the paper"),
                item(.overlap, overlaps, "处合并发现的重复参保待处理", "overlapping covers found by a merge to settle"),
                item(.duplicate, Int(counts.duplicates), "处疑似重复登记待判断", "possible duplicates to decide on"),
                item(.change, Int(counts.changes), "项导入的变更待确认", "imported changes to accept or leave"),
            ].compactMap(\.self)
    }

    /// Whether what was determined is paid, or waits because somebody has to look at it first.
    private enum Standing { case paid, held }

    private func item(_ kind: MoveShown.Item.Kind, _ count: Int, _ zh: String, _ en: String) -> MoveShown
        .Item?
    {
        count > 0 ? MoveShown.Item(kind: kind, zh: "\(count)\(zh)", en: "\(count) \(en)") : nil
    }

    /// What is not decided, and what is paid and stops here: the new office goes on with it. What was never determined is
    /// not said to be paid.
    ///
    /// - Parameter paid: by programme and unit, as answers are stored, of what was determined to be paid.
    private func decisions(
        _ dossier: Dossier, _ paid: [[String]: Standing]
    ) throws(RuleError) -> [MoveShown.Item] {
        var items: [MoveShown.Item] = []
        for decision in try CheckFamily(rules: rules)(dossier, on: today) {
            let programme = try rules.programme(decision.programme)
            guard programme.determination == .always else { continue }
            let (zh, en) = unit(decision.unit, dossier)
            if decision.outcome == .undetermined {
                items.append(
                    MoveShown.Item(
                        kind: .undetermined, zh: "待定：\(programme.title.zh)（\(zh)）",
                        en: "undetermined: \(programme.title.en) (\(en))"))
            } else if decision.outcome == .eligible, programme.payment != nil, let amount = decision.amount {
                let standing: (zh: String, en: String) =
                    switch paid[[decision.programme, DecisionDocument.unit(decision.unit)]] {
                    case .paid: ("正在发放", "being paid")
                    case .held: ("暂不发放", "held back")
                    case nil: ("符合，尚未认定", "eligible, not determined yet")
                    }
                items.append(
                    MoveShown.Item(
                        kind: .payment,
                        zh: "\(standing.zh)：\(programme.title.zh)（\(zh)），\(amount.yuan)元",
                        en:
                            "\(standing.en): \(programme.title.en) (\(en)), "
                            + "\(amount.yuan) yuan"))
            }
        }
        return items
    }

    /// People by their masked names, as the offer names them.
    private func unit(_ unit: DecisionUnit, _ dossier: Dossier) -> (zh: String, en: String) {
        guard case .person(let key) = unit else { return ("全户", "family") }
        let name = dossier.family.people.first { $0.key == key }?.name.map(IdentityMask.name) ?? key
        return (name, name)
    }
}
