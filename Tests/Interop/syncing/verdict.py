"""What has to be true once all is calm."""
from . import must
from .logs import differences, is_quiet, short


class Verdict:
    """Checks of a play: its logs, its server, what was typed and what was removed."""

    def end(self):
        """All is calm: everybody syncs until nobody has anything new."""
        a, b = self.logs
        for _ in range(4):
            reports = []
            for log in self.logs:
                report = log.sync(code=None)
                self.say(f"{log.name}: kith sync -> {report['code']} {short(report)}")
                if report.get("keptBack"):
                    report = log.sync("--allow-removals", code=None)
                    self.say(f"{log.name}: kith sync --allow-removals -> {report['code']} {short(report)}")
                must(report["code"] == 0, f"{log.name} ends with {report['code']} when nothing breaks: {report['said']} {short(report)}")
                reports.append(report)
            if all(map(is_quiet, reports)):
                break
        faults = [] if all(map(is_quiet, reports)) else [f"not quiet after 4 rounds: {list(map(short, reports))}"]
        self.place.asked()
        for log in self.logs:
            log.sync(code=None)
        written = self.place.written()
        if written:
            faults.append(f"a last round writes {written[:3]}")
        faults += differences(a, b)
        faults += self.lost() + self.doubles() + self.trash() + self.sound()
        if self.place.proxy.bare:
            faults.append(f"writes without a condition: {self.place.proxy.bare[:3]}")
        must(not faults, "; ".join(faults[:8]))

    def lost(self):
        texts = [log("backup", "-", "--history") + log("sync", "conflicts", "--json") for log in self.logs]
        return [f"lost: {value} ({how})" for value, how in self.typed.items() if not any(value in text for text in texts)]

    def doubles(self):
        """Uids that stand twice on the server, or only in a log, or only there."""
        found = [item.uid.removeprefix("urn:uuid:") for url in self.urls.values() for item in self.place.items(url).values()]
        twice = sorted({uid for uid in found if found.count(uid) > 1})
        here = {uid for log in self.logs for _, uid in log.things()}
        faults = [f"twice on the server: {twice}"] if twice else []
        missing, extra = here - set(found), {uid for uid in set(found) - here if not uid.startswith("kith-")}
        if missing:
            faults.append(f"not on the server: {sorted(missing)}")
        if extra:
            faults.append(f"on the server alone: {sorted(extra)}")
        return faults

    def trash(self):
        return [f"{log.name} has {each['label']!r} in its trash, which nobody removed" for log in self.logs for each in log.backup()["trash"]
                if each["uid"] not in self.removed]

    def sound(self):
        faults = []
        for log in self.logs:
            done = log.run("doctor")
            if done.code != 0:
                faults.append(f"{log.name}: doctor: {[line for line in done.out.splitlines() if not line.startswith('ok')]}")
        return faults
