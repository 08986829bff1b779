import Foundation

/// What the process does that reads a file for another one: it limits itself, reads the file it was given as its
/// standard input, and tells what it found on its standard output.
package enum ReadingChild {
    /// What it may use. A file that needs more ends the process, and whoever asked says so.
    package struct Bounds: Sendable {
        /// Memory of its own (data, heap, stacks), not what the program itself takes.
        package var memoryBytes: Int
        /// Time of the processor, in seconds.
        package var seconds: Int

        package init(memoryBytes: Int = 256 << 20, seconds: Int = ReadingChild.patience) {
            self.memoryBytes = memoryBytes
            self.seconds = seconds
        }
    }

    #if DEBUG
        /// Unoptimised code takes five times as long.
        package static let patience = 60
    #else
        package static let patience = 10
    #endif

    /// - Parameter sheet: the sheet whose rows are told, counted from 0; nil tells what the file holds.
    package static func run(sheet: Int?, bounds: Bounds = Bounds(), limits: TableLimits = TableLimits()) {
        confine(bounds)
        var output = FrameOutput()
        do throws(RegisterFileFault) {
            let table = try TableBytes(try input(limits), limits: limits).open()
            guard let sheet else {
                output.write(.outline(table.outline))
                return output.write(.end)
            }
            if !table.outline.sheets.indices.contains(sheet) { throw .sheetUnknown([]) }
            try tell(table.rows(ofSheet: sheet), &output)
        } catch {
            output.write(.fault(error))
        }
        output.write(.end)
    }

    /// No files, no more memory and time than allowed, no core with people's data in it.
    private static func confine(_ bounds: Bounds) {
        limit(__rlimit_resource_t(RLIMIT_CORE.rawValue), 0)
        limit(__rlimit_resource_t(RLIMIT_FSIZE.rawValue), 0)
        limit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), 16)
        limit(__rlimit_resource_t(RLIMIT_DATA.rawValue), UInt(bounds.memoryBytes))
        limit(__rlimit_resource_t(RLIMIT_CPU.rawValue), UInt(bounds.seconds))
    }

    private static func limit(_ kind: __rlimit_resource_t, _ value: UInt) {
        var pair = rlimit(rlim_cur: value, rlim_max: value)
        setrlimit(kind, &pair)
    }

    /// The whole standard input from its beginning, unless it is larger than any file that is read.
    private static func input(_ limits: TableLimits) throws(RegisterFileFault) -> [UInt8] {
        lseek(0, 0, SEEK_SET)
        var status = stat()
        guard fstat(0, &status) == 0, status.st_size <= limits.largest else {
            throw .tooLarge(limitMegabytes: limits.largest >> 20)
        }
        let size = Int(status.st_size)
        return [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
            while count < size {
                let got = Glibc.read(0, buffer.baseAddress?.advanced(by: count), size - count)
                if got <= 0 { break }
                count += got
            }
        }
    }

    private static func tell(_ rows: consuming any TableRows, _ output: inout FrameOutput)
        throws(RegisterFileFault)
    {
        var rows = rows
        var waiting: [TableRecord] = []
        var size = 0
        while let record = try rows.next() {
            if record.isBlank { continue }
            if record.size > TableFrame.longestRecord { throw .workbook(.cellTooLong(line: record.line)) }
            waiting.append(record)
            size += record.size
            if size > 64 << 10 {
                output.write(.records(waiting, share: Int(rows.share * 1000)))
                waiting.removeAll(keepingCapacity: true)
                size = 0
            }
        }
        output.write(.records(waiting, share: 1000))
        output.write(.remarks(rows.remarks))
    }
}

/// The standard output of a reading process.
private struct FrameOutput {
    mutating func write(_ frame: TableFrame) {
        let bytes = frame.bytes
        var written = 0
        while written < bytes.count {
            let count = bytes.withUnsafeBufferPointer {
                Glibc.write(1, $0.baseAddress?.advanced(by: written), bytes.count - written)
            }
            // Whoever asked has gone away.
            if count <= 0 { exit(1) }
            written += count
        }
    }
}
