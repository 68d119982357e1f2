#!/usr/bin/env python3
"""An analyst's month in the window, with keys and mouse: a form is filled and rolled on, a report goes out as a workbook and becomes a
slide. What lands on the disk is compared with what the command line says.

    python3 tests/window/test_analyst.py build/release/ui/regional-dashboard
"""
import os
import subprocess
import zipfile

from desktop import Desktop, until
from mainwindow import APP, MENU, MainWindow, run


class Analyst(MainWindow):
    """Begins with a store of the sample city, which may be changed."""

    def setUp(self):
        self.desktop = self.enterContext(Desktop())
        self.store = self.desktop.home / "city.store"
        sample = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..", "data", "sample-city")
        self.said("import", sample)
        self.process, self.main = self.start("总览 — " + APP, "--store", str(self.store))

    def said(self, *arguments):
        """What the command line answers of the same store."""
        done = subprocess.run([self.program, *arguments, "--store", str(self.store), "--lang", "zh"], env=self.desktop.environment,
                              cwd=self.desktop.home, capture_output=True, text=True, check=False)
        self.assertEqual(done.returncode, 0, done.stderr)
        return done.stdout

    def last_of_reports(self, back):
        """An entry of the menu of reports, counted from its end."""
        self.desktop.key("F10")
        self.desktop.key(*["Right"] * 4, *["Up"] * back, "Return")

    def closed(self, title):
        until(f"the end of {title}", lambda: title not in self.desktop.titles(self.process).values())
        self.desktop.focus(self.main)

    def test_month(self):
        self.walk(self.fill_form, self.roll_on, self.hand_out_workbook, self.keep_slide)

    def fill_form(self):
        [line] = self.said("form", "list").splitlines()
        code, _, self.period = line.split("\t")
        self.said("form", "fill", code, "--output", "wanted.xlsx")
        self.last_of_reports(3)
        dialog = self.expect("报送表")
        self.desktop.focus(dialog)
        self.desktop.still("the form and what its cells get")
        left, top, width, height = self.geometry(dialog)
        self.desktop.click(left + width - 136, top + height - 30)  # fill and save as
        self.desktop.focus(self.expect("填好的报送表存为"))
        self.desktop.key("ctrl+a")
        self.desktop.type(str(self.desktop.home / "filled.xlsx"))
        self.desktop.key("Return")
        filled = self.desktop.home / "filled.xlsx"
        until("the filled form", filled.is_file)
        self.assertEqual(filled.read_bytes(), (self.desktop.home / "wanted.xlsx").read_bytes())
        self.desktop.focus(dialog)
        self.desktop.still("what was filled")
        self.desktop.key("Escape")
        self.closed("报送表")

    def roll_on(self):
        self.last_of_reports(2)
        dialog = self.expect("滚动到下一期")
        self.desktop.focus(dialog)
        self.desktop.still("what has not arrived")
        self.desktop.key("Return")
        self.desktop.focus(self.expect("填报人"))  # asked once, with the login's name proposed
        self.desktop.key("Return")
        self.closed("滚动到下一期")
        [line] = self.said("form", "list").splitlines()
        self.assertGreater(line.split("\t")[2], self.period, "the form stands at the next period")

    def hand_out_workbook(self):
        self.click(60, MENU + 153)  # the counties
        self.desktop.still("a page")
        self.desktop.key("ctrl+e")
        self.desktop.focus(self.expect("导出"))
        self.desktop.key("Tab", "Down")  # from CSV to a workbook
        self.desktop.key("Tab", "Tab", "ctrl+a")  # its unit, the file
        path = self.desktop.home / "out.xlsx"
        self.desktop.type(str(path))
        self.desktop.key("Return")
        until("the workbook", lambda: path.is_file() and zipfile.is_zipfile(path))
        self.closed("导出")
        with zipfile.ZipFile(path) as book:
            self.assertIn("xl/worksheets/sheet2.xml", book.namelist(), "filters, sources and date")
            self.assertIn(b"<v>", book.read("xl/worksheets/sheet1.xml"), "numbers are numbers")

    def keep_slide(self):
        before = self.slides()
        self.desktop.key("ctrl+b")
        until("one slide more", lambda: self.slides() == before + 1)

    def slides(self):
        self.said("slides", "--output", "deck.pdf")
        said = subprocess.run(["pdfinfo", str(self.desktop.home / "deck.pdf")], capture_output=True, text=True, check=True).stdout
        return int(next(line.split()[1] for line in said.splitlines() if line.startswith("Pages:")))


if __name__ == "__main__":
    run(Analyst)
