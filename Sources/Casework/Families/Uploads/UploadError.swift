package import Rules

/// Why an act on an uploaded file is refused.
package enum UploadError: Error, Sendable, Hashable {
    /// It was imported or discarded before.
    case ended
    /// The headings that were said to mean one column; none where a column is left out that no form can lack.
    case headingsAmbiguous([String])
    /// Its refused rows, with whole numbers, go back to whoever sent them.
    case ofAnotherSender

    package var text: LocalizedText {
        switch self {
        case .ended:
            LocalizedText(
                zh: "这个文件已经导入或放弃，请看“导入与变更”。",
                en: "this file was imported or discarded before; see the imports")
        case .ofAnotherSender:
            LocalizedText(
                zh: "退回的行含完整号码，只交还给发送文件的人。请由发送人下载。",
                en: "refused rows hold whole numbers and go back to whoever sent the file; ask that person")
        case .headingsAmbiguous([]):
            LocalizedText(
                zh: "省去了不能缺的列。请改正。", en: "a column is left out that no form can lack; mend it")
        case .headingsAmbiguous(let headings):
            LocalizedText(
                zh: "这几列选了同一项：\(headings.joined(separator: "、"))。请改正。",
                en: "these columns were said to mean the same: \(headings.joined(separator: ", ")); mend it")
        }
    }
}
