/// What libFuzzer calls with bytes that it makes up: any fault of their reading stops the program.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzReader(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    if let fault = ReadingCheck.fault(of: Array(UnsafeBufferPointer(start: start, count: count))) {
        preconditionFailure(fault)
    }
    return 0
}
