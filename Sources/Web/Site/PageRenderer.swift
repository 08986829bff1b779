import Foundation
import Hummingbird
import Mustache

/// What a template is filled from: a plain struct of texts, numbers, truths and lists. Its `template` is the path of
/// the file below `Templates`, with dots for slashes.
protocol PageModel: Sendable {
    static var template: String { get }
    /// The title of the page, in its language.
    var title: String { get }
    /// What the browser's tab and its history are told, without the name of anybody; the name of the service is added.
    var tabTitle: String { get }
    /// The section of the menu that is marked as current.
    static var section: MenuSection? { get }
    /// True while something goes on that the page tells of: it is asked for again by itself.
    var renewsItself: Bool { get }
    /// Whether an error summary stands above a form of the page.
    var hasFaults: Bool { get }
    /// What a person may have typed, which a change of the language takes along; nil where nothing is asked.
    var carried: CarriedForm? { get }
}

extension PageModel {
    var tabTitle: String { title }
    var renewsItself: Bool { false }
    var hasFaults: Bool { false }
    var carried: CarriedForm? { nil }
}

/// Templates read once at start; rendering is pure.
struct PageRenderer: Sendable {
    private let library: MustacheLibrary

    init(resources: Resources) throws(WebConfigurationError) {
        var templates: [String: MustacheTemplate] = [:]
        let ending = ".mustache"
        for file in try resources.files(in: "Templates", ending: ending) {
            do {
                // `Site/Layout` is named `Site.Layout`: a closing tag may hold no slash.
                templates[String(file.path.dropLast(ending.count)).replacing("/", with: ".")] =
                    try MustacheTemplate(string: String(decoding: file.data, as: UTF8.self))
            } catch let error as MustacheTemplate.ParserError {
                throw .templateBroken(file: file.path, line: error.context.lineNumber)
            } catch {
                throw .templateBroken(file: file.path, line: 0)
            }
        }
        library = MustacheLibrary(templates: templates)
    }

    func html(_ page: some PageModel, layout: Layout) -> String {
        let root = RenderedPage(layout: layout, page: page)
        guard let html = library.render(root, withTemplate: type(of: page).template) else {
            // A page whose template is not in the folder: a release that was unpacked in part.
            return layout.words("error.template-missing", ["file": type(of: page).template])
        }
        return html
    }

    func response(
        _ page: some PageModel, layout: Layout, status: HTTPResponse.Status = .ok
    ) -> Response {
        Response(
            status: status, headers: [.contentType: "text/html; charset=utf-8"],
            body: ResponseBody(byteBuffer: ByteBuffer(string: html(page, layout: layout))))
    }
}

/// The outermost object of a template: `site` is the frame around the page, `w` the words, anything else the page's.
struct RenderedPage: MustacheParent {
    let layout: Layout
    let page: any PageModel

    func child(named name: String) -> Any? {
        switch name {
        case "site": layout
        case "w": WordScope(words: layout.words, prefix: "")
        default: property(name, of: page)
        }
    }
}

/// A stored property by name; nil for a name the value has not and for a nil value.
private func property(_ name: String, of value: any PageModel) -> Any? {
    guard let child = Mirror(reflecting: value).children.first(where: { $0.label == name }) else {
        return nil
    }
    let mirror = Mirror(reflecting: child.value)
    guard mirror.displayStyle == .optional else { return child.value }
    return mirror.children.first?.value
}
