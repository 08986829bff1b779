import HostileFiles
import Rules
import TestSupport
import Testing

@testable import Exchange

@Suite("Files that do harm or are damaged")
struct HostileFileTests {
    static let table = [RegisterFixture.headings, RegisterFixture.row(1), RegisterFixture.row(2)]
    static let files = HostileFile.all(around: table)

    @Test("There are two hundred kinds and more, each with a name of its own")
    func count() {
        #expect(Self.files.count >= 200)
        #expect(Set(Self.files.map(\.name)).count == Self.files.count)
    }

    @Test(
        "Each gets an answer in ten seconds: an error with a code, in both languages, that tells no cell",
        arguments: files)
    func answer(_ file: HostileFile) throws {
        let bytes = file.make()
        let reader = try RegisterFixture.reader()
        let began = ThreadTime.now
        do throws(RegisterFileFault) {
            let reading = try reader.read(bytes)
            #expect(file.codes.isEmpty, "it was read: \(reading.accepted.count) families")
        } catch {
            #expect(file.codes.isEmpty || file.codes.contains(error.code), "it was \(error)")
            #expect(!error.text.zh.isEmpty && !error.text.en.isEmpty && error.text.zh != error.text.en)
            for cell in Self.table[1] where cell.count > 3 {
                #expect(!error.text.zh.contains(cell) && !error.text.en.contains(cell))
            }
        }
        #expect(ThreadTime.now - began < .seconds(10))
    }

    @Test("What the kinds are made from is read")
    func base() throws {
        let text = Self.table.map { $0.joined(separator: ",") }.joined(separator: "\n")
        #expect(try RegisterFixture.reader().read(Array(text.utf8)).accepted.count == 2)
        let book = WorkbookFixture.register([RegisterFixture.row(1), RegisterFixture.row(2)])
        #expect(try RegisterFixture.reader().read(book.bytes).accepted.count == 2)
    }
}
