import Benefits
import CivilCalendar
import Testing

/// By what a name is found, and what a text typed into the search field may mean.
struct SearchTokenTests {
    private func latin(_ name: String) -> Set<String> {
        Set(SearchToken.tokens(ofName: name).filter { $0.kind == .latin }.map(\.text))
    }

    @Test(
        "a surname is read as a surname first, and in general too",
        arguments: [
            ("曾小燕", "zengxiaoyan", "cengxiaoyan"), ("单雪梅", "shanxuemei", "danxuemei"),
            ("仇大勇", "qiudayong", "choudayong"), ("解放", "xiefang", "jiefang"),
        ])
    func surnames(name: String, surname: String, general: String) {
        #expect(NameReadings.syllables(of: name).first?.joined() == surname)
        #expect(latin(name).isSuperset(of: [surname, general]))
    }

    @Test("both readings of a character are found, and the initials of both")
    func twoReadings() {
        #expect(latin("张重").isSuperset(of: ["zhangzhong", "zhangchong", "zz", "zc"]))
        #expect(latin("吕女").isSuperset(of: ["lvnv", "lunu", "ln"]))
    }

    @Test("surnames of two characters are read together; two characters alone are a surname and a name")
    func compounds() {
        #expect(NameReadings.syllables(of: "尉迟恭").first == ["yu", "chi", "gong"])
        #expect(NameReadings.syllables(of: "长孙无忌").first?.prefix(2) == ["zhang", "sun"])
        #expect(NameReadings.syllables(of: "单于").first == ["shan", "yu"])
    }

    @Test("a name of several parts is found by each, in characters and in letters")
    func parts() {
        let tokens = SearchToken.tokens(ofName: "阿不都•买买提")
        #expect(tokens.isSuperset(of: [SearchToken(.name, "阿不都·买买提"), SearchToken(.name, "买买提")]))
        #expect(latin("阿不都·买买提").isSuperset(of: ["abudumaimaiti", "abdmmt", "maimaiti", "mmt"]))
    }

    @Test(
        "rare characters stand for themselves, up to Extension I",
        arguments: [
            "林𠮷", "王㛃", "张䶮", "陈\u{2EBF0}", "李\u{2EE5D}", "赵\u{31350}", "孙\u{30000}", "林\u{20BB7}",
        ])
    func rare(name: String) throws {
        #expect(SearchToken.tokens(ofName: name).contains(SearchToken(.name, name)))
        let asked = try #require(SearchQuestion(name))
        #expect(asked.tokens == [SearchToken(.name, name)])
        #expect(try PersonName(name).text == name)
    }

