extension ItemReader {
    /// Memory that is used again from item to item.
    struct Tools {
        let own: OwnZones
        var zones: ReadZones
        /// A Boolean value that makes libical read all texts.
        var asksLibical: Bool
        /// A cancellation need not say when the event was (RFC 5546 §3.2.5).
        var mayLackStart = false
        var joint: [UInt8] = []

        init(_ own: OwnZones, asksLibical: Bool) {
            self.own = own
            zones = ReadZones(own)
            self.asksLibical = asksLibical
        }
    }
}
