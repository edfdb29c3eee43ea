import ArgumentParser
import JobSearch
import Logbook

/// The referral that has come further, and the day.
struct ReferralMoveOptions: ParsableArguments {
    @Argument(help: "The referral, by id or words.") var ref: [String]
    @Option(help: ArgumentHelp("When it was (default: today).", valueName: "when")) var on: String?
}

/// A command that notes how far a referral has come.
protocol ReferralMove: LogbookCommand {
    static var status: Referral.Status { get }
    var move: ReferralMoveOptions { get }
}

extension ReferralMove {
    static var examples: [String] {
        [
            "kith referral \(status.rawValue) r1",
            "kith referral \(status.rawValue) \"referral to brightwater\" --on yesterday",
        ]
    }

    func run(in session: Session) throws {
        try session.tell(
            try session.logbook.move(
                move.ref.joined(separator: " "), to: Self.status,
                on: move.on.map { try session.pastDay($0) }))
    }

    func line(for thing: LogbookError.Candidate) -> String? {
        switch thing.kind {
        case .followUp: "kith done \(thing.ref)"
        case .company: "kith referral list --company \(thing.ref)"
        case .contact: "kith referral list --with \(thing.ref)"
        case .posting: "kith show \(thing.ref)"
        case .meetup, .interaction, .referral, .story, .skill: nil
        }
    }
}

/// Notes that somebody was asked for a referral: `kith referral asked r1`.
struct ReferralAsked: ReferralMove {
    static let configuration = CommandConfiguration(
        commandName: "asked",
        abstract: "Note that you have asked; a follow-up in 7 days says to hear of it.")
    static let status = Referral.Status.asked

    @OptionGroup var move: ReferralMoveOptions
    @OptionGroup var options: LogbookOptions
}

/// Notes that somebody promised a referral: `kith referral promised r1`.
struct ReferralPromised: ReferralMove {
    static let configuration = CommandConfiguration(
        commandName: "promised", abstract: "Note that it was promised, which closes the follow-up.")
    static let status = Referral.Status.promised

    @OptionGroup var move: ReferralMoveOptions
    @OptionGroup var options: LogbookOptions
}

/// Notes that somebody gave a referral: `kith referral given r1`.
struct ReferralGiven: ReferralMove {
    static let configuration = CommandConfiguration(
        commandName: "given", abstract: "Note that it was given, which closes the follow-up.")
    static let status = Referral.Status.given

    @OptionGroup var move: ReferralMoveOptions
    @OptionGroup var options: LogbookOptions
}

/// Notes that somebody declined: `kith referral declined r1`.
struct ReferralDeclined: ReferralMove {
    static let configuration = CommandConfiguration(
        commandName: "declined", abstract: "Note that it was declined, which closes the follow-up.")
    static let status = Referral.Status.declined

    @OptionGroup var move: ReferralMoveOptions
    @OptionGroup var options: LogbookOptions
}
