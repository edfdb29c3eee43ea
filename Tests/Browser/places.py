"""Where all is that the checks of pages need."""
import os

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(os.path.dirname(HERE))
WORK = os.path.join(ROOT, ".build", "browsers")
# The folder of the programs kith and kith-serve.
PROGRAMS = os.environ.get("KITH_PROGRAMS", os.path.join(ROOT, ".build", "release"))
AXE = os.path.join(ROOT, ".build", "axe", "axe.min.js")
FONTS = os.path.join(HERE, "fonts.conf")
KEPT = os.path.join(HERE, "Kept")
INTEROP = os.path.join(os.path.dirname(HERE), "Interop", "readers")


def script(name):
    """The text of a script beside this file, which runs inside a page."""
    with open(os.path.join(HERE, name), encoding="utf-8") as file:
        return file.read()
