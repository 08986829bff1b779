import ArgumentParser
import Benefits
import Casework
import Exchange
import Foundation
import Postgres
import Rules
import Store
import Web

/// Says why a command ended, in the words of the person who asked, and gives the status for the shell.
enum Report {
    static func end(of error: any Error, in root: any ParsableCommand.Type) -> ExitStatus {
        if Interruption.hasCome {
            Terminal.note(say("已中断。", "Interrupted."))
            return .interrupted
        }
        if let ending = error as? Ending { return ending.status }
        guard let status = status(of: error) else { return parserEnd(of: error, in: root) }
        Terminal.note(words(of: error).said)
        return status
    }

    /// Nil for what the argument parser threw: only that is not ours.
    private static func status(of error: any Error) -> ExitStatus? {
        switch error {
        case let failure as CommandFailure: failure.status
        case is ClusterError: .noDatabase
        case let error as MigrationError: status(ofMigration: error)
        case let error as PostgresError: error.isAboutReaching ? .noDatabase : .refused
        case is DataFaults, is DataFault, is RuleError, is AreaError, is SealingError: .refused
        case StoreError.scopeNotChosen, is KnowledgeFault: .usage
        case is StoreError: .refused
        case is CocoaError, is POSIXError: .refused
        case is ImportError, is ActorError, is AssistanceError, is RosterError, is RegisterFileFault: .refused
        case is DuplicateError, is NumberConfirmationError, is HouseholdInSeveral: .refused
        case is RestrictionError, is RenumberingError, is RetentionError, is CopyError: .refused
        case is PublishingError, is WorkbookError, is ListFault: .refused
        case is EventFault, is FactFaults, is DossierImportFault, is AreaImportFault: .refused
        case DeskError.notReady: .noDatabase
        case DeskError.badInstant: .usage
        case is DeskError: .refused
        case let error as WebConfigurationError:
            error == .notLoopback || error == .portOutOfRange ? .usage : .refused
        default: nil
        }
    }

    /// A name of its own: beside `status(of: any Error)` an overload would be that very function again.
    private static func status(ofMigration error: MigrationError) -> ExitStatus {
        if case .database(let error) = error, !error.isAboutReaching { return .refused }
        return .noDatabase
    }

    /// The sentence for a person. Errors of the layers below hold no personal data, by their own rules.
    static func words(of error: any Error) -> LocalizedText {
        switch error {
        case let failure as CommandFailure: failure.text
        case let error as ClusterError: LocalizedText(zh: error.text.zh, en: error.text.en)
        case let faults as DataFaults:
            LocalizedText(
                zh: faults.faults.map(\.localized.zh).joined(separator: "\n"),
                en: faults.faults.map(\.localized.en).joined(separator: "\n"))
        case let fault as DataFault: fault.localized
        case let error as RuleError: error.localized
        case let error as CocoaError: files(error)
        case let error as ImportError: error.text
        case let error as ActorError: error.text
        case let error as KnowledgeFault: error.text
        case let error as DuplicateError: error.text
        case let error as HouseholdInSeveral: error.text
        case let error as RestrictionError: error.text
        case let error as RenumberingError: error.text
        case let error as CopyError: error.text
        case let error as RetentionError: error.text
        case let error as NumberConfirmationError: error.text
        case let error as AssistanceError: error.localized
        case let error as RosterError: error.localized
        case let error as PublishingError: error.localized
        case let error as RegisterFileFault: error.inCommand
        case let error as WorkbookError: error.text
        case let error as ListFault: error.text
        case let error as EventFault: error.text
        case let error as FactFaults: error.text
        case let error as DossierImportFault: error.text
        case let error as AreaImportFault: error.text
        case let error as DeskError: desk(error)
        default: LowerErrors.words(of: error)
        }
    }

    private static func desk(_ error: DeskError) -> LocalizedText {
        switch error {
        case .restricted(let day): RestrictionError.notShown(since: day)
        case .withdrawn(let day): WithdrawnFamily.text(on: day)
        case .refused(let text), .movedAway(let text): text
        case .notFound: LocalizedText(zh: "没有找到，或不在您的管辖范围内。", en: "Not found, or not within your areas.")
        case .notAllowed: LocalizedText(zh: "您没有这项权限。", en: "You may not do this.")
        case .mayNotChange: LowerErrors.words(of: StoreError.mayNotChange)
        case .unknownFilter:
            LocalizedText(
                zh: "没有这个区划或项目，或不在您的管辖范围内。", en: "No such area or programme, or not within your areas.")
        case .badInstant: KnowledgeFault().text
        case .notKnownThen(let moment): NotKnownThen.text(at: moment)
        case .conflict:
            LocalizedText(zh: "内容已被他人更改，请重新查看。", en: "Someone else changed it in the meantime; look again.")
        case .notReady:
            LocalizedText(
                zh: "数据库没有应答。请运行：guanhuai doctor", en: "The database does not answer. Run: guanhuai doctor")
        }
    }

    /// Foundation's own sentence is in neither of our languages and may repeat contents; the path and the kind do.
    private static func files(_ error: CocoaError) -> LocalizedText {
        let path = error.filePath ?? ""
        switch error.code {
        case .fileReadNoSuchFile, .fileNoSuchFile:
            return LocalizedText(zh: "没有这个文件：\(path)", en: "There is no such file: \(path)")
        case .fileReadNoPermission, .fileWriteNoPermission:
            return LocalizedText(zh: "没有权限：\(path)", en: "Permission denied: \(path)")
        case .fileWriteOutOfSpace:
            return LocalizedText(zh: "磁盘已满：\(path)", en: "The disk is full: \(path)")
        default:
            return LocalizedText(zh: "无法读写文件：\(path)", en: "The file cannot be read or written: \(path)")
        }
    }

    /// Help and versions are answers; anything else the parser says is wrong usage.
    private static func parserEnd(of error: any Error, in root: any ParsableCommand.Type) -> ExitStatus {
        let message = ParserWords.said(root.fullMessage(for: error))
        if root.exitCode(for: error).isSuccess {
            if !message.isEmpty { Terminal.out(message) }
            return .done
        }
        Terminal.note(message)
        return .usage
    }
}

extension PostgresError {
    /// The database could not be reached, or went away: nothing was answered.
    fileprivate var isAboutReaching: Bool {
        switch self {
        case .connectFailed, .connectionLost, .poolTimeout, .poolClosed, .configuration: true
        case .server, .commitUnknown, .commitRefused, .cancelled, .decoding, .unexpectedRowCount, .misuse:
            false
        }
    }
}

extension RegisterFileFault {
    /// With the option that answers it.
    fileprivate var inCommand: LocalizedText {
        guard let option else { return text }
        return LocalizedText(zh: "\(text.zh)（\(option)）", en: "\(text.en) (\(option))")
    }
}
