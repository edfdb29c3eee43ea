/// Answers of a made-up server: a multistatus (RFC 4918 §13) and its parts.
public enum MultistatusText {
    /// - Parameter end: what stands behind the parts, such as a token.
    public static func whole(_ parts: [String], _ end: String = "") -> [UInt8] {
        let text =
            #"<d:multistatus xmlns:d="DAV:" xmlns:c="urn:ietf:params:xml:ns:caldav" "#
            + #"xmlns:a="urn:ietf:params:xml:ns:carddav" "#
            + #"xmlns:s="http://calendarserver.org/ns/">"# + parts.joined() + end
            + "</d:multistatus>"
        return Array(text.utf8)
    }

    /// Properties of one resource.
    public static func part(_ href: String, _ properties: String) -> String {
        "<d:response><d:href>\(href)</d:href><d:propstat><d:prop>\(properties)</d:prop>"
            + "<d:status>HTTP/1.1 200 OK</d:status></d:propstat></d:response>"
    }

    /// A resource that is not there.
    public static func gone(_ href: String) -> String {
        "<d:response><d:href>\(href)</d:href><d:status>HTTP/1.1 404 Not Found</d:status></d:response>"
    }
}
