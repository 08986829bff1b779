import Benefits

/// Twelve families whose every number and name is known, so that each can be looked for wherever it must not be.
struct CanaryStreet {
    var register = RegisterFixture.street(12)
    /// Identity, certificate, telephone and account numbers; what names a person or pays one.
    private(set) var numbers: [String] = []
    private(set) var names: [String] = []

    init() {
        for place in register.lines.indices {
            let number = place + 1
            let certificate = (register.lines[place]["子女身份证号"] ?? "") + "43"
            if number == 2 {
                register.lines[place]["残疾证号"] = certificate
                register.lines[place]["残疾等级"] = "三级"
                numbers.append(certificate)
            }
            register.lines[place]["女方姓名"] = "雀\("甲乙丙丁戊己庚辛壬癸子丑".dropFirst(place).prefix(1))娟"
            register.lines[place]["备注"] = "弟弟电话1390000\(7000 + number)"
            numbers.append("1390000\(7000 + number)")
            for heading in ["女方身份证号", "男方身份证号", "子女身份证号", "联系电话", "银行账号", "光荣证号"] {
                numbers.append(register.lines[place][heading] ?? "")
            }
            names += ["女方姓名", "男方姓名", "子女姓名"].compactMap { register.lines[place][$0] }
        }
    }

    /// The next month's file: other phones, accounts and a name, and a number with a wrong check character.
    mutating func nextMonth() {
        for place in register.lines.indices {
            let number = place + 1
            register.lines[place]["联系电话"] = "1370001\(8000 + number)"
            register.lines[place]["银行账号"] = "62000000\(700_000_000 + number)"
            numbers += ["1370001\(8000 + number)", "62000000\(700_000_000 + number)"]
        }
        register.lines[0]["女方姓名"] = "雀改名"
        names.append("雀改名")
        var mistyped = RegisterFixture.line(77)
        let right = mistyped["女方身份证号"] ?? ""
        let wrong = right.dropLast() + (right.hasSuffix("0") ? "1" : "0")
        mistyped["女方身份证号"] = String(wrong)
        register.lines.append(mistyped)
        numbers += [String(wrong), mistyped["男方身份证号"] ?? "", mistyped["联系电话"] ?? ""]
    }
}
