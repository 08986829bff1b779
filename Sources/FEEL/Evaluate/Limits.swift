/// How much an expression may cost. What passes a limit stops with a reason; nothing crashes or hangs.
public struct Limits: Sendable {
    /// Characters of an expression.
    public var sourceLength = 20_000
    /// Nesting of an expression.
    public var depth = 200
    /// Nesting of all function bodies that are being evaluated inside one another, added up.
    public var callDepth = 1000
    /// Steps of loops, filters and calls in one evaluation; a round of a long body, or reading a long list or text,
    /// counts several. About a tenth of a second at most.
    public var steps = 100_000
    /// Members of a list that is built.
    public var listLength = 50_000
    /// Values in a list or context that is built, those inside others included.
    public var weight = 200_000
    /// UTF-8 bytes of a string that is built.
    public var textLength = 1_000_000
    /// Steps of one `matches`, `replace` or `split`.
    public var patternSteps = 200_000

    public init() {}
}

/// An evaluation was stopped because it passed a limit.
public struct EvaluationStopped: Error, Sendable {
    public let reason: Bilingual

    static func steps(_ limits: Limits) -> EvaluationStopped {
        EvaluationStopped(
            reason: Bilingual(
                zh: "计算超过 \(limits.steps) 步，已停止；请简化表达式或缩短列表",
                en: "stopped after \(limits.steps) steps: simplify the expression or shorten its lists"))
    }

    static func depth(_ limits: Limits) -> EvaluationStopped {
        EvaluationStopped(
            reason: Bilingual(
                zh: "函数调用嵌套超过 \(limits.callDepth) 层，已停止；函数可能在无限调用自己",
                en:
                    "stopped at calls nested \(limits.callDepth) deep: a function may be calling itself without end"
            ))
    }

    static func size(_ limits: Limits) -> EvaluationStopped {
        EvaluationStopped(
            reason: Bilingual(
                zh:
                    "列表超过 \(limits.listLength) 项、列表或上下文共超过 \(limits.weight) 个值，或文本超过 \(limits.textLength) 字节，已停止",
                en:
                    "stopped: a list passed \(limits.listLength) members, a list or context \(limits.weight) values in all, or a text \(limits.textLength) bytes"
            ))
    }

    static func pattern(_ limits: Limits) -> EvaluationStopped {
        EvaluationStopped(
            reason: Bilingual(
                zh: "正则匹配超过 \(limits.patternSteps) 步，已停止；请改写正则表达式",
                en:
                    "stopped: matching a pattern took more than \(limits.patternSteps) steps; rewrite the pattern"
            ))
    }
}
