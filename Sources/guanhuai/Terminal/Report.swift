import ArgumentParser
import Benefits
import Foundation

/// Says why a command ended, in the words of the person who asked, and gives the status for the shell.
enum Report {
    static func end(of error: any Error, in root: any ParsableCommand.Type) -> ExitStatus {
        if Interruption.hasCome, error is CancellationError || Task.isCancelled {
            Terminal.note(say("已中断。", "Interrupted."))
            return .interrupted
        }
        switch error {
        case let ending as Ending:
            return ending.status
        case let failure as CommandFailure:
            Terminal.note(failure.text.said)
            return failure.status
        case let faults as DataFaults:
            for fault in faults.faults { Terminal.note(fault.localized.said) }
            return .refused
        case let fault as DataFault:
            Terminal.note(fault.localized.said)
            return .refused
        default:
            return parserEnd(of: error, in: root)
        }
    }

    /// Help and versions are answers; anything else the parser says is wrong usage.
    private static func parserEnd(of error: any Error, in root: any ParsableCommand.Type) -> ExitStatus {
        let message = root.fullMessage(for: error)
        if root.exitCode(for: error).isSuccess {
            if !message.isEmpty { Terminal.out(message) }
            return .done
        }
        Terminal.note(message)
        return .usage
    }
}
