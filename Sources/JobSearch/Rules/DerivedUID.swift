/// A uid that follows from another one, so that the same thing gets the same uid whenever it is
/// made anew.
///
/// A UUID of version 8 (RFC 9562 §5.8) made of 128 bits of FNV-1a. As random as the uid that it
/// comes from. If that begins with its time (version 7), so does the new one: such uids come one
/// after the other into their index.
public func derivedUID(of uid: String, _ purpose: String) -> String {
    let text = uid + "/" + purpose
    func hash(_ basis: UInt64) -> UInt64 {
        var hash = FNV1a(basis)
        hash.add(text.utf8)
        return hash.mixed ^ hash.mixed >> 32
    }
    var first = hash(0xCBF2_9CE4_8422_2325) & ~0xF000 | 0x8000
    if let time = timeOfUUID(uid) { first = time << 16 | first & 0xFFFF }
    return uuidText(first, hash(0x8422_2325_CBF2_9CE4) & ~(3 << 62) | 2 << 62)
}
