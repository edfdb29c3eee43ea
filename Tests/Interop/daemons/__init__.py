"""How each server is started: a file a server, each with `missing()`, `version()` and `run(keeper)`."""
import glob
import os
import shutil
import subprocess

USER, PASSWORD = "ada", "lovelace"
# Where scripts/interop-sync-setup puts what comes from PyPI.
CACHE = os.path.expanduser(os.environ.get("KITH_INTEROP_CACHE", "~/.cache/kith-interop"))


class Unavailable(Exception):
    """A server that cannot be had, and why."""


def missing_programs(*paths, packages):
    """The reason against a server some of whose files are not here; a path may have a star in it."""
    gone = [path for path in paths if not (glob.glob(path) if "/" in path else shutil.which(path))]
    return f"{', '.join(gone)} missing; scripts/interop-sync-setup installs {packages}" if gone else None


def debian_version(package):
    """Version of a Debian package without what Debian adds to it, as `3.6.1`."""
    done = subprocess.run(["dpkg-query", "-W", "-f", "${Version}", package], capture_output=True, text=True)
    return done.stdout.split(":")[-1].split("-")[0].split("+")[0] or "unknown"


def venv_version(package):
    """Version of a package in the virtual environment that is named for it."""
    found = glob.glob(f"{CACHE}/{package}/lib/python3*/site-packages/{package}-*.dist-info")
    return os.path.basename(found[0]).split("-")[1].removesuffix(".dist") if found else None


def program(package):
    """The command of a server from PyPI, of the virtual environment or of the system."""
    own = f"{CACHE}/{package}/bin/{package}"
    return own if os.access(own, os.X_OK) else shutil.which(package)
