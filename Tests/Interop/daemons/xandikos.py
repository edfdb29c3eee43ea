"""Xandikos, from PyPI or Debian. It asks nobody for a password."""
import subprocess

from . import debian_version, program, venv_version


def missing():
    return None if program("xandikos") else "not installed; scripts/interop-sync-setup installs xandikos"


def version():
    return venv_version("xandikos") or debian_version("xandikos")


def run(keeper):
    words = [program("xandikos")]
    # Since 0.3 serving is one verb of several.
    if "{serve," in subprocess.run([*words, "--help"], capture_output=True, text=True).stdout:
        words.append("serve")
    keeper.spawn([*words, "--defaults", "-d", keeper.folder + "/data", "--current-user-principal", "/ada/", "-l", "127.0.0.1",
                  "-p", str(keeper.port)])
    return {"calendars": "/ada/calendars/", "books": "/ada/contacts/"}
