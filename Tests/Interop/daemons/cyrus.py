"""Cyrus with a master, a configuration and a store of its own. Passwords are looked up by this keeper, as saslauthd would."""
import imaplib
import os
import socket
import struct
import threading

from . import PASSWORD, USER, debian_version, missing_programs

BIN = "/usr/lib/cyrus/bin"


def missing():
    return missing_programs("/usr/sbin/cyrmaster", BIN + "/httpd", BIN + "/imapd", packages="cyrus-caldav and cyrus-imapd")


def version():
    return debian_version("cyrus-caldav")


def run(keeper):
    imap = keeper.free_port()
    store, spool, run = (keeper.make(name, "cyrus") for name in ("conf", "spool", "run"))
    for name in ("conf/socket", "conf/proc", "conf/lock"):
        keeper.make(name, "cyrus")
    answer_passwords(run + "/mux")
    os.chmod(run, 0o711)
    configuration = keeper.write("imapd.conf", f"""configdirectory: {store}
defaultpartition: default
partition-default: {spool}
proc_path: {store}/proc
mboxname_lockpath: {store}/lock
temp_path: {run}
cyrus_user: {"cyrus" if os.geteuid() == 0 else os.environ.get("USER", "cyrus")}
admins: admin
delete_mode: immediate
autocreate_quota: 0
unixhierarchysep: yes
altnamespace: yes
virtdomains: off
servername: localhost
allowplaintext: yes
sasl_mech_list: PLAIN
sasl_pwcheck_method: saslauthd
sasl_saslauthd_path: {run}/mux
httpmodules: caldav carddav
caldav_create_sched: no
caldav_allowscheduling: off
calendar_component_set: VEVENT VTODO VJOURNAL
""", "cyrus", mode=0o644)
    services = keeper.write("cyrus.conf", f"""START {{
  recover cmd="{BIN}/ctl_cyrusdb -C {configuration} -r"
}}
SERVICES {{
  imap cmd="{BIN}/imapd -C {configuration} -U 30" listen="127.0.0.1:{imap}" prefork=0 maxchild=4
  http cmd="{BIN}/httpd -C {configuration} -U 1000" listen="127.0.0.1:{keeper.port}" prefork=1 maxchild=20
}}
EVENTS {{
  checkpoint cmd="{BIN}/ctl_cyrusdb -C {configuration} -c" period=30
}}
""", "cyrus", mode=0o644)
    keeper.spawn(["/usr/sbin/cyrmaster", "-C", configuration, "-M", services, "-p", run + "/master.pid", "-L", run + "/master.log"],
                 user="cyrus")
    # An inbox is what makes a user; the calendars come to be with the first request.
    keeper.wait_for(lambda: has_inbox(imap), "Cyrus")
    return {"calendars": f"/dav/calendars/user/{USER}/", "books": f"/dav/addressbooks/user/{USER}/"}


def has_inbox(port):
    """Has the inbox of the user made by looking into it; false while the server is not ready for that."""
    try:
        with imaplib.IMAP4("127.0.0.1", port, timeout=10) as mailbox:
            mailbox.login(USER, PASSWORD)
            return mailbox.select("INBOX")[0] == "OK"
    except (OSError, imaplib.IMAP4.error):
        return False


def answer_passwords(path):
    """Serves the protocol of saslauthd: four counted words in, one out."""
    if os.path.exists(path):
        os.remove(path)
    server = socket.socket(socket.AF_UNIX)
    server.bind(path)
    os.chmod(path, 0o666)
    server.listen(16)

    def word(stream):
        length, = struct.unpack("!H", stream.read(2))
        return stream.read(length).decode(errors="replace")

    def serve():
        while True:
            client, _ = server.accept()
            with client, client.makefile("rb") as stream:
                client.settimeout(5)
                try:
                    user, password = word(stream), word(stream)
                    word(stream), word(stream)
                    text = b"OK" if (user, password) in ((USER, PASSWORD), ("admin", PASSWORD)) else b"NO"
                    client.sendall(struct.pack("!H", len(text)) + text)
                except (OSError, struct.error):
                    pass

    threading.Thread(target=serve, daemon=True).start()
