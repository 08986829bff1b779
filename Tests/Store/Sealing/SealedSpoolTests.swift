import Foundation
import Store
import Testing

/// Records that are put down and read again.
@Suite("A sealed spool")
struct SealedSpoolTests {
    private static func record(_ number: Int) -> [UInt8] {
        Array("990101198001150\(100 + number % 900)".utf8) + Array(repeating: 7, count: number % 90)
    }

    private static func filled(_ count: Int) throws -> SealedSpool {
        let spool = SealedSpool()
        for number in 0..<count { try spool.add(record(number)) }
        return spool
    }

    @Test(
        "records come back in order, from any of them on, whatever of them is on the disk",
        arguments: [0, 1, 7, 9000])
    func inOrder(count: Int) throws {
        let spool = try Self.filled(count)
        #expect(spool.count == count)
        for start in [0, count / 3, count - 1, count, count + 5] where start >= 0 {
            var reader = spool.reader(from: start)
            for number in start..<max(start, count) { #expect(try reader.read() == Self.record(number)) }
            #expect(try reader.read() == nil)
        }
    }

    @Test("a reader reads on in what was added since")
    func readsOn() throws {
        let spool = try Self.filled(2)
        var reader = spool.reader()
        for number in 0..<2 { #expect(try reader.read() == Self.record(number)) }
        #expect(try reader.read() == nil)
        for number in 2..<4000 { try spool.add(Self.record(number)) }
        for number in 2..<4000 { #expect(try reader.read() == Self.record(number)) }
    }

    @Test("what is on the disk has no name, no number in clear, and goes with the spool")
    func sealed() throws {
        let before = Self.openFiles()
        var spool: SealedSpool? = try Self.filled(9000)
        let ours = Self.openFiles().filter { !before.keys.contains($0.key) || before[$0.key] != $0.value }
        let file = try #require(
            ours.first { $0.value.contains("guanhuai-") && $0.value.hasSuffix("(deleted)") })
        let bytes = try Data(contentsOf: URL(filePath: "/proc/self/fd/\(file.key)"))
        #expect(bytes.count > 256 << 10)
        #expect(!String(decoding: bytes, as: UTF8.self).contains("990101198001150"))
        #expect(spool?.count == 9000)
        spool = nil
        #expect(Self.openFiles()[file.key] != file.value)
    }

    /// What each open file of this process is called.
    private static func openFiles() -> [String: String] {
        let folder = "/proc/self/fd"
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        return Dictionary(
            names.compactMap { name in
                (try? FileManager.default.destinationOfSymbolicLink(atPath: "\(folder)/\(name)")).map {
                    (name, $0)
                }
            }, uniquingKeysWith: { first, _ in first })
    }
}
