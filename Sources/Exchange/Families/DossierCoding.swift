package import Benefits
package import Rules

/// A family as a file: YAML for people, JSON for programs, both through the one strict reading of ``DossierReading``.
package enum DossierCoding {
    package enum Format: String, Sendable, Hashable, CaseIterable {
        case yaml, json

        /// By the first character that is not blank: a JSON document of a dossier begins with a brace.
        package init(detecting text: String) {
            let first = text.utf8.first { $0 != 0x20 && $0 != 0x09 && $0 != 0x0A && $0 != 0x0D }
            self = first == UInt8(ascii: "{") ? .json : .yaml
        }
    }

    /// Reads a dossier file as sent; the encoding is found as for registers. All faults are reported together.
    ///
    /// - Parameter file: the file's name, for the faults only.
    package static func read(_ bytes: [UInt8], file: String? = nil) throws(DataFaults) -> Dossier {
        let text: String
        do throws(EncodingFault) {
            text = String(decoding: try FileText(bytes).utf8, as: UTF8.self)
        } catch {
            throw DataFaults([error.dataFault(file: file)])
        }
        return try read(text, file: file)
    }

    package static func read(_ text: String, file: String? = nil) throws(DataFaults) -> Dossier {
        let tree =
            switch Format(detecting: text) {
            case .yaml: try YAMLTree.read(text, file: file)
            case .json: try JSONTree.read(text, file: file)
            }
        return try DossierReading.dossier(from: tree, file: file)
    }

    /// The dossier as text; reading it again gives an equal one.
    ///
    /// - Parameter stages: as for ``DossierWriting/tree(_:stages:)``.
    package static func text(_ dossier: Dossier, as format: Format, stages: Bool = false) -> String {
        let tree = DossierWriting.tree(dossier, stages: stages)
        return switch format {
        case .yaml: YAMLWriting.text(tree)
        case .json: JSONWriting.text(tree)
        }
    }
}

extension EncodingFault {
    func dataFault(file: String?) -> DataFault {
        DataFault(file: file, position: DataPosition(line: line, column: 1), path: "", text: text)
    }

    /// What to do, without the bytes themselves.
    package var text: LocalizedText {
        LocalizedText(
            zh: "第\(line)行（第\(byte)字节处）不是合法的\(encoding.rawValue)编码，请另存为UTF-8后重新提交。",
            en:
                "line \(line) (byte \(byte)) is not valid \(encoding.rawValue); save the file as UTF-8 and send it again."
        )
    }
}
