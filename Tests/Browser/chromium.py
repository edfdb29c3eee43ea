"""Chromium without a screen, driven through selenium by its own driver."""
import base64
import json
import os
import shutil

from places import FONTS

# What it would ask of others is sent to a port where nobody listens; loopback addresses do without.
WORDS = ("--headless=new", "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-extensions", "--disable-background-networking",
         "--disable-sync", "--disable-component-update", "--proxy-server=127.0.0.1:9", "--force-color-profile=srgb",
         "--font-render-hinting=none", "--hide-scrollbars", "--lang=en-US")


class Chromium:
    """One that runs with a profile of its own until the block ends."""

    name = "Chromium"

    @staticmethod
    def missing():
        """The programs that are not here."""
        return [each for each in ("chromium", "chromedriver") if not shutil.which(each)]

    def __init__(self, folder):
        from selenium import webdriver
        from selenium.webdriver.chrome.service import Service
        os.makedirs(folder, exist_ok=True)
        options = webdriver.ChromeOptions()
        options.binary_location = shutil.which("chromium")
        for word in (*WORDS, f"--user-data-dir={folder}/profile"):
            options.add_argument(word)
        options.set_capability("goog:loggingPrefs", {"browser": "ALL", "performance": "ALL"})
        options.set_capability("unhandledPromptBehavior", "ignore")
        environment = {**os.environ, "HOME": folder, "FONTCONFIG_FILE": FONTS, "LANGUAGE": "en"}
        self.driver = webdriver.Chrome(service=Service(shutil.which("chromedriver"), env=environment), options=options)
        self.driver.set_page_load_timeout(60)
        self.driver.set_script_timeout(60)
        self.media = {"prefers-color-scheme": "light", "medium": ""}
        self.version = self.driver.capabilities["browserVersion"]
        self.tell("Emulation.setFocusEmulationEnabled", enabled=True)

    def tell(self, command, **words):
        """A command of the protocol of its developer tools."""
        return self.driver.execute_cdp_cmd(command, words)

    def open(self, address):
        self.driver.get(address)

    def run(self, script, *words):
        return self.driver.execute_script(script, *words)

    def wait_for(self, script, *words):
        """Runs a script whose last argument takes its answer."""
        return self.driver.execute_async_script(script, *words)

    def pause(self, milliseconds):
        from selenium.common.exceptions import UnexpectedAlertPresentException
        try:
            self.wait_for("const [time, done] = arguments; setTimeout(done, time);", milliseconds)
        except UnexpectedAlertPresentException:
            pass

    def size(self, width, height=900):
        self.tell("Emulation.setDeviceMetricsOverride", width=width, height=height, deviceScaleFactor=1, mobile=False)

    def scheme(self, scheme):
        self.media["prefers-color-scheme"] = scheme
        self.show_media()

    def medium(self, medium):
        """Shows the page as on `print`, or on the screen again where there is no word."""
        self.media["medium"] = medium or ""
        self.show_media()

    def show_media(self):
        self.tell("Emulation.setEmulatedMedia", media=self.media["medium"],
                  features=[{"name": "prefers-color-scheme", "value": self.media["prefers-color-scheme"]}])

    def tab(self):
        """Presses the key Tab."""
        for kind in ("rawKeyDown", "keyUp"):
            self.tell("Input.dispatchKeyEvent", type=kind, key="Tab", code="Tab", windowsVirtualKeyCode=9)

    def picture(self):
        """The whole page as bytes of a PNG file."""
        size = self.tell("Page.getLayoutMetrics")["cssContentSize"]
        area = {"x": 0, "y": 0, "width": size["width"], "height": size["height"], "scale": 1}
        return base64.b64decode(self.tell("Page.captureScreenshot", format="png", captureBeyondViewport=True, clip=area)["data"])

    def print(self, width, height):
        """Bytes of a PDF file, on paper of so many millimetres."""
        return base64.b64decode(self.tell("Page.printToPDF", paperWidth=width / 25.4, paperHeight=height / 25.4,
                                          printBackground=True)["data"])

    def console(self):
        """What was written to its console since it was asked before."""
        return [f"{each['level']}: {each['message']}" for each in self.driver.get_log("browser")]

    def requests(self):
        """The addresses that the page asked for since it was asked before, and what did not come."""
        asked, failed = [], []
        for each in self.driver.get_log("performance"):
            message = json.loads(each["message"])["message"]
            words = message["params"]
            if message["method"] in ("Network.requestWillBeSent", "Network.webSocketCreated"):
                asked.append(words["request"]["url"] if "request" in words else words["url"])
            elif message["method"] == "Network.loadingFailed" and not words.get("canceled"):
                failed.append(words.get("blockedReason") or words["errorText"])
        return asked, failed

    def dialog(self):
        """The text of a dialog that is open."""
        from selenium.common.exceptions import NoAlertPresentException
        try:
            alert = self.driver.switch_to.alert
            text = alert.text
            alert.dismiss()
            return text
        except NoAlertPresentException:
            return None

    def close(self):
        self.driver.quit()

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.close()
