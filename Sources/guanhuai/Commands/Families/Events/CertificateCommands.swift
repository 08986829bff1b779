import ArgumentParser
import Benefits
import Casework
import CivilCalendar

extension OnlyChildCertificate.Proof: ExpressibleByArgument {}

/// A disability was certified.
struct DisabilityCommand: EventCommand {
    static let configuration = CommandConfiguration(
        commandName: "disability-certified", abstract: EventKind.disabilityCertified.title.said)

    @OptionGroup var options: EventOptions
    @OptionGroup var who: EventPersonOption
    @OptionGroup var day: EventDay

    @Option(help: ArgumentHelp(say("残疾人证号码。", "The certificate's number.")))
    var certificate: String?

    @Option(help: ArgumentHelp(say("类别（1 至 7），没有号码时填写。", "Category (1 to 7), where there is no number.")))
    var category: Int?

    @Option(help: ArgumentHelp(say("等级（1 最重，4 最轻），没有号码时填写。", "Grade (1 is the most severe), likewise.")))
    var grade: Int?

    @Option(
        help: ArgumentHelp(
            say("失效后的第一天。", "The first day on which it holds no longer."), valueName: "yyyy-mm-dd"))
    var until: CivilDate?

    func validate() throws { try requireGrade(grade, certificate, category) }

    func event(_ office: Office, home: Int64) -> any FamilyEvent {
        RecordDisability(
            of: who.person, certificate: certificate, category: category, grade: grade, from: day.on,
            until: until)
    }
}

/// A disability was graded anew.
struct RegradingCommand: EventCommand {
    static let configuration = CommandConfiguration(
        commandName: "disability-regraded", abstract: EventKind.disabilityRegraded.title.said)

    @OptionGroup var options: EventOptions
    @OptionGroup var who: EventPersonOption
    @OptionGroup var day: EventDay

    @Option(help: ArgumentHelp(say("新残疾人证的号码。", "The new certificate's number.")))
    var certificate: String?

    @Option(help: ArgumentHelp(say("新等级（1 最重，4 最轻）。", "The new grade (1 is the most severe).")))
    var grade: Int?

    @Option(
        help: ArgumentHelp(
            say("失效后的第一天（默认与原证相同）。", "The first day after it (default: as before)."), valueName: "yyyy-mm-dd")
    )
    var until: CivilDate?

    func validate() throws { try requireGrade(grade, certificate, nil) }

    func event(_ office: Office, home: Int64) -> any FamilyEvent {
        RecordRegrading(
            of: who.person, certificate: certificate, grade: grade, from: day.on, until: until)
    }
}

private func requireGrade(_ grade: Int?, _ certificate: String?, _ category: Int?) throws {
    if grade == nil, certificate == nil {
        throw ValidationError(say("请给出 --certificate 或 --grade。", "Give --certificate or --grade."))
    }
    if let grade, !(1...4).contains(grade) {
        throw ValidationError(say("等级应为 1 至 4。", "A grade is 1 to 4."))
    }
    if let category, !(1...7).contains(category) {
        throw ValidationError(say("类别应为 1 至 7。", "A category is 1 to 7."))
    }
}

/// A disability certificate lapsed.
struct LapseCommand: EventCommand {
    static let configuration = CommandConfiguration(
        commandName: "disability-lapsed", abstract: EventKind.disabilityLapsed.title.said)

    @OptionGroup var options: EventOptions
    @OptionGroup var who: EventPersonOption
    @OptionGroup var day: EventDay

    func event(_ office: Office, home: Int64) -> any FamilyEvent { RecordLapse(of: who.person, on: day.on) }
}

/// The family got an only-child certificate or its proof.
struct CertificateCommand: EventCommand {
    static let configuration = CommandConfiguration(
        commandName: "certificate-issued", abstract: EventKind.certificateIssued.title.said)

    @OptionGroup var options: EventOptions
    @OptionGroup var day: EventDay

    @Option(help: ArgumentHelp(say("光荣证或证明的号码。", "The number of the certificate or proof.")))
    var number: String

    @Option(
        help: ArgumentHelp(
            say(
                "certificate 光荣证、replacement 补发、village-proof 村（居）证明。",
                "certificate, replacement, or village-proof.")))
    var proof: OnlyChildCertificate.Proof = .certificate

    func event(_ office: Office, home: Int64) -> any FamilyEvent {
        RecordCertificate(number: number, proof: proof, issued: day.on)
    }
}

/// The only-child certificate was cancelled.
struct CancellationCommand: EventCommand {
    static let configuration = CommandConfiguration(
        commandName: "certificate-cancelled", abstract: EventKind.certificateCancelled.title.said)

    @OptionGroup var options: EventOptions
    @OptionGroup var day: EventDay

    func event(_ office: Office, home: Int64) -> any FamilyEvent { RecordCancellation(on: day.on) }
}
