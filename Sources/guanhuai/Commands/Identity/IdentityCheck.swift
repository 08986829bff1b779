import ArgumentParser
import Benefits
import CivilCalendar
import Rules

/// `guanhuai identity check NUMBER…`: what a number says about its holder, or what is wrong with it.
///
/// The answer never repeats the number in full: it is shown masked, in the order in which the numbers were given.
struct IdentityCheck: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: say(
            "核对公民身份号码（18位、旧15位）或残疾人证号（20位）。",
            "Check identity numbers (18 or 15) or disability certificates (20)."),
        discussion: say(
            "只给出“-”时从标准输入逐行读取，号码不会留在命令历史中。",
            "With - alone, numbers are read from standard input, one a line, and stay out of the shell's history."
        ))

    @Argument(help: ArgumentHelp(say("号码，或“-”。", "Numbers, or -."), valueName: say("号码", "number")))
    var numbers: [String]

    @Option(
        name: .customLong("as-of"),
        help: ArgumentHelp(
            say("出生日期不得晚于这一天（默认今天）。", "Births after this day are refused (default: today)."),
            valueName: "yyyy-mm-dd"))
    var asOf: CivilDate?

    @OptionGroup var data: DataOptions
    @OptionGroup var common: CommonOptions

    func run() throws {
        let day = asOf ?? Today.inChina
        let given = numbers == ["-"] ? Self.standardInput() : numbers
        let answers = given.map { IdentityAnswer($0, asOf: day) }
        if data.json {
            CanonicalJSON.array(answers.map(\.json)).print()
        } else {
            for answer in answers { Terminal.out(answer.line) }
        }
        if answers.contains(where: { $0.fault != nil }) { throw Ending(status: .findings) }
    }

    private static func standardInput() -> [String] {
        var lines: [String] = []
        while let line = readLine() {
            if !line.isEmpty { lines.append(line) }
        }
        return lines
    }
}

/// The answer about one number.
struct IdentityAnswer {
    private let masked: String
    private let said: [(label: LocalizedText, key: String, value: String)]
    let fault: IdentityFault?

    init(_ raw: String, asOf day: CivilDate) {
        let mended = IdentityText.mended(raw)
        do throws(IdentityFault) {
            if mended.utf8.count == 20 || mended.utf8.count == 22 {
                let certificate = try DisabilityCertificateNumber(mended, owner: nil)
                masked = IdentityMask.number(certificate.holder) + "**"
                said = [
                    (
                        LocalizedText(zh: "残疾人证：类别", en: "disability certificate: category"), "category",
                        "\(certificate.category)"
                    ),
                    (LocalizedText(zh: "等级", en: "grade"), "grade", "\(certificate.grade)"),
                ]
            } else {
                let number = try IdentityNumber(mended, asOf: day, allowTestIdentities: true)
                masked = IdentityMask.number(number.text)
                said = [
                    (Self.kind(number), "kind", number.kind.rawValue),
                    (LocalizedText(zh: "出生", en: "born"), "born", number.born.description),
                    (LocalizedText(zh: "性别", en: "sex"), "sex", Self.sex(number.sex)),
                    (LocalizedText(zh: "发证地", en: "issued in"), "issuing_area", number.issuingArea),
                ]
            }
            fault = nil
        } catch {
            masked = IdentityMask.number(mended)
            said = []
            fault = error
        }
    }

    private static func kind(_ number: IdentityNumber) -> LocalizedText {
        switch number.kind {
        case .citizen: LocalizedText(zh: "公民身份号码", en: "citizen")
        case .residencePermit: LocalizedText(zh: "港澳台居民居住证", en: "residence permit")
        case .permanentResidence: LocalizedText(zh: "外国人永久居留身份证", en: "permanent residence")
        case .test: LocalizedText(zh: "测试号码", en: "test identity")
        }
    }

    private static func sex(_ sex: PersonFacts.Sex) -> String {
        switch sex {
        case .male: say("男", "male")
        case .female: say("女", "female")
        case .unknown: say("未知", "unknown")
        }
    }

    var line: String {
        if let fault { return "✗ \(masked)  \(fault.code)  \(fault.text.said)" }
        let words = said.map { $0.key == "kind" ? $0.label.said : "\($0.label.said) \($0.value)" }
        return "✓ \(masked)  " + words.joined(separator: say("，", ", "))
    }

    var json: CanonicalJSON {
        var fields: [CanonicalJSON.Field] = [
            .init("number", .string(masked)), .init("valid", .bool(fault == nil)),
            .init("code", .optional(fault?.code)),
        ]
        fields += said.map { .init($0.key, .string($0.value)) }
        return .object(fields)
    }
}
