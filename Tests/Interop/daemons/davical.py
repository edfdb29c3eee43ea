"""DAViCal under an Apache with PHP and a PostgreSQL of its own."""
import glob
import shutil

from . import PASSWORD, USER, apache, debian_version, missing_programs
from .postgres import Cluster, bin_folder

SHARE = "/usr/share/davical"
PACKAGES = "davical, libapache2-mod-php, php-pgsql and postgresql"


def missing():
    return missing_programs(SHARE + "/htdocs/caldav.php", "/usr/share/awl/inc", apache.MODULES + "/libphp*.so", apache.PROGRAM,
                            packages=PACKAGES) or (None if bin_folder() else f"PostgreSQL missing; {PACKAGES} are needed")


def version():
    return debian_version("davical")


def run(keeper):
    cluster = Cluster(keeper)
    if cluster.is_new:
        fill(cluster)
    # The files of the package, but for the folder in which it looks for settings.
    tree = keeper.make("davical")
    for part in ("htdocs", "inc"):
        shutil.copytree(f"{SHARE}/{part}", f"{tree}/{part}", dirs_exist_ok=True)
    with open(tree + "/htdocs/always.php", encoding="utf-8") as file:
        text = file.read()
    keeper.write("davical/htdocs/always.php", text.replace("/etc/davical/", "../config/"), mode=0o644)
    keeper.write("davical/config/config.php", f"""<?php
  $c->domain_name = "127.0.0.1";
  $c->pg_connect[] = "host=127.0.0.1 port={cluster.port} dbname=davical user=davical_app password={cluster.password}";
  $c->admin_email = "nobody@localhost.invalid";
  $c->enable_auto_schedule = false;
""", "www-data")
    apache.run(keeper, ["dir", "mime", "alias", "rewrite", "env", "setenvif"], settings(keeper), tree + "/htdocs")
    return {"calendars": f"/caldav.php/{USER}/", "books": f"/caldav.php/{USER}/"}


def fill(cluster):
    """The database as DAViCal's own script makes it, and one user in it."""
    cluster.sql(f"CREATE USER davical_dba PASSWORD '{cluster.password}'; CREATE USER davical_app PASSWORD '{cluster.password}';")
    cluster.sql("CREATE DATABASE davical ENCODING 'UTF8' TEMPLATE template0 OWNER davical_dba;")
    for path in ("/usr/share/awl/dba/awl-tables.sql", "/usr/share/awl/dba/schema-management.sql", SHARE + "/dba/davical.sql"):
        cluster.run(path, "davical", "davical_dba")
    cluster.keeper.call([SHARE + "/dba/update-davical-database", "--dbuser", "davical_dba", "--dbname", "davical", "--dbhost", "127.0.0.1",
                         "--dbport", str(cluster.port), "--dbpass", cluster.password, "--appuser", "davical_app", "--nopatch",
                         "--owner", "davical_dba"], environment=cluster.environment)
    cluster.run(SHARE + "/dba/base-data.sql", "davical", "davical_dba")
    cluster.sql(f"""
        INSERT INTO usr (active, email_ok, username, password, fullname, email, locale, date_format_type)
        VALUES (true, now(), '{USER}', '**{PASSWORD}', 'Ada Lovelace', 'ada@localhost.invalid', 'en_GB', 'E');
        INSERT INTO principal (type_id, user_no, displayname, default_privileges)
        SELECT 1, user_no, fullname, 0::bit(24) FROM usr WHERE username = '{USER}';
        """, "davical", "davical_dba")
    # Collections that the page for users makes with a new one.
    for name, suffix, kind in (("calendar", " calendar", "caldav:calendar"), (".out", " Outbox", "caldav:calendar"),
                               (".in", " Inbox", "caldav:calendar"), ("addresses", " addressbook", "carddav:addressbook")):
        is_calendar = kind == "caldav:calendar"
        cluster.sql(f"""
            INSERT INTO collection (user_no, parent_container, dav_name, dav_etag, dav_displayname, is_calendar, is_addressbook,
                                    created, modified, resourcetypes)
            SELECT user_no, '/{USER}/', '/{USER}/{name}/', '-1', fullname || '{suffix}', {is_calendar}, {not is_calendar},
                   now(), now(), '<DAV::collection/><urn:ietf:params:xml:ns:{kind}/>' FROM usr WHERE username = '{USER}';
            """, "davical", "davical_dba")


def settings(keeper):
    """Lines for Apache, as the documentation of DAViCal has them."""
    php = sorted(glob.glob(apache.MODULES + "/libphp*.so"))[-1]
    return f"""LoadModule php_module {php}
TypesConfig /etc/mime.types
DirectoryIndex index.php
AcceptPathInfo On
AllowEncodedSlashes On
<FilesMatch "\\.php$">
  SetHandler application/x-httpd-php
</FilesMatch>
php_value include_path {keeper.folder}/davical/inc:/usr/share/awl/inc
php_value error_reporting "E_ALL & ~E_NOTICE & ~E_DEPRECATED"
php_value default_charset utf-8
php_value display_errors 0
php_admin_value session.save_path {keeper.folder}/apache
RewriteEngine On
RewriteRule ^/\\.well-known/(.*)$ /caldav.php/.well-known/$1 [NC,L]
RewriteRule ^/principals/users/(.*)$ /caldav.php/$1 [NC,L]
"""
