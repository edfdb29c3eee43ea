/// A colour of drawn networks, on light paper and on dark.
struct NetworkColor: Sendable {
    /// What a colour is used for. Its contrast with the paper must be high enough for that.
    enum Role: Sendable {
        /// A line or a border that says something.
        case line
        /// An area below text or within a border.
        case area
        /// A line that only leads the eye.
        case guide
    }

    var name: String
    var light: String
    var dark: String
    var role = Role.line

    static let all = [
        NetworkColor(name: "edge", light: "#9c5700", dark: "#e0a458"),
        NetworkColor(name: "edge-cold", light: "#80786a", dark: "#98928a"),
        NetworkColor(name: "very-warm", light: "#e8741a", dark: "#ff9a3d", role: .area),
        NetworkColor(name: "warm", light: "#fdc675", dark: "#8f5a1c", role: .area),
        NetworkColor(name: "cold", light: "#fff3cf", dark: "#3b3426", role: .area),
        NetworkColor(name: "first", light: "#1f5a94", dark: "#8fc1f2"),
        NetworkColor(name: "second", light: "#4a84bd", dark: "#6ba3da"),
        NetworkColor(name: "third", light: "#6f97bf", dark: "#5685b3"),
        NetworkColor(name: "no-target", light: "#8a8a8a", dark: "#85898d"),
        NetworkColor(name: "meetup", light: "#eaf5e6", dark: "#22351f", role: .area),
        NetworkColor(name: "exchange", light: "#b5822f", dark: "#a37a3e"),
        NetworkColor(name: "works", light: "#4a84bd", dark: "#6ba3da"),
        NetworkColor(name: "introduced", light: "#7b4ea3", dark: "#c39be6"),
        NetworkColor(name: "met", light: "#4b8a55", dark: "#74b37c"),
        NetworkColor(name: "referral", light: "#b2182b", dark: "#ff8a8a"),
        NetworkColor(name: "guide", light: "#e4e4e2", dark: "#33373b", role: .guide),
    ]

    /// Definitions of the colours, for one scheme.
    static func definitions(_ value: KeyPath<NetworkColor, String>) -> String {
        all.map { "--net-\($0.name): \($0[keyPath: value]);" }.joined(separator: " ")
    }
}
