/// A server, and who asks it: requests name a login by its number.
public struct WireLogin: Hashable, Sendable {
    /// The version of this protocol, with which a login begins.
    public static let version: UInt8 = 1

    /// Scheme, host and port: `https://cloud.example:443`.
    public var origin: String
    /// Name and password; `nil` for a server that wants none.
    public var user: String?
    public var password: String?
    /// The file with the certificates of the only authorities to be trusted; `nil` for those that
    /// the system trusts.
    public var caFile: String?
    public var limits: Limits

    /// Numbers of seconds.
    public struct Limits: Hashable, Sendable {
        /// Until there is a connection.
        public var connect: UInt32
        /// In which nothing comes and nothing goes.
        public var stalled: UInt32
        /// For all of a request and its answer.
        public var whole: UInt32

        public init(connect: UInt32 = 15, stalled: UInt32 = 60, whole: UInt32 = 1800) {
            (self.connect, self.stalled, self.whole) = (connect, stalled, whole)
        }
    }

    public init(
        origin: String, user: String? = nil, password: String? = nil, caFile: String? = nil,
        limits: Limits = Limits()
    ) {
        (self.origin, self.user, self.password) = (origin, user, password)
        (self.caFile, self.limits) = (caFile, limits)
    }

    public func frame(_ id: UInt32) -> WireFrame {
        var writer = WireWriter()
        writer.byte(WireLogin.version)
        writer.text(origin)
        writer.text(ifAny: user)
        writer.text(ifAny: password)
        writer.text(ifAny: caFile)
        for seconds in [limits.connect, limits.stalled, limits.whole] { writer.number(seconds) }
        return WireFrame(.login, id, writer.bytes)
    }

    init(_ frame: WireFrame) throws(WireFault) {
        var reader = WireReader(frame)
        let version = try reader.byte()
        guard version == WireLogin.version else { throw .otherVersion(version) }
        origin = try reader.text()
        user = try reader.textIfAny()
        password = try reader.textIfAny()
        caFile = try reader.textIfAny()
        limits = Limits(
            connect: try reader.number(), stalled: try reader.number(), whole: try reader.number())
        try reader.end()
    }
}
