import Foundation
import Testing

@testable import Web

@Suite("Forms with a file")
struct MultipartFormTests {
    private static let type = "multipart/form-data; boundary=XX"

    private static func body(_ text: String) -> Data {
        Data(text.replacing("\n", with: "\r\n").utf8)
    }

    private static let whole = """
        --XX
        Content-Disposition: form-data; name="as-of"

        2026-11-25
        --XX
        Content-Disposition: form-data; name="file"; filename="a.csv"
        Content-Type: text/csv

        a,b
        --X not the end

        --XX--

        """

    @Test("Fields and the file are read as they stand, blank lines and almost-boundaries included")
    func read() throws {
        let form = try #require(MultipartForm(type: Self.type, Self.body(Self.whole)))
        #expect(form.fields == ["as-of": "2026-11-25"])
        #expect(form.file == Array("a,b\r\n--X not the end\r\n".utf8))
        let quoted = try #require(
            MultipartForm(type: "multipart/form-data; boundary=\"XX\"; charset=utf-8", Self.body(Self.whole)))
        #expect(quoted.file == form.file)
    }

    @Test("Bytes of a file stay as they are")
    func bytes() throws {
        let file: [UInt8] = [0, 13, 10, 13, 10, 45, 45, 88, 255]
        let head = "--XX\r\nContent-Disposition: form-data; name=\"f\"; filename=\"a\"\r\n\r\n"
        let form = MultipartForm(type: Self.type, Data(head.utf8) + Data(file) + Data("\r\n--XX--\r\n".utf8))
        #expect(form?.file == file)
    }

    @Test("A file field where nothing was chosen is no file")
    func empty() throws {
        let form = try #require(
            MultipartForm(
                type: Self.type,
                Self.body("--XX\nContent-Disposition: form-data; name=\"file\"; filename=\"\"\n\n\n--XX--\n"))
        )
        #expect(form.file == nil)
    }

    private static let head = "--XX\nContent-Disposition: form-data; name=\"a\"\n\n"

    private static let noForms: [String] = [
        "", "--XX", "--XX\n", "--YY\n\n--YY--", head + "open", "--XX\nno head at all\n\nx\n--XX--", "x--XX--",
        String(repeating: head + "x\n", count: 40) + "--XX--",
        head + String(repeating: "x", count: 5000) + "\n--XX--",
    ]

    @Test("What is not such a form is none", arguments: noForms)
    func broken(text: String) {
        #expect(MultipartForm(type: Self.type, Self.body(text)) == nil)
    }

    @Test(
        "A form without a boundary that is one is none",
        arguments: [
            "multipart/form-data", "multipart/form-data; boundary=", "text/plain; boundary=XX",
            "multipart/form-data; boundary=" + String(repeating: "X", count: 71),
        ])
    func boundary(type: String) {
        #expect(MultipartForm(type: type, Self.body(Self.whole)) == nil)
    }
}
