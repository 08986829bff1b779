/// Why the private database cannot be used, with what to do about it, in both languages.
package enum ClusterError: Error, Hashable, Sendable {
    /// No PostgreSQL server is installed.
    case serverMissing
    /// The installed one is too old.
    case serverTooOld(found: Int)
    /// The data was made by another major version than any that is installed.
    case wrongVersion(data: String)
    /// Root may not run PostgreSQL, and there is no `postgres` user to run it as.
    case serverUserMissing
    /// The home belongs to someone else.
    case foreignOwner(path: String)
    /// The server's user cannot pass through a folder above the home.
    case unreachableForServer(path: String)
    case diskFull(path: String)
    /// A file with secrets that others may read.
    case exposed(path: String)
    /// A file or folder cannot be made, read or locked; `code` is the system's error number.
    case files(path: String, code: Int32)
    /// `initdb` or `pg_ctl` failed: what it said is in the log.
    case tool(name: String, log: String)
    /// The server did not answer in time.
    case notReady(log: String)
    /// Another command kept the gate too long.
    case locked(path: String)
    /// The server runs and refuses.
    case server(ServerFault)
}

extension ClusterError: CustomStringConvertible {
    package var description: String { text.en }

    /// The sentence in Chinese and in English.
    package var text: (zh: String, en: String) {
        switch self {
        case .serverMissing:
            (
                "没有安装 PostgreSQL 服务器，请运行：apt-get install postgresql",
                "no PostgreSQL server is installed: run apt-get install postgresql"
            )
        case .serverTooOld(let found):
            (
                "安装的 PostgreSQL \(found) 版本太旧，需要 15 或更高版本",
                "PostgreSQL \(found) is too old: install 15 or later"
            )
        case .wrongVersion(let data):
            (
                "数据由 PostgreSQL \(data) 建立，本机没有该版本，请运行：apt-get install postgresql-\(data)",
                "the data was made by PostgreSQL \(data), which is not installed: run apt-get install postgresql-\(data)"
            )
        case .serverUserMissing:
            (
                "PostgreSQL 不能以 root 运行，而系统没有 postgres 用户，请安装 postgresql 软件包",
                "PostgreSQL does not run as root and there is no user postgres: install the package postgresql"
            )
        case .foreignOwner(let path):
            (
                "\(path) 属于其他用户，请用该用户运行，或把 GUANHUAI_HOME 设为自己的文件夹",
                "\(path) belongs to another user: run as that user, or set GUANHUAI_HOME to a folder of your own"
            )
        case .unreachableForServer(let path):
            (
                "postgres 用户无法进入 \(path)，请运行 chmod o+x \(path)，或把 GUANHUAI_HOME 设在别处",
                "the user postgres cannot pass through \(path): run chmod o+x \(path), or set GUANHUAI_HOME elsewhere"
            )
        case .diskFull(let path):
            ("磁盘已满：\(path)，请腾出空间", "the disk of \(path) is full: make room")
        case .exposed(let path):
            (
                "\(path) 可被其他用户读取，请运行 chmod 600 \(path)",
                "\(path) can be read by others: run chmod 600 \(path)"
            )
        case .files(let path, let code):
            (
                "无法使用 \(path)（系统错误 \(code)），请检查权限",
                "cannot use \(path) (system error \(code)): check its permissions"
            )
        case .tool(let name, let log):
            ("\(name) 失败，详情见 \(log)", "\(name) failed: see \(log)")
        case .notReady(let log):
            ("数据库没有及时启动，详情见 \(log)", "the database did not start in time: see \(log)")
        case .locked(let path):
            (
                "另一个命令正在启动或停止数据库（\(path)），请稍后再试",
                "another command is starting or stopping the database (\(path)): try again"
            )
        case .server(let fault):
            ("数据库拒绝了请求（SQLSTATE \(fault.code)）", fault.description)
        }
    }
}
