#!/usr/bin/python3
"""Whether the checks of pages see what is wrong: each page here has one fault, and the same page without it has none."""
import http.server
import io
import os
import sys
import tempfile
import threading
import unittest

sys.dont_write_bytecode = True
sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
import checks  # noqa: E402
import pictures  # noqa: E402
import prints  # noqa: E402
from chromium import Chromium  # noqa: E402
from feed import titles  # noqa: E402
from firefox import Firefox  # noqa: E402
from sites import own  # noqa: E402

STYLE = """
:root { color-scheme: light dark; --ink: #222; --paper: #fff; }
@media (prefers-color-scheme: dark) { :root { --ink: #ddd; --paper: #111; } }
html { color: var(--ink); background: var(--paper); font: 16px sans-serif; }
a { color: inherit; display: inline-block; padding: 6px 0; } a:focus-visible { outline: 2px solid; }
p { overflow-wrap: anywhere; } @page { margin: 14mm 16mm; }
"""
BODY = """<header><nav aria-label="Pages"><a href="./">Morning</a> <a href="targets">Targets</a></nav><h1>Targets</h1></header>
<main><section aria-labelledby="a"><h2 id="a">Networking</h2><p>Halden Robotics and a few words more about it</p>
<table><tbody><tr><th scope="row">warm</th><td>3</td></tr></tbody></table></section></main><footer>On the terminal</footer>"""
POLICY = "default-src 'none'; style-src 'self'; img-src 'self'"


class Site(http.server.BaseHTTPRequestHandler):
    """The page of now, its style and an icon, with a strict policy or with none."""

    page, style, policy = "", STYLE, POLICY

    def do_GET(self):
        name = self.path.rpartition("/")[2]
        known = {"": ("text/html", self.page), "style.css": ("text/css", self.style),
                 "icon.svg": ("image/svg+xml", '<svg xmlns="http://www.w3.org/2000/svg"/>')}
        kind, text = known.get(name, ("text/plain", "nothing"))
        self.send_response(200 if name in known else 404)
        self.send_header("Content-Type", kind + "; charset=utf-8")
        if self.policy:
            self.send_header("Content-Security-Policy", self.policy)
        self.end_headers()
        self.wfile.write(text.encode())

    def log_message(self, *_):
        pass


