"""Firefox without a screen, driven by Marionette: the protocol to which its driver translates, and which needs none."""
import base64
import os
import shutil
import sys

from places import FONTS, INTEROP

sys.path.append(INTEROP)
from marionette import Gecko  # noqa: E402

PREFERENCES = {
    # What it would ask of others is sent to a port where nobody listens; loopback addresses do without.
    "network.proxy.type": 1, "network.proxy.http": "127.0.0.1", "network.proxy.http_port": 9, "network.proxy.ssl": "127.0.0.1",
    "network.proxy.ssl_port": 9, "app.update.enabled": False, "datareporting.policy.dataSubmissionEnabled": False,
    "toolkit.telemetry.enabled": False, "browser.shell.checkDefaultBrowser": False, "browser.startup.page": 0,
    "browser.startup.homepage_override.mstone": "ignore", "browser.aboutwelcome.enabled": False, "browser.newtabpage.enabled": False,
    "network.captive-portal-service.enabled": False, "network.connectivity-service.enabled": False, "signon.rememberSignons": False,
    "services.settings.server": "data:,", "browser.safebrowsing.update.enabled": False, "extensions.update.enabled": False,
    "extensions.getAddons.cache.enabled": False, "intl.accept_languages": "en-US", "print.always_print_silent": True, "print.print_pagedelay": 0,
    "accessibility.tabfocus": 7, "widget.gtk.overlay-scrollbars.enabled": True, "ui.useOverlayScrollbars": 1, "privacy.trackingprotection.enabled": False,
}

WATCH = """
if (!window.kithSeen) {
    window.kithSeen = [];
    Services.obs.addObserver({ observe(subject) {
        const channel = subject.QueryInterface(Ci.nsIHttpChannel);
        // What the program itself asks for is of no tab.
        if (channel.loadInfo.browsingContextID !== 0) window.kithSeen.push([channel.URI.spec, channel]);
    } }, "http-on-modify-request");
}
"""
REQUESTS = """
const asked = [], failed = [];
for (const [address, channel] of window.kithSeen.splice(0)) {
    asked.push(address);
    if (!Components.isSuccessCode(channel.status)) failed.push(address);
}
return [asked, failed];
"""
# Of the program's own messages, those that are of a page.
CONSOLE = """
const messages = Services.console.getMessageArray();
Services.console.reset();
return messages.flatMap((each) => {
    let error = null;
    try { error = each.QueryInterface(Ci.nsIScriptError); } catch (_) { return []; }
    const isOfPage = error.innerWindowID > 0 || /^https?:/.test(error.sourceName);
    return isOfPage && !/^(chrome|resource):/.test(error.sourceName) ? [`${error.category}: ${error.errorMessage}`] : [];
});
"""
SIZE = """
const [width, height] = arguments, browser = gBrowser.selectedBrowser;
for (const [name, value] of [["width", width], ["height", height]])
    for (const part of ["", "min-", "max-"]) browser.style.setProperty(part + name, value + "px");
browser.style.setProperty("align-self", "flex-start");
"""


class Firefox(Gecko):
    """One that runs with a profile of its own until the block ends."""

    name = "Firefox"

    @staticmethod
    def missing():
        return [] if Firefox.program() else ["firefox-esr"]

    @staticmethod
    def program():
        return next(filter(None, map(shutil.which, ("firefox-esr", "firefox"))), None)

    def __init__(self, folder):
        self.dialogs = []
        super().__init__(folder, self.program(), PREFERENCES, {"FONTCONFIG_FILE": FONTS, "XDG_CACHE_HOME": folder},
                         {"unhandledPromptBehavior": "ignore"})
        self.send("WebDriver:SetTimeouts", script=60000, pageLoad=60000)
        self.version = self.capabilities["browserVersion"]
        self.send("WebDriver:SetWindowRect", width=1400, height=1100)
        self.chrome(WATCH)
        self.send("Marionette:SetContext", value="content")
        self.size(1280)

    def send(self, name, **words):
        """Sends a command. A dialog that has come in its way is dismissed first, and remembered."""
        try:
            return self.marionette.send(name, **words)
        except RuntimeError as error:
            if "Unexpected alert" not in str(error):
                raise
            self.dialogs.append(self.dismissed())
            return self.marionette.send(name, **words)

    def chrome(self, script, *words):
        """Runs a script in the program's own window."""
        self.send("Marionette:SetContext", value="chrome")
        try:
            return self.send("WebDriver:ExecuteScript", script=script, args=list(words))["value"]
        finally:
            self.send("Marionette:SetContext", value="content")

    def open(self, address):
        self.send("WebDriver:Navigate", url=address)

    def run(self, script, *words):
        return self.send("WebDriver:ExecuteScript", script=script, args=list(words), sandbox=None)["value"]

    def wait_for(self, script, *words):
        """Runs a script whose last argument takes its answer."""
        return self.send("WebDriver:ExecuteAsyncScript", script=script, args=list(words), sandbox=None)["value"]

    def pause(self, milliseconds):
        self.wait_for("const [time, done] = arguments; setTimeout(done, time);", milliseconds)

    def size(self, width, height=900):
        self.chrome(SIZE, width, height)
        self.wait_for("const [width, done] = arguments; const look = () => "
                      "innerWidth === width ? requestAnimationFrame(() => done()) : setTimeout(look, 5); look();", width)

    def scheme(self, scheme):
        self.chrome("Services.prefs.setIntPref('layout.css.prefers-color-scheme.content-override', arguments[0]);",
                    ("dark", "light").index(scheme))

    def medium(self, medium):
        """Shows the page as on `print`, or on the screen again where there is no word."""
        self.chrome("gBrowser.selectedBrowser.browsingContext.top.mediumOverride = arguments[0];", medium or "")

    def tab(self):
        """Presses the key Tab."""
        keys = [{"type": kind, "value": "\ue004"} for kind in ("keyDown", "keyUp")]
        self.send("WebDriver:PerformActions", actions=[{"type": "key", "id": "keyboard", "actions": keys}])

    def picture(self):
        """The whole page as bytes of a PNG file."""
        return base64.b64decode(self.send("WebDriver:TakeScreenshot", id=None, full=True, hash=False)["value"])

    def print(self, width, height):
        """Bytes of a PDF file, on paper of so many millimetres."""
        told = self.send("WebDriver:Print", page={"width": width / 10, "height": height / 10}, background=True, shrinkToFit=False)
        return base64.b64decode(told["value"])

    def console(self):
        """What a page wrote to its console since it was asked before."""
        return self.chrome(CONSOLE)

    def requests(self):
        """The addresses that the page asked for since it was asked before, and what did not come."""
        return self.chrome(REQUESTS)

    def dialog(self):
        """The text of a dialog that is open, or was in the way since this was asked before."""
        return self.dialogs.pop() if self.dialogs else self.dismissed()

    def dismissed(self):
        """The text of a dialog that is open, which is dismissed."""
        try:
            text = self.marionette.send("WebDriver:GetAlertText")["value"]
            self.marionette.send("WebDriver:DismissAlert")
            return text
        except RuntimeError:
            return None
