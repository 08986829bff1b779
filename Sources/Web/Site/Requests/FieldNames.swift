import HTTPTypes

extension HTTPField.Name {
    /// A field name spelled in this file. The spellings are tokens as RFC 9110 wants them, which a test reads back.
    private static func spelled(_ name: String) -> HTTPField.Name {
        guard let field = HTTPField.Name(name) else { preconditionFailure("not a field name: \(name)") }
        return field
    }

    static let secFetchSite = spelled("Sec-Fetch-Site")
    static let secPurpose = spelled("Sec-Purpose")
    static let purpose = spelled("Purpose")
    static let xMoz = spelled("X-Moz")
    static let xFrameOptions = spelled("X-Frame-Options")
    static let referrerPolicy = spelled("Referrer-Policy")
    static let refresh = spelled("Refresh")
    static let requestID = spelled("X-Request-Id")
    static let crossOriginOpenerPolicy = spelled("Cross-Origin-Opener-Policy")
    static let crossOriginResourcePolicy = spelled("Cross-Origin-Resource-Policy")
    static let permissionsPolicy = spelled("Permissions-Policy")
}
