import Benefits
package import Rules

extension EventFault {
    /// What is wrong and what to do.
    package var text: LocalizedText {
        let (zh, en) = words
        return LocalizedText(zh: zh, en: en)
    }

    private var words: (zh: String, en: String) {
        switch self {
        case .badNumber(let text), .contradicted(let text), .reliedOn(let text): (text.zh, text.en)
        case .missingNumber(let fault): (fault.text.zh, fault.text.en)
        case .counts(let fault): (fault.text.zh, fault.text.en)
        case .restricted: (RestrictionError.ofPerson.zh, RestrictionError.ofPerson.en)
        case .heldElsewhere(let office):
            (
                "这项资料登记在\(office.zh)，请由该单位登记；在此没有保存。",
                "this is on file at \(office.en); ask that office to record it, nothing was saved here"
            )
        case .heldInBoth(let office):
            (
                "这项资料在本单位和\(office.zh)都有登记（合并后发现），请由管辖两处的上级单位登记；在此没有保存。",
                "this is on file here and at \(office.en), as a merge showed; ask an office whose area holds "
                    + "both to record it, nothing was saved here"
            )
        case .registeredAlready(let home):
            (
                "这些人都已在登记编号为\(home)的家庭中，没有再次登记。要更正那一户，请写明其编号（id）；"
                    + "有人已离开那一户另立一户的，请先在那一户登记（如离婚）。",
                "everybody of this family belongs to family \(home) already; nothing was registered "
                    + "again. To correct that family name its number (id); where somebody left it, record "
                    + "that there first (a divorce)"
            )
        case .noSuchArea, .beforeTheOffice, .areaEnded, .alreadyThere, .alreadyOffered, .noSuchOffer,
            .offeredByYou, .offeredToYou, .withdrawInstead, .moveBackInstead, .withdrawRegistrationInstead,
            .undoMergeInstead, .mergeAgainInstead, .householdHeld:
            moveWords
        case .numberHeld, .numberUnknown, .numberDiffers, .namedOtherwise, .nameNeeded, .alreadyCertified,
            .notCertified, .sameGrade,
            .gradeDiffers, .certificateHeld, .noCertificate:
            certificateWords
        case .noSuchEntry, .noSuchAct, .alreadyUndone, .changedSince, .changedMeanwhile, .nothingChanges:
            actWords
        default: personWords
        }
    }

    private var personWords: (zh: String, en: String) {
        switch self {
        case .noSuchPerson: ("家庭中没有这个人，请用成员的称呼（key）。", "nobody in the family has this key")
        case .nothingUnasked:
            ("这些项目没有列为“还没有问过”，不用登记。", "none of this is held as not asked yet; there is nothing to record")
        case .samePerson: ("同一个人不能出现两次。", "the same person stands twice")
        case .inTheFuture:
            ("日期在今天之后，事情发生后再登记。", "the day is later than today; record it once it has happened")
        case .diedBefore: ("此人在这一天之前已去世，请核对日期。", "the person had died by that day; check the days")
        case .notBornYet: ("此人在这一天还没有出生，请核对日期。", "the person was not born by that day; check the days")
        case .diedBeforeBirth: ("死亡日期早于出生日期，请核对两者。", "the death is earlier than the birth; check both days")
        case .alreadyDead:
            ("已登记去世；如有误，请先撤销原登记。", "the death is recorded already; undo it first if it was wrong")
        case .alreadyMarried:
            ("其中一人在这一天有配偶，请先登记离婚或丧偶。", "one of them is married on that day; record how that ended")
        case .notMarried: ("两人在这一天没有婚姻关系。", "they are not married to each other on that day")
        case .nobodyMarried: ("本户没有存续的婚姻。", "nobody of this family is married now")
        case .alreadyTheirChild: ("已登记为其子女。", "is recorded as their child already")
        case .bornAlready:
            (
                "同一父母、同一天出生、同名的孩子已经登记；双胞胎请填写各自的姓名或证件号码。",
                "this child is recorded already: same parents, day and name; twins have names or numbers of their own"
            )
        case .notAdopted: ("这一天没有这样的收养关系。", "there is no such adoption on that day")
        case .notAWoman: ("父母中没有女性，生母应为女性。", "no woman is among the parents")
        case .notStudying: ("这一天没有在读的学业。", "no course of study runs on that day")
        case .alreadyStudying:
            (
                "这几天已登记在同类学校就读，请先登记毕（结）业或更正。",
                "studies at such a school on these days already: record its end, or correct it"
            )
        case .alreadyServing: ("这一天已在服役。", "serves on that day already")
        case .notServing: ("这一天不在服役。", "does not serve on that day")
        case .endBeforeBegin: ("结束日期不晚于开始日期。", "the end is not later than the beginning")
        case .alreadyListed: ("此人已在这个家庭中。", "the person belongs to this family already")
        default: ("不能登记。", "cannot be recorded")
        }
    }

