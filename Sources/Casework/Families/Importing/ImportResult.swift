package import Benefits
import CivilCalendar
package import Exchange
package import Rules

/// How a register is imported.
package struct ImportTerms: Sendable {
    /// Above this share of refused rows, in per cent, nothing of the file lands.
    package var refuseAbovePercent: Int
    /// Whether people and areas of the prefix 99 are accepted.
    package var allowsTestIdentities: Bool
    package var layout: RegisterLayout

    package init(refuseAbovePercent: Int, allowsTestIdentities: Bool, layout: RegisterLayout) {
        self.refuseAbovePercent = refuseAbovePercent
        self.allowsTestIdentities = allowsTestIdentities
        self.layout = layout
    }

    func stops(rows: Int, rejected: Int) -> Bool {
        rejected > 0 && (rejected == rows || rejected * 100 > rows * refuseAbovePercent)
    }
}

/// How far an import is.
package enum ImportProgress: Sendable, Hashable {
    /// Rows read so far, and the share of the file in thousandths.
    case reading(rows: Int, share: Int)
    case writing(families: Int)
    /// Rows taken on so far.
    case written(Int, of: Int)
    case finished
}

/// What an import came to. Counts are families (rows of the register).
package struct ImportResult: Sendable {
    /// Nil where nothing landed: a dry run, too many refusals, or the same content as an earlier import.
    package var importID: Int64?
    /// The earlier import with the same content: nothing was changed.
    package var sameAs: Int64?
    package var isDryRun = false
    /// Too many rows were refused, so nothing landed.
    package var isStopped = false
    /// The encoding that was found, as it is shown; XLSX for a workbook.
    package var encoding = ""
    package var rows = 0
    package var accepted = 0
    package var added = 0
    package var changed = 0
    package var unchanged = 0
    /// The refused rows in the order of the file, each with its cells and every fault.
    package var refused = Spooled<RegisterFileRow>()
    /// What a person should look at in rows that were accepted, a kind at a time.
    package var warnings: [ImportWarning] = []
    /// Headings nobody knows: their cells are kept, not read.
    package var unknownHeadings: [String] = []
    /// The headings as they stand in the file.
    package var headings: [String] = []
    /// The files of families in the file's villages that it no longer lists. They are reported and never ended.
    package var absent: [Int64] = []
    /// What differs from the register, by line, of a trial; of an import it is kept with it.
    package var differences = Spooled<LineChanges>()
    /// In how many lines each kind of fact differs, by the name of the kind ("contacts").
    package var kinds: [String: Int] = [:]
    /// What was noticed about the file as a whole.
    package var remarks: [RegisterRemark] = []
    /// The sheet that was read; empty for a text file.
    package var sheet = ""

    package init() {}

    /// Whether something of the file is in the register now, by this import or an earlier one.
    package var hasLanded: Bool { importID != nil || sameAs != nil }

    /// The first fault of each refused row, in the order of the file: all of them at once.
    package var rejected: [RegisterNote] {
        get throws {
            var notes: [RegisterNote] = []
            try refused.forEach { notes += $0.refusals.prefix(1) }
            return notes
        }
    }

    /// The refused rows as a file that can be mended and sent again; nil where none was refused.
    package var rejectFile: RejectFile? {
        refused.count == 0
            ? nil : RejectFile(headings: headings) { [refused] take in try refused.forEach(take) }
    }

    mutating func warn(_ note: RegisterNote) {
        if let place = warnings.firstIndex(where: { $0.code == note.code && $0.column == note.column }) {
            warnings[place].add(note.line)
        } else {
            warnings.append(ImportWarning(note))
        }
    }
}

extension RegisterRemark {
    /// The same file does not bring back what was withdrawn, restricted or purged on purpose.
    static func goneSince(_ rows: Int) -> RegisterRemark {
        RegisterRemark(
            code: "gone-since",
            text: LocalizedText(
                zh: "其中\(rows)行的家庭在那次导入之后已撤回登记、限制处理或清除，不会因再次导入同一文件而恢复；"
                    + "撤回登记的可在“已撤回的登记”中恢复，或另行登记。",
                en:
                    "Of \(rows) of its rows the family was withdrawn, restricted or purged since; the same file brings none of them back. Undo a withdrawal where it is listed, or register the family anew."
            ))
    }

