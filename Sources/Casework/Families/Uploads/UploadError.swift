package import Rules

/// Why an act on an uploaded file is refused.
package enum UploadError: Error, Sendable, Hashable {
    /// It was imported or discarded before.
    case ended
    case headingsAmbiguous

    package var text: LocalizedText {
        switch self {
        case .ended:
            LocalizedText(
                zh: "这个文件已经导入或放弃，请看“导入与变更”。",
                en: "this file was imported or discarded before; see the imports")
        case .headingsAmbiguous:
            LocalizedText(
                zh: "有两列选了同一项，或省去了不能缺的列。请改正。",
                en: "two columns mean the same, or a column is left out that no form can lack; mend it")
        }
    }
}
