import Testing

@testable import Exchange

@Suite("What a reading process tells")
struct TableFrameTests {
    private func again(_ frame: TableFrame) -> TableFrame? {
        let bytes = frame.bytes
        var place = 1
        guard let count = TableFrame.number(bytes, &place), count == bytes.count - 5 else { return nil }
        return TableFrame(kind: bytes[0], Array(bytes.dropFirst(5)))
    }

    private let record = TableRecord(
        line: 7, cells: ["", "测试·甲", "𠮷\n"], marks: [.init(cell: 1, kind: .longNumber)], isHidden: true)

    @Test("Lines, outlines, remarks and faults come through as they were")
    func roundTrip() throws {
        guard case .records(let records, let share) = again(.records([record, record], share: 321)) else {
            Issue.record("no records")
            return
        }
        #expect(records == [record, record] && share == 321)
        let outline = TableOutline(
            form: .text(.gb18030), sheets: [.init(name: "表", isHidden: true, head: [record])])
        guard case .outline(let told) = again(.outline(outline)) else {
            Issue.record("no outline")
            return
        }
        #expect(told == outline)
        var remarks = SheetRemarks()
        remarks.mergedRanges = ["A1:B2"]
        remarks.hiddenColumns = [3]
        guard case .remarks(let heard) = again(.remarks(remarks)) else {
            Issue.record("no remarks")
            return
        }
        #expect(heard == remarks)
    }

    @Test(
        "Every fault comes through",
        arguments: [
            RegisterFileFault.empty, .notText(kind: "PDF"), .tooLarge(limitMegabytes: 48),
            .encoding(.init(encoding: .utf16BigEndian, byte: 3, line: 1)), .csv(.openQuote(line: 4)),
            .workbook(.documentType), .workbook(.tooManyParts(limit: 3)), .workbook(.cellTooLong(line: 9)),
        ])
    func faults(_ fault: RegisterFileFault) {
        guard case .fault(let told) = again(.fault(fault)) else {
            Issue.record("no fault")
            return
        }
        #expect(told == fault)
    }

    @Test("Bytes that are no frame are none, wherever they are cut or changed")
    func nonsense() {
        let bytes = Array(TableFrame.records([record, record], share: 5).bytes.dropFirst(5))
        for count in bytes.indices.dropFirst(5) {
            // Cut between two lines it is a frame of one line.
            if case .records(let records, _)? = TableFrame(kind: 2, Array(bytes.prefix(count))) {
                #expect(records == [record])
            }
        }
        for place in bytes.indices {
            var changed = bytes
            changed[place] = 0xFF
            _ = TableFrame(kind: 2, changed)
        }
        for (kind, content) in [(UInt8(9), [UInt8]()), (1, [0x7B]), (2, [])] {
            if TableFrame(kind: kind, content) != nil { Issue.record("a frame of kind \(kind)") }
        }
    }
}
