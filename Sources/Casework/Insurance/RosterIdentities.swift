import Benefits
import CivilCalendar
import Exchange
import Rules

/// The names and numbers of one line as they are sealed with it at the draft, so that an export made again later has
/// the same bytes whatever was corrected in between.
struct LineIdentity: Sendable, Hashable {
    var insured: RosterIdentity
    var policyholder: RosterIdentity
    var household: String
    var villageName: String

    init?(_ line: RosterLine, _ drawing: RosterDrawing, villageName: String) {
        guard let insured = drawing.people[line.insured]?.identity,
            let policyholder = drawing.people[line.policyholder]?.identity
        else { return nil }
        self.insured = insured
        self.policyholder = policyholder
        household = drawing.households[line.family] ?? ""
        self.villageName = villageName
    }

    var text: String {
        CanonicalJSON.object([
            .init("insured", Self.json(insured)), .init("policyholder", Self.json(policyholder)),
            .init("household", .string(household)), .init("village", .string(villageName)),
        ]).text
    }

    /// Nil where the text is not one of ours.
    init?(text: String) {
        guard let tree = try? JSONTree.read(text), let insured = tree["insured"].flatMap(Self.identity),
            let policyholder = tree["policyholder"].flatMap(Self.identity),
            let household = tree["household"]?.text, let village = tree["village"]?.text
        else { return nil }
        self.insured = insured
        self.policyholder = policyholder
        self.household = household
        villageName = village
    }

    /// As a list may show it that leaves without a purpose: a neighbour must not know who is meant.
    ///
    /// - Parameters:
    ///   - day: on which somebody under 15 is a child, who is named by no sign.
    ///   - isChild: whether the insured is the child of the family.
    func masked(on day: CivilDate, isChild: Bool) -> LineIdentity {
        var masked = self
        masked.insured = insured.masked(on: day, as: isChild ? "child" : "")
        masked.policyholder = policyholder.masked(on: day, as: "")
        masked.household = IdentityMask.household(household)
        return masked
    }

    private init(_ both: RosterIdentity) {
        insured = both
        policyholder = both
        household = ""
        villageName = ""
    }

    /// Of a family whose data were purged.
    static let purged = LineIdentity(.purged)

    /// Of a family whose data are restricted: the line stands, so that the roster balances, and names nobody.
    var restricted: LineIdentity {
        var restricted = self
        restricted.insured = .restricted
        restricted.policyholder = .restricted
        restricted.household = ""
        return restricted
    }

    private static func json(_ identity: RosterIdentity) -> CanonicalJSON {
        .object([
            .init("name", .string(identity.name)), .init("sex", .string(identity.sex.rawValue)),
            .init("document", .string(identity.documentKind.rawValue)),
            .init("number", .string(identity.documentNumber)),
            .init("born", .optional(identity.born?.description)),
        ])
    }

    private static func identity(_ tree: DataTree) -> RosterIdentity? {
        guard let name = tree["name"]?.text,
            let sex = tree["sex"]?.text.flatMap(PersonFacts.Sex.init),
            let kind = tree["document"]?.text.flatMap(IdentityDocument.Kind.init),
            let number = tree["number"]?.text
        else { return nil }
        return RosterIdentity(
            name: name, sex: sex, documentKind: kind, documentNumber: number,
            born: tree["born"]?.text.flatMap { CivilDate(iso: $0) })
    }
}

extension DrawnPerson {
    fileprivate var identity: RosterIdentity? {
        guard let name, let document else { return nil }
        return RosterIdentity(
            name: name, sex: sex, documentKind: document.kind, documentNumber: document.number, born: born)
    }
}

extension RosterIdentity {
    /// In the language of the list, which is that of the insurer.
    fileprivate static let restricted = RosterIdentity(
        name: "限制处理", sex: .unknown, documentKind: .other, documentNumber: "", born: nil)
    fileprivate static let purged = RosterIdentity(
        name: "已清除", sex: .unknown, documentKind: .other, documentNumber: "", born: nil)

    /// Name and number by the rules of each column; no birth date, which with a name says who it is.
    fileprivate func masked(on day: CivilDate, as key: String) -> RosterIdentity {
        let isChild = NamedMember(key: key, name: name, born: latestBirth).isChild(on: day)
        return RosterIdentity(
            name: isChild ? NamedMember.child.zh : IdentityMask.name(name), sex: isChild ? .unknown : sex,
            documentKind: isChild ? .other : documentKind,
            documentNumber: isChild ? Self.childNumber : IdentityMask.number(documentNumber), born: nil)
    }

    /// By the number; else the last day of the year, which may be all that is known.
    private var latestBirth: CivilDate? {
        (try? IdentityNumber(documentNumber, asOf: nil, allowTestIdentities: true))?.born
            ?? born.map { PersonFacts.Precision.year.range(of: $0).last }
    }

    private static let childNumber = "******"
}
