"""What is looked at of a page in a browser: each check gives the sentences of what is wrong."""
from places import AXE, script
from sites import PARTS

# Those at which the layout is looked at: the narrowest telephone, others, where a page takes another form, and screens.
WIDTHS = (320, 390, 680, 820, 1280)
# Those at which a page is judged and pictured.
PICTURED = (390, 820, 1280)
SCHEMES = ("light", "dark")


def quiet(browser, address, path=""):
    """Opens a page, which has to leave the console empty, to ask for nothing but its parts, and to open no dialog."""
    browser.console(), browser.requests()
    browser.open(address + path)
    # What comes later than the page has come by then. A timer runs behind those of the page; a dialog ends the wait.
    browser.pause(50)
    dialogs = [browser.dialog()]
    faults = [f"writes to the console: {line}" for line in browser.console()]
    asked, failed = browser.requests()
    # A browser that is busy opens it late.
    dialogs.append(browser.dialog())
    faults += [f"opens a dialog: {each}" for each in dialogs if each]
    allowed = {address + each for each in (path, *PARTS)}
    faults += [f"asks for {each}" for each in asked if each not in allowed]
    faults += [f"does not get {each}" for each in failed]
    if address + path not in asked:
        faults.append("is not seen to ask for itself")
    return faults


def layout(browser):
    """What lies beside or upon each other at the width of now."""
    return browser.run(script("layout.js"))


def rules(browser):
    """The rules of axe-core that are broken. They are handed over by the driver, and so run in spite of the page's policy."""
    with open(AXE, encoding="utf-8") as file:
        answer = browser.wait_for(file.read() + "\n" + script("rules.js"))
    if answer["rules"] < 10 and not answer["faults"]:
        return [f"only {answer['rules']} rules of axe-core have found something to judge"]
    return answer["faults"]


def keyboard(browser, address):
    """Goes through a page by the key Tab: all that leads somewhere is reached in its order, and is seen to be."""
    look = script("focus.js")
    browser.open(address)
    count = browser.run(look)["count"]
    if count == 0:
        return []
    faults = []
    for place in range(count):
        browser.tab()
        now = browser.run(look)
        if now.get("positive"):
            return ["has an order of its own for the key Tab"]
        if now["place"] != place:
            return faults + [f"the key Tab leads to place {now['place']} instead of {place} ({now.get('name')})"]
        for holds, words in (("isOutlined", "is not seen to have the focus"), ("isInside", "has the focus outside of the window"),
                             ("isOnTop", "has the focus below something else")):
            if not now[holds]:
                faults.append(f"“{now['name']}” {words}")
    return faults
