/// Facts about the polling of a calendar program: how often it asks for a calendar that it subscribes
/// to, and from where.
public struct Polling: Equatable, Sendable {
    /// Times at which it asks, in words that follow “asks”.
    public var times: String
    /// True if it asks from this computer, so that it reaches its loopback.
    public var isLocal: Bool
    /// Advice for whoever uses a program that asks from elsewhere; empty where there is none.
    public var remedy = ""

    /// `asks every 30 minutes, from this computer.`
    public var words: String {
        let place =
            isLocal
            ? "from this computer" : "from elsewhere: it cannot reach this computer by its loopback"
        return "asks \(times), \(place)." + (remedy.isEmpty ? "" : " \(remedy)")
    }
}

extension Client {
    /// Polling of the program, as its makers or its users describe it.
    public var polling: Polling {
        switch name {
        case .google:
            Polling(
                times: "every 8 to 24 hours", isLocal: false,
                remedy: "Import a file: kith help google")
        case .apple:
            Polling(
                times: "as often as is chosen on the Mac, each week where nothing is",
                isLocal: true,
                remedy: "A phone does not reach it, nor does a calendar that stands in iCloud.")
        case .outlook:
            Polling(
                times: "at its start and every 6 hours, as the calendar says", isLocal: true,
                remedy:
                    "outlook.com, which asks every 3 hours or less often, does not reach it, nor "
                    + "does a phone.")
        case .thunderbird:
            Polling(
                times: "every 30 minutes, or as its Properties say", isLocal: true)
        case .gnome:
            Polling(times: "as the properties of the calendar say", isLocal: true)
        case .kde:
            Polling(times: "as the settings of the calendar say", isLocal: true)
        case .khal:
            Polling(
                times: "whenever vdirsyncer syncs, with a storage of type http", isLocal: true)
        case .nextcloud:
            Polling(
                times: "every 6 hours, as the calendar says", isLocal: false,
                remedy:
                    "On the same computer it refuses loopback addresses, too; kith sync reaches it."
            )
        }
    }
}
