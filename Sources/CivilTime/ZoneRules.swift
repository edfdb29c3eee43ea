/// What one TZif file says: the listed changes of the clock, and the rule for the time after them
/// (RFC 9636 §3.2, §3.3).
///
/// A class only so that a `Zone` is one pointer wide and cheap to copy; nothing in it ever changes.
final class ZoneRules: Sendable {
    /// One kind of local time: how far ahead of UTC, and what it is called.
    struct Kind: Equatable, Sendable {
        /// Seconds east of UTC.
        var offset: Int
        var isDaylight: Bool
        var abbreviation: String
    }

    /// A stretch of time with one offset: `from` ≤ t < `until`, in POSIX seconds.
    struct Span {
        var kind: Int
        var from: Int
        var until: Int
    }

    /// The instants of the listed changes, ascending, in POSIX seconds.
    let times: [Int]
    /// The kind that begins at each of `times`: an index into `kinds`.
    let starts: [Int]
    /// All kinds. The last two are the footer's standard and daylight time, when there is a footer.
    let kinds: [Kind]
    /// The kind in force before the first listed change.
    let first: Int
    /// The rule for the time after the last listed change.
    let footer: PosixRule?

    /// `listed` are the kinds of the file's own table; the footer's are added behind them.
    init(times: [Int], starts: [Int], listed: [Kind], first: Int, footer: PosixRule?) {
        self.times = times
        self.starts = starts
        self.first = first
        self.footer = footer
        kinds =
            footer.map { rule in listed + [rule.standard, rule.daylight ?? rule.standard] }
            ?? listed
    }

    /// Rules whose kinds have the footer's among them already.
    init(times: [Int], starts: [Int], kinds: [Kind], first: Int, footer: PosixRule?) {
        self.times = times
        self.starts = starts
        self.kinds = kinds
        self.first = first
        self.footer = footer
    }

    /// A clock that never changes.
    convenience init(fixed offset: Int, abbreviation: String) {
        self.init(
            times: [], starts: [],
            listed: [Kind(offset: offset, isDaylight: false, abbreviation: abbreviation)],
            first: 0, footer: nil)
    }

    func kind(at seconds: Int) -> Kind { kinds[span(at: seconds).kind] }

    /// The stretch of time around an instant. Two neighbours may have the same offset.
    func span(at seconds: Int) -> Span {
        guard let last = times.last else { return tail(at: seconds, since: .min) }
        if seconds >= last { return tail(at: seconds, since: last) }
        // The first listed change after `seconds`; there is one.
        var low = 0
        var high = times.count - 1
        while low < high {
            let middle = (low + high) / 2
            if times[middle] > seconds { high = middle } else { low = middle + 1 }
        }
        return low == 0
            ? Span(kind: first, from: .min, until: times[0])
            : Span(kind: starts[low - 1], from: times[low - 1], until: times[low])
    }

    /// The stretch around an instant after the last listed change, `start`.
    private func tail(at seconds: Int, since start: Int) -> Span {
        guard let footer else {
            return Span(kind: starts.last ?? first, from: start, until: .max)
        }
        let standard = kinds.count - 2
        guard footer.daylight != nil else {
            return Span(kind: standard, from: start, until: .max)
        }
        let turn = footer.turn(around: seconds)
        return Span(
            kind: turn.isDaylight ? standard + 1 : standard, from: max(start, turn.from),
            until: turn.until)
    }
}
