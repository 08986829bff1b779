@testable import guanhuai

/// What each command of the tree that acts is told at the least, and which of them change the register.
///
/// HOME, FILE, DOSSIER and AREA stand for a family's number and for files of the test.
enum CommandTable {
    /// By whom an export is approved, and until when the copy is kept.
    static let approval = ["--approved-by", "审核人", "--delete-by", "2099-12-31"]

    /// Acts on the register: a role that only looks is refused each of them.
    static let changes: [String: [String]] = [
        "determine": ["--on", "2026-11-25"],
        "family offer": ["HOME", "--to", "990101001201", "--on", "2026-10-01"],
        "family accept": ["1"], "family decline": ["1", "--reason", "x"], "family withdraw": ["1"],
        "family restrict": ["HOME", "--reason", "x"], "family unrestrict": ["HOME", "--reason", "x"],
        "family close": ["HOME", "--reason", "x"], "family reopen": ["HOME"],
        "family renumber": ["HOME", "--to", "H-9", "--reason", "x"], "families reindex": [],
        "duplicates find": [], "duplicates decide": ["1", "same"],
        "duplicates merge": ["1", "--reason", "x"],
        "duplicates undo": ["1", "--reason", "x"], "duplicates settle": ["1", "--reason", "x"],
        "duplicates reopen": ["1", "--reason", "x"],
        "duplicates between settle": ["a", "--paid", "here", "--reason", "x"],
        "duplicates between reopen": ["a", "--reason", "x"], "quality verify": ["HOME"],
        "import families": ["FILE"], "import family": ["DOSSIER"], "import area": ["AREA"],
        "import withdraw": ["1"], "family copy": ["HOME", "--requested-by", "x"],
        "roster draft": ["--scheme", "only-child-insurance", "--year", "2026"],
        "roster consent": ["--roster", "1", "--family", "HOME", "--evidence", "x"],
        "roster override": ["--roster", "1", "--obstacle", "late", "--reason", "x"],
        "roster confirm": ["--roster", "1"], "areas import": ["AREAS"], "areas follow": [],
        "identity confirm": ["HOME", "wife", "--reason", "x"],
        // These are reads too; what leaves in clear, and what is accepted, is an act on record.
        "import changes": ["1", "--all"],
        "export family": ["HOME", "--purpose", "x", "--recipient", "y"] + approval,
        "export area": ["990101001", "--to", "OUT", "--purpose", "x", "--recipient", "y"] + approval,
        "family event birth": ["HOME", "--on", "2026-10-01", "--parent", "wife"],
        "family event adoption": ["HOME", "--on", "2026-10-01", "--parent", "wife"],
        "family event adoption-end": ["HOME", "--person", "son", "--on", "2026-10-01"],
        "family event death": ["HOME", "--person", "wife", "--on", "2026-10-01"],
        "family event death-declared": ["HOME", "--person", "wife", "--judgment", "2026-10-01"],
        "family event marriage": ["HOME", "--person", "wife", "--name", "x", "--on", "2026-10-01"],
        "family event asked": ["HOME", "--person", "wife", "--about", "parentage"],
        "family event divorce": ["HOME", "--on", "2026-10-01", "--partner", "wife", "--partner", "husband"],
        "family event disability-certified": [
            "HOME", "--person", "wife", "--on", "2026-10-01", "--grade", "3",
        ],
        "family event disability-regraded": [
            "HOME", "--person", "wife", "--on", "2026-10-01", "--grade", "3",
        ],
        "family event disability-lapsed": ["HOME", "--person", "wife", "--on", "2026-10-01"],
        "family event certificate-issued": ["HOME", "--on", "2026-10-01", "--number", "GR-1"],
        "family event certificate-cancelled": ["HOME", "--on", "2026-10-01"],
        "family event study-begun": [
            "HOME", "--person", "wife", "--on", "2026-10-01", "--institution", "university",
        ],
        "family event study-ended": ["HOME", "--person", "wife", "--on", "2026-10-01"],
        "family event enlisted": ["HOME", "--person", "wife", "--on", "2026-10-01"],
        "family event discharged": ["HOME", "--person", "wife", "--on", "2026-10-01"],
        "family event fact-recorded": ["HOME", "--fact", "remarks", "--set", "remark=x"],
        "family event fact-ended": ["HOME", "--entry", "remarks/1", "--on", "2026-10-01"],
        "family event fact-corrected": ["HOME", "--entry", "remarks/1", "--set", "remark=x"],
        "family event registration-withdrawn": ["HOME", "--reason", "x"],
        "family event undo": ["HOME", "--act", "1"],
    ]

    /// Acts that one role alone may do, with what that role's rule says to others.
    static let ofAdministrators: [String: [String]] = [
        "rules publish": ["--reason", "x"], "user add": ["x", "--area", "990101001"],
        "keys rotate": [], "retention purge": ["--reason", "x"], "retention confirm": ["1"],
        "retention decline": ["1", "--reason", "x"],
    ]

    /// Acts of the service itself, by whoever runs the machine: they have no rule of a role, with what they do.
    static let ofTheService: [String: String] = [
        "demo": "an office of its own", "serve": "the pages", "migrate": "the database's form",
        "audit seal": "chains what was recorded: an auditor's too",
        "backup make": "a copy that needs the keys", "backup drill": "a database of its own",
    ]

    static var acts: Set<String> {
        Set(changes.keys).union(ofAdministrators.keys).union(ofTheService.keys)
    }
}
