/// How Chinese names are read in pinyin without tones: a surname by the table of surnames before the general reading,
/// and every further reading a character has, so that a name is found by whichever its bearer uses.
///
/// 曾小单 reads `zengxiaodan` first, then `cengxiaodan`, `zengxiaoshan`, …
package enum NameReadings {
    /// At most this many readings of one name: the likelier ones come first.
    package static let most = 16

    /// The readings of a name's characters, one syllable each, the likeliest first; none where a character has none.
    ///
    /// - Parameters:
    ///   - hasSurname: false for names that have no surname (Uyghur, Kazakh), whose parts a dot separates.
    ///   - isPartly: a character without a reading is passed over, and the others are read.
    package static func syllables(
        of name: some StringProtocol, hasSurname: Bool = true, isPartly: Bool = false
    ) -> [[String]] {
        let scalars = Array(name.unicodeScalars)
        guard !scalars.isEmpty else { return [] }
        var places: [[String]] = []
        if hasSurname, let surname = compound(of: scalars) {
            places = surname.map { [$0] }
        } else if hasSurname, let surname = surnames[scalars[0].value] {
            places = [surname + (general[scalars[0].value] ?? []).filter { !surname.contains($0) }]
        }
        for scalar in scalars.dropFirst(places.count) {
            if let readings = general[scalar.value] {
                places.append(readings)
            } else if !isPartly {
                return []
            }
        }
        return places.isEmpty ? [] : products(of: places)
    }

    /// A name without its surname: what is left behind one character, or two that are a surname together. Nil for a
    /// single character, and for names in Latin letters.
    static func given(of name: String) -> String? {
        let scalars = Array(name.unicodeScalars)
        guard scalars.count > 1, scalars.allSatisfy({ $0.value >= 0x80 }) else { return nil }
        let isCompound = scalars.count > 2 && isTogether(scalars)
        return String(String.UnicodeScalarView(scalars.dropFirst(isCompound ? 2 : 1)))
    }

    private static func isTogether(_ scalars: [Unicode.Scalar]) -> Bool {
        compound(of: scalars) != nil
            || together.contains(simplified(String(String.UnicodeScalarView(scalars.prefix(2)))))
    }

    /// The name as it is compared with another: in canonical spelling and in simplified characters (劉 is 刘), whatever form
    /// an office wrote.
    package static func compared(_ name: String) -> String {
        simplified((try? PersonName(name))?.text ?? name)
    }

    /// The name in simplified characters, as far as it is in traditional ones.
    static func simplified(_ name: String) -> String {
        String(String.UnicodeScalarView(name.unicodeScalars.map { simplified[$0] ?? $0 }))
    }

    private static let simplified: [Unicode.Scalar: Unicode.Scalar] = {
        let scalars = Array(SimplifiedTable.pairs.unicodeScalars)
        return Dictionary(
            stride(from: 0, to: scalars.count - 1, by: 2).map { (scalars[$0], scalars[$0 + 1]) },
            uniquingKeysWith: { first, _ in first })
    }()

    private static let together = Set(
        SurnameTable.together.split(whereSeparator: \.isWhitespace).map(String.init))

    /// Every way through the places, in an order in which the first readings come first.
    private static func products(of places: [[String]]) -> [[String]] {
        var ways: [[String]] = [[]]
        for place in places {
            ways = place.prefix(4).flatMap { syllable in ways.map { $0 + [syllable] } }
            if ways.count > most { ways.removeSubrange(most...) }
        }
        return ways
    }

    private static func compound(of scalars: [Unicode.Scalar]) -> [String]? {
        guard scalars.count > 2 else { return nil }
        return compounds[String(String.UnicodeScalarView(scalars.prefix(2)))]
    }

    /// By code point: the customary reading first. `lv` and `nv` are also typed `lu` and `nu`.
    private static let general: [UInt32: [String]] = {
        var readings: [UInt32: [String]] = [:]
        readings.reserveCapacity(42_000)
        for table in [ReadingTable.customary, ReadingTable.other] {
            for group in table.split(separator: " ") {
                let syllable = String(decoding: group.utf8.prefix { $0 < 0x80 }, as: UTF8.self)
                let spellings = syllable.contains("v") ? [syllable, plainU(syllable)] : [syllable]
                for scalar in group.unicodeScalars where scalar.value >= 0x80 {
                    readings[scalar.value, default: []] += spellings
                }
            }
        }
        return readings
    }()

    private static func plainU(_ syllable: String) -> String {
        String(syllable.map { $0 == "v" ? "u" : $0 })
    }

    private static let surnames: [UInt32: [String]] = {
        var found: [UInt32: [String]] = [:]
        for entry in SurnameTable.single.split(whereSeparator: \.isWhitespace) {
            guard let surname = entry.unicodeScalars.first else { continue }
            found[surname.value] = entry.dropFirst().split(separator: ",").map(String.init)
        }
        return found
    }()

    private static let compounds: [String: [String]] = {
        var found: [String: [String]] = [:]
        for entry in SurnameTable.compound.split(whereSeparator: \.isWhitespace) {
            found[String(entry.prefix(2))] = entry.dropFirst(2).split(separator: ",").map(String.init)
        }
        return found
    }()
}

/// Surnames that are read otherwise than the character is in general. A character that is not here is read as in
/// general, and is found by all its general readings besides.
enum SurnameTable {
    static let single = """
        曾zeng 单shan 仇qiu 解xie 区ou 任ren 华hua 查zha 朴piao 盖ge,gai 覃qin,tan 召shao 翟zhai,di 缪miao 乐yue,le 员yun
        秘bi 折she 洗xian 冼xian 繁po 种chong 黑he 逄pang 晁chao 葛ge 宓mi,fu 那na 车che 燕yan 应ying 宁ning 纪ji 祭zhai
        盛sheng 隗wei,kui 郇xun,huan 冯feng 谌chen,shen 郗xi,chi 瞿qu 重chong 牟mu,mou 柏bai,bo 阚kan 都du 哈ha 句gou
        能nai 曲qu 尹yin 卜bu 石shi 过guo 要yao 幺yao 适kuo 殷yin 贲ben 俞yu 褚chu 佴nai 令ling 尉wei,yu 万wan 长chang,zhang
        """

    static let compound = """
        尉迟yu,chi 万俟mo,qi 长孙zhang,sun 澹台tan,tai 令狐ling,hu 单于chan,yu 宿六xiu,liu 皇甫huang,fu 夏侯xia,hou
        """

    /// Surnames of two characters that are read as in general.
    static let together = """
        欧阳 司马 上官 诸葛 司徒 东方 南宫 慕容 公孙 钟离 宇文 鲜于 闾丘 濮阳 淳于 太史 申屠 公冶 赫连 呼延 端木 百里 东郭 西门 独孤
        """
}
