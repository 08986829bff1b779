import Rules

/// What the process says to the shell when it ends.
enum ExitStatus: Int32, Sendable {
    /// Done; every answer asked for is yes.
    case done = 0
    /// The answer is no, or there are findings (rows refused, cases failed).
    case findings = 1
    /// The command was asked wrongly.
    case usage = 2
    /// The data was refused; nothing was changed.
    case refused = 3
    /// No database could be reached.
    case noDatabase = 4
    /// Ended by Ctrl-C, after tidying up (128 + SIGINT).
    case interrupted = 130
}

/// Why a command ends before it is done: the status and a sentence that says what to do, without personal data.
struct CommandFailure: Error, Sendable {
    var status: ExitStatus
    var text: LocalizedText

    init(_ status: ExitStatus, zh: String, en: String) {
        self.init(status, LocalizedText(zh: zh, en: en))
    }

    init(_ status: ExitStatus, _ text: LocalizedText) {
        self.status = status
        self.text = text
    }
}

/// A command that has said all it had to say and ends with this status.
struct Ending: Error, Sendable {
    var status: ExitStatus
}