    private var certificateWords: (zh: String, en: String) {
        switch self {
        case .numberHeld: ("这个证件号码已登记在别人名下，请核对；同一人请用号码加入。", "this number is registered for somebody already")
        case .namedOtherwise:
            (
                "登记库中这个证件号码不是这个姓名的人，请对照证件核对姓名和号码。",
                "the register has this number under another name; compare both with the paper"
            )
        case .nameNeeded:
            (
                "此人由别的单位登记，请同时填写姓名，以便核对。",
                "another office has registered this number: give the name as well, so that both can be compared"
            )
        case .numberUnknown: ("没有登记过这个证件号码的人。", "nobody with this number is registered")
        case .numberDiffers:
            ("身份证号中的出生日期或性别与所填不同，请核对。", "the birth date or sex inside the number differs from what was said")
        case .alreadyCertified:
            ("这段时间已有残疾人证，请登记重新评级。", "a certificate holds on these days already; record a re-grading")
        case .notCertified: ("这一天没有有效的残疾人证。", "no disability certificate holds on that day")
        case .sameGrade: ("等级没有变化。", "the grade is the same as before")
        case .gradeDiffers:
            (
                "残疾证号中的类别或等级与所填不同，请核对原件。",
                "the category or grade inside the number differs; compare it with the card"
            )
        case .certificateHeld:
            ("已持有光荣证或证明；补发请注明。", "a certificate is held already; say that it is a replacement")
        default:
            (
                "没有有效的光荣证可以注销或补发；已注销的，按新领登记（certificate）。",
                "no certificate is in force to cancel or replace; after a cancellation record a new one (certificate)"
            )
        }
    }

    private var moveWords: (zh: String, en: String) {
        switch self {
        case .noSuchArea:
            ("没有这个区划，请先用 guanhuai areas import 导入。", "no such area; import it with guanhuai areas import")
        case .beforeTheOffice:
            (
                "这一天还不由本单位经办，迁出日期应晚于家庭迁入本单位的日期。",
                "this office did not handle the family before that day; give a day after the one on which it came here"
            )
        case .areaEnded: ("这个区划代码已停用，请用接替它的代码。", "this area's code has ended; use its successor")
        case .alreadyThere: ("家庭已由这个区划经办。", "the family is handled by this area already")
        case .alreadyOffered:
            ("已有一次迁出等待接收，请先撤回。", "a move of this family waits for an answer; withdraw it first")
        case .offeredByYou: ("只有接收单位可以接收或退回。", "only the office it was offered to accepts or declines")
        case .offeredToYou: ("只有迁出单位可以撤回；接收单位可以退回。", "only the offering office withdraws; decline it instead")
        case .withdrawInstead:
            ("迁出请用 guanhuai family withdraw 撤回。", "an offer is taken back with guanhuai family withdraw")
        case .withdrawRegistrationInstead:
            (
                "登记新家庭不按撤销办理；登记有误的，请撤回登记（guanhuai family event registration-withdrawn）。",
                "a registration is not undone; one made by mistake is withdrawn: guanhuai family event "
                    + "registration-withdrawn"
            )
        case .householdHeld:
            (
                "这个户编号已由另一个家庭使用，不能恢复；请先在那一户的页面变更户编号（family renumber）。",
                "another family has this household number by now: change that one's on its page (family renumber) before "
                    + "this one is put back"
            )
        case .moveBackInstead:
            ("已经迁入，不能撤销；如需迁回，请重新办理迁出。", "the family has moved; the way back is a new move")
        case .mergeAgainInstead:
            (
                "撤回的合并不能单独恢复；确是同一人的，请在重复登记中重新合并。",
                "a merge that was taken back is not put back as an act; where they are one person after all, merge the "
                    + "pair again"
            )
        case .undoMergeInstead:
            (
                "合并登记不按撤销办理；合并有误的，请在重复登记中撤回合并（guanhuai duplicates undo）。",
                "a merge is not undone as an act; one made by mistake is taken back with guanhuai duplicates undo"
            )
        default: ("没有等待答复的这次迁出。", "no such offer waits for an answer")
        }
    }

    private var actWords: (zh: String, en: String) {
        switch self {
        case .noSuchEntry:
            (
                "没有这条资料，可能已被更正；请从资料列表重新选择。",
                "this entry is not held any longer; choose it anew from the list of facts"
            )
        case .noSuchAct: ("没有这次登记。", "there is no such act")
        case .alreadyUndone: ("这次登记已经撤销。", "that act was undone before")
        case .changedSince:
            ("此后又有登记改动了同样的事实，请先撤销后来的登记。", "a later act changed the same facts; undo that one first")
        case .changedMeanwhile:
            ("预览之后家庭资料有了变化，请重新预览。", "the family changed since it was looked at; look again")
        default: ("登记内容与现有资料相同，没有变化。", "nothing would change")
        }
    }
}

extension EventFault: CustomStringConvertible {
    package var description: String { text.en }
}
