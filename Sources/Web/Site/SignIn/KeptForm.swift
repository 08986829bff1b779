/// A form that was sent after the session had ended. It stays in the browser's page, and is sent again once the person has
/// signed in: nothing typed is lost, and nothing of it is kept by the service.
struct KeptForm: Sendable, Equatable {
    let path: String
    let hidden: [HiddenField]

    private static let prefix = "kept-"

    init?(path: String, _ fields: FormFields) {
        guard let path = Self.local(path), !fields.entries.isEmpty else { return nil }
        self.path = path
        hidden = fields.entries.map { HiddenField(name: $0.name, value: $0.value) }
    }

    /// What was typed beside a file, which has to be chosen again: the form is only shown once more.
    init?(path: String, beside fields: [String: String]) {
        guard !fields.isEmpty else { return nil }
        var kept = FormFields("\(FormFields.againName)=\(FormFields.Again.form.rawValue)&file=again")
        for (name, value) in fields.sorted(by: { $0.key < $1.key }) { kept[name] = value }
        self.init(path: path, kept)
    }

    /// Out of the sign-in form that carried it.
    init?(carriedBy fields: FormFields) {
        var kept = FormFields("")
        for (name, value) in fields.entries where name.hasPrefix(Self.prefix) {
            let own = String(name.dropFirst(Self.prefix.count))
            kept.replace(own, by: kept.all(own) + [value])
        }
        self.init(path: fields["next"] ?? "", kept)
    }

    /// As the sign-in form carries it.
    var carried: [HiddenField] {
        hidden.map { HiddenField(name: Self.prefix + $0.name, value: $0.value) }
    }

    /// A path of this site; nil for an address that leads elsewhere.
    static func local(_ path: String) -> String? {
        let allowed = path.utf8.allSatisfy { byte in
            (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte) || byte == 0x2D || byte == 0x2F
        }
        return path.hasPrefix("/") && !path.hasPrefix("//") && allowed ? path : nil
    }
}
