"""A PostgreSQL cluster of one's own, for servers that keep their data in one."""
import glob
import os
import secrets
import signal
import subprocess


def bin_folder():
    """Folder of the newest server's programs, or None."""
    found = sorted(glob.glob("/usr/lib/postgresql/*/bin/postgres"), key=lambda path: int(path.split("/")[4]))
    return found[-1].removesuffix("/postgres") if found else None


class Cluster:
    """One that runs, with the words to reach it."""

    def __init__(self, keeper):
        self.keeper, self.bin, self.user = keeper, bin_folder(), "postgres"
        self.port = keeper.free_port()
        data = keeper.make("postgres", self.user)
        # True if what a server needs is still to be laid down: a folder may be started again with all that is in it.
        self.is_new = not os.path.exists(data + "/PG_VERSION")
        if self.is_new:
            self.password = secrets.token_hex(12)
            word = keeper.write("postgres.password", self.password + "\n", self.user)
            keeper.call([self.bin + "/initdb", "-D", data, "-U", "postgres", "-A", "scram-sha-256", "--pwfile", word, "-E", "UTF8",
                         "--locale", "C.UTF-8", "--no-sync"], user=self.user)
        else:
            with open(keeper.folder + "/postgres.password") as file:
                self.password = file.read().strip()
        settings = {"listen_addresses": "127.0.0.1", "port": self.port, "unix_socket_directories": "", "fsync": "off",
                    "synchronous_commit": "off", "full_page_writes": "off", "max_connections": 60, "shared_buffers": "64MB",
                    "dynamic_shared_memory_type": "mmap", "logging_collector": "off"}
        words = [word for name, value in settings.items() for word in ("-c", f"{name}={value}")]
        # SIGINT lets go of clients, as SIGTERM does not.
        keeper.spawn([self.bin + "/postgres", "-D", data, *words], user=self.user, end=signal.SIGINT)
        keeper.wait_for(self.is_there, "PostgreSQL")

    @property
    def environment(self):
        return {"PGHOST": "127.0.0.1", "PGPORT": str(self.port), "PGUSER": "postgres", "PGPASSWORD": self.password,
                "PGOPTIONS": "--client-min-messages=warning"}

    def is_there(self):
        return self.keeper.listens(self.port) and not subprocess.run(
            [self.bin + "/pg_isready", "-q", "-h", "127.0.0.1", "-p", str(self.port)]).returncode

    def sql(self, text, database="postgres", user="postgres"):
        return self.keeper.call([self.bin + "/psql", "-qXAt", "-v", "ON_ERROR_STOP=1", "-U", user, "-d", database],
                                environment=self.environment, text=text)

    def run(self, path, database, user="postgres"):
        """Runs a file of statements."""
        return self.keeper.call([self.bin + "/psql", "-qXAt", "-v", "ON_ERROR_STOP=1", "-U", user, "-d", database, "-f", path],
                                environment=self.environment)