class InBrowsers(unittest.TestCase):
    """Tests that are run in each browser that is here."""

    @classmethod
    def setUpClass(cls):
        cls.folder = tempfile.TemporaryDirectory(prefix="kith-checks-", ignore_cleanup_errors=True)
        cls.server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Site)
        threading.Thread(target=cls.server.serve_forever, daemon=True).start()
        cls.address = f"http://127.0.0.1:{cls.server.server_port}/"
        cls.browsers = [kind(os.path.join(cls.folder.name, kind.name)) for kind in (Chromium, Firefox)]

    @classmethod
    def tearDownClass(cls):
        for browser in cls.browsers:
            browser.close()
        cls.server.shutdown()
        cls.folder.cleanup()

    def faults(self, check, *change, style="", policy=POLICY, width=390, scheme="light", prepare=None):
        """What a check says of the page with a change, in each browser; of the page without one it must say nothing."""
        found = []
        for browser in self.browsers:
            for body, more in ((BODY, ""), (BODY.replace(*change) if change else BODY, style)):
                Site.page = ('<!DOCTYPE html><html lang="en"><head><title>Targets</title><link rel="stylesheet" href="style.css">'
                             f'<link rel="icon" href="icon.svg"></head><body>{body}</body></html>')
                Site.style, Site.policy = STYLE + more, policy
                browser.scheme(scheme)
                browser.size(width)
                # These open it themselves.
                if check not in (self.quiet, self.keyboard):
                    browser.open(self.address)
                said = check(browser)
                if (body, more) == (BODY, ""):
                    self.assertEqual(said, [], f"{browser.name}: the page without a fault")
            found.append("; ".join(said))
        return found

    def see(self, words, check, *change, **more):
        for said in self.faults(check, *change, **more):
            self.assertRegex(said, words)

    def quiet(self, browser):
        return checks.quiet(browser, self.address)

    def keyboard(self, browser):
        return checks.keyboard(browser, self.address)

    def printed(self, browser):
        return prints.prints(browser, self.folder.name, browser.name, STYLE)[0]

    # The console, the network, dialogs.

    def test_a_style_that_the_policy_forbids_is_written_to_the_console(self):
        self.see("writes to the console.*Content.Security.Policy", self.quiet, "<p>", '<p style="color: red">')

    def test_an_error_of_a_script_is_written_to_the_console(self):
        self.see("writes to the console.*nothing", self.quiet, "<p>", "<script>nothing.at.all()</script><p>", policy=None)

    def test_a_request_to_elsewhere_is_seen(self):
        other = self.address.replace("127.0.0.1", "localhost") + "icon.svg"
        self.see(f"asks for {other}", self.quiet, "<p>", f'<p><img src="{other}" alt="">', policy=None)

    def test_a_part_that_is_not_one_of_the_page_is_seen(self):
        self.see("asks for .*/other.png", self.quiet, "<p>", '<p><img src="other.png" alt="">')

    def test_a_dialog_is_seen(self):
        self.see("opens a dialog: 7", self.quiet, "<footer>", "<script>setTimeout(() => alert(7))</script><footer>", policy=None)

    # The rules of axe-core, under the strict policy.

    def test_low_contrast_is_seen_in_light(self):
        self.see("color-contrast", checks.rules, style="p { color: #999; }")

    def test_low_contrast_is_seen_in_dark(self):
        self.see("color-contrast", checks.rules, style="@media (prefers-color-scheme: dark) { p { color: #555; } }", scheme="dark")

    def test_low_contrast_of_a_single_letter_is_seen(self):
        self.see("color-contrast", checks.rules, style="td { color: #999; }")

    def test_a_link_without_a_name_is_seen(self):
        self.see("link-name", checks.rules, ">Targets</a>", "></a>")

    def test_a_picture_without_a_name_is_seen(self):
        self.see("svg-img-alt", checks.rules, "<p>", '<svg role="img" width="9" height="9"></svg><p>')

    def test_headings_out_of_order_are_seen(self):
        self.see("heading-order", checks.rules, 'h2 id="a">Networking</h2', 'h4 id="a">Networking</h4')

    def test_text_outside_of_the_landmarks_is_seen(self):
        self.see("region", checks.rules, "<footer>", "<p>lost</p><footer>")

    def test_small_targets_are_seen(self):
        self.see("target-size", checks.rules, "</nav>", "</nav><p><a href=a>a</a><a href=b>b</a></p>",
                 style="p a { display: inline-block; width: 8px; height: 8px; padding: 0; font-size: 8px; }")

    # The layout.

    def test_a_page_that_is_too_wide_is_seen(self):
        self.see("pixels wide", checks.layout, style="table { width: 500px; }")

    def test_text_that_reaches_over_the_edge_of_the_main_part_is_seen(self):
        self.see("<td> .*reaches from", checks.layout, style="main { max-width: 200px; } table { width: 250px; }")

    def test_text_that_is_cut_is_seen(self):
        self.see("is cut", checks.layout, style="h2 { width: 40px; overflow: hidden; }")

    def test_texts_that_lie_upon_each_other_are_seen(self):
        self.see("lies upon", checks.layout, style="h2 { position: absolute; top: 0; }")

    def test_a_squeezed_column_is_seen(self):
        self.see("squeezed", checks.layout, style="p { width: 1.5em; }")

    def test_what_is_there_twice_or_not_at_all_is_seen(self):
        self.see("more than once.*", checks.layout, "<p>", '<p id="a">')
        self.see("which is not there", checks.layout, 'labelledby="a"', 'labelledby="b"')
        self.see("2 first headings", checks.layout, "<p>", "<h1>more</h1><p>")
        self.see("0 main parts", checks.layout, "main>", "div>")
        self.see("row without a heading", checks.layout, '<th scope="row">warm</th>', "<td>warm</td>")

    # The keyboard.

    def test_an_order_of_its_own_is_seen(self):
        self.see("order of its own", self.keyboard, 'href="targets"', 'href="targets" tabindex="1"')

    def test_links_that_stand_in_another_order_are_seen(self):
        self.see("leads to place", self.keyboard, '<a href="targets">', '<b contenteditable>x</b><a href="targets">')

    def test_a_focus_that_is_not_seen_is_seen(self):
        self.see("is not seen to have", self.keyboard, style="a:focus-visible { outline: none; }")

    def test_a_focus_outside_of_the_window_is_seen(self):
        self.see("outside of the window", self.keyboard, style='[href="targets"] { position: fixed; left: -999px; }')

    def test_a_focus_below_something_else_is_seen(self):
        self.see("below something else", self.keyboard, style="h1 { position: absolute; inset: 0; z-index: 1; background: red; }")

    # Prints.

    def test_a_print_that_is_cut_at_the_side_is_seen(self):
        shrunk, cut = self.faults(self.printed, style="p { white-space: nowrap; margin-left: 500px; }")
        # Chromium makes the whole page smaller instead, which its layout tells.
        self.assertRegex(shrunk, "pixels wide")
        self.assertRegex(cut, "reaches from .* points|does not have")

    def test_a_text_that_is_not_printed_is_seen(self):
        # It is there for the page, behind its edge.
        self.see("does not have “Halden", self.printed, style="p { position: absolute; left: -3000px; }")

    def test_an_empty_sheet_is_seen(self):
        self.see("page 2 is empty", self.printed, style="footer { break-before: page; } footer { visibility: hidden; }")


