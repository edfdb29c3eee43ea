#!/usr/bin/env python3
"""icslint.py FILE...: reads calendar files byte by byte as RFC 5545, 7986 and 9074 demand, without libical.

Prints what is wrong, `E` for errors and `W` for what some programs stumble over; exits 1 on any E. It sees what
parsers forgive: LF line ends, lines over 75 octets, TZIDs without VTIMEZONE, a DATE beside a DATE-TIME, bad escapes.
"""
import re, sys, datetime as D
ONE = {'VCALENDAR': {'VERSION', 'PRODID'}, 'VEVENT': {'UID', 'DTSTAMP', 'DTSTART'}, 'VTODO': {'UID', 'DTSTAMP'}, 'VJOURNAL': {'UID', 'DTSTAMP'},
       'VALARM': {'ACTION', 'TRIGGER'}, 'VTIMEZONE': {'TZID'}, 'STANDARD': {'DTSTART', 'TZOFFSETFROM', 'TZOFFSETTO'}, 'DAYLIGHT': {'DTSTART', 'TZOFFSETFROM', 'TZOFFSETTO'}}
MAX1 = {'CLASS', 'CREATED', 'DESCRIPTION', 'GEO', 'LAST-MODIFIED', 'LOCATION', 'ORGANIZER', 'PRIORITY', 'RECURRENCE-ID', 'SEQUENCE', 'STATUS', 'SUMMARY',
        'TRANSP', 'URL', 'DTEND', 'DUE', 'DURATION', 'COMPLETED', 'PERCENT-COMPLETE', 'METHOD', 'CALSCALE', 'UID', 'DTSTAMP', 'DTSTART', 'RRULE', 'COLOR', 'ACKNOWLEDGED'}
STATUS = {'VEVENT': {'TENTATIVE', 'CONFIRMED', 'CANCELLED'}, 'VTODO': {'NEEDS-ACTION', 'COMPLETED', 'IN-PROCESS', 'CANCELLED'}, 'VJOURNAL': {'DRAFT', 'FINAL', 'CANCELLED'}}
TEXT = {'SUMMARY', 'DESCRIPTION', 'LOCATION', 'COMMENT', 'CONTACT', 'UID', 'CATEGORIES', 'RESOURCES', 'TZID', 'TZNAME', 'RELATED-TO', 'NAME', 'PRODID', 'COLOR'}
UTC = {'DTSTAMP', 'CREATED', 'LAST-MODIFIED', 'COMPLETED', 'ACKNOWLEDGED'}
DUR = re.compile(r'[+-]?P(\d+W|(\d+D)?(T(?=\d)(\d+H)?(\d+M)?(\d+S)?)?)$')
def when(v):
    m = re.fullmatch(r'(\d{4})(\d\d)(\d\d)(?:T(\d\d)(\d\d)(\d\d)(Z?))?', v)
    if not m: raise ValueError(v)
    return D.datetime(*(int(x or 0) for x in m.groups()[:6])), ('DATE' if m[4] is None else 'UTC' if m[7] else 'LOCAL')
