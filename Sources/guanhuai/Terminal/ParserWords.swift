/// What the argument parser says by itself, in Chinese: it knows English only, and an office reads one language.
enum ParserWords {
    /// The parser's message in the language of this process.
    static func said(_ message: String) -> String {
        Language.current == .zh ? chinese(message) : message
    }

    static func chinese(_ message: String) -> String {
        let text = pieces.reduce(message) { $0.replacing($1.english, with: $1.chinese) }
        var isOpen = false
        return text.split(separator: "\n", omittingEmptySubsequences: false)
            .map { closed(String($0), &isOpen) }.joined(separator: "\n")
    }

    /// The piece that stands before or after what is ours or was typed.
    private static let pieces: [(english: String, chinese: String)] = [
        ("OVERVIEW: ", "说明："), ("USAGE: ", "用法："), ("Usage: ", "用法："), ("Help:  ", "说明："),
        ("Error: ", "错误："), ("ARGUMENTS:", "参数："), ("OPTIONS:", "选项："), ("SUBCOMMANDS:", "子命令："),
        ("<subcommand>", "<子命令>"), ("Show the version.", "显示版本。"),
        ("Show help information.", "显示帮助。"), ("(values: ", "（可选："), ("; default: ", "；默认："),
        ("(default: ", "（默认："), ("The value '", "值 '"), ("' is invalid for '", "' 不适用于 '"),
        ("' is invalid.", "' 无效。"), ("Missing expected argument '", "缺少参数 '"),
        ("Missing value for '", "缺少值：'"), ("Missing one of: '", "缺少其中之一：'"),
        ("Missing required subcommand.", "缺少子命令。"), ("Unknown option '", "没有这个选项：'"),
        ("Did you mean '", "是否想写 '"), ("Unexpected argument '", "多余的参数：'"),
        (" unexpected arguments: '", " 个多余的参数：'"), (". Please provide one of ", "。请用其中之一："),
        ("See '", "详见 '"), ("' for detailed help.", "'。"), ("' for more information.", "'。"),
    ]

    /// A bracket that was opened in Chinese is closed in Chinese, also on a later line.
    private static func closed(_ line: String, _ isOpen: inout Bool) -> String {
        if line.contains("（可选：") || line.contains("（默认：") { isOpen = true }
        guard isOpen, line.hasSuffix(")") else { return line }
        isOpen = false
        return line.dropLast() + "）"
    }
}
