"""SOGo with a PostgreSQL and a memcached of its own, behind an Apache as its documentation has it."""
import signal

from . import PASSWORD, USER, apache, debian_version, missing_programs
from .postgres import Cluster, bin_folder

PACKAGES = "sogo, memcached, postgresql and apache2-bin"


def missing():
    return missing_programs("/usr/sbin/sogod", "/usr/bin/memcached", apache.PROGRAM, packages=PACKAGES) or (
        None if bin_folder() else f"PostgreSQL missing; {PACKAGES} are needed")


def version():
    return debian_version("sogo")


def run(keeper):
    cluster, memory, inner = Cluster(keeper), keeper.free_port(), keeper.free_port()
    if cluster.is_new:
        cluster.sql(f"CREATE USER sogo PASSWORD '{cluster.password}';")
        cluster.sql("CREATE DATABASE sogo ENCODING 'UTF8' TEMPLATE template0 OWNER sogo;")
        cluster.sql(f"""
            CREATE TABLE accounts (c_uid text PRIMARY KEY, c_name text, c_password text, c_cn text, mail text);
            INSERT INTO accounts VALUES ('{USER}', '{USER}', '{PASSWORD}', 'Ada Lovelace', 'ada@localhost.invalid');
            """, "sogo", "sogo")
    base = f"postgresql://sogo:{cluster.password}@127.0.0.1:{cluster.port}/sogo"
    for name in ("run", "spool"):
        keeper.make(name, "sogo")
    keeper.spawn(["memcached", "-l", "127.0.0.1", "-p", str(memory), "-U", "0", "-m", "16"], user="sogo")
    keeper.wait_for(lambda: keeper.listens(memory), "memcached")
    source = (f'({{type=sql; id=accounts; viewURL="{base}/accounts"; canAuthenticate=YES; isAddressBook=NO; '
              'userPasswordAlgorithm=plain;})')
    # Words of the command line go before those of /etc/sogo/sogo.conf, if there is one.
    settings = {
        "WOPort": f"127.0.0.1:{inner}", "WOWorkersCount": "4", "WOUseWatchDog": "YES", "WONoDetach": "YES",
        "WOLogFile": "-", "WOPidFile": keeper.folder + "/run/sogo.pid", "SxVMemLimit": "0",
        "SOGoProfileURL": base + "/sogo_user_profile", "OCSFolderInfoURL": base + "/sogo_folder_info",
        "OCSSessionsFolderURL": base + "/sogo_sessions_folder", "OCSEMailAlarmsFolderURL": base + "/sogo_alarms_folder",
        "OCSStoreURL": base + "/sogo_store", "OCSAclURL": base + "/sogo_acl", "OCSCacheFolderURL": base + "/sogo_cache_folder",
        "SOGoUserSources": source, "SOGoMemcachedHost": f"127.0.0.1:{memory}", "SOGoTimeZone": "UTC",
        "SOGoMailSpoolPath": keeper.folder + "/spool", "SOGoAppointmentSendEMailNotifications": "NO", "SOGoEnableEMailAlarms": "NO",
        "SOGoIMAPServer": "imap://127.0.0.1:9", "SOGoSMTPServer": "smtp://127.0.0.1:9", "SOGoMaximumPingInterval": "10",
    }
    keeper.spawn(["/usr/sbin/sogod", *(word for name, value in settings.items() for word in ("-" + name, value))], user="sogo",
                 # It is deaf to SIGTERM.
                 end=signal.SIGKILL)
    keeper.wait_for(lambda: keeper.listens(inner), "SOGo")
    apache.run(keeper, ["alias", "env", "headers", "proxy", "proxy_http", "rewrite"], web_server(keeper.port, inner))
    return {"url": "/", "calendars": f"/SOGo/dav/{USER}/Calendar/", "books": f"/SOGo/dav/{USER}/Contacts/"}


def web_server(port, inner):
    """Lines for Apache: what a client sees has Apache's address in it."""
    return f"""ProxyRequests Off
SetEnv proxy-nokeepalive 1
ProxyPreserveHost On
AllowEncodedSlashes NoDecode
ProxyPass /SOGo http://127.0.0.1:{inner}/SOGo retry=0 nocanon
<Proxy http://127.0.0.1:{inner}/SOGo>
  RequestHeader set "x-webobjects-server-port" "{port}"
  RequestHeader set "x-webobjects-server-name" "127.0.0.1"
  RequestHeader set "x-webobjects-server-url" "http://127.0.0.1:{port}"
  RequestHeader set "x-webobjects-server-protocol" "HTTP/1.0"
</Proxy>
RewriteEngine On
RewriteRule ^/.well-known/(caldav|carddav)/?$ /SOGo/dav/ [R=301,L]
"""
