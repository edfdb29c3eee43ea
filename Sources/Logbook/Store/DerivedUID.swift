import JobSearch

/// A uid that follows from another one, so that the same thing gets the same uid whenever it is made anew.
///
/// A UUID of version 8 (RFC 9562 §5.8) made of 128 bits of FNV-1a. As random as the uid that it comes from. Of one that
/// begins with its time (version 7) it takes that over: such uids come one after the other into their index.
func derivedUID(of uid: String, _ purpose: String) -> String {
    var text = uid + "/" + purpose
    let (high, low) = text.withUTF8 {
        (hash($0, 0xCBF2_9CE4_8422_2325), hash($0, 0x8422_2325_CBF2_9CE4))
    }
    var first = high & ~0xF000 | 0x8000
    if let time = timeOfUUID(uid) { first = time << 16 | first & 0xFFFF }
    return uuidText(first, low & ~(3 << 62) | 2 << 62)
}

private func hash(_ text: UnsafeBufferPointer<UInt8>, _ start: UInt64) -> UInt64 {
    var hash = start
    for byte in text { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
    // FNV leaves the high bits of short texts poorly mixed.
    hash = (hash ^ (hash >> 32)) &* 0xD6E8_FEB8_6659_FD93
    return hash ^ (hash >> 32)
}
