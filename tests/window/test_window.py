#!/usr/bin/env python3
"""Uses the window as people do, with real keys and a real mouse on a screen of its own, and looks at it from outside: titles,
pixels, files, exit code.

    python3 tests/window/test_window.py build/release/ui/regional-dashboard
"""
import contextlib
import csv
import sqlite3

from desktop import until
from mainwindow import APP, MENU, NAVIGATION, PANEL, MainWindow, run

# The cluster and the project bear the names that the data package gives them.
PAGES = ["总览", "数据来源", "产业体系", "县（市、区）", "轴承产业集群", "目标任务", "项目与投资", "车轴项目"]
LIGHT, DARK, BLACK = "#ffffff", "#14171a", "#000000"  # grounds
# The six numbers as printed: figure, area, value, unit, qualifier, as published.
SIX = [("LC-0023", "371581", "5100", "enterprises", "more_than", "5100余家"),
       ("LC-0024", "371581", "100000", "persons", "more_than", "10余万人"),
       ("LC-0025", "371581", "30000000000", "CNY", "more_than", "超过300亿元"),
       ("LC-0037", "371581", "260000000", "CNY", "more_than", "突破2.6亿元"),
       ("LC-0013", "371524", "4200000000", "CNY", "exact", "42亿元"),
       ("LC-0041", "371581", "30000000", "USD", "more_than", "超过3000万美元")]
COLUMNS = ["FIGURE_ID", "REF_AREA", "OBS_VALUE", "UNIT_MEASURE", "QUALIFIER", "AS_PUBLISHED"]


def rows_of(path):
    """The rows of an exported file for a spreadsheet, which begins with a byte order mark."""
    text = path.read_bytes().decode("utf-8")
    if not text.startswith("\ufeff"):
        raise AssertionError(f"{path.name} has no byte order mark, so a spreadsheet would break its Chinese")
    return list(csv.DictReader(text[1:].splitlines()))


