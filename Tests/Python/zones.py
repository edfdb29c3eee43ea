#!/usr/bin/env python3
"""zones.py FOLDER: what zoneinfo makes of the TZif files of a folder, 2020-2037; a line of JSON for each zone.

`offsets`: pairs of an instant and the offset then, a second before, at and after every change and at the noon of every
month. `clocks`: what a clock shows around each change, as seconds since 1970-01-01T00:00:00 on that clock, with the
instants at which it does so: one, two, or none where it is skipped. Of a zone that zic makes wrong, only the noons."""
import json
import sys
import zoneinfo

from moments import around, changes_of, is_miscompiled, offset


def clocks(zone, changes):
    for at in changes:
        before, after = offset(zone, at - 1), offset(zone, at)
        low, high = sorted((at + before, at + after))
        for clock in (low - 1, low, (low + high) // 2, high - 1, high):
            shown = {clock - offset for offset in (before, after)}
            yield clock, sorted(instant for instant in shown if instant + offset(zone, instant) == clock)


def main(folder):
    zoneinfo.reset_tzpath(to=[folder])
    for name in sorted(zoneinfo.available_timezones() - {"localtime", "posixrules"}):
        zone = zoneinfo.ZoneInfo(name)
        found = [] if is_miscompiled(folder, name, zone) else changes_of(folder, name, zone)
        print(json.dumps({"name": name, "offsets": [[at, offset(zone, at)] for at in around(found)],
                          "clocks": list(clocks(zone, found))}))


if __name__ == "__main__":
    main(sys.argv[1])
