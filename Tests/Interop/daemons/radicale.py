"""Radicale, from PyPI or Debian."""
from . import PASSWORD, USER, debian_version, program, venv_version


def missing():
    return None if program("radicale") else "not installed; scripts/interop-sync-setup installs radicale"


def version():
    return venv_version("radicale") or debian_version("radicale")


def run(keeper):
    users = keeper.write("users", f"{USER}:{PASSWORD}\n")
    configuration = keeper.write("radicale.conf", f"""[server]
hosts = 127.0.0.1:{keeper.port}
[auth]
type = htpasswd
htpasswd_filename = {users}
htpasswd_encryption = plain
delay = 0
[storage]
filesystem_folder = {keeper.folder}/data
""")
    keeper.spawn([program("radicale"), "--config", configuration])
    return {"calendars": "/ada/", "books": "/ada/"}
