import Benefits
import CivilCalendar
import Foundation

@testable import Exchange

/// The project's own layout, and rows of people who do not exist.
enum RegisterFixture {
    /// The project's folder, wherever the tests are built from.
    static let root = URL(fileURLWithPath: #filePath).resolvingSymlinksInPath()
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    static func text(_ path: String) throws -> String {
        try String(contentsOf: root.appendingPathComponent(path), encoding: .utf8)
    }

    static func layout() throws -> RegisterLayout {
        let codes = ["marital-status", "household-register", "child-status", "disability-grade"]
        return try RegisterLayout.read(
            layout: ("config/registers/street.yaml", try text("config/registers/street.yaml")),
            codes: try codes.map { ("config/codes/\($0).yaml", try text("config/codes/\($0).yaml")) })
    }

    static let asOf = CivilDate(iso: "2026-11-25")!
    static let areas: Set<String> = ["990101001001", "990101001002", "990101001200", "990101001201"]

    static func terms(test: Bool = true) -> RegisterTerms {
        RegisterTerms(asOf: asOf, areas: areas, allowsTestIdentities: test)
    }

    static func reader(test: Bool = true, limits: RegisterReader.Limits = .init()) throws -> RegisterReader {
        RegisterReader(layout: try layout(), terms: terms(test: test), limits: limits)
    }

    /// A number of the test area with its check character.
    static func number(_ born: String, _ sequence: Int, area: String = "990101") -> String {
        let body = area + born + String(String(1000 + sequence).suffix(3))
        return body + String(UnicodeScalar(IdentityNumber.checkCharacter(body.utf8.map { Int($0 - 0x30) })))
    }

    static let headings = [
        "序号", "村（居）", "村居代码", "户编号", "女方姓名", "女方身份证号", "男方姓名", "男方身份证号", "婚姻状况", "户口性质",
        "曾生育（收养）子女数", "现存活子女数", "子女姓名", "子女身份证号", "子女状况", "死亡日期", "残疾证号", "残疾等级", "光荣证号",
        "家庭人口", "家庭月收入（元）", "联系电话", "开户行", "银行账号", "备注",
    ]

    /// A sound row; `serial` makes its people and household its own.
    static func row(_ serial: Int, _ changes: [String: String] = [:]) -> [String] {
        var cells: [String: String] = [
            "序号": "\(serial)", "村（居）": "东风社区", "村居代码": "990101001001", "户编号": "T\(serial)", "女方姓名": "测试·甲",
            "女方身份证号": number("19810615", serial * 2 % 998 + 0), "男方姓名": "测试·乙",
            "男方身份证号": number("19790310", serial * 2 % 998 + 1), "婚姻状况": "初婚", "户口性质": "农业", "曾生育（收养）子女数": "1",
            "现存活子女数": "1", "子女姓名": "测试·丙", "子女身份证号": number("20050405", serial % 998 + 1), "子女状况": "存活",
            "光荣证号": "GR\(serial)", "家庭人口": "3", "家庭月收入（元）": "3400", "联系电话": "13800138000",
            "开户行": "农业银行", "银行账号": "6200000000000005",
        ]
        for (heading, text) in changes { cells[heading] = text }
        return headings.map { cells[$0] ?? "" }
    }

    static func file(_ rows: [[String]], headings: [String] = headings) -> [UInt8] {
        var writer = CSVWriter(neutralises: false)
        writer.append(headings)
        for row in rows { writer.append(row) }
        return writer.bytes
    }

    static func read(_ rows: [[String]], test: Bool = true) throws -> RegisterReading {
        try reader(test: test).read(file(rows))
    }

    /// The file in another encoding; UTF-16 with its byte order mark.
    static func encoded(_ bytes: [UInt8], _ encoding: FileEncoding) throws -> [UInt8] {
        let utf8 = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes
        let text = String(decoding: utf8, as: UTF8.self)
        switch encoding {
        case .utf8: return utf8
        case .utf8WithMark: return [0xEF, 0xBB, 0xBF] + utf8
        case .utf16LittleEndian:
            return [0xFF, 0xFE] + text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
        case .utf16BigEndian:
            return [0xFE, 0xFF] + text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
        case .gb18030: return GB18030.bytes(text)!
        }
    }
}
