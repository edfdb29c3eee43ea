"""The moments at which a zone must be looked at, found by zoneinfo alone."""
import datetime as D
import zoneinfo

UTC = D.timezone.utc
EPOCH = D.datetime(1970, 1, 1, tzinfo=UTC)
# The first second of 2020 and of 2038.
FIRST, LAST = 1577836800, 2145916800
NOONS = [int((D.datetime(year, month, 15, 12, tzinfo=UTC) - EPOCH).total_seconds())
         for year in range(2020, 2038) for month in range(1, 13)]


def moment(seconds):
    return EPOCH + D.timedelta(seconds=seconds)


def offset(zone, seconds):
    """Seconds east of UTC."""
    return int(moment(seconds).astimezone(zone).utcoffset().total_seconds())


def changes(zone):
    """The first second of every new offset. No zone changes its clock twice within three days."""
    step, at, before = 3 * 86400, FIRST, offset(zone, FIRST)
    while at < LAST:
        after = offset(zone, at + step)
        if after != before:
            low, high = at, at + step
            while high - low > 1:
                middle = (low + high) // 2
                low, high = (middle, high) if offset(zone, middle) == before else (low, middle)
            yield high
        at, before = at + step, after


_known = {}


def changes_of(folder, name, zone):
    """The same, looked for once for all zones that have the same data."""
    with open(f"{folder}/{name}", "rb") as file:
        data = file.read()
    if data not in _known:
        _known[data] = list(changes(zone))
    return _known[data]


SYSTEM = "/usr/share/zoneinfo"


def is_miscompiled(folder, name, zone):
    """Whether zic made another zone of it than the system has.

    The zic of glibc 2.36 does so to one: its slim file of America/Ojinaga ends with the change of 30 October 2022 to
    -06:00, and says that from then on daylight time lasts until the first Sunday of November."""
    if folder == SYSTEM:
        return False
    with open(f"{SYSTEM}/{name}", "rb") as file:
        system = zoneinfo.ZoneInfo.from_file(file)
    return any(offset(zone, at) != offset(system, at) for at in around(changes_of(folder, name, zone)))


def around(changes):
    """The noon of every month, and a second before, at and after every change."""
    return NOONS + [at + shift for at in changes for shift in (-1, 0, 1)]
