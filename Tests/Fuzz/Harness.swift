/// What libFuzzer calls with bytes that it makes up: any fault of their reading stops the program.
///
/// Each reader is a file beside this one, with two functions: `fault(of:)` says what is not as it
/// must be, and `read(_:)` reads once, as the program does, for the time that it takes.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let bytes = Array(UnsafeBufferPointer(start: start, count: count))
    let fault = Stretch.isWanted ? Stretch.fault(of: bytes) : fault(of: bytes)
    if let fault { preconditionFailure(fault) }
    return 0
}
