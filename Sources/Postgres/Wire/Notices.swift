internal import CLibPQ
internal import Logging

/// The server's notices and warnings: their code is logged, their words are not, for they repeat values.
enum Notices {
    private static let logger = Logger(label: "guanhuai.postgres")

    static let receive: PQnoticeReceiver = { _, result in
        let code = ServerFault(result: result).code
        // 00000 is what "does not exist, skipping" and its like are.
        guard code != "00000" else { return }
        Notices.logger.debug("notice from the database", metadata: ["sqlstate": "\(code)"])
    }
}

/// What another session said with NOTIFY.
package struct PostgresNotification: Hashable, Sendable {
    package let channel: String
    package let payload: String
    /// The server process of the session that sent it.
    package let processID: Int32
}

extension Wire {
    /// The notifications that have come with what was read.
    func takeNotifications(_ each: (PostgresNotification) -> Void) {
        while let notify = PQnotifies(connection) {
            let payload = notify.pointee.extra.map { String(cString: $0) } ?? ""
            let notification = PostgresNotification(
                channel: String(cString: notify.pointee.relname), payload: payload,
                processID: notify.pointee.be_pid)
            PQfreemem(notify)
            each(notification)
        }
    }
}
