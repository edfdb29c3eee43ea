"""A log whose names and notes are markup, of other scripts, very long, or meant to do harm."""
from sites import Home

MARKUP = "<script>alert(1)</script><img src=x onerror=alert(2)>\"'`&amp; <b>bold</b>"
CLOSING = "</code></td></tr></table></section></main></style></title><h1>gone</h1><svg/onload=alert(3)>"
LINKS = "javascript:alert(4) data:text/html,<script>alert(5)</script> https://example.com/?a=1&b=\"><script>alert(6)</script>"
HEBREW = "דנה כהן־לוי (מהנדסת רובוטיקה)"
ARABIC = "شركة الروبوتات المتقدمة للبحث والتطوير"
TURNED = "annex \u202etxt.exe\u202c and \u2067left\u2069 behind"
CHINESE = "東京機械学習研究所株式会社人工知能開発本部第三研究室自然言語処理担当"
EMOJI = "👩🏽‍💻🦾🇩🇪 Zoë ❤️‍🔥 👨‍👩‍👧‍👦"
DEVANAGARI = "भारतीय प्रौद्योगिकी संस्थान"
STACKED = "Z" + "\u0300\u0301\u0302\u0303\u0308" * 8 + "algo"
LONG = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft" * 4
BARE = "x" * 400
NAMES = (MARKUP, CLOSING, HEBREW, ARABIC, TURNED, CHINESE, EMOJI, DEVANAGARI, STACKED, LONG, BARE)


def hostile(folder):
    """A home with that log: each name is one of a company, a contact, a meetup, a posting, a promise and a note."""
    home = Home(folder)
    for place, name in enumerate(NAMES):
        other, third = NAMES[(place + 3) % len(NAMES)], NAMES[(place + 5) % len(NAMES)]
        home.kith("company", "add", name, "--tier", str(place % 3 + 1), "--tag", "t" * 80, "--notes", f"{LINKS}\n{other} {name}",
                  "--website", f"https://example.com/{place}?a=1&b='2'", "--question", name, "--new")
        company = home.newest("company")
        home.kith("research", company, "--mission", name, "--culture", other, "--need", third, "--problem", name, "--operations", other,
                  "--value", third, "--want", name, "--idea", other, "--source", f"https://example.com/{LONG}")
        home.kith("contact", "add", name, "--company", company, "--title", other, "--email", f"{'m' * 60}.{place}@example.com",
                  "--cadence", "weekly", "--notes", name, "--new",
                  *(("--introduced-by", person) if place else ()))
        person = home.newest("contact")
        home.kith("meetup", "add", name, "--start", f"2026-03-0{place % 5 + 2} 18:00", "--for", "2h", "--location", other,
                  "--company", company, "--with", person, "--notes", third, "--kind", ("meetup", "interview", "call")[place % 3], "--new")
        meetup = home.newest("meetup")
        home.kith("posting", "add", name, "--company", company, "--closes", f"2026-03-{place + 4:02}", "--location", other,
                  "--contact", person, "--text", f"{third}\nSwift, C++, robotics, Kubernetes, SQL, {name}", "--new")
        home.kith("log", name, "--with", person, "--meetup", meetup, "--on", f"2026-02-{place + 10}", "--tag", "u" * 60,
                  "--follow-up", other, "--due", f"2026-03-{place % 5 + 1:02}")
        home.kith("followup", "add", third, "--with", person, "--company", company, "--due", f"2026-02-{place + 15}", "--priority", "high")
        home.kith("refer", company, "--through", person, "--note", other)
        home.kith("story", "add", name, "--problem", other, "--tried", third, "--approach", name, "--result", other, "--new")
        for stage in ("networking", "applied", "interviewing")[:place % 4]:
            home.kith("stage", company, stage)
    return home
