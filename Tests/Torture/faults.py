"""Every system call of the commands failed in its turn."""
import random
import signal

import invariants
from home import UUID, Broken, same_clock
from workshop import VICTIMS, Undisturbed, state

ERRORS = {"EPERM": 1, "EINTR": 4, "EIO": 5, "ENOMEM": 12, "EACCES": 13, "EMFILE": 24, "ENOSPC": 28, "ENOLCK": 37, "EAGAIN": 11}
READING = "EACCES EIO ENOMEM"
NAMES = "EACCES ENOSPC EIO"
# The errors that each call may fail with.
CALLS = {
    "open": "EACCES EIO EMFILE ENOMEM ENOSPC EINTR", "openat": "EACCES EIO EMFILE ENOMEM ENOSPC EINTR",
    "read": "EIO EINTR short", "pread64": "EIO EINTR short", "readv": "EIO", "getdents64": "EIO ENOMEM",
    "write": "ENOSPC EIO EINTR short", "pwrite64": "ENOSPC EIO EINTR short", "writev": "ENOSPC EIO EINTR",
    "fsync": "EIO ENOSPC", "fdatasync": "EIO ENOSPC", "sync": "EIO", "ftruncate": "EIO ENOSPC", "fallocate": "EIO ENOSPC",
    "rename": NAMES, "renameat": NAMES, "renameat2": NAMES, "link": NAMES, "linkat": NAMES, "unlink": NAMES, "unlinkat": NAMES,
    "mkdir": NAMES, "mkdirat": NAMES, "rmdir": NAMES, "symlink": NAMES,
    "stat": READING, "lstat": READING, "fstat": READING, "newfstatat": READING, "statx": READING, "access": READING, "faccessat": READING,
    "faccessat2": READING, "readlink": READING, "readlinkat": READING, "getcwd": READING, "lseek": "EIO", "close": "EIO EINTR",
    "fcntl": "EACCES EIO ENOLCK EINTR", "flock": "EIO ENOLCK EINTR", "chmod": "EPERM EIO", "fchmod": "EPERM EIO", "fchmodat": "EPERM EIO",
    "fchown": "EPERM EIO", "utimensat": "EPERM EIO", "mmap": "ENOMEM EACCES", "mremap": "ENOMEM", "clone": "EAGAIN ENOMEM",
    "clone3": "EAGAIN ENOMEM", "vfork": "EAGAIN ENOMEM", "fork": "EAGAIN ENOMEM", "pipe2": "EMFILE", "dup": "EMFILE", "dup2": "EMFILE",
    "dup3": "EMFILE", "copy_file_range": "EIO ENOSPC", "sendfile": "EIO ENOSPC"}
# The end of a program that gets no memory or cannot ask for its own name at the start: Swift's runtime goes no further then.
TRAPS = {-signal.SIGILL, -signal.SIGTRAP, -signal.SIGABRT, -signal.SIGSEGV, -signal.SIGBUS}

def actions(undisturbed):
    """All that can be done to a command, as words for the tracer."""
    for name, times in sorted(undisturbed.counts.items()):
        for error in CALLS.get(name, "").split():
            turns = [str(turn + 1) for turn in range(times)]
            if error in ("ENOSPC", "EMFILE"):
                # A disk that is full stays so.
                turns += [f"{turn + 1}+" for turn in range(times)]
            for turn in turns:
                yield f"short:{name}:{turn}" if error == "short" else f"fail:{name}:{turn}:{ERRORS[error]}"

class Faults:
    """The cases of a seed, in a random order; each of them is told by its name alone: `met/fail:fsync:1:5`."""

    def __init__(self, workshop, seed):
        self.workshop = workshop
        self.undisturbed = {}
        self.victims = {victim.name: victim for victim in VICTIMS}
        self.seed = seed

    def known(self, name):
        if name not in self.undisturbed:
            victim = self.victims[name]
            self.undisturbed[name] = Undisturbed(victim, self.workshop.bases[victim.base], self.workshop.known[victim.base])
        return self.undisturbed[name]

    def cases(self, number=0, jobs=1):
        """Those of every `jobs`-th command. All commands and calls have their turn even when there is little time: of each group one
        after the other, in a random order."""
        chance = random.Random(f"{self.seed}/faults")
        groups = {}
        for name in list(self.victims)[number::jobs]:
            for action in actions(self.known(name)):
                groups.setdefault((name, action.split(":")[1]), []).append(f"{name}/{action}")
        for cases in groups.values():
            chance.shuffle(cases)
        for turn in range(max(map(len, groups.values()))):
            some = [cases[turn] for cases in groups.values() if turn < len(cases)]
            chance.shuffle(some)
            yield from some

    def run(self, case):
        name, action = case.split("/")
        undisturbed = self.known(name)
        victim, known = undisturbed.victim, undisturbed.known
        home = self.workshop.bases[victim.base].open()
        ended = home.traced(action, *victim.words, more=victim.more)
        if not ended.hits:
            return False
        isOfRuntime = ended.code in TRAPS and (action.endswith(":12") or "Swift runtime path" in ended.errors)
        # Where nothing can be written, nothing can be said.
        isMute = action.startswith("fail:write:") and "+" in action
        if not isOfRuntime:
            invariants.codes(ended, isMute=isMute)
        found = home.files(*victim.outputs)
        invariants.files(found, undisturbed.old, undisturbed.new, f"{ended}")
        now = state(home, known)
        isThere = self.isThere(undisturbed, now, ended)
        if ended.code == 0:
            invariants.said(ended, isThere)
            if found != undisturbed.new:
                raise Broken("said", f"a file is not written: {ended}")
            if known_words(ended.output) != known_words(undisturbed.ended.output):
                raise Broken("words", f"it should be said: {undisturbed.ended.output[:300]!r}; {ended}")
        elif not isOfRuntime:
            if victim.changes and not isMute:
                invariants.words(ended, isThere)
            if "othing was changed" in ended.errors and found != undisturbed.old:
                raise Broken("words", f"a file is another one: {ended}")
        if now is not None:
            invariants.index(home)
        self.again(home, undisturbed, isThere, ended)
        return True

    def isThere(self, undisturbed, now, ended):
        if not undisturbed.victim.changes:
            # What an export is about to write is noted before, so that it can be cancelled whatever comes.
            invariants.same_things(now, undisturbed.before, f"{ended}")
            return now == undisturbed.after
        if undisturbed.before is not None:
            return invariants.whole(now, undisturbed.before, undisturbed.after, f"{ended}")
        if now == undisturbed.after:
            return True
        if now is not None and any(now[kind] for kind in ("companies", "contacts", "interactions", "trash")):
            raise Broken("whole", f"{ended}")
        return False

    def again(self, home, undisturbed, isThere, ended):
        """Without the fault all of it is done, and nothing of what failed is left."""
        victim = undisturbed.victim
        if not isThere or not victim.changes:
            home.must(*victim.words, more=victim.more)
            if not victim.changes:
                invariants.same_files(home.files(*victim.outputs), undisturbed.new, f"again after {ended}")
            elif invariants.without_kept(state(home, undisturbed.known)) != invariants.without_kept(undisturbed.after):
                raise Broken("said", f"again after {ended}")
        home.must("export")
        invariants.drafts(home, f"{ended}")

def known_words(text):
    """What is said, without uids."""
    return UUID.sub("uid", same_clock(text))