    /// Of a file that says nothing new: what was left out of it waits for what a person records.
    ///
    /// - Parameter imports: that say why.
    static func leftOut(_ rows: Int, by imports: [Int64]) -> RegisterRemark {
        let ids = imports.map(String.init)
        return RegisterRemark(
            code: "left-out",
            text: LocalizedText(
                zh: "其中\(rows)行在那次导入时被退回，或有不能从文件接受的变更，原因见第\(ids.joined(separator: "、"))号导入；"
                    + "填错的，改正退回的行再导入；要先办理的（如登记离婚），在家庭页面办好后再导入同一文件，就会重新读取。",
                en:
                    "\(EnglishCount.text(rows, "row")) of it could not be taken then, in whole or in part; why is told with import \(ids.joined(separator: ", ")). Mend what is mistyped in the refused rows and import them. Where something is to be recorded first (a divorce, for instance), record it on the family's page and import the same file again: these rows are then read anew."
            ))
    }

    /// Of content that was imported before, only what was left out is taken.
    static func readAgain(_ earlier: Int64) -> RegisterRemark {
        RegisterRemark(
            code: "read-again",
            text: LocalizedText(
                zh: "内容与第\(earlier)号导入相同：只重新读取那次没有录入或不能接受的行，其余各行不变。",
                en:
                    "The content is the same as of import \(earlier): only the rows that it could not take are read anew, all others stay as they are."
            ))
    }

    /// The file speaks for an earlier day than one imported before: what it would change may be newer than it.
    static func olderThanLast(_ last: CivilDate) -> RegisterRemark {
        RegisterRemark(
            code: "older-than-last",
            text: LocalizedText(
                zh: "已经导入过截至\(last)的登记表，这个文件更早：它与登记不同之处，登记可能更新。",
                en:
                    "A register as of \(last) was imported before, and this file is older: where it differs, the register may be newer."
            ))
    }
}

/// A warning with the rows it is about.
package struct ImportWarning: Sendable, Hashable {
    package let code: String
    /// The heading of the column as it stands in the file.
    package let column: String
    package let text: LocalizedText
    package private(set) var rows = 1
    /// The first of their lines.
    package private(set) var lines: [Int]

    /// As many lines as a row of the terminal or of a page takes.
    private static let linesKept = 12

    init(_ note: RegisterNote) {
        (code, column, text, lines) = (note.code, note.column, note.text, [note.line])
    }

    fileprivate mutating func add(_ line: Int) {
        rows += 1
        if lines.count < Self.linesKept { lines.append(line) }
    }
}

/// Why an import, or an act on one, is refused.
package enum ImportError: Error, Sendable, Hashable {
    case noSuchImport(Int64)
    case alreadyWithdrawn(Int64)
    /// Something stands on what the import brought; the text names the constraint that says so.
    case inUse(Int64, constraint: String)
    /// No proposed change of the import stands on this line of the file.
    case noSuchChange(ChangePlace)
    /// What holds from a day to come is not known yet.
    case notYet
    /// The change needs a person's own act.
    case notApplicable(ChangePlace, ChangeSettlement)
    /// The file is not the same when it is read the second time.
    case fileChanged
    /// What this line of the file changes would contradict what is held of the family.
    case contradicts(line: Int, QualityGap)
    /// Another office is asked to take the family of this line, which would come from elsewhere now.
    case moving(line: Int)
    /// What this line brings cannot be recorded as the event it is.
    case event(line: Int, LocalizedText)
    /// What this line changes is held otherwise by now than when the file was read.
    case changedSince(line: Int, LocalizedText)
    /// What this line brings does not stand beside what is held by now.
    case conflicts(line: Int)
}

