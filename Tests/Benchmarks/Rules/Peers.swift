import Foundation

/// The engines that are measured beside this one: OpenFisca and PolicyEngine (vectorised, in Python) and Zen.
///
/// Their programs lie beside the project on its own machines, `../shared/bench`, and name their folder in the text, so
/// copies are made that name ours: the folder of `GUANHUAI_PEERS`, into which their packages are installed where they
/// are missing. A peer that cannot be set up is left out, and that is said.
struct Peers {
    private let rows: Int
    private let folder: String?

    init(rows: Int) {
        self.rows = rows
        folder = ProcessInfo.processInfo.environment["GUANHUAI_PEERS"].map {
            URL(filePath: $0).standardizedFileURL.path
        }
    }

    private static let first = ["openfisca-core==46.0.1", "zen-engine==2.1.3", "numpy==2.4.6"]
    private static let second = ["policyengine-core==3.33.12"]
    /// Families that Zen is given, one by one: a million would take most of a minute.
    static let zenRows = 10_000

    func prepare() -> [Command] {
        guard let folder else {
            Progress.say("without peers: GUANHUAI_PEERS names no folder for them (see the handbook)")
            return []
        }
        do {
            try copyPrograms(to: folder)
        } catch {
            Progress.say("without peers: \(error)")
            return []
        }
        let openFisca = attempt("OpenFisca and Zen") {
            try install(Self.first, "venv")
            try makeRows()
            return ["flat batch \(rows)", "persons batch \(rows)", "persons single 500"].map {
                command("openfisca " + $0, "venv", "bench_openfisca.py " + $0)
            } + [command("zen", "venv", "bench_zen.py \(Self.zenRows) dates")]
        }
        let policyEngine = attempt("PolicyEngine") {
            try install(Self.second, "venv2")
            let arguments = "bench_openfisca.py flat batch \(rows)"
            var command = command("policyengine flat", "venv2", arguments)
            command.environment["PEERS_ENGINE"] = "policyengine"
            return [command]
        }
        return policyEngine + openFisca
    }

    private func attempt(_ name: String, _ make: () throws -> [Command]) -> [Command] {
        do {
            return try make()
        } catch {
            Progress.say("without \(name): \(error)")
            return []
        }
    }

    private func command(_ name: String, _ venv: String, _ arguments: String) -> Command {
        let folder = folder ?? ""
        return Command(
            name: name, path: "\(folder)/\(venv)/bin/python",
            arguments: arguments.split(separator: " ").map { String($0) },
            environment: ["PYTHONPATH": folder + "/programs"], folder: folder + "/programs")
    }

    // MARK: Setting up

    private struct Missing: Error, CustomStringConvertible {
        let description = "their programs are not beside the project, in ../shared/bench"
    }

    private func copyPrograms(to folder: String) throws {
        let files = FileManager.default
        let source = ["/../shared/bench", "/shared/bench"].map { Workload.project + $0 }
            .first { files.fileExists(atPath: $0 + "/bench_openfisca.py") }
        let programs = folder + "/programs"
        guard let source else {
            if files.fileExists(atPath: programs + "/bench_openfisca.py") { return }
            throw Missing()
        }
        try shell(
            "mkdir -p '\(programs)' '\(folder)/data' && cd '\(source)' "
                + "&& cp -r *.py golden.json openfisca_hardship openfisca_hardship_flat '\(programs)/' "
                + "&& sed -i 's|/var/tmp/peers/data|\(folder)/data|g' '\(programs)'/*.py")
    }

    private func install(_ packages: [String], _ venv: String) throws {
        let place = "\(folder ?? "")/\(venv)"
        let isThere = "'\(place)/bin/pip' freeze 2>/dev/null | grep -qiF '\(packages[0])'"
        if (try? shell(isThere)) != nil { return }
        Progress.say("installing \(packages.joined(separator: ", "))")
        try shell(
            "python3 -m venv '\(place)' && '\(place)/bin/pip' -q install --disable-pip-version-check "
                + packages.joined(separator: " "))
    }

    private func makeRows() throws {
        for count in Set([rows, Self.zenRows]) {
            let file = "\(folder ?? "")/data/families_\(count).csv"
            if FileManager.default.fileExists(atPath: file) { continue }
            Progress.say("making the peers' \(count) families")
            _ = try command("gen.py", "venv", "gen.py \(count) \(folder ?? "")/data").lines()
        }
    }

    private func shell(_ line: String) throws {
        _ = try Command(name: line, path: "/bin/sh", arguments: ["-c", line]).lines()
    }
}
