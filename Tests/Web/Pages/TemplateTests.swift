import Foundation
import Logging
import Testing

@testable import Web

@Suite("Templates and words")
struct TemplateTests {
    private static let resources = try? Resources.locate(named: nil)

    static func templates() throws -> [String: String] {
        let files = try #require(resources).files(in: "Templates", ending: ".mustache")
        return Dictionary(
            uniqueKeysWithValues: files.map {
                (
                    String($0.path.dropLast(".mustache".count)).replacing("/", with: "."),
                    String(decoding: $0.data, as: UTF8.self)
                )
            })
    }

    /// A page as it is sent, for a person who is signed in.
    static func html(_ page: any PageModel, _ language: Language) throws -> String {
        let resources = try #require(resources)
        return try PageRenderer(resources: resources).html(page, layout: try layout(page, language))
    }

    static func layout(_ page: any PageModel, _ language: Language) throws -> Layout {
        var context = SiteContext(logger: .init(label: "test"))
        context.language = language
        context.address = Address(path: "/", query: "page=2")
        context.session = Session(actor: language == .zh ? "王干事" : "Wang", opened: .now, lastSeen: .now)
        return Layout(page: page, context: context, assets: try Assets(resources: try #require(resources)))
    }

    @Test("Every name in a template is in its model, in one object only, and every part of a page can show")
    func names() throws {
        let check = TemplateCheck(sources: try Self.templates())
        for language in Language.allCases {
            for page in SamplePages(language: language).all {
                check.check(page, layout: try Self.layout(page, language))
            }
        }
        #expect(check.faults.sorted() == [])
        #expect(check.unreached == [])
    }

    @Test(
        "The check finds a name that is nowhere, one that is twice, a missing partial and an unreached part")
    func checkIsSharp() throws {
        let page = HelpModel(words: Words(language: .en))
        func faults(_ template: String) throws -> TemplateCheck {
            let check = TemplateCheck(sources: ["Site.Help": template])
            check.check(page, layout: try Self.layout(page, .en))
            return check
        }
        #expect(try faults("{{title}}{{w.help.lead}}").faults.isEmpty)
        #expect(try faults("{{tittle}}").faults == ["Site.Help: no tittle"])
        #expect(try faults("{{w.help.nothing}}").faults == ["Site.Help: no words for w.help.nothing"])
        #expect(try faults("{{> Site.Nothing}}").faults == ["no template Site.Nothing"])
        #expect(try faults("{{#site.menu}}{{.hreff}}{{/site.menu}}").faults == ["Site.Help: no .hreff"])
        #expect(try faults("{{^title}}{{title}}{{/title}}").unreached == ["Site.Help: tag 2"])
    }

    @Test("An English page has no Chinese and a Chinese page no English, but for what is registered or typed")
    func languagesAreNotMixed() throws {
        for page in SamplePages(language: .en).all {
            let text = try Self.text(of: Self.html(page, .en)).replacing("叁仟捌佰伍拾元整", with: "")
            let chinese = text.unicodeScalars.filter { $0.properties.isIdeographic }.map(String.init)
            // The switch to the other language names it in that language.
            #expect(chinese.joined() == "中文", "\(type(of: page))")
        }
        let allowed: Set<String> = [
            "English", "Guanhuai", "SHA", "UTF", "CSV", "XLSX", "GB", "JSON", "POST", "GET", "api",
            "decisions",
            "check",
            "families", "history", "known",
            "guanhuai", "import", "roster", "draft", "export", "doctor", "street", "csv", "localhost",
        ]
        for page in SamplePages(language: .zh).all {
            let text = try Self.text(of: Self.html(page, .zh))
            let latin = text.matches(of: #/[A-Za-z]{3,}/#).map { String($0.0) }.filter {
                !allowed.contains($0)
            }
            #expect(latin == [], "\(type(of: page))")
        }
    }

    /// What a reader sees, with what is typed in a terminal left out.
    private static func text(of html: String) -> String {
        html.replacing(#/<head>.*?<\/head>/#.dotMatchesNewlines(), with: "<title></title>")
            .replacing(#/<code>.*?<\/code>/#, with: "").replacing(#/<[^>]*>/#, with: " ")
    }

    @Test("What people typed is escaped")
    func escaping() throws {
        let page = SignedInModel(words: Words(language: .en), actor: "<script>\"&'")
        let html = try Self.html(page, .en)
        #expect(!html.contains("<script>"))
        #expect(html.contains("&lt;script&gt;&quot;&amp;&#39;"))
        for (name, source) in try Self.templates() {
            #expect(!source.contains("{{{") && !source.contains("{{&"), "\(name) leaves something unescaped")
        }
    }

    @Test("A page opens and closes its elements, has one heading of the first level and one main part")
    func wellFormed() throws {
        for page in SamplePages(language: .en).all {
            let html = try Self.html(page, .en)
            #expect(html.matches(of: #/<h1[ >]/#).count == 1, "\(type(of: page))")
            #expect(html.matches(of: #/<main[ >]/#).count == 1)
            let parser = XMLShape(html)
            #expect(parser.fault == nil, "\(type(of: page)): \(parser.fault ?? "")")
        }
    }

    @Test("A missing folder and a broken template stop the start with words, not the program")
    func missingResources() throws {
        #expect(throws: WebConfigurationError.resourcesMissing(searched: ["/nowhere"])) {
            try Resources.locate(named: "/nowhere")
        }
        let folder = FileManager.default.temporaryDirectory.appending(path: "guanhuai-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        for part in ["Templates", "Assets"] {
            try FileManager.default.createDirectory(
                at: folder.appending(path: part), withIntermediateDirectories: true)
        }
        try Data("a\n{{#b}}".utf8).write(to: folder.appending(path: "Templates/Broken.mustache"))
        #expect(throws: WebConfigurationError.self) {
            try PageRenderer(resources: try Resources.locate(named: folder.path))
        }
    }
}

/// Whether tags nest, ids are unique, and links to places on the page lead somewhere.
private struct XMLShape {
    private(set) var fault: String?

    init(_ html: String) {
        let void: Set<String> = ["meta", "link", "img", "input", "!doctype", "br"]
        var open: [String] = []
        var ids: Set<String> = []
        for match in html.matches(of: #/<(\/?)([a-z!0-9]+)([^>]*)>/#) {
            let name = String(match.2)
            if void.contains(name) || match.3.hasSuffix("/") { continue }
            if match.1.isEmpty {
                open.append(name)
            } else if open.popLast() != name {
                fault = "</\(name)> closes another element"
            }
        }
        if !open.isEmpty { fault = "\(open) stays open" }
        for match in html.matches(of: #/ id="([^"]*)"/#) where !ids.insert(String(match.1)).inserted {
            fault = "id \(match.1) is there twice"
        }
        let references = html.matches(of: #/(?:href="#|aria-labelledby="|for="|aria-describedby=")([^"]+)"/#)
        for match in references where !ids.contains(String(match.1)) {
            fault = "nothing has the id \(match.1)"
        }
    }
}
