#!/usr/bin/env python3
"""A planner's morning in the real window: everything that the page names is opened by Ctrl+K, a figure is followed into the text that
it was printed in, a page becomes a PDF.

    python3 tests/window/test_desk.py build/release/ui/regional-dashboard
"""
import csv
import pathlib
import subprocess

from desktop import until
from mainwindow import APP, MENU, MainWindow, run

DATA = pathlib.Path(__file__).resolve().parents[2] / "data" / "liaocheng"
MARK = "#0072b2"  # on which the printed figure is marked


def codes(table, types=()):
    with open(DATA / f"{table}.csv", encoding="utf-8") as file:
        return [row["code"] for row in csv.DictReader(file) if not types or row["type"] in types]


class Desk(MainWindow):
    def test_everything(self):
        self.walk(self.open_each, self.read_the_printed_words, self.make_a_pdf, self.print_it, self.quit)

    def find(self, words):
        self.desktop.key("ctrl+k")
        self.desktop.type(words)
        self.desktop.still(f"what is found of {words}")
        self.desktop.key("Return")

    def open_each(self):
        """Two actions, Ctrl+K and Enter, and the panel says of each what it says of no other."""
        _, panel = self.boxes()
        before = [self.seen(panel, "nothing chosen")]
        for code in codes("tier") + codes("area") + codes("subject", ("programme", "project")):
            self.find(code)
            before.append(until(f"a panel that says something else: {code}",
                                lambda: (now := self.seen(panel, code)) not in before and now))

    def read_the_printed_words(self):
        """The document's own text, which the user has and the program has not."""
        _, panel = self.boxes()
        text = self.desktop.home / "page.txt"
        text.write_text("小轴承转动百亿大产业\n\n这里有轴承企业5100余家。\n", encoding="utf-8")
        before = self.seen(panel, "another choice")
        self.find("LC-0023")
        self.changes(panel, before, "the figure")
        self.desktop.key("F6", "F6", "F6", "Tab", "Tab", "Return")  # filters, page, panel; the sentence, the text
        self.desktop.focus(self.expect("附上原文文本…"))
        self.desktop.type(str(text))
        self.desktop.key("Return")
        passage = self.expect("原文")
        self.desktop.focus(passage)
        left, top, width, height = self.geometry(passage)
        box = left + 24, top + 100, left + width - 24, top + height - 60
        until("the printed figure, marked", lambda: self.desktop.look().share(MARK, box) > 0.002)
        self.desktop.key("Escape")
        self.desktop.focus(self.main)
        self.find("LC-0023")

    def make_a_pdf(self):
        self.click(60, MENU + 36)
        self.expect("总览 — " + APP)
        self.desktop.still("the first page")
        self.click(24, 12)  # the file menu
        self.desktop.still("the file menu")
        # open, own store, sample city, import, export, this page
        self.desktop.key("Down", "Down", "Down", "Down", "Down", "Down", "Return")
        self.desktop.focus(self.expect("页面另存为…"))
        path = self.desktop.home / "page.pdf"
        self.desktop.key("ctrl+a")
        self.desktop.type(str(path))
        self.desktop.key("Return")
        until("the file", lambda: path.is_file() and path.read_bytes()[-6:].strip() == b"%%EOF")
        self.assertEqual(path.read_bytes()[:5], b"%PDF-")
        said = subprocess.run(["pdftotext", "-layout", str(path), "-"], capture_output=True, text=True, check=True).stdout
        for words in ("总览", "5100余家", "突破2.6亿元", "超过3000万美元"):
            self.assertIn(words, said.replace(" ", ""))
        self.desktop.focus(self.main)

    def print_it(self):
        """By keys alone. Where no printer is set up, the dialog offers a file."""
        self.desktop.key("ctrl+p")
        preview = self.expect("打印预览")
        self.desktop.focus(preview)
        self.desktop.still("the preview")
        self.desktop.key("ctrl+p")
        self.desktop.focus(self.expect("打印"))
        self.desktop.still("the dialog")
        self.desktop.key("Return")
        path = self.desktop.home / "总览.pdf"
        until("the print", lambda: path.is_file() and path.read_bytes()[-6:].strip() == b"%%EOF")
        until("only the window", lambda: len(self.desktop.titles(self.process)) == 1)
        said = subprocess.run(["pdftotext", "-layout", str(path), "-"], capture_output=True, text=True, check=True).stdout
        for words in ("总览", "5100余家", "突破2.6亿元", "超过3000万美元"):
            self.assertIn(words, said.replace(" ", ""))
        self.desktop.focus(self.main)

    def quit(self):
        self.desktop.key("ctrl+q")
        until("the end of the program", lambda: self.process.poll() is not None)
        self.assertEqual(self.process.returncode, 0)
        self.assertNotIn("轴承企业5100余家".encode(), (self.desktop.home / "data" / "regional-dashboard" / "region.store").read_bytes(),
                         "the user's text is in the store")


if __name__ == "__main__":
    run(Desk)