    @Test("a name in Latin letters is found whatever its case and by each word")
    func letters() {
        #expect(latin("John SMITH").isSuperset(of: ["johnsmith", "smith"]))
        #expect(SearchQuestion("Zēng Xiǎo")?.tokens == [SearchToken(.latin, "zengxiao")])
        #expect(SearchQuestion("LÜ")?.tokens == [SearchToken(.latin, "lv")])
        // As passports write it; the n before yu may end a syllable.
        #expect(SearchQuestion("Lyu Yan")?.tokens.contains(SearchToken(.latin, "lvyan")) == true)
        #expect(
            SearchQuestion("chen yu")?.tokens == [
                SearchToken(.latin, "chenv"), SearchToken(.latin, "chenyu"),
            ])
    }

    @Test(
        "a given name alone finds its bearer, in characters and in letters, behind surnames of one and two characters"
    )
    func given() {
        func tokens(_ name: String) -> Set<SearchToken> { SearchToken.tokens(ofName: name) }
        #expect(tokens("曾小燕").isSuperset(of: [SearchToken(.name, "小燕"), SearchToken(.latin, "xiaoyan")]))
        #expect(tokens("张重").isSuperset(of: [SearchToken(.name, "重"), SearchToken(.latin, "chong")]))
        for name in ["欧阳修", "歐陽修", "尉迟修"] {
            #expect(tokens(name).contains(SearchToken(.name, "修")), "\(name)")
        }
        #expect(!tokens("欧阳修").contains(SearchToken(.name, "阳修")))
        #expect(
            NameReadings.syllables(of: "单").count > 1 && tokens("单").filter { $0.kind == .name }.count == 1)
    }

    @Test(
        "traditional characters find a simplified name, simplified ones a traditional name, and each itself")
    func traditional() throws {
        let (simplified, traditional) = (SearchToken.tokens(ofName: "刘爱华"), SearchToken.tokens(ofName: "劉愛華"))
        for typed in ["刘爱", "劉愛", "劉爱"] {
            let asked = try #require(SearchQuestion(typed)).tokens.map(\.text)
            for tokens in [simplified, traditional] {
                #expect(
                    tokens.contains { token in
                        token.kind == .name && asked.contains { token.text.hasPrefix($0) }
                    },
                    "\(typed)")
            }
        }
        #expect(
            traditional.contains(SearchToken(.name, "劉愛華")) && traditional.contains(SearchToken(.name, "刘爱华"))
        )
        #expect(SearchQuestion("范乾")?.tokens == [SearchToken(.name, "范乾")])
    }

    @Test("a character without a reading takes neither the pinyin nor the initials of the others along")
    func unread() {
        #expect(NameReadings.syllables(of: "张\u{2EBF0}明") == [])
        #expect(latin("张\u{2EBF0}明").isSuperset(of: ["zhangming", "zm"]))
        #expect(latin("\u{2EBF0}") == [])
    }

    @Test("several names with blanks or signs between are several people; a number with blanks is none")
    func together() throws {
        for typed in ["张三 李四", "张三、李四", "张三\u{3000}李四"] {
            let people = try #require(SearchQuestion(typed)).together
            #expect(
                people.map(\.tokens) == [[SearchToken(.name, "张三")], [SearchToken(.name, "李四")]], "\(typed)")
        }
        #expect(SearchQuestion("zhang li")?.together.count == 2)
        for typed in ["138 0001 0002", "张三", "a b c d e", "张三 --"] {
            #expect(try #require(SearchQuestion(typed)).together.isEmpty, "\(typed)")
        }
    }

    @Test("what looks like part of a number is told from whole ones, names and household numbers")
    func partsOfNumbers() {
        for typed in ["1234", "990101198002", "9901 0119 8002"] {
            #expect(SearchQuestion.isPartOfNumber(typed), "\(typed)")
        }
        for typed in ["123", "13800010002", "990101800229002", "H0012", "张三"] {
            #expect(!SearchQuestion.isPartOfNumber(typed), "\(typed)")
        }
    }

    @Test("no name has more readings than the limit, however many its characters have")
    func many() {
        let ways = NameReadings.syllables(of: "单重解曾仇行乐长")
        #expect(ways.count == NameReadings.most)
        #expect(Set(ways).count == ways.count)
    }

    @Test("digits may be a number, a telephone, an account, a certificate, a household or a file")
    func digits() throws {
        let phone = try #require(SearchQuestion("138-0001 0002"))
        #expect(Set(phone.tokens.map(\.kind)) == [.number, .phone, .account, .certificate])
        #expect(phone.tokens.contains(SearchToken(.phone, "13800010002")))
        let identity = try #require(SearchQuestion("９９０１０１１９８００２２９００２ｘ"))
        #expect(identity.tokens.contains(SearchToken(.number, "99010119800229002X")))
        let household = try #require(SearchQuestion("H0012"))
        #expect(Set(household.households) == ["H0012", "h0012"] && household.file == nil)
        #expect(SearchQuestion("17")?.file == 17)
    }

    @Test("a household number and a day are read in full width, too")
    func fullWidth() throws {
        var contact = FamilyContact()
        contact.householdNumber = " Ｋ０００１"
        #expect(contact.householdNumber == "K0001")
        let last = try #require(CivilDate(iso: "2026-11-30"))
        #expect(try RegisterDate.read("２０２６－１１－３０", asOf: last) == last)
        #expect(try RegisterDate.read("２０２６年１月３日", asOf: last) == CivilDate(iso: "2026-01-03"))
    }

    @Test("five digits may be somebody's number, four are not; full width counts")
    func numbers() {
        #expect(!SearchQuestion.isNumber("1234") && !SearchQuestion.isNumber("H0001"))
        #expect(
            SearchQuestion.isNumber("GR10001") && SearchQuestion.isNumber("12345")
                && SearchQuestion.isNumber("１３８ ００01"))
    }

    @Test(
        "nothing typed asks for nothing; signs alone find nothing",
        arguments: ["", "  ", "\u{3000}", "\u{200B}"])
    func empty(text: String) { #expect(SearchQuestion(text) == nil) }

    @Test("a text without letters or digits has no token")
    func signs() { #expect(SearchQuestion("--")?.tokens == []) }

    @Test(
        "an apostrophe alone, which is mended away, asks for nobody and not for everybody",
        arguments: ["'", " ’ ", "`'"])
    func apostrophe(text: String) throws {
        let question = try #require(SearchQuestion(text))
        #expect(question.tokens.isEmpty && question.households.isEmpty && question.together.isEmpty)
        #expect(question.number == nil && question.file == nil)
    }
}
