"""Made-up files and logs for the measurements, kept in .build/bench until what makes them changes."""
import hashlib, os, shutil, subprocess, sys, tempfile

root = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
bench = os.path.join(root, ".build", "bench")
kith = os.path.join(root, ".build", "release", "kith")
os.makedirs(bench, exist_ok=True)
os.environ.update(TZ="Europe/Berlin", KITH_NOW="2026-03-02T09:00:00+01:00", KITH_BACKUPS="off")
os.environ.pop("KITH_HOME", None)

def is_fresh(path, key):
    mark = path + ".made"
    return os.path.exists(path) and os.path.exists(mark) and open(mark).read() == key

def file(name, script, *arguments):
    """A made-up file, written when its script has changed."""
    path = os.path.join(bench, name)
    key = hashlib.sha256(open(os.path.join(root, "Bench", script), "rb").read()).hexdigest() + str(arguments)
    if not is_fresh(path, key):
        with open(path, "w") as out:
            subprocess.run([sys.executable, os.path.join(root, "Bench", script), *map(str, arguments)], stdout=out, check=True)
        open(path + ".made", "w").write(key)
    return path

def schema(program):
    """What a new log of a program looks like."""
    with tempfile.TemporaryDirectory() as home:
        subprocess.run([program, "--home", home, "met", "Ada Lovelace"], check=True, capture_output=True)
        return subprocess.run(["sqlite3", home + "/log.sqlite", ".schema", "PRAGMA user_version"], check=True, capture_output=True).stdout

def log(name, *size, program=kith, folder=bench, script="make-log.py"):
    """A home with a made-up log, restored by a program from a backup that is the same for each."""
    home, backup = os.path.join(folder, name), file(name + ".json", script, *size)
    key = open(backup + ".made").read() + hashlib.sha256(schema(program)).hexdigest()
    if not is_fresh(home, key):
        shutil.rmtree(home, ignore_errors=True)
        subprocess.run([program, "--home", home, "restore", backup], check=True, capture_output=True)
        open(home + ".made", "w").write(key)
    return home
