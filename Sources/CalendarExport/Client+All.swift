extension Client {
    /// All clients, in the order in which they are listed.
    public static let all: [Client] = [
        google, apple, outlook, thunderbird, gnome, kde, khal, nextcloud,
    ]

    private static var google: Client {
        var client = Client(
            .google, "Google Calendar",
            will: [
                "show follow-ups and meetups as events, each in its own time zone",
                "take files of at most 1 MB: a larger calendar becomes several files of 900 kB, to be imported one by one",
                "hide what is cancelled",
            ],
            willNot: [
                "ring the alarms of an imported or subscribed file: give the calendar a notification of its own in its settings",
                "show to-dos or journal entries",
                "update what it has when the file is imported again: it may show things twice; import into a calendar of its own that can be emptied first, or subscribe to the file's address",
                "show tags and links: the link is the first line of the description",
            ])
        client.fileBytes = 900_000
        // 8,192 characters are what it takes; bytes are never fewer.
        client.descriptionBytes = 8_192
        return client
    }

    private static var apple: Client {
        Client(
            .apple, "Apple Calendar",
            will: [
                "show follow-ups and meetups as events, each in its own time zone",
                "ring the alarms of an imported file; subscribing offers to remove them",
                "replace what it has when the file is imported again",
                "show what is cancelled struck through",
            ],
            willNot: [
                "show to-dos: Reminders takes those of a CalDAV server, not of a file",
                "show journal entries or tags",
            ])
    }

    private static var outlook: Client {
        var client = Client(
            .outlook, "Outlook",
            will: [
                "open the file as a calendar of its own, for which the file says METHOD:PUBLISH",
                "ring one alarm of an event: the nearest to its start is written, and no other",
                "read each time zone out of the file, which it insists on",
            ],
            willNot: [
                "show to-dos or journal entries",
                "update what it has when the file is imported again: remove that calendar first",
                "ring the alarms of a calendar that it subscribes to",
                "read a directory of single files",
            ])
        client.alarms = 1
        // Exchange takes 32 KB for the whole event.
        client.descriptionBytes = 30_000
        client.method = "PUBLISH"
        client.supportsDirectories = false
        return client
    }

    private static var thunderbird: Client {
        var client = Client(
            .thunderbird, "Thunderbird",
            will: [
                "show follow-ups and meetups as events, and the to-dos that --as both writes beside them",
                "ring every alarm",
                "use the time zones as the file describes them",
                "show every change when it subscribes to the file: New Calendar, On the Network, file:///…/kith.ics",
            ],
            willNot: [
                "import a file again: it stops at the first thing that it knows",
                "show journal entries",
            ])
        client.supportsToDos = true
        return client
    }

    private static var gnome: Client {
        var client = Client(
            .gnome, "GNOME Calendar and Evolution",
            will: [
                "show follow-ups and meetups as events, and in Evolution the to-dos that --as both writes beside them",
                "show journal entries in Evolution's memos (--only interactions)",
                "ring every alarm",
                "update what it has when the file is imported again",
            ],
            willNot: [
                "ring for whole days at nine, but an hour or two later: it counts from midnight in UTC",
                "use the time zones that the file describes: its own data are used",
            ])
        client.supportsToDos = true
        client.supportsJournals = true
        return client
    }

    private static var kde: Client {
        var client = Client(
            .kde, "KDE (KOrganizer, Merkuro)",
            will: [
                "show follow-ups and meetups as events, and the to-dos that --as both writes beside them",
                "show journal entries in KOrganizer (--only interactions)",
                "ring every alarm",
                "update times, places and states when the file is imported again",
            ],
            willNot: [
                "take a mere new title or text when the file is imported again",
                "use the time zones that the file describes: its own data are used",
            ])
        client.supportsToDos = true
        client.supportsJournals = true
        return client
    }

    private static var khal: Client {
        Client(
            .khal, "khal",
            will: [
                "show follow-ups and meetups as events, and what is cancelled as such",
                "read a directory of single files where it stands: --split DIR",
                "update what it has when the file is imported again",
            ],
            willNot: [
                "show to-dos: todoman does, from a directory of its own (--as todo --split DIR)",
                "ring alarms: it only shows that there is one",
                "show journal entries",
                "use the time zones that the file describes: its own data are used",
            ])
    }

    private static var nextcloud: Client {
        var client = Client(
            .nextcloud, "Nextcloud",
            will: [
                "show follow-ups and meetups as events, and in Tasks the to-dos that --as both writes beside them",
                "take changes through vdirsyncer from a directory: --split DIR",
                "keep journal entries, which jtx Board shows (--only interactions)",
            ],
            willNot: [
                "update what it has when a file is imported in the browser: it skips what it knows",
                "import thousands of things in the browser without stalling: give it a part with --since, or use vdirsyncer",
            ])
        client.supportsToDos = true
        client.supportsJournals = true
        return client
    }
}