def lint(b, out):
    E = lambda n, m: out.append(('E', n, m)); W = lambda n, m: out.append(('W', n, m))
    if b[:3] == b'\xef\xbb\xbf': E(1, 'BOM')
    if not b.endswith(b'\r\n'): E(0, 'no CRLF at end')
    lines, cur, n0 = [], b'', 0
    for n, l in enumerate(b.split(b'\n')[:-1] if b.endswith(b'\n') else b.split(b'\n'), 1):
        if not l.endswith(b'\r'): E(n, 'line end is not CRLF')
        l = l[:-1] if l.endswith(b'\r') else l
        if b'\r' in l: E(n, 'bare CR')
        if len(l) > 75: E(n, f'{len(l)} octets > 75')
        if l == b'': E(n, 'empty line'); continue
        if l.endswith(b' '): W(n, 'trailing space (libical fold)')
        try: l.decode('utf-8')
        except UnicodeDecodeError: E(n, 'invalid UTF-8 or character split by fold')
        if any(c < 32 and c != 9 or c == 127 for c in l): E(n, 'control character')
        if l[:1] in b' \t': cur += l[1:]; continue
        if cur: lines.append((n0, cur.decode('utf-8', 'replace')))
        cur, n0 = l, n
    if cur: lines.append((n0, cur.decode('utf-8', 'replace')))
    stack, tzdef, tzuse, uids = [], set(), {}, set()
    for n, l in lines:
        m = re.match(r'([A-Za-z0-9-]+)((?:;[A-Za-z0-9-]+=(?:"[^"]*"|[^";:,]*)(?:,(?:"[^"]*"|[^";:,]*))*)*):(.*)$', l, re.S)
        if not m: E(n, 'not a content line: ' + l[:40]); continue
        name, ps, v = m[1].upper(), m[2], m[3]
        P = {k.upper(): x.strip('"') for k, x in re.findall(r';([A-Za-z0-9-]+)=("[^"]*"|[^;]*)', ps)}
        if name == 'BEGIN': stack.append([v.upper(), {}, n]); continue
        if name == 'END':
            if not stack or stack[-1][0] != v.upper(): E(n, 'END mismatch'); continue
            c, props, at = stack.pop()
            for r in ONE.get(c, ()):
                if len(props.get(r, [])) != 1 and not (r == 'DTSTART' and c == 'VEVENT' and 'METHOD' in ''.join(stack[0][1] if stack else '')): E(at, f'{c}: {r} must occur once')
            for r in props:
                if r in MAX1 and len(props[r]) > 1: E(at, f'{c}: {r} more than once')
            g = lambda k: props[k][0] if k in props else None
            s, e = g('DTSTART'), g('DTEND') or g('DUE')
            if s and e and s[2] and e[2]:
                if (s[2][1] == 'DATE') != (e[2][1] == 'DATE'): E(at, 'DTSTART/DTEND value types differ')
                elif s[1].get('TZID') == e[1].get('TZID') and e[2][0] <= s[2][0] and c == 'VEVENT': E(at, 'DTEND <= DTSTART')
            if g('DURATION') and e: E(at, 'DTEND/DUE and DURATION')
            if c in STATUS and g('STATUS') and g('STATUS')[0] not in STATUS[c]: E(at, f'{c}: STATUS {g("STATUS")[0]}')
            if c in STATUS and g('UID'):
                k = (g('UID')[0], (g('RECURRENCE-ID') or [''])[0])
                if k in uids: E(at, f'duplicate UID {k}')
                uids.add(k)
            if c == 'VALARM' and g('ACTION') and g('ACTION')[0] in ('DISPLAY', 'EMAIL') and not g('DESCRIPTION'): E(at, 'VALARM without DESCRIPTION')
            if c == 'VEVENT':
                if 'ORGANIZER' in props or 'ATTENDEE' in props: W(at, 'ORGANIZER/ATTENDEE may trigger invitations')
                if s and s[2] and s[2][1] == 'LOCAL' and 'TZID' not in s[1]: W(at, 'floating time')
            if c == 'VTIMEZONE' and g('TZID'): tzdef.add(g('TZID')[0])
            continue
        if not stack: E(n, 'property outside component'); continue
        val = None
        if name in ('DTSTART', 'DTEND', 'DUE', 'RECURRENCE-ID') or name in UTC:
            try: val = when(v)
            except ValueError: E(n, f'{name}: bad date {v[:30]}')
            if val and (val[1] == 'DATE') != (P.get('VALUE') == 'DATE'): E(n, f'{name}: VALUE does not match')
            if val and name in UTC and val[1] != 'UTC': E(n, f'{name} must be UTC')
            if val and 'TZID' in P and val[1] != 'LOCAL': E(n, f'{name}: TZID on {val[1]}')
        if name in ('DURATION', 'REFRESH-INTERVAL', 'X-PUBLISHED-TTL') and not DUR.match(v): E(n, f'{name}: bad duration {v}')
        if name == 'TRIGGER' and not (DUR.match(v) if P.get('VALUE') != 'DATE-TIME' else re.fullmatch(r'\d{8}T\d{6}Z', v)): E(n, 'bad TRIGGER ' + v)
        if name in ('TZOFFSETFROM', 'TZOFFSETTO') and not re.fullmatch(r'[+-]\d{4}(\d\d)?', v): E(n, 'bad UTC offset')
        if name == 'RRULE' and not re.match(r'(?=.*FREQ=(SECONDLY|MINUTELY|HOURLY|DAILY|WEEKLY|MONTHLY|YEARLY)(;|$))[A-Z]+=[A-Z0-9,+-]+(;[A-Z]+=[A-Z0-9,+-]+)*$', v): E(n, 'bad RRULE')
        plain = r'[^\\;]' if name in ('CATEGORIES', 'RESOURCES') else r'[^\\;,]'
        if name in TEXT and not re.fullmatch('(?:' + plain + r'|\\[\\;,nN])*', v): E(n, f'{name}: bad TEXT escape')
        if name == 'VERSION' and v != '2.0': E(n, 'VERSION')
        if 'X-LIC-ERROR' == name: E(n, 'X-LIC-ERROR leaked')
        if name == 'TZID' and v.startswith('/'): W(n, 'TZID with prefix')
        if 'TZID' in P: tzuse.setdefault(P['TZID'], n)
        if name in ('URL', 'SOURCE', 'ATTACH', 'CONFERENCE') and re.search(r'[\s<>"]', v): E(n, f'{name}: bad URI')
        stack[-1][1].setdefault(name, []).append((v, P, val))
    if stack: E(0, 'unclosed ' + stack[-1][0])
    for t, n in tzuse.items():
        if t not in tzdef: E(n, f'TZID {t} has no VTIMEZONE')
    if len(b) > 1_000_000: W(0, 'over 1 MB: Google Calendar rejects')
if __name__ == '__main__':
    rc = 0
    for f in sys.argv[1:]:
        out = []; lint(open(f, 'rb').read(), out)
        for k, n, m in out[:50]: print(f'{f}:{n}: {k} {m}')
        rc |= any(k == 'E' for k, _, _ in out)
    sys.exit(rc)
