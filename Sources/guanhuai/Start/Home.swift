import Foundation

/// The folder that holds what is this office's own: the private database, the key file, files written for people.
struct Home: Sendable, Equatable {
    let folder: URL

    /// `GUANHUAI_HOME`, else `/var/lib/guanhuai` for root, else `guanhuai` in the data folder of the XDG rules.
    static func find(
        environment: [String: String] = ProcessInfo.processInfo.environment, isRoot: Bool = geteuid() == 0,
        userFolder: String = NSHomeDirectory()
    ) throws(CommandFailure) -> Home {
        if let set = environment["GUANHUAI_HOME"], !set.isEmpty {
            return Home(folder: URL(filePath: set, directoryHint: .isDirectory).absoluteURL)
        }
        if isRoot { return Home(folder: URL(filePath: "/var/lib/guanhuai", directoryHint: .isDirectory)) }
        // The XDG rules say that a relative path in the variable is to be ignored.
        if let data = environment["XDG_DATA_HOME"], data.hasPrefix("/") {
            return Home(folder: URL(filePath: data, directoryHint: .isDirectory).appending(path: "guanhuai"))
        }
        guard userFolder.hasPrefix("/") else {
            throw CommandFailure(
                .usage, zh: "找不到您的主文件夹，请设置 GUANHUAI_HOME。",
                en: "Your home folder is not known; set GUANHUAI_HOME.")
        }
        return Home(folder: URL(filePath: userFolder).appending(path: ".local/share/guanhuai"))
    }
}
