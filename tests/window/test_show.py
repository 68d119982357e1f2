#!/usr/bin/env python3
"""Presents on two screens, one of which is really pulled out and put back, with and without a window manager, and looks at what the
room sees.

    python3 tests/window/test_show.py build/release/ui/regional-dashboard
"""
import os
import pathlib
import sys
import unittest

from desktop import Desktop, until

OWN, ROOM = (0, 0, 1366, 768), (1366, 0, 1280, 720)  # left, top, width, height
BLACK = "#000000"


def box(place):
    left, top, width, height = place
    return left, top, left + width, top + height


STAGE = (30, 60, 700, 400)  # the presenter's picture of the slide; above it runs a clock


class Show(unittest.TestCase):
    program = ""

    def begin(self, managed):
        self.desktop = self.enterContext(Desktop("2646x768", managed))
        self.desktop.plug("LEFT", *OWN)
        self.desktop.plug("RIGHT", *ROOM)
        self.process = self.desktop.run([self.program, "present"])
        self.desktop.focus(self.desktop.window(self.process, "观众屏幕"))
        self.still(box(ROOM), "the number of the screen")
        self.desktop.key("2")
        self.keys(self.desktop.window(self.process, "演讲者视图…"))
        self.first = self.still(box(ROOM), "the first slide")

    def keys(self, window):
        self.desktop.focus(window)

    def room(self):
        return self.desktop.look().part(*box(ROOM))

    def still(self, where, what):
        """A part of the screen once two looks saw the same."""
        last = [None]
        def same():
            now = self.desktop.look().part(*where)
            equal = now == last[0]
            last[0] = now
            return now if equal else None
        return until(f"a screen at rest: {what}", same)

    def changes(self, where, before, what):
        until(what, lambda: self.desktop.look().part(*where) != before)
        return self.still(where, what)

    def present(self):
        first = self.still(box(ROOM), "the first slide")
        self.desktop.key("Next")  # what a clicker sends
        second = self.changes(box(ROOM), first, "the second slide")
        self.desktop.key("period")
        until("a black room", lambda: self.desktop.look().share(BLACK, box(ROOM)) == 1)
        self.assertLess(self.desktop.look().share(BLACK, STAGE), 0.5, "the presenter's window is black, too")
        self.desktop.key("Next")
        until("the same slide", lambda: self.room() == second)
        self.desktop.key("Prior")
        until("the first slide again", lambda: self.room() == first)

    def freeze(self):
        shown, stage = self.room(), self.still(STAGE, "the slide")
        self.desktop.key("f")
        self.desktop.key("Next", "Next")
        self.changes(STAGE, stage, "the presenter goes on")
        self.assertEqual(self.room(), shown, "the room sees what it should not")
        self.desktop.key("Prior", "Prior", "f")

    def keep_private(self):
        """What the presenter opens is not seen in the room."""
        shown = self.still(box(ROOM), "the slide")
        for keys in ("F1", "F1"), ("Tab", "Escape"), ("ctrl+k", "Escape"), ("shift+F10", "Escape"), ("7", "Escape"):
            self.desktop.key(keys[0])
            self.still(box(ROOM), keys[0])
            self.assertEqual(self.room(), shown, f"{keys[0]} is seen in the room")
            self.desktop.key(*keys[1:])
        until("the slide again", lambda: self.room() == shown)

    def press_all(self):
        """Every other key of the map: what the room sees of it, and that the same key takes it back."""
        self.desktop.key("4", "Return")
        def painted():  # its answers may still be on their way
            now, line = self.room(), ROOM[2] * 4
            return now if len({now[at:at + line] for at in range(0, len(now), line)}) > 50 else None
        self.changes(box(ROOM), self.first, "another slide")
        shown = until("the fourth slide", painted)
        for key in "w", "comma", "l", "r", "i", "ctrl+l", "ctrl+shift+l":
            self.desktop.key(key)
            self.changes(box(ROOM), shown, f"{key} in the room")
            self.desktop.key(key)
            until(f"the slide without {key}", lambda: self.room() == shown)
        for key in ("plus", "minus", "ctrl+Down", "ctrl+Up", "bracketleft", "bracketright", "s", "ctrl+shift+t", "e", "z", "F5", "d", "d",
                    "d", "d", "m"):
            self.desktop.key(key)
            self.assertEqual(self.still(box(ROOM), key), shown, f"{key} is seen in the room")
        self.desktop.key("m")
        for there, back in ("n", "p"), ("Right", "Left"), ("Down", "Up"), ("space", "BackSpace"):
            self.desktop.key(there)
            self.changes(box(ROOM), shown, there)
            self.desktop.key(back)
            until(f"the slide again after {back}", lambda: self.room() == shown)
        self.desktop.key("End")
        last = self.changes(box(ROOM), shown, "the last slide")
        self.desktop.key("Home")
        self.changes(box(ROOM), last, "the first slide")

    def lose_the_room(self):
        shown, stage = self.room(), self.still(STAGE, "the slide")
        self.desktop.key("ctrl+k")
        self.changes(STAGE, stage, "the search line")
        self.desktop.type("43")
        self.desktop.unplug("RIGHT")
        presenter = self.desktop.window(self.process, "演讲者视图…")
        until("one window", lambda: len(self.desktop.titles(self.process)) == 1)
        self.keys(presenter)
        self.desktop.key("Escape")  # for the search line, which is still open
        self.assertEqual(self.still(STAGE, "the presenter's window"), stage, "something lies over the presenter's window")
        self.desktop.key("Next")
        stage = self.changes(STAGE, stage, "the presenter goes on alone")
        self.desktop.plug("RIGHT", *ROOM)
        until("the slide in the room", lambda: self.room() not in (shown, bytes(len(shown))))
        until("two windows", lambda: len(self.desktop.titles(self.process)) == 2)
        self.keys(self.desktop.window(self.process, "演讲者视图…"))
        self.still(box(ROOM), "the slide in the room")
        self.desktop.key("Prior")
        until("the slide of before", lambda: self.room() == shown)

    def lose_what_was_found(self):
        """A figure put on the room's screen outlives the screen: what comes back is the figure, and Esc takes it back."""
        slide, stage = self.room(), self.still(STAGE, "the slide")
        self.desktop.key("ctrl+k")
        self.changes(STAGE, stage, "the search line")
        self.desktop.type("LC-0014")
        self.still(STAGE, "what is found")
        self.desktop.key("Return")
        found = self.changes(box(ROOM), slide, "what was found in the room")
        until("the slide that was interrupted, gone from the presenter's window", lambda: self.still(STAGE, "it") != stage)
        shown = self.still(STAGE, "what was found")
        self.desktop.unplug("RIGHT")
        until("one window", lambda: len(self.desktop.titles(self.process)) == 1)
        self.assertEqual(self.still(STAGE, "the presenter's window alone"), shown, "what was found is lost with the screen")
        self.desktop.plug("RIGHT", *ROOM)
        until("two windows", lambda: len(self.desktop.titles(self.process)) == 2)
        until("what was found in the room again", lambda: self.room() == found)
        self.keys(self.desktop.window(self.process, "演讲者视图…"))
        self.desktop.key("Escape")
        until("the slide in the room", lambda: self.room() == slide)
        until("the slide in the presenter's window", lambda: self.still(STAGE, "it") == stage)

    def swap(self):
        shown = self.room()
        self.desktop.key("x")
        self.changes(box(ROOM), shown, "the presenter's window on the other screen")
        self.desktop.key("x")
        until("the slide again", lambda: self.room() == shown)

    def duplicate(self):
        """Both screens show the same: then that is the slide, never the presenter's window."""
        shown = self.room()
        self.desktop.unplug("RIGHT")
        self.desktop.plug("RIGHT", *OWN, first=False)
        self.alone()
        self.desktop.unplug("RIGHT")
        self.desktop.plug("RIGHT", *ROOM)
        until("two windows", lambda: len(self.desktop.titles(self.process)) == 2)
        self.keys(self.desktop.window(self.process, "演讲者视图…"))
        until("the slide in the room", lambda: self.room() == shown)

    def alone(self):
        """The slide alone on the presenter's own screen, and keys that work there."""
        until("one window, the room's", lambda: [
            title[:2] for title in self.desktop.titles(self.process).values()] == ["放映"])
        self.keys(self.desktop.window(self.process, "放映…"))
        slide = self.still(box(OWN), "the slide")
        self.desktop.key("f")
        self.desktop.key("Next")
        following = self.changes(box(OWN), slide, "the next slide, not frozen")
        self.desktop.key("Prior")
        until("the slide again", lambda: self.desktop.look().part(*box(OWN)) == slide)
        return following

    def leave(self):
        self.desktop.key("Escape")
        self.desktop.window(self.process, "总览…")
        self.assertIsNone(self.process.poll(), "Esc ended the program")

    def run_all(self, managed):
        self.begin(managed)
        for step in (self.present, self.freeze, self.keep_private, self.press_all, self.lose_the_room, self.lose_what_was_found,
                     self.duplicate, self.swap, self.leave):
            try:
                step()
            except BaseException:
                path = pathlib.Path.cwd() / "window-failure.png"
                self.desktop.look().save(path)
                print(f"{step.__name__} failed; the screens at that moment: {path}", file=sys.stderr)
                raise

    def test_begun_on_screens_that_show_the_same(self):
        self.desktop = self.enterContext(Desktop("1366x768", False))
        self.desktop.plug("LEFT", *OWN)
        self.desktop.plug("RIGHT", *OWN, first=False)
        self.process = self.desktop.run([self.program, "present"])
        def painted():
            look = self.desktop.look()
            return len({look.row(y) for y in range(look.height)}) > 50
        until("the first slide", painted)
        self.alone()
        self.leave()

    def test_with_a_window_manager(self):
        self.run_all(True)

    def test_without_a_window_manager(self):
        self.run_all(False)


if __name__ == "__main__":
    Show.program = os.path.abspath(sys.argv.pop(1))
    unittest.main(verbosity=2)
