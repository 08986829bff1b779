internal import Glibc

/// The few things the embedded cluster and the migrator do with files, without Foundation.
enum Files {
    static func exists(_ path: String) -> Bool { access(path, F_OK) == 0 }

    /// The file's text, or nil where it cannot be read.
    static func read(_ path: String) -> String? {
        guard let bytes = readBytes(path) else { return nil }
        return String(decoding: bytes, as: UTF8.self)
    }

    static func readBytes(_ path: String) -> [UInt8]? {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { return nil }
        defer { close(descriptor) }
        var bytes: [UInt8] = []
        var block = [UInt8](repeating: 0, count: 65_536)
        while true {
            let count = Glibc.read(descriptor, &block, block.count)
            if count < 0 { return nil }
            if count == 0 { return bytes }
            bytes.append(contentsOf: block.prefix(count))
        }
    }

    static func write(_ text: String, to path: String, mode: mode_t = 0o600, appending: Bool = false)
        throws(ClusterError)
    {
        let end = appending ? O_APPEND : O_TRUNC
        let descriptor = open(path, O_WRONLY | O_CREAT | O_CLOEXEC | end, mode)
        guard descriptor >= 0 else { throw problem(path) }
        defer { close(descriptor) }
        var bytes = Array(text.utf8)[...]
        while !bytes.isEmpty {
            let count = bytes.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
            guard count > 0 else { throw problem(path) }
            bytes = bytes.dropFirst(count)
        }
    }

    /// Makes the folder and those above it; one that exists is left as it is.
    static func makeFolder(_ path: String, mode: mode_t) throws(ClusterError) {
        if mkdir(path, mode) == 0 || errno == EEXIST { return }
        guard errno == ENOENT, let slash = path.lastIndex(of: "/"), slash != path.startIndex else {
            throw problem(path)
        }
        try makeFolder(String(path[..<slash]), mode: 0o755)
        guard mkdir(path, mode) == 0 || errno == EEXIST else { throw problem(path) }
    }

    /// Owner, permission bits and kind; nil where there is nothing.
    static func status(_ path: String) -> stat? {
        var found = stat()
        return lstat(path, &found) == 0 ? found : nil
    }

    /// As a program that runs in another folder finds it.
    static func absolute(_ path: String) -> String {
        if path.hasPrefix("/") { return path }
        guard let here = getcwd(nil, 0) else { return path }
        defer { free(here) }
        return String(cString: here) + "/" + path
    }

    /// In bytes; 0 where there is nothing.
    static func size(of path: String) -> Int { status(path).map { Int($0.st_size) } ?? 0 }

    static func problem(_ path: String) -> ClusterError {
        errno == ENOSPC || errno == EDQUOT ? .diskFull(path: path) : .files(path: path, code: errno)
    }

    static func names(in folder: String) -> [String]? {
        guard let stream = opendir(folder) else { return nil }
        defer { closedir(stream) }
        var names: [String] = []
        while let entry = readdir(stream) {
            let name = withUnsafeBytes(of: entry.pointee.d_name) { bytes in
                String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
            }
            if name != ".", name != ".." { names.append(name) }
        }
        return names.sorted()
    }
}
