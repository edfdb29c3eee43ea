import JobSearch
import Presentation

extension HelpPage {
    static let whenText = """
        Wherever an option takes a day or a time (--due, --on, --start, --closes …), and
        behind snooze. English, upper or lower case; what has a blank needs quotes.

        Days:
          2026-12-01                  that day
          1 Dec, Dec 1, 1.12.         the nearest one to come; where the past is meant
                                      (--on, --since) the last one
          1 Dec 2027, 1.12.2027       with its year; dots mean the day first
          30/04/2027, 04/30/2027      one number must be over 12: 01/02/2027 is refused,
                                      for it reads differently in different countries
          today, tomorrow, yesterday
          fri, friday                 the next one after today; where the past is meant
                                      the last one, today included
          next fri, last fri          Friday of next week; the last one before today
          next week                   its Monday; weeks begin on Monday
          in 3 days, 2w, 1 month      from today on
          3 days ago, -1d             back from today; the latter with =: --on=-1d
          eom, end of week            the last day of the month, of the week
          end of year

        A month later is the same day of the month, or the last one: 31 Jan and 1 month
        is 28 Feb. A day alone is a day, and not its midnight.

        Times, alone or behind a day (tomorrow 18:30, "fri 6 Mar at noon"):
          18:30, 6pm, 6:30 pm         today, where no day stands in front
          noon, midnight              12:00, 00:00
          fri morning, fri evening    09:00, 19:00
          tonight                     today 20:00
          now
          2026-12-01T18:30Z           UTC; +01:00 and the like say another offset

        Times are meant in the zone of --tz, else of kith config timeZone, which the
        first command of a log sets to the computer's. A time that a clock change skips
        moves forward, of one that occurs twice the first is taken, both with a warning.

        What is still to come cannot be met or logged: such a time is refused, with the
        line that plans it. kith help log says which dates count in front of a text.

        """

    static var refText: String {
        let letters = Kind.allCases.map { "\($0.facts.letter) \($0.noun)" }.joined(separator: ", ")
        let margin = String(repeating: " ", count: 17)
        let kinds = wrapped(
            "an id; its letter says of what kind the thing is: \(letters)", to: columns,
            first: "  f12            ", others: margin)
        return """
            Wherever a command takes a thing (REF), and behind --with, --company, --at …:

            \(kinds.joined(separator: "\n"))
              12, #12        an id without its letter, where only one kind is meant; each
                             kind has numbers of its own: kith show contact 12
              ada@work.com   an email address or a LinkedIn profile of a contact
              ada lovelace   words of its name, title or text
              uid            the one that kith show tells, and that calendars keep

            Words match without regard to case and accents: the whole name first, then
            whole words, then the beginnings of words and initials (al), and then, only to
            look at something, one typo. Of follow-ups those that are open come first.

            kith never guesses. Where several things match it lists them with their ids;
            where none does it names the nearest. Both end with exit code 2.

            A name that is about to be written down (met, add) may be another spelling of a
            known one, or a typo away. That is asked about; --new says that it is new.

            """
    }

    static let everyText = """
        How often, as --every and --cadence take it:

          7d, 2w, 1 month             each seventh day, each second week, each month
          daily, weekly, fortnightly, monthly, quarterly, yearly
          every 2 weeks, every other week
          P14D                        a duration by ISO 8601

        What comes again:

          - A follow-up moves on to its next day when it is done.
          - A contact with a cadence is in kith today and in the calendar, as a check-in
            that long after the last contact.
          - A meetup takes --every, or --rrule with those rules of RFC 5545 that
            calendars read alike. Single days differ or are left out by --occurrence
            (kith help meetup edit, kith help meetup cancel). Whoever is met at one was
            there on that day. kith today shows each day, and so does
            kith meetup list --since DAY --until DAY.

        """

    static let alarmsText = """
        A calendar rings an hour before a meetup and at the time of a follow-up; for
        what takes a whole day at nine in the morning.

        For one thing (add, edit):
          --alarm 1d --alarm 30m      that long before it starts; 0m at the start
          --alarm 2026-03-05T09:00    at a time (kith help when)
          --no-alarm                  never
          --clear alarms              as is usual again (edit)

        For all things of a kind that have no alarms of their own:
          kith config meetup.alarm 1d,1h
          kith config followUp.alarm none
        interview.alarm, coffee.alarm and so on count for such meetups alone; kith
        config lists them, and followUp.time, the time of a follow-up that has only a
        day.

        Not every calendar rings the alarms of a file: see its page, such as kith help
        google.

        """
}
