/// Which target may import which: the module map of the project, held here and nowhere weaker.
///
/// SwiftPM does not notice a skipped layer (a page that imports the store builds), so every `import` is read.
enum Arrows {
    /// Own targets and packages each target may import. Arrows are not transitive.
    static let table: [String: Set<String>] = [
        "CLibPQ": [],
        "CXLSXWriter": [],
        "CZlib": [],
        "CLibXML2": [],
        "CivilCalendar": [],
        "FEEL": ["CivilCalendar"],
        "Rules": ["FEEL", "CivilCalendar"],
        "Benefits": ["Rules", "FEEL", "CivilCalendar"],
        "PolicyFiles": ["Benefits", "Rules", "FEEL", "CivilCalendar", "Yams"],
        "Exchange": [
            "Benefits", "Rules", "FEEL", "CivilCalendar", "Yams", "CXLSXWriter", "CZlib", "CLibXML2",
        ],
        "Postgres": ["CivilCalendar", "CLibPQ", "Logging", "ServiceLifecycle"],
        "Store": ["Benefits", "Rules", "FEEL", "CivilCalendar", "Postgres", "Crypto"],
        "Casework": ["Benefits", "Rules", "FEEL", "CivilCalendar", "Store", "Exchange"],
        "Web": hummingbird.union(["Benefits", "Rules", "FEEL", "CivilCalendar", "Casework", "Mustache"]),
        "guanhuai": ownTargets.subtracting(["CLibPQ", "CXLSXWriter", "CZlib", "CLibXML2"])
            .union(["ArgumentParser", "Logging", "ServiceLifecycle"]),
    ]
    /// Hummingbird and the packages whose types its interface is made of.
    private static let hummingbird: Set<String> = [
        "Hummingbird", "HummingbirdCore", "HTTPTypes", "NIOCore", "NIOPosix", "Logging", "ServiceLifecycle",
    ]
    static let ownTargets: Set<String> = [
        "CLibPQ", "CXLSXWriter", "CZlib", "CLibXML2", "CivilCalendar", "FEEL", "Rules", "Benefits",
        "PolicyFiles", "Exchange", "Postgres",
        "Store", "Casework", "Web", "guanhuai",
    ]
    static let pure: Set<String> = ["CivilCalendar", "FEEL", "Rules", "Benefits"]
    /// Parts of the toolchain. Foundation has a rule of its own in the pure targets.
    private static let toolchain: Set<String> = [
        "Swift", "Synchronization", "Foundation", "FoundationEssentials", "Glibc", "Musl", "Darwin",
        "Dispatch",
    ]
    private static let pureToolchain: Set<String> = [
        "Swift", "Synchronization", "Foundation", "FoundationEssentials",
    ]

    static let rules: [Rule] = [imports, manifest, foundation, symbols]

    private static func importLines(_ file: SourceFile) -> [(line: Int, module: String)] {
        let pattern =
            #"^\s*(?:@\w+(?:\([^)]*\))?\s+)*(?:(?:public|package|internal|private|fileprivate)\s+)?import\s+"#
            + #"(?:(?:struct|class|enum|protocol|func|var|let|typealias|actor)\s+)?(\w+)"#
        return file.lines(matching: pattern).map { ($0.line, $0.groups[1]) }
    }

    private static let imports = Rule(
        "a target imports only what the module map gives it", of: { $0.isSwift && $0.target != nil },
        refuses: [
            .planted("Sources/Web/Families/Page.swift", "import Casework\nimport Store\n"),
            .planted("Sources/Rules/Decision.swift", "package import Benefits\n"),
            .planted("Sources/FEEL/Clock.swift", "import Glibc\n"),
            .planted("Sources/Store/Rows.swift", "@preconcurrency import Yams\n"),
            .planted("Sources/Store/Rows.swift", "import struct Hummingbird.Request\n"),
            .planted("Sources/Extra/New.swift", "import CivilCalendar\n"),
        ],
        accepts: [
            .planted("Sources/Web/Families/Page.swift", "import Casework\nimport Foundation\n"),
            .planted("Sources/Rules/Decision.swift", "package import FEEL\n// import Benefits\n"),
        ]
    ) { file in
        guard let target = file.target else { return [] }
        guard let allowed = table[target] else {
            return [Fault(path: file.path, line: 1, message: "target \(target) is not in the module map")]
        }
        let system = pure.contains(target) ? pureToolchain : toolchain
        return importLines(file).filter { !allowed.contains($0.module) && !system.contains($0.module) }
            .map { Fault(path: file.path, line: $0.line, message: "\(target) may not import \($0.module)") }
    }

    private static let manifest = Rule(
        "Package.swift declares no arrow that the module map does not have",
        of: { $0.path == "Package.swift" },
        refuses: [
            .planted("Package.swift", #".target(name: "Rules", dependencies: ["FEEL", "Benefits"]),"#),
            .planted("Package.swift", #".target(name: "Extras", dependencies: []),"#),
        ],
        accepts: [.planted("Package.swift", #".target(name: "Rules", dependencies: ["FEEL", yams]),"#)]
    ) { file in
        let pattern =
            #"\.(?:executableT|t)arget\(\s*name: "(\w+)"(?:,\s*dependencies: \[([^\]]*)\])?(?!.*path:)"#
        return SourceFile.matches(of: pattern, in: file.text).flatMap { match -> [Fault] in
            let target = match.groups[1]
            guard let allowed = table[target] else {
                return [
                    Fault(path: file.path, line: match.line, message: "\(target) is not in the module map")
                ]
            }
            return SourceFile.matches(of: #""(\w+)""#, in: match.groups[2]).map { $0.groups[1] }
                .filter { !allowed.contains($0) }
                .map {
                    Fault(path: file.path, line: match.line, message: "\(target) may not depend on \($0)")
                }
        }
    }

    private static let foundation = Rule(
        "Foundation in a pure target has its reason beside it",
        of: { $0.isSwift && pure.contains($0.target ?? "") },
        refuses: [.planted("Sources/Rules/Money.swift", "import Foundation\n")],
        accepts: [
            .planted(
                "Sources/Rules/Money.swift",
                "// pow() of the standard's exponent; see Decisions.\nimport Foundation\n"),
            .planted("Sources/Store/Key.swift", "import Foundation\n"),
        ]
    ) { file in
        importLines(file).filter { $0.module.hasPrefix("Foundation") && !file.hasReason(beside: $0.line) }
            .map {
                Fault(
                    path: file.path, line: $0.line, message: "say beside the import why Foundation is needed")
            }
    }

    private static let symbols = Rule(
        "C is reached through a module map only", of: { $0.isSwift && $0.target != nil },
        refuses: [.planted("Sources/Store/Raw.swift", "@_silgen_name(\"PQexec\") func raw()\n")],
        accepts: [.planted("Sources/Postgres/Raw.swift", "import CLibPQ\n")]
    ) { file in
        file.lines(matching: #"@_silgen_name|@_cdecl|dlsym\("#)
            .map { Fault(path: file.path, line: $0.line, message: "reach C through a module map target") }
    }
}
