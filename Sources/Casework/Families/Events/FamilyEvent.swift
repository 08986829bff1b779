package import Benefits
package import CivilCalendar
package import Rules

/// Something that happened in a family, recorded as one act: with its own checks, under the family's lock, at one
/// instant of knowledge. What was held stays in the history; nothing is overwritten.
package protocol FamilyEvent: Sendable {
    static var kind: EventKind { get }
    /// The day on which it happened; nil for what has no day of its own, such as a correction.
    var happened: CivilDate? { get }
    /// Whether it closes all that it changes before it opens anything, so that what became of what is found in pairs.
    static var closesFirst: Bool { get }
    /// Whether it is an act on a family whose registration was withdrawn, or withdraws it.
    static var reachesWithdrawn: Bool { get }
    /// Numbers of people of other families whom it takes up: their families are locked and follow the event.
    var numbersNamed: [String] { get }
    /// Checks the event against what is held and writes what it changes.
    ///
    /// - Throws: `EventFault` where the facts refuse it.
    func apply(to family: EventFamily) async throws
}

extension FamilyEvent {
    package static var closesFirst: Bool { false }
    package static var reachesWithdrawn: Bool { false }
    package var numbersNamed: [String] { [] }
}

/// What happened on a day.
package protocol DatedEvent: FamilyEvent {
    var day: CivilDate { get }
}

extension DatedEvent {
    package var happened: CivilDate? { day }
}

/// The kinds of acts on a family.
package enum EventKind: String, Sendable, Hashable, CaseIterable {
    case birth, adoption, death, marriage, divorce, undo, enlisted, discharged
    /// Somebody who came later was asked what the family's whole lists did not speak of.
    case asked
    case adoptionEnd = "adoption-end"
    /// Declared by a court (民法典 46 to 48).
    case deathDeclared = "death-declared"
    case disabilityCertified = "disability-certified"
    case disabilityRegraded = "disability-regraded"
    case disabilityLapsed = "disability-lapsed"
    case certificateIssued = "certificate-issued"
    case certificateCancelled = "certificate-cancelled"
    case studyBegun = "study-begun"
    case studyEnded = "study-ended"
    /// One fact of any kind: said anew, no longer true, or recorded wrongly.
    case factRecorded = "fact-recorded"
    case factEnded = "fact-ended"
    case factCorrected = "fact-corrected"
    case moveOffered = "move-offered"
    case moveWithdrawn = "move-withdrawn"
    /// The new office took the family over.
    case movedIn = "moved-in"
    /// Somebody of it was found to be registered twice, and the counts follow what the other entry knew.
    case merged
    /// Somebody accepted what a file of a register says otherwise: as always having been so, or since a day.
    case correctionAccepted = "correction-accepted"
    case changeAccepted = "change-accepted"
    /// A dossier that was sent took the place of what was held.
    case dossier
    /// A family was registered from its dossier.
    case registered
    /// The registration was a mistake; undoing this act puts the family back.
    case registrationWithdrawn = "registration-withdrawn"

    /// Whether a mistaken recording is taken back as an act: a registration is withdrawn, a move goes back by another one,
    /// and a merge is undone as one.
    package var isUndoable: Bool {
        switch self {
        case .registered, .moveOffered, .moveWithdrawn, .movedIn, .merged: false
        default: true
        }
    }

    package var title: LocalizedText {
        switch self {
        case .birth: LocalizedText(zh: "出生", en: "birth")
        case .adoption: LocalizedText(zh: "收养", en: "adoption")
        case .adoptionEnd: LocalizedText(zh: "解除收养", en: "end of an adoption")
        case .death: LocalizedText(zh: "死亡", en: "death")
        case .deathDeclared: LocalizedText(zh: "宣告死亡", en: "death declared by a court")
        case .marriage: LocalizedText(zh: "结婚", en: "marriage")
        case .divorce: LocalizedText(zh: "离婚", en: "divorce")
        case .asked: LocalizedText(zh: "已问清", en: "questions answered")
        case .disabilityCertified: LocalizedText(zh: "评定残疾", en: "disability certified")
        case .disabilityRegraded: LocalizedText(zh: "残疾重新评级", en: "disability re-graded")
        case .disabilityLapsed: LocalizedText(zh: "残疾人证失效", en: "disability certificate lapsed")
        case .certificateIssued: LocalizedText(zh: "发给光荣证或证明", en: "only-child certificate issued")
        case .certificateCancelled: LocalizedText(zh: "注销光荣证", en: "only-child certificate cancelled")
        case .studyBegun: LocalizedText(zh: "入学", en: "study begun")
        case .studyEnded: LocalizedText(zh: "结束学业", en: "study ended")
        case .enlisted: LocalizedText(zh: "入伍", en: "enlisted")
        case .discharged: LocalizedText(zh: "退役", en: "discharged")
        case .factRecorded: LocalizedText(zh: "登记一项资料", en: "a fact recorded")
        case .factEnded: LocalizedText(zh: "一项资料不再有效", en: "a fact no longer true")
        case .factCorrected: LocalizedText(zh: "更正一项资料", en: "a fact corrected")
        case .moveOffered: LocalizedText(zh: "迁出，请接收单位接收", en: "move offered to another office")
        case .moveWithdrawn: LocalizedText(zh: "撤回迁出", en: "the offer of a move withdrawn")
        case .movedIn: LocalizedText(zh: "迁入", en: "moved in")
        case .merged: LocalizedText(zh: "合并后更正申报人数", en: "counts after entries were merged")
        case .registered: LocalizedText(zh: "登记为新家庭", en: "the family was registered")
        case .registrationWithdrawn: LocalizedText(zh: "撤回登记", en: "the registration was withdrawn")
        case .correctionAccepted: LocalizedText(zh: "确认的更正", en: "a correction was accepted")
        case .changeAccepted: LocalizedText(zh: "确认的变更", en: "a change was accepted")
        case .dossier: LocalizedText(zh: "按家庭资料更正", en: "corrected by a dossier")
        case .undo: LocalizedText(zh: "撤销误登", en: "a recording undone")
        }
    }
}

