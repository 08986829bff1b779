import Rules

/// A number of people against the number a rule asks for; nothing is said where the list itself says it.
struct CountComparison {
    let count: HeldAgainst.Count
    let found: Int
    /// How many are in the whole list.
    let total: Int
    /// Asked of the same people more than once: then only their number is said.
    let isOneOfSeveral: Bool

    var clause: LocalizedText? {
        switch count.members {
        case .all, .joinedBy:
            if asksForSome { return nil }
            if case .joinedBy(let day) = count.members, found != total {
                return LocalizedText(
                    "到{day}为止{found}个{lies}", "{found} by {day}{lies}",
                    [
                        "day": LocalizedText(day: day), "found": LocalizedText(same: "\(found)"),
                        "lies": lies,
                    ])
            }
            return LocalizedText("共{found}个{lies}", "{found} in all{lies}", values)
        case .living:
            if asksForSome, found > 0 { return nil }
            return LocalizedText("现在世{found}个{lies}", "{found} living now{lies}", values)
        case .atHome:
            return LocalizedText("共同生活的有{found}人", "{found} live in the household", values)
        case .beforeAnyDeath:
            return found == total
                ? LocalizedText("共{found}个{lies}", "{found} in all{lies}", values)
                : LocalizedText("有子女去世之前为{found}个{lies}", "{found} before a death{lies}", values)
        case .afterADeath:
            return found == 0
                ? LocalizedText("子女去世后没有再出生或收养的子女", "no child was born or adopted after a death", values)
                : LocalizedText(
                    "子女去世后又出生或收养的有{found}个", "{found} born or adopted after a death", values)
        }
    }

    private var asksForSome: Bool { count.comparison == ">" && count.number == 0 }

    var isMet: Bool {
        switch count.comparison {
        case "=": found == count.number
        case "!=": found != count.number
        case "<": found < count.number
        case "<=": found <= count.number
        case ">": found > count.number
        default: found >= count.number
        }
    }

    private var values: KeyValuePairs<String, LocalizedText> {
        ["lies": lies, "found": LocalizedText(same: "\(found)")]
    }

    private var lies: LocalizedText {
        if isOneOfSeveral { return .empty }
        let values: KeyValuePairs = ["n": LocalizedText(same: "\(count.number)")]
        return switch (count.comparison, isMet) {
        case ("=", true): LocalizedText("，正好是规定的{n}个", ", as asked for", values)
        case ("=", false): LocalizedText("，规定是{n}个", ", where {n} is asked for", values)
        case ("<=", true): LocalizedText("，不超过{n}个", ", no more than {n}", values)
        case ("<=", false): LocalizedText("，超过{n}个", ", more than {n}", values)
        case (_, true): .empty
        case (_, false): LocalizedText("，不合规定的数", ", not what is asked for")
        }
    }
}
