extension Client {
    /// The steps that bring an exported file to the program and onto the phone, in their order.
    ///
    /// Lines behind the first one of a step are to be typed or written into a file as they are.
    public var steps: [String] {
        switch name {
        case .google:
            [
                "On a computer: kith export --for google -o google.ics",
                "On calendar.google.com: Settings → Add calendar → Create new calendar, and name it kith.",
                "Settings → Import & export → Import: choose google.ics and the calendar kith. Where kith wrote google-2.ics and more, choose each of them in turn.",
                "In the settings of the calendar kith: Event notifications and All-day event notifications → Add notification.",
                "On the phone: the Google Calendar app with the same account shows it; in the app's settings it has to be ticked. The iPhone's own calendar shows it, too, with that account (Settings → Apps → Calendar → Calendar Accounts).",
                "Next time: delete the calendar kith in its settings, and go on from step 1.",
            ]
        case .apple:
            [
                "kith export --for apple -o kith.ics",
                "On the Mac, in Calendar: File → New Calendar → iCloud, and name it kith.",
                "File → Import…: choose kith.ics and the calendar kith.",
                "On the iPhone and iPad it appears by itself, where iCloud's calendars are on (Settings → your name → iCloud).",
                "Without a Mac: mail the file to yourself, tap it in Mail on the iPhone, then Add All, and choose a calendar.",
                "Next time: export and import into the same calendar.",
            ]
        case .outlook:
            [
                "kith export --for outlook -o kith.ics",
                "Classic Outlook for Windows: File → Open & Export → Open Calendar, and choose kith.ics. It stays on that computer.",
                "New Outlook, outlook.com and the phone: Calendar → Add calendar → Create blank calendar, and name it kith; then Add calendar → Upload from file: kith.ics into that calendar.",
                "On the phone: the Outlook app with the same account lists the calendar kith; tick it.",
                "Next time: remove the calendar kith, and go on from step 1.",
            ]
        case .thunderbird:
            [
                "kith export --for thunderbird -o ~/kith.ics",
                "In Calendar: New Calendar… → On the Network, the location file:///home/YOU/kith.ics and no user name → Find Calendars → Subscribe.",
                "To-dos: add --as both to the export, and subscribe to kith-todo.ics in the same way; they stand in Tasks.",
                "On the phone: Thunderbird for Android has no calendar; a server brings the log there: kith help nextcloud.",
                "Next time: the same export to the same place; Synchronize shows it at once.",
            ]
        case .gnome:
            [
                "kith export --for gnome -o kith.ics",
                "GNOME Calendar: open kith.ics with it, choose a calendar, then Import. Evolution: File → Import → Import a single file → kith.ics, and choose a calendar.",
                "To-dos: add --as both to the export, and import kith-todo.ics into Evolution's tasks.",
                "On the phone: import into the calendar of an account that the phone has too, such as Nextcloud (Settings → Online Accounts).",
                "Next time: export and import into the same calendar.",
            ]
        case .kde:
            [
                "kith export --for kde -o kith.ics",
                "KOrganizer: File → Import → Import Calendar…, Merkuro: File → Import Calendar…: choose kith.ics, and the calendar that takes it.",
                "To-dos: add --as both to the export, and import kith-todo.ics in the same way.",
                "On the phone: import into the calendar of a DAV account that the phone has too, such as Nextcloud.",
                "Next time: export and import into the same calendar.",
            ]
        case .khal:
            [
                "kith export --for khal --split ~/.calendars/kith",
                """
                In ~/.config/khal/config:
                [calendars]
                [[kith]]
                path = ~/.calendars/kith
                readonly = True
                """,
                "khal list today 14d",
                "On the phone: vdirsyncer brings such a directory to a server: kith help nextcloud.",
                "Next time: the same export; only what has changed is written.",
            ]
        case .nextcloud:
            [
                "kith export --for nextcloud --split",
                """
                In ~/.config/vdirsyncer/config, with your server and your name:
                [general]
                status_path = "~/.local/state/vdirsyncer"

                [pair network]
                a = "kith"
                b = "server"
                collections = [["network", "kith", "network"]]
                conflict_resolution = "a wins"

                [storage kith]
                type = "filesystem"
                path = "~/.local/share/kith/exports"
                fileext = ".ics"

                [storage server]
                type = "caldav"
                url = "https://cloud.example.com/remote.php/dav"
                username = "you"
                password.fetch = ["command", "pass", "cloud"]
                """,
                "vdirsyncer discover network && vdirsyncer sync network",
                "Without vdirsyncer: kith export --for nextcloud -o kith.ics, and in the browser Calendar → Calendar settings → Import calendar.",
                "On the phone: on Android DAVx⁵, on the iPhone Settings → Apps → Calendar → Calendar Accounts → Add Account → Other → Add CalDAV Account, both with the server's address and your name.",
                "Next time: kith export --for nextcloud --split && vdirsyncer sync network",
            ]
        }
    }
}
