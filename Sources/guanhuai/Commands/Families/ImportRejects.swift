import Exchange
import Foundation

extension ImportFamiliesCommand {
    private static func freePath(_ base: String) -> String {
        var (path, number) = ("\(base).xlsx", 1)
        while FileManager.default.fileExists(atPath: path) {
            number += 1
            path = "\(base)-\(number).xlsx"
        }
        return path
    }

    /// None for a trial or for JSON, unless a place was named. Beside the register, readable by its owner only: it holds
    /// the refused rows as they were sent.
    func writeRejects(_ refused: RejectFile?) throws -> String? {
        guard let refused, rejects != nil || !(data.json || dryRun) else { return nil }
        let base = file == "-" ? "register" : (file as NSString).deletingPathExtension
        // A list that somebody may be mending is written over by no later one.
        let path = rejects ?? Self.freePath("\(base).\(say("退回", "rejects"))")
        let isText = path.lowercased().hasSuffix(".csv")
        guard
            FileManager.default.createFile(
                atPath: path, contents: Data(), attributes: [.posixPermissions: 0o600]),
            let file = FileHandle(forWritingAtPath: path)
        else {
            throw CommandFailure(
                .refused, zh: "退回表写不进去：\(path)。请用 --rejects 另选位置。",
                en: "The reject file cannot be written: \(path). Choose another place with --rejects.")
        }
        if isText {
            try refused.writeCSV { try file.write(contentsOf: Data($0)) }
        } else {
            try refused.writeWorkbook(to: path)
        }
        return path
    }
}
