/// Why there is no such zone.
public enum ZoneError: Error, Equatable, Sendable {
    /// No zone has this name.
    case unknown(name: String)
    /// The system has no zone data at all; these directories were searched.
    case noZoneData(searched: [String])
    /// The zone's file is no valid TZif file (RFC 9636).
    case damaged(name: String)
}

extension ZoneError: CustomStringConvertible {
    public var description: String {
        switch self {
        case .unknown(let name): "No time zone is called “\(name)”."
        case .noZoneData(let searched):
            "This system has no time zone data (searched \(searched.joined(separator: ", ")))."
        case .damaged(let name): "The system's data of the time zone “\(name)” are damaged."
        }
    }
}