extension ImportError: CustomStringConvertible {
    package var text: LocalizedText {
        switch self {
        case .noSuchImport(let id):
            LocalizedText(zh: "没有第\(id)号导入，或不属于本单位。", en: "there is no import \(id) in this office's areas")
        case .alreadyWithdrawn(let id):
            LocalizedText(zh: "第\(id)号导入已经撤回。", en: "import \(id) was withdrawn before")
        case .inUse(let id, _):
            LocalizedText(
                zh: "第\(id)号导入带来的资料已被使用（变更已确认、已认定或已列入花名册等），不能撤回。",
                en:
                    "import \(id) cannot be withdrawn: something stands on what it brought (accepted changes, decisions, rosters)"
            )
        case .notYet:
            LocalizedText(zh: "变化开始的日期不能晚于今天。", en: "the day since which it holds is later than today")
        case .noSuchChange(let place):
            LocalizedText(
                zh: "\(place.text.zh)没有待确认的变更。", en: "\(place.text.en) has no open proposed change")
        case .notApplicable(let place, let settlement):
            LocalizedText(
                zh: "\(place.text.zh)不能从文件接受：\(settlement.text.zh)。",
                en: "\(place.text.en) cannot be accepted from a file: \(settlement.text.en)")
        case .fileChanged:
            LocalizedText(
                zh: "文件在导入时被改动，没有导入任何内容，请重新导入。",
                en: "the file was changed while it was imported; nothing was imported, import it again")
        case .contradicts(let line, let gap):
            LocalizedText(
                zh: "第\(line)行的变更与该户现有资料矛盾（\(gap.text.zh)），没有确认任何变更；请核对后再确认。",
                en:
                    "what line \(line) changes contradicts what is held of the family (\(gap.text.en)); nothing was accepted, check both first"
            )
        case .event(let line, let text):
            LocalizedText(
                zh: "第\(line)行的去世不能登记：\(text.zh)没有确认任何变更。",
                en: "the death in line \(line) cannot be recorded: \(text.en); nothing was accepted")
        case .changedSince(let line, let kind):
            LocalizedText(
                zh: "第\(line)行的变更（\(kind.zh)）在导入后已另有登记，没有确认任何变更；请核对该户，不需要的变更可以不接受。",
                en:
                    "what line \(line) changes (\(kind.en)) was recorded otherwise since the import; nothing was accepted: "
                    + "look at the family, and decline what is not needed"
            )
        case .conflicts(let line):
            LocalizedText(
                zh: "第\(line)行的变更与该户现有登记重叠，没有确认任何变更；请核对该户，不需要的变更可以不接受。",
                en:
                    "what line \(line) changes overlaps with what is held of the family by now; nothing was accepted: "
                    + "look at the family, and decline what is not needed"
            )
        case .moving(let line):
            LocalizedText(
                zh: "第\(line)行的家庭正在迁移、等待另一单位答复，村（居）不能同时变更；请先撤回迁移或等其答复。没有确认任何变更。",
                en:
                    "the family of line \(line) is offered to another office, and its village cannot change meanwhile: withdraw the offer or wait for the answer; nothing was accepted"
            )
        }
    }

    package var description: String { text.en }
}

/// Why a row that reads well cannot be taken to a family.
enum MatchFault: String, Sendable {
    case ambiguous = "family-ambiguous"
    case householdNumberTaken = "household-number-taken"
    case restricted = "family-restricted"
    case namedOtherwise = "number-named-otherwise"

    var text: LocalizedText {
        switch self {
        case .ambiguous:
            LocalizedText(
                zh: "本行的人已分别登记在不同的家庭里，请先核对户编号和身份证号。",
                en: "the people of this row stand in different families; check household and identity numbers"
            )
        case .householdNumberTaken:
            LocalizedText(
                zh: "这个户编号登记在其他人的家庭，或已由其他单位管理（可能已迁出），请核对。",
                en:
                    "this household number is of a family of other people, or one that another office has (it may have moved away); check it"
            )
        case .restricted:
            LocalizedText(
                zh: "\(RestrictionError.ofPerson.zh)本行没有录入。",
                en: "\(RestrictionError.ofPerson.en); nothing of this row is taken")
        case .namedOtherwise:
            LocalizedText(
                zh: "登记库中这个身份证号属于另一个姓名的人，请对照证件核对姓名和号码；确是同一人的，请先在其家庭更正姓名。",
                en:
                    "the register has this number under another name; compare name and number with the card, and where it is the same person, correct the name in that person's family first"
            )
        }
    }
}
