import JobSearch

extension Advice {
    /// A sentence that says what to change, with the line to type at its end.
    public var words: String {
        switch self {
        case .listTargets:
            "No targets yet; begin with a list of where you would like to work: "
                + "kith target add NAME --tier 1"
        case .catchUp(let late):
            "\(late) follow-ups are late; do them, move them or drop them: "
                + "kith followup list --overdue"
        case .keepPromises(let inTime, let all):
            "\(inTime) of \(all) follow-ups were in time; plan fewer, and move them before they "
                + "are late: kith followup list"
        case .warmUp(let cold, let all):
            "\(cold) of \(all) targets have nobody warm; meet people before you apply: "
                + "kith targets --gaps"
        case .meetPeople(let weeks):
            "Nobody was met in \(weeks) weeks; go where people are: kith meetup list --upcoming"
        case .askForReferral(let targets, let company):
            "\(targets) targets have somebody warm whom you have not asked for a referral; "
                + "begin with the first choice: kith path \(Reference(.company, company).text)"
        case .askBeforeApplying(let applied):
            "\(applied) targets were applied to and none came to an interview; ask for a "
                + "referral before you apply: kith targets --stage applied"
        case .apply(let weeks, let unsent):
            "No application in \(weeks) weeks, and "
                + (unsent == 1 ? "a saved posting is" : "\(unsent) saved postings are")
                + " open: kith posting list --status saved"
        case .writeLess(let answered, let all):
            "\(answered) of \(all) first messages were answered; be introduced, or meet them: "
                + "kith meetup list --upcoming"
        case .goAgain(let place):
            "Nothing is wrong; go again where it works, as at \(shown(place.title)): kith show "
                + Reference(.meetup, place.meetup).text
        case .goOn: "Nothing stands out; go on: kith today"
        }
    }
}
