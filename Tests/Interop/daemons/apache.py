"""An Apache of one's own, before servers that want one."""
MODULES = "/usr/lib/apache2/modules"
PROGRAM = "/usr/sbin/apache2"


def run(keeper, modules, configuration, root=None):
    """Starts one on the port of the keeper, with these modules and lines."""
    # What is built into Apache need not be loaded.
    loads = "\n".join(f"LoadModule {name}_module {MODULES}/mod_{name}.so" for name in ["mpm_prefork", "authz_core", *modules])
    run = keeper.make("apache", "www-data")
    path = keeper.write("apache.conf", f"""{loads}
ServerName 127.0.0.1
Listen 127.0.0.1:{keeper.port}
PidFile {run}/apache.pid
DefaultRuntimeDir {run}
Mutex file:{run} default
ErrorLog {run}/error.log
DocumentRoot {root or run}
StartServers 2
MinSpareServers 1
MaxSpareServers 4
MaxRequestWorkers 16
KeepAliveTimeout 15
<Directory />
  Require all granted
</Directory>
{configuration}
""", mode=0o644)
    keeper.spawn([PROGRAM, "-DFOREGROUND", "-f", path], user="www-data")
