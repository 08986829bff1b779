import Benefits
import Casework
import CivilCalendar
import Rules
import Web

/// What a merge would come to, for a terminal.
struct MergeText {
    private let preview: MergePreview

    init(_ preview: MergePreview) { self.preview = preview }

    func print() {
        for warning in preview.warnings { Terminal.note(say("注意：", "Check: ") + warning.said) }
        for (title, facts) in lists where !facts.isEmpty {
            Terminal.out(title)
            for fact in facts { Terminal.out("  " + fact.said) }
        }
        Terminal.out(
            preview.flips.isEmpty
                ? say("没有认定结果改变。", "No decision changes.") : say("改变的认定：", "Decisions that change:"))
        for flip in preview.flips { Terminal.out("  " + flip.line) }
        records.print()
        let result = preview.result
        Terminal.note(
            say(
                "\(result.merged) 将并入 \(result.kept)，会出现 \(result.overlaps) 处重叠的保障或待遇。没有保存。",
                "\(result.merged) would become \(result.kept), with \(EnglishCount.text(result.overlaps, "overlap")) of cover or benefits. Nothing was saved."
            ))
    }

    private var lists: [(String, [LocalizedText])] {
        [
            (say("从此两户都适用：", "Holds in both families from now on:"), preview.shared),
            (say("不再适用（仍留存）：", "Holds no longer, and stays on record:"), preview.setAside),
            (say("家庭申报的人数：", "What families declared:"), preview.declared),
        ]
    }

    private var records: Table {
        let (speech, result) = (FactSpeech.current(), preview.result)
        var others = (kept: Int64(0), merged: Int64(0))
        var table = Table(
            say("记录", "Records"), say("保留的一条", "Of the entry kept"), say("并入的一条", "Of the one merged"),
            numbers: [1, 2])
        for one in result.tables {
            let kind = one.name.split(separator: ".").last.map(String.init) ?? one.name
            let word = speech.recordKind(kind)
            if word == kind {
                others = (others.kept + one.kept, others.merged + one.merged)
            } else {
                table.add(word, "\(one.kept)", "\(one.merged)")
            }
        }
        table.add(say("其他记录", "other records"), "\(others.kept)", "\(others.merged)")
        return table
    }

    /// Beside what is said of the merge itself.
    var json: [CanonicalJSON.Field] {
        func texts(_ texts: [LocalizedText]) -> CanonicalJSON { .array(texts.map { .string($0.said) }) }
        return [
            .init("warnings", texts(preview.warnings)), .init("shared", texts(preview.shared)),
            .init("set_aside", texts(preview.setAside)), .init("declared", texts(preview.declared)),
            .init("decisions", .array(preview.flips.map(\.json))),
        ]
    }
}