class AloneTests(unittest.TestCase):
    """What needs no browser."""

    def picture(self, words="Halden Robotics", left=20, width=400):
        from PIL import Image, ImageDraw, ImageFont
        image = Image.new("RGB", (width, 300), "white")
        font = ImageFont.truetype("/usr/share/fonts/truetype/noto/NotoSans-Regular.ttf", 16)
        for row in range(8):
            ImageDraw.Draw(image).text((left, 20 + 30 * row), words if row == 3 else "Nordlicht Compilers", "#1d1f21", font)
        out = io.BytesIO()
        image.save(out, "PNG")
        return out.getvalue()

    def compare(self, data):
        with tempfile.TemporaryDirectory() as folder:
            path = os.path.join(folder, "kept.png")
            with open(path, "wb") as out:
                out.write(pictures.kept(self.picture()))
            return "; ".join(pictures.compare(data, path, os.path.join(folder, "changed"))), sorted(os.listdir(folder)), (
                sorted(os.listdir(folder + "/changed")) if os.path.exists(folder + "/changed") else [])

    def test_the_same_picture_and_one_moved_by_a_pixel_pass(self):
        self.assertEqual(self.compare(self.picture())[0], "")
        self.assertEqual(self.compare(self.picture(left=21))[0], "")

    def test_a_changed_word_and_another_size_are_seen_and_written(self):
        words, _, written = self.compare(self.picture("Halden Systems"))
        self.assertRegex(words, "of its pixels differ, most at .*kept.png")
        self.assertEqual(written, ["kept-difference.png", "kept.png"])
        self.assertRegex(self.compare(self.picture("Halden"))[0], "differ")
        self.assertRegex(self.compare(self.picture(width=410))[0], "410 x 300 pixels, the kept one 400 x 300")

    def test_a_picture_that_is_not_kept_is_told(self):
        with tempfile.TemporaryDirectory() as folder:
            self.assertRegex(pictures.compare(self.picture(), folder + "/none.png", folder + "/changed")[0], "no picture is kept")

    def test_a_text_is_found_in_parts_where_pages_break_it(self):
        self.assertEqual(prints.pieces("abcdefgh", "xxabcdyyefghzz"), 2)
        self.assertGreater(prints.pieces("abcdefgh", "xxabcdyyefg"), 1000)

    def test_links_that_leave_the_site_are_not_followed(self):
        self.assertEqual([own(each) for each in ("./", "o1", "./targets#x", "https://a/", "//a/", "#content", "mailto:a@b.c")],
                         ["", "o1", "targets", None, None, None, None])

    def test_titles_of_a_calendar_are_unfolded_and_unescaped(self):
        self.assertEqual(titles("BEGIN:VEVENT\r\nUID:1\r\nSUMMARY:a\\, b\r\n c\r\nEND:VEVENT\r\n"), {"1": "a, bc"})


if __name__ == "__main__":
    unittest.main()
