import Exchange
import Foundation
import HostileFiles
import Testing

@testable import guanhuai

/// Files from outside are read by the built command in a process of its own.
@Suite("Reading in a process with limits", .serialized)
struct ReadTableTests {
    private static let program = [CommandRun.executable.path, "read-table"]
    private static let table = [
        ["序号", "村居代码", "女方姓名", "女方身份证号", "男方姓名", "男方身份证号", "备注"],
        ["1", "990101001001", "测试·甲", "990101198106150021", "测试·乙", "990101197903100030", "家庭备注内容"],
    ]
    private static let files = HostileFile.all(around: table)

    /// What a process of the command used while it read all of a file.
    private struct Use {
        /// Of processor time: others run tests on the same processors.
        var seconds: Double
        var peakMegabytes: Int
        var status: Int32
    }

    /// Reads the file's first sheet to its end in a process, and measures that process.
    private func use(_ bytes: [UInt8]) async throws -> Use {
        let path = NSTemporaryDirectory() + "gh-hostile-\(UUID().uuidString)"
        try Data(bytes).write(to: URL(filePath: path))
        defer { unlink(path) }
        return await withCheckedContinuation { continuation in
            DispatchQueue.global().async {
                var actions = posix_spawn_file_actions_t()
                posix_spawn_file_actions_init(&actions)
                posix_spawn_file_actions_addopen(&actions, 0, path, O_RDONLY, 0)
                posix_spawn_file_actions_addopen(&actions, 1, "/dev/null", O_WRONLY, 0)
                let arguments = (Self.program + ["--sheet", "0"]).map { strdup($0) } + [nil]
                var pid = pid_t()
                posix_spawn(&pid, arguments[0]!, &actions, nil, arguments, environ)
                var status = Int32()
                var usage = rusage()
                // What a process took at most is known while it runs; afterwards the system counts its parent in.
                var peak = 0
                // On a thread of the queue's own, as all of this.
                while wait4(pid, &status, WNOHANG, &usage) == 0 {
                    peak = max(peak, Self.peak(of: pid))
                    usleep(2000)  // of the same thread
                }
                posix_spawn_file_actions_destroy(&actions)
                for argument in arguments { free(argument) }
                let seconds = [usage.ru_utime, usage.ru_stime].map {
                    Double($0.tv_sec) + Double($0.tv_usec) / 1e6
                }
                continuation.resume(
                    returning: Use(
                        seconds: seconds.reduce(0, +), peakMegabytes: peak, status: status))
            }
        }
    }

    /// The most memory a running process had at once, in MiB; 0 as long as it is still a copy of this one.
    private static func peak(of pid: pid_t) -> Int {
        // Asked first: between the two readings it may become the command, and the status be that of the tests.
        let program = (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/\(pid)/exe")) ?? ""
        guard program.hasSuffix("guanhuai") else { return 0 }
        let text = (try? String(contentsOfFile: "/proc/\(pid)/status", encoding: .utf8)) ?? ""
        guard let line = text.split(separator: "\n").first(where: { $0.hasPrefix("VmHWM") }) else { return 0 }
        return (Int(line.filter(\.isNumber)) ?? 0) / 1024
    }

    /// The code of the fault; "read" where there was none.
    private func answer(_ bytes: [UInt8]) async throws -> String {
        let file = try TableFile(bytes)
        return await withCheckedContinuation { continuation in
            DispatchQueue.global().async {
                do throws(RegisterFileFault) {
                    var rows = try ReadingProcess(file, program: Self.program).open().rows(ofSheet: 0)
                    while try rows.next() != nil {}
                    continuation.resume(returning: "read")
                } catch {
                    continuation.resume(returning: error.code)
                }
            }
        }
    }

    @Test("Harmful files get the same answer from another process, within its limits")
    func answers() async throws {
        for (place, file) in Self.files.enumerated() where place.isMultiple(of: 5) && !file.codes.isEmpty {
            let code = try await answer(file.make())
            // Headings are looked for by who asked, so a sheet without any is simply read.
            let isAboutHeadings =
                !file.codes.isDisjoint(with: ["columns-missing", "file-empty"])
                || file.name.contains("thousand lines of")
            #expect(file.codes.contains(code) || code == "read" && isAboutHeadings, "\(file.name): \(code)")
        }
    }

    @Test("The largest take less than 200 MiB and ten seconds")
    func bounds() async throws {
        let words = [
            "MB", "GiB", "million", "thousand", "laughs", "60000 parts", "deep", "80,000", "one text",
        ]
        let large = Self.files.filter { file in words.contains { file.name.contains($0) } }
        #expect(large.count > 20)
        for file in large {
            let used = try await use(file.make())
            #expect(used.peakMegabytes < 200, "\(file.name): \(used.peakMegabytes) MiB")
            #expect(used.peakMegabytes > 0, "\(file.name) was not measured")
            #expect(used.seconds < 10, "\(file.name): \(used.seconds) s")
        }
    }

    @Test("A reader that is stopped is told, not waited for")
    func stopped() async throws {
        let file = try TableFile(Array("a,b\n1,2\n".utf8))
        for program in [["/bin/false"], ["/bin/echo", "nonsense"], ["/nonexistent/program"]] {
            #expect(throws: RegisterFileFault.readerStopped) {
                try ReadingProcess(file, program: program).open()
            }
        }
    }

    @Test("A good file comes through as it is read here")
    func good() async throws {
        let text = Array(Self.table.map { $0.joined(separator: ",") }.joined(separator: "\n").utf8)
        let file = try TableFile(text)
        let program = Self.program
        let lines = try await withCheckedThrowingContinuation {
            (done: CheckedContinuation<[TableRecord], any Error>) in
            DispatchQueue.global().async {
                done.resume(
                    with: Result {
                        var rows = try ReadingProcess(file, program: program).open().rows(ofSheet: 0)
                        var lines: [TableRecord] = []
                        while let line = try rows.next() { lines.append(line) }
                        return lines
                    })
            }
        }
        #expect(lines.map(\.cells) == Self.table)
    }
}
