"""The program's main window on a desktop of its own: where its parts are, and how one waits for them."""
import os
import pathlib
import sys
import time
import unittest

from desktop import Desktop, until

APP = "区域经济看板"
MENU, NAVIGATION, PANEL = 26, 176, 296  # height of the menu bar, widths left and right, within the window


class MainWindow(unittest.TestCase):
    program = ""

    def setUp(self):
        self.desktop = self.enterContext(Desktop())
        self.process, self.main = self.start("总览 — " + APP)

    def keep_picture(self, step):
        """What stood on the screen when a step failed, beside the test's other output."""
        path = pathlib.Path.cwd() / "window-failure.png"
        self.desktop.look().save(path)
        log = self.desktop.home / (pathlib.Path(self.program).name + ".log")
        ended = self.process.poll()
        state = "the program runs" if ended is None else f"the program ended with {ended}"
        print(f"{step} failed; {state}; the screen at that moment: {path}", log.read_text(errors="replace")[-2000:], sep="\n",
              file=sys.stderr)

    def start(self, title, *arguments):
        process = self.desktop.run([self.program, *arguments])
        window = self.desktop.window(process, title)
        self.desktop.focus(window)
        self.desktop.still("the first page")
        self.place = self.geometry(window)
        return process, window

    def geometry(self, window):
        """Left, top, width and height of what is inside the window's frame; the pointer is asked, for frames confuse
        getwindowgeometry's position."""
        self.desktop.ask("mousemove", "--sync", "--window", window, "1", "1")
        place = self.numbers("getmouselocation", "--shell")
        size = self.numbers("getwindowgeometry", "--shell", window)
        return place["X"] - 1, place["Y"] - 1, size["WIDTH"], size["HEIGHT"]

    def numbers(self, *words):
        return {name: int(value) for name, value in (line.split("=") for line in self.desktop.ask(*words).splitlines())}

    def expect(self, title):
        return self.desktop.window(self.process, title)

    def click(self, x, y, times=1):
        """In the window; negative numbers count from its right and lower edge."""
        left, top, width, height = self.place
        self.desktop.click(left + (x if x >= 0 else width + x), top + (y if y >= 0 else height + y), times)

    def boxes(self):
        """Page and panel on the screen."""
        left, top, width, height = self.place
        split = left + width - PANEL
        return ((left + NAVIGATION + 4, top + MENU + 60, split - 4, top + height - 30),
                (split + 8, top + MENU, left + width, top + height - 30))

    def seen(self, box, what):
        return self.desktop.still(what).part(*box)

    def changes(self, box, before, what):
        return until(f"other pixels: {what}", lambda: (now := self.seen(box, what)) != before and now)

    def walk(self, *steps):
        for step in steps:
            started = time.monotonic()
            try:
                step()
            except BaseException:
                self.keep_picture(step.__name__)
                raise
            print(f"{step.__name__}: {time.monotonic() - started:.1f} s", file=sys.stderr)


def run(case):
    case.program = os.path.abspath(sys.argv.pop(1))
    unittest.main(verbosity=2)
