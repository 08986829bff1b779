import ArgumentParser
import Testing

@testable import guanhuai

/// "As known at T, true on D" of the commands: every one that reads the register takes both axes, or stands here with
/// the reason why it does not. A new command cannot forget: it is in none of the lists. Acts (``CommandTable``) have a
/// day of their own and are known from when they are done.
@Suite("Every reading command on both axes")
struct ReadAxesTests {
    /// Reads of the register with the least that each must be told.
    private static let reads: [String: [String]] = [
        "check": ["1", "--on", "2026-01-01"],
        "forecast": ["1", "--from", "2026-01-01", "--to", "2026-02-01"],
        "entitlement": ["1", "--programme", "special-support", "--year", "2026"],
        "decisions list": ["--programme", "special-support"],
        "family show": ["1"], "family facts": ["1"], "family history": ["1"], "family moves": [],
        "families search": ["x"], "families list": [], "families restricted": [], "families withdrawn": [],
        "duplicates list": [], "duplicates overlaps": [], "duplicates between list": [],
        "quality ratios": [], "reconcile": ["list.csv"],
        "export family": ["1", "--purpose", "x", "--recipient", "y"] + CommandTable.approval,
        "export area": ["990101", "--to", "x", "--purpose", "x", "--recipient", "y"] + CommandTable.approval,
        "import changes": ["1"],
        "import list": [], "roster list": [],
        "identity waiting": [], "audit looks": ["1"], "export list": [],
    ]

    /// Reads that say their days otherwise, with how.
    private static let otherDays: [String: String] = [
        "forecast": "from one day to another", "entitlement": "the months of a year",
        "export family": "a dossier holds every day", "export area": "dossiers hold every day",
    ]

    /// What reads something, and neither axis of the register's facts has a meaning for it.
    private static let exceptions: [String: String] = [
        "differences": "compares what was known then (--known) with what is known now",
        "decision replay": "a stored decision with its frozen facts, which never change",
        "family fact-kinds": "nothing of the register", "export schema": "nothing of the register",
        "roster export": "a confirmed file of a roster, which never changes",
        "retention due": "what may be purged now, or by a day to come",
        "retention records": "acts with when each was proposed and carried out",
        "identity check": "nothing of the register", "user list": "who may act now",
        "audit verify": "the chain as it is now", "keys status": "the keys as they are now",
        "keys unsealed": "what stands in clear now, at any time it was written",
        "doctor": "what is wrong now", "read-table": "a file before it is imported",
        "rules check": "rule files", "rules test": "rule files", "rules boundaries": "rule files",
        "rules facts": "rule files", "rules diff": "rule files", "rules conformance": "rule files",
        "rules published": "publications, each with when it was and from when it holds",
        "rules impact": "what rules not in force yet would change now",
    ]

    @Test("No command is in none of the lists, none is in two, and none of them is gone")
    func listed() {
        // Some commands read, and what they are told makes it an act.
        let acts = CommandTable.acts.subtracting(Self.reads.keys)
        let lists = [Set(Self.reads.keys), Set(Self.exceptions.keys), acts]
        let known = lists.reduce(into: Set<String>()) { $0.formUnion($1) }
        #expect(
            Set(CommandTree.leaves.keys).subtracting(known).sorted() == [], "a read, an act, or why neither")
        #expect(known.subtracting(CommandTree.leaves.keys).sorted() == [])
        #expect(lists.map(\.count).reduce(0, +) == known.count)
        #expect(Set(Self.otherDays.keys).isSubset(of: Self.reads.keys))
    }

    @Test("Each read has --as-known, and --on unless it says its days otherwise")
    func options() throws {
        for (name, command) in CommandTree.leaves {
            let options = CommandTree.options(of: command)
            guard Self.reads[name] != nil else {
                #expect(!options.contains("--as-known"), "\(name) takes an instant: it is a read")
                continue
            }
            #expect(options.contains("--as-known"), "\(name)")
            #expect(options.contains("--on") == (Self.otherDays[name] == nil), "\(name)")
        }
    }

    @Test("What is no instant or no day is refused by every read, and what is one is taken")
    func refused() throws {
        for (name, least) in Self.reads {
            let words = name.split(separator: " ").map(String.init) + least
            func error(_ more: [String]) -> (any Error)? {
                do { _ = try Guanhuai.parseAsRoot(words + more) } catch { return error }
                return nil
            }
            #expect(error(["--as-known", "2026-09-01T09:00"]) == nil, "\(name)")
            let instant = try #require(error(["--as-known", "2026-02-30"]), "\(name)")
            #expect(Guanhuai.fullMessage(for: instant).contains("2026-09-01T09:00"), "\(name)")
            guard Self.otherDays[name] == nil, !least.contains("--on") else { continue }
            #expect(error(["--on", "2026-09-01"]) == nil, "\(name)")
            #expect(error(["--on", "2026-02-30"]) != nil, "\(name)")
        }
    }
}
