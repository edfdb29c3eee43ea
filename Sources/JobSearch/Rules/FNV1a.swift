/// A running FNV-1a hash of 64 bits: of the same values on any machine, and in any version of kith.
///
/// It protects nothing from anybody; it tells texts apart that nobody made alike on purpose.
public struct FNV1a {
    public var value: UInt64

    /// - Parameter basis: where the hash begins, or the value with which an earlier one ended.
    @inlinable
    public init(_ basis: UInt64 = 0xCBF2_9CE4_8422_2325) { value = basis }

    @inlinable
    public mutating func add(_ unit: UInt64) { value = (value ^ unit) &* 0x100_0000_01B3 }

    @inlinable
    public mutating func add(_ bytes: some Sequence<UInt8>) {
        let done: Void? = bytes.withContiguousStorageIfAvailable { bytes in
            for byte in bytes { add(UInt64(byte)) }
        }
        if done == nil { for byte in bytes { add(UInt64(byte)) } }
    }

    /// The value with its halves mixed once more: FNV leaves the high bits of short texts poor.
    @inlinable
    public var mixed: UInt64 { (value ^ value >> 32) &* 0xD6E8_FEB8_6659_FD93 }
}
