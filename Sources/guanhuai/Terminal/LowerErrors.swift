import Casework
import Postgres
import Rules
import Store
import Web

/// Errors of the layers that speak English only, in the language of the office. None holds personal data.
enum LowerErrors {
    static func words(of error: any Error) -> LocalizedText {
        if case StoreError.notKnownThen(let instant) = error { return NotKnownThen.text(at: instant) }
        let zh =
            switch error {
            case let error as StoreError: chinese(error)
            case let error as AreaError: chinese(error)
            case let error as SealingError: chinese(error)
            case let error as MigrationError: chinese(error)
            case let error as PostgresError: chinese(error)
            case let error as WebConfigurationError: chinese(error)
            default: "未预料的错误：\(error)"
            }
        var en = "\(error)"
        if case StoreError.noLongerHeld(let kind) = error {
            let kind = FactSpeech.current().recordKind(kind.rawValue)
            en = "\(kind) changed in the meantime; look at the family again"
        }
        return LocalizedText(zh: zh, en: en)
    }

    private static func chinese(_ error: StoreError) -> String {
        switch error {
        case .scopeNotChosen: "您负责多个区划，请用 --area 代码 说明是哪一个。"
        case .outOfScope: "您没有这个区划的权限。"
        case .mayNotChange: "您的岗位只查看、不办理，请由其他岗位的人员办理。"
        case .noSuchFamily: "本单位没有这个家庭。请核对编号或户编号。"
        case .notKnownThen(let instant): NotKnownThen.text(at: instant).zh
        case .restricted(let day): RestrictionError.notShown(since: day).zh
        case .withdrawn(let day): WithdrawnFamily.text(on: day).zh
        case .movedAway(let departure): MovedAway.text(departure).zh + "。"
        case .noLongerHeld(let kind): "资料（\(FactSpeech.current().recordKind(kind.rawValue))）已被他人更改，请重新查看该家庭。"
        case .unexpectedRow(let table): "表 \(table) 中有一行与本版本的格式不符，请运行 guanhuai doctor。"
        }
    }

    private static func chinese(_ error: AreaError) -> String {
        switch error {
        case .unknownParent(let code, let parent): "区划 \(code)：没有上级区划 \(parent)，请先导入上级。"
        case .moved(let code): "区划 \(code) 已属于另一个上级；区划调整请使用新代码。"
        }
    }

    private static func chinese(_ error: SealingError) -> String {
        switch error {
        case .notAuthentic(let field, let row):
            "加密的 \(field.rawValue)\(row.map { "（\($0)）" } ?? "") 无法在原处打开：内容被改动，或来自别处。"
        case .unknownKey(let key): "密钥文件中没有第 \(key) 号密钥，请恢复本数据库的密钥文件。"
        case .malformed: "有一个加密值不完整或已损坏。"
        case .keyFile(let path, let problem): "密钥文件 \(path)：\(problem)"
        case .keyFileMalformed(let path, let line):
            "密钥文件 \(path) 第 \(line) 行：应为密钥编号和 64 位十六进制数，请恢复该文件。"
        case .keyFileExposed(let path): "密钥文件 \(path) 他人可读，请运行：chmod 600 \(path)"
        case .wrongKeyFile(let key): "密钥文件与本数据库不符（第 \(key) 号密钥），请恢复正确的文件。"
        case .checkpointMalformed(let path, let line):
            "\(path) 第 \(line) 行不是检查点，没有封存：请运行 guanhuai audit verify，并用该文件的副本恢复。"
        case .chainUnlike(let block):
            "操作记录的链与 audit-checkpoints 所记的第 \(block) 块不符，没有封存：请运行 guanhuai audit verify；"
                + "如果是从较早的备份恢复的，请把该文件另存，再重新开始。"
        }
    }

    private static func chinese(_ error: MigrationError) -> String {
        switch error {
        case .noFolder(let path): "没有可读的文件夹 \(path)：它随程序一起安装，请重新完整安装。"
        case .unreadable(let path): "\(path) 不是可读的 UTF-8 文件。"
        case .badName(let file): "\(file)：迁移文件应命名为 NNNN_area_verb_object.sql（小写）。"
        case .sameNumber(let file): "\(file)：编号与另一个迁移重复，请改用下一个空号。"
        case .endsTransaction(let file, let line): "\(file):\(line)：事务由程序开启和结束，请删去这一行。"
        case .changed(let file): "\(file).sql 执行后又被改动；请恢复原样，另写新的迁移。"
        case .missing(let file): "已执行的 \(file) 缺少文件：程序比数据库旧，请安装新版本。"
        case .outOfOrder(let file): "\(file).sql 排在已执行的迁移之前，请改用下一个空号。"
        case .failed(let file, let line, let error):
            "\(file).sql\(line.map { ":\($0)" } ?? "")：\(chinese(error)) 其内容全部未保留。"
        case .locked(let waited): "另一个程序正在升级这个数据库（已等待 \(waited)），请稍后再试。"
        case .database(let error): chinese(error)
        }
    }

    private static func chinese(_ error: PostgresError) -> String {
        switch error {
        case .server(let fault): "数据库拒绝了操作：\(fault)"
        case .connectFailed(let faults):
            "连接不上数据库：" + faults.map { "\($0.host)（\(chinese($0.reason))）" }.joined(separator: "；")
        case .connectionLost: "与数据库的连接中断，未提交的内容已撤销。"
        case .commitUnknown: "提交时连接中断：内容可能已保存，也可能没有；请先查看再重试。"
        case .commitRefused: "没有保存任何内容：之前有一步失败。"
        case .poolTimeout(let waited): "等待 \(waited) 后仍没有空闲的数据库连接。"
        case .poolClosed: "程序正在结束，数据库连接已关闭。"
        case .cancelled: "操作已取消。"
        case .decoding(let column, let row, let expected, _): "第 \(row) 行的 \(column) 列不能按 \(expected) 读取。"
        case .unexpectedRowCount(let count): "应为一行，却有 \(count) 行。"
        case .misuse(let words): "数据库接口使用有误：\(words)"
        case .configuration(let words): "数据库连接设置有误：\(words)"
        }
    }

    private static func chinese(_ reason: ConnectFault.Reason) -> String {
        switch reason {
        case .unknownHost: "找不到这个主机名"
        case .unreachable: "没有服务在监听，或网络不通"
        case .timedOut: "没有按时应答"
        case .refused(let code): "被拒绝，\(code)"
        case .tls: "加密连接或证书不符"
        case .wrongSession: "不是所要求的主库或备库"
        case .other: "原因不明"
        }
    }

    private static func chinese(_ error: WebConfigurationError) -> String {
        switch error {
        case .notLoopback: "在有用户和密码之前，网页只在本机地址（127.0.0.1、::1、localhost）提供。请去掉 --host，或用 SSH 转发端口。"
        case .portOutOfRange: "端口应为 0 至 65535；0 由系统选择。"
        case .resourcesMissing(let searched):
            "没有找到网页文件夹（Templates 和 Assets），找过：\(searched.joined(separator: "、"))。请用 --resources 指明。"
        case .templateBroken(let file, let line): "模板 \(file) 第 \(line) 行不能读取，请用发布版本恢复。"
        case .resourceUnreadable(let file): "文件 \(file) 不能读取，请用发布版本恢复并检查权限。"
        }
    }
}
