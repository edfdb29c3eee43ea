/// A reason for which nothing was found at an address.
public enum DiscoveryFault: Error, Hashable, Sendable {
    /// Plain HTTP, to another machine than this one: the password could be read on the way.
    case plainHTTP(DAVURL)
    /// The server asks for another password (401), or takes the user for nobody.
    case unauthorized(DAVURL)
    /// The server does not let the user look (403).
    case forbidden(DAVURL)
    /// The server sends on to another one, to which the password is not sent. Whoever trusts that
    /// one can name it.
    case otherServer(DAVURL)
    /// It sends on and on.
    case tooManyRedirects(DAVURL)
    /// It answers, but has neither calendars nor address books there.
    case nothingHere(DAVURL)
    /// It cannot answer now: 429 or 5xx.
    case busy(DAVURL, status: Int)
    /// Its answer cannot be read.
    case unreadable(DAVURL, MultistatusFault)
}
