"""Things of every kind with all that they can have, and texts that are hard on servers."""
import os

HERE = os.path.dirname(os.path.abspath(__file__))
SAMPLE = os.path.join(HERE, "../../../Examples/sample-log.json")
HARD = "Zoë, „Ünal“; \\back 👩\u200d🚀 日本 \"q\" 'a': x=1;y"
LINES = "first, line; with: all\n\n  second \\n not a break 👍🏽\n- - -\n-- kith: not mine --\nlast"
LONG = "A long text, with commas; and breaks.\n" * 1500


def texts(server):
    """Texts as hard as a server can take."""
    # DAViCal makes a line break of a backslash before an n in cards.
    return (HARD, LINES.replace("\\", "/")) if server.name == "davical" else (HARD, LINES)


def everything(log, server):
    """Fills a log that holds the sample log already."""
    HARD, LINES = texts(server)
    log("company", "add", f"Söhne, {HARD}", "--tier", "2", "--website", "https://example.com/a?b=c,d;e", "--careers",
        "https://example.com/jobs#all", "--question", "Why, really?", "--question", "And; then?", "--notes", LINES, "--tag", "a-b", "--tag",
        "köln")
    log("research", f"Söhne, {HARD}", "--mission", HARD, "--culture", "c, c; c", "--need", LINES, "--problem", "p: q", "--operations",
        "o\\o", "--value", "v\nv", "--want", "yes, 100 %", "--idea", "one, two", "--idea", "three; four", "--source",
        "https://example.com/blog,x")
    log("stage", f"Söhne, {HARD}", "networking", "--note", "met, at; last", "--on", "2026-02-03")
    log("stage", f"Söhne, {HARD}", "applied", "--on", "2026-02-05")
    log("company", "add", "Rejected Ltd", "--stage", "rejected")
    log("meetup", "add", f"Series {HARD}", "--start", "2027-03-04 18:30", "--for", "90m", "--rrule", "FREQ=MONTHLY;BYDAY=1TH,-1FR;COUNT=12",
        "--location", "Hall 3; left, Köln", "--online", "https://meet.example.com/x?y=1", "--url", "https://example.com/s", "--organizer",
        "Ada, of Swift", "--company", f"Söhne, {HARD}", "--question", "Who, else?", "--notes", LINES, "--tag", "swift", "--alarm", "1d",
        "--alarm", "1h")
    log("meetup", "edit", f"Series {HARD}", "--occurrence", "2027-04-01", "--start", "2027-04-02 19:15", "--end", "2027-04-02 21:00",
        "--location", "Elsewhere, 2", "--title", "Moved; this once", "--notes", "this\nonce")
    log("meetup", "cancel", f"Series {HARD}", "--occurrence", "2027-05-06")
    log("meetup", "edit", f"Series {HARD}", "--occurrence", "2027-03-26", "--title", "Only another title")
    log("meetup", "add", "Whole days", "--start", "2027-06-01", "--end", "2027-06-03", "--kind", "conference", "--no-alarm")
    log("meetup", "add", "Weekly days", "--start", "2027-06-07", "--every", "2w", "--kind", "hackathon")
    log("meetup", "edit", "Weekly days", "--occurrence", "2027-06-21", "--location", "there")
    log("meetup", "add", "Night in New York", "--start", "2027-03-13 23:30", "--for", "3h", "--tz", "America/New_York", "--rrule",
        "FREQ=DAILY;UNTIL=20270320T033000Z")
    log("meetup", "add", "Far", "--start", "2027-10-01 09:00", "--tz", "Asia/Kathmandu", "--kind", "webinar", "--online", "https://e.example.com")
    log("meetup", "add", "Called off", "--start", "2027-01-05 10:00", "--status", "cancelled", "--notes", "no room")
    log("meetup", "add", "Not gone to", "--start", "2026-01-05 10:00", "--status", "missed")
    log("meetup", "add", "Gone to", "--start", "2026-01-06 10:00", "--status", "attended")
    log("contact", "add", f"José {HARD}", "--company", f"Söhne, {HARD}", "--title", "CTO, acting; for now", "--email", "j@example.com",
        "--email", "jose+x@example.org", "--phone", "+49 30 123 456", "--phone", "(555) 1-2-3", "--linkedin", "https://www.linkedin.com/in/j",
        "--met-at", f"Series {HARD}", "--cadence", "2w", "--latest", "60d", "--question", "How, then?", "--notes", LINES, "--tag", "mentor",
        "--tag", "c++")
    log("contact", "add", "Van der Berg-O’Neil, Dr. Anna Maria", "--introduced-by", f"José {HARD}")
    log("contact", "add", "Plato")
    log("contact", "add", "Dr. Two Jobs", "--company", "Rejected Ltd", "--title", "Intern")
    log("contact", "edit", "Dr. Two Jobs", "--company", f"Söhne, {HARD}", "--title", "Lead")
    log("posting", "add", f"Söhne, {HARD}", "Intern, compilers; 2027", "--closes", "2027-02-01", "--posted-on", "2026-11-01", "--location",
        "Köln, DE", "--url", "https://example.com/p?1", "--contact", f"José {HARD}", "--question", "Pay?", "--tag", "x", "--notes", LINES,
        "--text", LONG)
    log("apply", "Intern, compilers; 2027", "--through", f"José {HARD}", "--note", "with, CV", "--on", "2026-11-20")
    log("refer", f"Söhne, {HARD}", "--through", f"José {HARD}", "--due", "2027-01-04", "--note", "knows, all")
    log("meetup", "add", "Interview", "--start", "2027-01-12 14:00", "--kind", "interview", "--posting", "Intern, compilers; 2027", "--with",
        f"José {HARD}")
    log("ladder", "set", "coffee", "+2d thank {name}", "+2w send {name} news, and more; x")
    log("cadence", "set", "3w", "--stage", "applied", "--latest", "60d")
    log("cadence", "set", "monthly", "--tag", "köln")
    log("cadence", "set", "2w", "--tier", "2")
    log("met", "Grace Hopper", "--at", "Gone to", "--note", HARD, "--follow-up", "send, the; link", "--due", "2027-01-07", "--ladder", "coffee")
    log("log", f"coffee, {HARD}", "--with", "Grace Hopper", "--channel", "coffee", "--tag", "talk", "--on", "2026-11-11 09:05")
    log("log", LINES, "--company", "Rejected Ltd", "--channel", "linkedin", "--on", "2026-10-25 02:30")
    log("followup", "add", f"Do {HARD}", "--with", f"José {HARD}", "--with", "Plato", "--company", f"Söhne, {HARD}", "--meetup", "Gone to", "--posting",
        "Intern, compilers; 2027", "--due", "2027-01-08 16:45", "--priority", "high", "--alarm", "30m", "--alarm", "2027-01-01 08:00")
    log("followup", "add", "Weekly look", "--every", "weekly", "--due", "2027-01-09", "--priority", "low")
    log("followup", "add", "Twice a month", "--every", "2w", "--due", "2026-11-09 08:00")
    log("done", "Twice a month")
    log("followup", "add", "Dropped", "--due", "2027-01-10")
    log("drop", "Dropped")
    log("followup", "add", "Done, with a time", "--due", "2026-11-10 10:00", "--no-alarm", "--tz", "America/St_Johns")
    log("done", "Done, with a time", "--log", "did it")
    log("story", "add", f"Story {HARD}", "--problem", LINES, "--tried", "one, a", "--tried", "two; b", "--approach", HARD, "--result", "6, not 60",
        "--intuition", "in\\tuition", "--skill", "c++", "--skill", "a, b", "--tag", "t", "--notes", LINES)
    log("skill", "have", "Haskell, GHC", "--level", "4", "--evidence", "https://example.com/x,y; z")
    log("skill", "learn", "Rust", "--level", "1", "--due", "2027-02-02")
    log("skill", "ignore", "COBOL")
    log("note", "Plato", "said, that; this\nis", "--url", "https://example.com/n", "--on", "2026-11-12")