class Window(MainWindow):
    def test_everything(self):
        self.walk(self.walk_pages, self.choose_and_drill, self.flip_table, self.switch_language, self.switch_theme, self.export,
                  self.present, self.quick_find, self.pin_and_restart, self.edit, self.arrange_slides, self.open_sample, self.quit)

    def walk_pages(self):
        page, _ = self.boxes()
        self.click(60, MENU + 36)
        seen = [self.seen(page, PAGES[0])]
        for name in PAGES[1:]:
            self.desktop.key("Down")
            self.expect(f"{name} — {APP}")
            # A page that is still being read looks empty; in the end none looks like another.
            seen.append(until(f"a page that looks like none before: {name}",
                              lambda: (now := self.seen(page, name)) not in seen and now))

    def choose_and_drill(self):
        _, panel = self.boxes()
        self.desktop.key("Home", "Down", "Down", "Down")
        self.expect("县（市、区） — " + APP)
        empty = self.seen(panel, "nothing chosen")
        # the filters, the page, past its sentence, its definitions, chooser and switch
        self.desktop.key("F6", "F6", "Tab", "Tab", "Tab", "Tab", "Right")
        chosen = self.changes(panel, empty, "where the chosen county's figures come from")
        self.desktop.key("Return")
        drilled = self.expect("县（市、区） › …")
        self.assertRegex(self.desktop.ask("getwindowname", drilled), f"^县（市、区） › \\S+[县市区] — {APP}$")
        self.desktop.key("alt+Left")
        self.expect("县（市、区） — " + APP)
        self.changes(panel, empty, "the choice of before the drill")
        self.assertEqual(self.seen(panel, "the choice"), chosen, "Alt+Left shows another choice than before the drill")
        self.desktop.key("alt+Left")
        until("an empty panel", lambda: self.seen(panel, "nothing chosen") == empty)

    def flip_table(self):
        page, _ = self.boxes()
        self.click(60, MENU + 36)
        self.expect("总览 — " + APP)
        self.desktop.key("F6", "F6")  # the filters, the page
        chart = self.seen(page, "charts")
        self.desktop.key("ctrl+t")
        self.changes(page, chart, "a table")
        self.desktop.key("ctrl+t")
        until("the same chart again", lambda: self.seen(page, "charts") == chart)

    def switch_language(self):
        page, _ = self.boxes()
        chinese = self.seen(page, "Chinese")
        self.click(42, -47)
        self.expect("Overview — Regional Economic Dashboard")
        self.changes(page, chinese, "English")
        self.click(30, -47)  # the button now says 中文
        self.expect("总览 — " + APP)

    def switch_theme(self):
        page, _ = self.boxes()
        light = self.desktop.still("light")
        self.assertGreater(light.share(LIGHT, page), 0.05)
        self.assertEqual(light.share(DARK, page), 0)
        self.click(100, -47)
        until("the dark ground", lambda: self.desktop.look().share(DARK, page) > 0.05)
        dark = self.desktop.still("dark")
        self.assertLess(dark.share(LIGHT, page), 0.002, "white is left on the dark page")
        self.click(100, -47)  # the projector's
        until("a light ground", lambda: self.desktop.look().share(LIGHT, page) > 0.3)

    def export_to(self, path):
        """Exports the report of the card with the focus under another name than the suggested one."""
        self.desktop.key("ctrl+e")
        dialog = self.expect("导出")
        self.desktop.focus(dialog)
        self.desktop.key("Tab", "Tab", "Tab", "Tab", "ctrl+a")  # format, profile, encoding, file
        self.desktop.type(str(path))
        self.desktop.key("Return")
        until(f"the file {path.name}", lambda: path.is_file() and "导出" not in self.desktop.titles(self.process).values())
        self.desktop.focus(self.main)

    def export(self):
        self.click(60, MENU + 36)
        self.expect("总览 — " + APP)
        page, panel = self.boxes()
        empty = self.seen(panel, "nothing chosen")
        self.click(NAVIGATION + 80, MENU + 390)  # 5100余家
        self.changes(panel, empty, "where 5100余家 comes from")
        path = self.desktop.home / "six.csv"
        self.export_to(path)
        rows = rows_of(path)
        self.assertEqual([tuple(row[column] for column in COLUMNS) for row in rows], SIX)
        self.assertEqual(sorted(p.name for p in self.desktop.home.glob("six*")), ["six.csv"], "something was left behind")

    def present(self):
        window = self.desktop.still("the window")
        self.desktop.key("F5")
        everything = (0, 0, window.width, window.height)
        above = (0, 0, window.width, MENU + 280)  # the pointer, which hides after a while, rests below
        _, panel = self.boxes()
        def hidden():
            now = self.desktop.still("a slide")
            return now if now.part(*panel) != window.part(*panel) and now.row(4) != window.row(4) else None
        first = until("the show on the whole screen", hidden)
        self.assertLess(first.share(BLACK, everything), 0.5)
        self.desktop.focus(self.desktop.ask("getactivewindow"))
        self.desktop.key("Right")
        second = until("the next slide", lambda: (now := self.desktop.still("a slide")).bytes != first.bytes and now)
        self.desktop.key("b")
        until("a black screen", lambda: self.desktop.look().share(BLACK, everything) > 0.999)
        self.desktop.key("b")
        until("the slide again", lambda: self.desktop.look().part(*above) == second.part(*above))
        self.desktop.key("Escape")
        until("the window again", lambda: self.desktop.look().row(4) == window.row(4))
        self.expect("总览 — " + APP)
        self.assertIsNone(self.process.poll(), "Esc in the show ended the program")
        self.desktop.focus(self.main)

    def quick_find(self):
        self.click(60, MENU + 36)
        self.expect("总览 — " + APP)
        _, panel = self.boxes()
        before = self.seen(panel, "another choice")
        self.desktop.key("ctrl+k")
        self.desktop.type("lqs")
        self.desktop.still("the county that is found")
        self.desktop.key("Return")
        self.expect("县（市、区） — " + APP)
        self.changes(panel, before, "where the county's figures come from")

    def pin_and_restart(self):
        left, top, right, bottom = self.boxes()[0]
        wide = (left, top, self.boxes()[1][2], bottom)
        self.click(-PANEL - 64, MENU + 24)  # closes what was said of the export
        alone = self.seen(wide, "one view")
        self.desktop.key("ctrl+shift+p")
        self.changes(wide, alone, "two views")
        self.click(60, MENU + 232)
        self.expect("目标任务 — " + APP)
        both = self.seen(wide, "the county beside the targets")
        self.desktop.key("ctrl+q")
        until("the end of the program", lambda: self.process.poll() is not None)
        self.process, self.main = self.start("目标任务 — " + APP)
        until("both views again", lambda: self.seen(wide, "after the restart") == both)
        self.desktop.key("ctrl+shift+p")
        self.changes(wide, both, "one view")
        self.click(60, MENU + 36)
        self.expect("总览 — " + APP)

    def edit(self):
        """Corrects a figure and takes that back; the store has both."""
        store = self.desktop.home / "data" / "regional-dashboard" / "region.store"
        _, panel = self.boxes()
        before = self.seen(panel, "nothing or something chosen")
        self.desktop.key("ctrl+k")
        self.desktop.type("LC-0014")
        self.desktop.still("the figure that is found")
        self.desktop.key("Return")
        chosen = self.changes(panel, before, "the figure")
        self.desktop.key("F4")
        self.desktop.focus(self.expect("更正：数据"))
        self.desktop.key("ctrl+a")
        self.desktop.type("12")
        self.desktop.key("Return")
        self.desktop.focus(self.expect("填报人"))  # asked once, with the login's name proposed
        self.desktop.key("Return")
        self.changes(panel, chosen, "the corrected figure")
        self.desktop.focus(self.main)
        self.desktop.key("ctrl+z")

        def kinds():
            with contextlib.closing(sqlite3.connect(f"file:{store}?mode=ro", uri=True)) as held:
                return [kind for (kind,) in held.execute("SELECT kind FROM change ORDER BY id")]

        until("the undo in the store", lambda: kinds()[-2:] == ["edit", "undo"])
        self.click(60, MENU + 36)
        self.expect("总览 — " + APP)

    def arrange_slides(self):
        """Drags two slides that are chosen together in front of the first one: one change, which Ctrl+Z takes back."""
        store = self.desktop.home / "data" / "regional-dashboard" / "region.store"

        def asked(question):
            with contextlib.closing(sqlite3.connect(f"file:{store}?mode=ro", uri=True)) as held:
                return [answer for (answer,) in held.execute(question)]

        def order():
            return asked("""SELECT code FROM slide AS row WHERE change = (SELECT max(change) FROM slide WHERE code = row.code)
                            AND NOT removed ORDER BY ord""")

        changes = len(asked("SELECT kind FROM change"))
        before = order()
        self.desktop.key("ctrl+shift+b")
        editor = self.expect("演示文稿")
        self.desktop.focus(editor)
        self.desktop.still("the editor with its pictures")
        left, top, _, _ = self.geometry(editor)
        x, rows = left + 300, [top + 60 + 107 * row for row in range(4)]  # upper edges of the first slides in the list
        self.desktop.click(x, rows[1] + 50)
        self.desktop.ask("keydown", "ctrl")
        self.desktop.click(x, rows[2] + 50)
        self.desktop.ask("keyup", "ctrl")
        self.desktop.drag((x, rows[2] + 50), (x, rows[0] + 6))
        until("the dragged order", lambda: order()[:3] == [before[1], before[2], before[0]])
        self.assertEqual(order()[3:], before[3:])
        self.desktop.still("the new order in the editor")
        self.desktop.key("ctrl+z")
        until("the undo in the store", lambda: asked("SELECT kind FROM change ORDER BY id")[changes:] == ["edit", "undo"])
        self.desktop.key("Escape")
        self.desktop.focus(self.expect("总览 — " + APP))

    def open_sample(self):
        self.click(24, 12)  # the file menu
        self.desktop.still("the file menu")
        self.desktop.key("Down", "Down", "Down", "Return")  # open, own store, sample city
        path = self.desktop.home / "sample.csv"
        self.desktop.still("the sample city")
        self.expect("总览 — " + APP)
        self.export_to(path)
        areas = {row.get("REF_AREA", "") for row in rows_of(path)}
        self.assertTrue(areas - {""}, "no area in the sample city's export")
        self.assertFalse(any(area.startswith("3715") for area in areas), f"these are Liaocheng's areas: {sorted(areas)}")

    def quit(self):
        self.desktop.key("ctrl+q")
        until("the end of the program", lambda: self.process.poll() is not None)
        self.assertEqual(self.process.returncode, 0)
        store = self.desktop.home / "data" / "regional-dashboard" / "region.store"
        self.assertEqual(store.read_bytes()[:16], b"SQLite format 3\0")


if __name__ == "__main__":
    run(Window)
