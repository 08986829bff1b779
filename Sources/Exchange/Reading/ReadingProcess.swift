import Foundation

/// Reads a file in a process of its own, which limits itself in memory, time and files: whatever a file does to the
/// reader, this process and its database connection are not touched by it.
package struct ReadingProcess: TableSource {
    private let program: [String]
    private let file: TableFile

    /// - Parameter program: the path of the program that reads (``ReadingChild``), and its arguments.
    package init(_ file: TableFile, program: [String]) {
        self.file = file
        self.program = program
    }

    package func open() throws(RegisterFileFault) -> any OpenTable {
        let child = try RunningChild(program, file)
        guard case .outline(let outline) = try child.next() else { throw .readerStopped }
        guard case .end = try child.next() else { throw .readerStopped }
        return Opened(outline: outline, program: program, file: file)
    }

    /// A file whose outline was told.
    private struct Opened: OpenTable {
        let outline: TableOutline
        let program: [String]
        let file: TableFile

        func rows(ofSheet index: Int) throws(RegisterFileFault) -> any TableRows {
            ChildRows(child: try RunningChild(program + ["--sheet", String(index)], file))
        }
    }
}

/// The rows that a reading process tells.
private struct ChildRows: TableRows {
    let child: RunningChild
    private var ready: [TableRecord] = []
    private var taken = 0
    private var hasEnded = false
    private(set) var share: Double = 0
    private(set) var remarks = SheetRemarks()

    init(child: RunningChild) { self.child = child }

    mutating func next() throws(RegisterFileFault) -> TableRecord? {
        while taken == ready.count {
            if hasEnded { return nil }
            taken = 0
            ready = []
            switch try child.next() {
            case .records(let records, let thousandths):
                ready = records
                share = Double(min(thousandths, 1000)) / 1000
            case .remarks(let remarks): self.remarks = remarks
            case .end: hasEnded = true
            case .outline, .fault: throw .readerStopped
            }
        }
        taken += 1
        return ready[taken - 1]
    }
}

/// A reading process and the pipe on which it tells. It is ended with whoever holds it.
private final class RunningChild {
    private let pid: pid_t
    private let pipe: Int32
    private var isReaped = false

    /// How long it may say nothing, in milliseconds. It ends itself before, by its own limit on time.
    private static let silence = Int32(ReadingChild.patience + 5) * 1000

    init(_ program: [String], _ file: TableFile) throws(RegisterFileFault) {
        var ends: [Int32] = [0, 0]
        guard Glibc.pipe(&ends) == 0 else { throw .readerStopped }
        for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        defer { close(ends[1]) }
        pipe = ends[0]
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_adddup2(&actions, file.descriptor, 0)
        posix_spawn_file_actions_adddup2(&actions, ends[1], 1)
        // What it has to say it says in frames; a crash writes what lay in memory.
        posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0)
        let arguments = program.map { strdup($0) } + [nil]
        // Of the environment only where the libraries are.
        let kept = ["LD_LIBRARY_PATH"].compactMap { name in
            ProcessInfo.processInfo.environment[name].map { strdup("\(name)=\($0)") }
        }
        let environment = kept + [strdup("SWIFT_BACKTRACE=enable=no"), nil]
        defer { for text in arguments + environment { free(text) } }
        var child = pid_t()
        guard posix_spawn(&child, program[0], &actions, nil, arguments, environment) == 0 else {
            close(ends[0])
            throw .readerStopped
        }
        pid = child
    }

    deinit {
        close(pipe)
        if !isReaped {
            kill(pid, SIGKILL)
            waitpid(pid, nil, 0)
        }
    }

    /// The next thing it tells; what it calls a fault is thrown.
    func next() throws(RegisterFileFault) -> TableFrame {
        guard let head = read(5) else { throw .readerStopped }
        var place = 1
        guard let size = TableFrame.number(head, &place), size <= TableFrame.longest,
            let content = read(size),
            let frame = TableFrame(kind: head[0], content)
        else { throw .readerStopped }
        switch frame {
        case .fault(let fault): throw fault
        case .end:
            isReaped = waitpid(pid, nil, 0) == pid
            return .end
        default: return frame
        }
    }

    /// Exactly so many bytes; nil where they do not come.
    private func read(_ count: Int) -> [UInt8]? {
        var bytes = [UInt8](repeating: 0, count: count)
        var got = 0
        while got < count {
            var waited = pollfd(fd: pipe, events: Int16(POLLIN), revents: 0)
            guard poll(&waited, 1, Self.silence) > 0 else { return nil }
            let read = bytes.withUnsafeMutableBytes {
                Glibc.read(pipe, $0.baseAddress?.advanced(by: got), count - got)
            }
            if read <= 0 { return nil }
            got += read
        }
        return bytes
    }
}