/// Why an event is not recorded. No case holds a name or a number.
package enum EventFault: Error, Sendable, Hashable {
    case noSuchPerson, samePerson, inTheFuture, diedBefore, notBornYet, diedBeforeBirth, alreadyDead
    case alreadyMarried, notMarried, nobodyMarried, nothingUnasked, alreadyTheirChild, bornAlready,
        notAdopted, notAWoman
    case numberHeld, numberUnknown, numberDiffers
    /// The register has the number under another name, or another office has it and no name was given.
    case namedOtherwise, nameNeeded
    /// Whose data are restricted comes into no other family.
    case restricted
    /// A number or a certificate that is itself wrong.
    case badNumber(LocalizedText)
    /// The reason for having no number does not fit the person.
    case missingNumber(MissingNumber.Fault)
    /// The declared counts do not fit the children who are listed.
    case counts(DeclaredCounts.Fault)
    /// What was said does not hold together, in words.
    case contradicted(LocalizedText)
    case alreadyCertified, notCertified, sameGrade, gradeDiffers
    case certificateHeld, noCertificate
    case notStudying, alreadyStudying, alreadyServing, notServing, endBeforeBegin, alreadyListed
    case noSuchArea, areaEnded, alreadyThere, alreadyOffered, noSuchOffer, offeredByYou, offeredToYou
    case withdrawInstead, moveBackInstead, withdrawRegistrationInstead, undoMergeInstead, mergeAgainInstead
    /// Others rely on a registration that is to be withdrawn, in words.
    case reliedOn(LocalizedText)
    /// Another family has the household number of one that is to be put back.
    case householdHeld
    /// An offer for a day on which the offering office did not handle the family yet.
    case beforeTheOffice
    /// Everybody of a family that is to be registered belongs to this one.
    case registeredAlready(Int64)
    /// The fact stands in a file of another office, named here.
    case heldElsewhere(LocalizedText)
    /// It stands in a file of this office and in one of another office, whose name it is.
    case heldInBoth(LocalizedText)
    case noSuchEntry, noSuchAct, alreadyUndone, changedSince, changedMeanwhile, nothingChanges
}
