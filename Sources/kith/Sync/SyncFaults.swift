import DAVSync
import JobSearch
import LogSync
import Logbook

extension AccountFinding.Fault {
    /// The fault in words.
    func explained(_ account: SyncAccount) -> CommandError {
        switch reason {
        case .noAnswer(let url):
            return CommandError(
                sentence ?? "\(shown(url.host)) gave no answer.",
                hint: "Look whether this machine is online, and the address.")
        case .discovery(let fault): return fault.explained(account)
        }
    }
}

extension DiscoveryFault {
    fileprivate func explained(_ account: SyncAccount) -> CommandError {
        let (name, url) = (shown(account.name), shown(account.url))
        switch self {
        case .plainHTTP:
            return CommandError(
                "\(url) is not encrypted: the password could be read on the way.",
                hint: "Use an address that begins with https://")
        case .unauthorized:
            return CommandError(
                "\(url) does not take the user \(shown(account.user)) with this password.",
                hint: "Some servers want an app password, made on their web page. "
                    + "Then: kith sync add \(url) --user \(shown(account.user)) --name \(name)")
        case .forbidden(let place):
            return CommandError(
                "\(shown(place.text)) may not be looked at by \(shown(account.user)).",
                hint: "Name the address of your own calendars.")
        case .otherServer(let place):
            return CommandError(
                "\(url) sends on to \(shown(place.text)), to which the password is not sent.",
                hint: "If you trust it: kith sync add \(shown(place.text)) --user "
                    + shown(account.user))
        case .tooManyRedirects(let place):
            return CommandError(
                "\(shown(place.text)) sends on and on.", hint: "Name another address of the server."
            )
        case .nothingHere:
            return CommandError(
                "\(url) has neither calendars nor address books.",
                hint: "Name the address that the server's help has for CalDAV or CardDAV.")
        case .busy(_, let status):
            return CommandError(
                "\(url) cannot answer now (\(status)).", hint: "Try again later.", status: .busy)
        case .unreadable:
            return CommandError(
                "\(url) gives an answer that cannot be read.",
                hint: "Name the address that the server's help has for CalDAV or CardDAV.")
        }
    }
}
