"""Decks through the program: PDF, handout and notes, PNG, and the presentation that LibreOffice reads beside our PDF."""

import collections
import json
import posixpath
import re
import resource
import shutil
import sqlite3
import subprocess
import xml.dom.minidom
import zipfile

import office
import support
from support import CliTest, pages_of
from test_render import png_size


# LibreOffice leaves hidden slides out of a PDF unless it is told not to.
HIDDEN_AS_WELL = 'pdf:impress_pdf_Export:{"ExportHiddenSlides":{"type":"boolean","value":"true"}}'


def sizes_of(pdf):
    """Width and height of each page in points."""
    facts = subprocess.run(["pdfinfo", "-l", "999", str(pdf)], check=True, capture_output=True).stdout.decode("utf-8")
    return [(float(w), float(h)) for w, h in re.findall(r"Page +\d+ size: +([\d.]+) x ([\d.]+) pts", facts)]


def letters(words):
    """How often each letter stands there: offices set their own space between scripts, and read text in an order of theirs.
    English quotes are drawn straight."""
    return collections.Counter(re.sub(r"\s", "", re.sub("[“”]", '"', words)))


def pictures_of(pdf, folder, width=320):
    """Each page as rows of (red, green, blue)."""
    subprocess.run(["pdftoppm", "-scale-to-x", str(width), "-scale-to-y", "-1", str(pdf), str(folder / pdf.stem)], check=True)
    for file in sorted(folder.glob(pdf.stem + "-*.ppm")):
        head, size, _, bits = file.read_bytes().split(b"\n", 3)
        assert head == b"P6", head
        across, down = map(int, size.split())
        yield [[bits[3 * (y * across + x):3 * (y * across + x) + 3] for x in range(across)] for y in range(down)]


def coloured(picture):
    """Places that are no grey."""
    return {(x, y) for y, row in enumerate(picture) for x, (r, g, b) in enumerate(row) if max(r, g, b) - min(r, g, b) > 70}


def cores(places):
    """What is left of large marks, three places from their edges: letters have none, and bars, tiles and areas have."""
    near = range(-3, 4)
    return {(x, y) for x, y in places if all((x + dx, y + dy) in places for dx in near for dy in near)}


def under_letters(places):
    """With what strokes of letters cover of a mark: another font has them elsewhere."""
    near = range(-2, 3)
    return {(x + dx, y + dy) for x, y in places for dx in near for dy in near}


class Slides(CliTest):
    def slides(self, name, *arguments, store="a.store"):
        said = self.ok("slides", "--store", store, "--output", name, "--lang", "en", *arguments)
        self.assertRegex(said, r"\A\d+ slides written: %s\n\Z" % re.escape(name))
        return self.path(name)

    def test_a_deck_as_pdf_and_as_pictures(self):
        self.store()
        pdf = self.slides("x.pdf").read_bytes()
        self.assertTrue(pdf.startswith(b"%PDF-"))
        self.ok("slides", "page-in-ten", "--store", "a.store", "--output", "y.pdf", "--lang", "en",
                env=self.environment(TZ="Asia/Shanghai", LC_ALL="C"))
        self.assertEqual(self.path("y.pdf").read_bytes(), pdf)
        self.ok("slides", "--store", "a.store", "--output", "pictures/", "--size", "800x600")
        pictures = sorted(self.path("pictures").iterdir())
        self.assertEqual([picture.name for picture in pictures], ["%02d.png" % i for i in range(1, 12)])
        self.assertEqual({png_size(picture.read_bytes()) for picture in pictures}, {(800, 600)})

    def test_a_source_line_names_and_counts_all_that_is_shown(self):
        self.store("sample-city")  # as a.store
        pages = [" ".join(page.split()) for page in pages_of(self.slides("x.pdf"))]
        [targets] = [page for page in pages if "How far along are the targets" in page]
        self.assertIn("Source: Sample Monthly Bulletin, February 2025; Sample City Work Report 2025", targets)
        held = sum(int(row["FIGURES"]) for row in self.rows("industries-held"))
        [poster] = [page for page in pages if "Which industries make up the" in page]
        self.assertIn("%d figures" % held, poster, "an industry of two tiers is counted once")

    def test_a_title_that_names_one_page_counts_that_page(self):
        self.store()
        before = pages_of(self.slides("x.pdf", "page-in-ten"))[0]
        self.assertIn("One newspaper page, 48 figures", before)
        self.path("more.csv").write_text("area,indicator,period,unit,value\n371581,jobs,2023,persons,99000\n", encoding="utf-8")
        self.ok("import", "more.csv", "--store", "a.store", "--source", "yearbook", "--create-codes")
        self.assertEqual(len(self.rows("observations")), 49)
        self.assertIn("One newspaper page, 48 figures", pages_of(self.slides("y.pdf", "page-in-ten"))[0])

    def test_a_report_that_fails_takes_no_other_slide_along(self):
        self.store()
        whole = pages_of(self.slides("whole.pdf"))
        with sqlite3.connect(self.path("a.store")) as store:
            store.execute("UPDATE figure SET value = 5200 WHERE figure_code = 'LC-0023'")
        store.close()
        outcome = self.run_program("slides", "--store", "a.store", "--output", "x.pdf", "--lang", "en")
        self.assertEqual(outcome.code, 1, outcome)
        self.assertRegex(outcome.err, r"\AThe file is written, but a report of slide \d+ .*figure LC-0023.*\n\Z")
        self.assertEqual(outcome.out, "%d slides written: x.pdf\n" % len(whole))
        pages = pages_of(self.path("x.pdf"))
        self.assertEqual(len(pages), len(whole))
        failed = [page for page in pages if "LC-0023" in page]
        self.assertTrue(failed)
        self.assertIn("is damaged", " ".join(failed[0].split()))
        self.assertFalse([page for page in pages if "5,200" in page])
        self.assertTrue([page for page in whole if page in pages], "what has nothing to do with it is as it was")

    def test_what_makes_no_slides(self):
        self.store()
        self.path("full").mkdir()
        self.path("full/mine").write_text("mine")
        before = self.snapshot()
        for code, says, *call in ((1, "bogus", "bogus", "--output", "x.pdf"), (2, "x.txt", "--output", "x.txt"), (2, "--output"),
                                  (2, "3:2", "--output", "x.pdf", "--aspect", "3:2"), (2, "1x1", "--output", "x.pdf", "--size", "1x1"),
                                  (2, "pink", "--output", "x.pdf", "--theme", "pink"), (1, "no/x.pdf", "--output", "no/x.pdf"),
                                  (1, "no/x.pptx", "--output", "no/x.pptx"), (1, "full", "--output", "full/"),
                                  (2, "bogus", "--output", "x.pdf", "--with", "bogus"),
                                  (2, "--with", "--output", "x.pptx", "--with", "notes"),
                                  (2, "--with", "--output", "new/", "--with", "handout")):
            self.refused(code, "slides", *call, "--store", "a.store", says=says)
            self.assertEqual(self.snapshot(), before, call)

    def test_a_full_disk_leaves_what_was_there(self):
        self.store()
        for name in ("x.pptx", "x.pdf"):
            self.path(name).write_text("mine")
            before = self.snapshot(leave_out=("a.store-shm", "a.store-wal"))
            self.refused(1, "slides", "--store", "a.store", "--output", name,
                         limits=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (5000, 5000)))
            self.assertEqual(self.snapshot(leave_out=("a.store-shm", "a.store-wal")), before, name)

    def test_notes_stand_below_their_slides(self):
        self.store()
        notes = [row["notes_en"] for row in support.read_csv((support.ROOT / "data/liaocheng/slide.csv").read_text(encoding="utf-8"))]
        alone, pages = pages_of(self.slides("x.pdf")), pages_of(self.slides("n.pdf", "--with", "notes"))
        self.assertEqual(len(pages), len(notes))
        for slide, page, note, number in zip(alone, pages, notes, range(1, 100)):
            self.assertEqual(letters(slide + note) - letters(page), {}, "slide and note are on the page")
            self.assertRegex(page, r"\d{4}-\d\d-\d\d +%d / %d\s*\Z" % (number, len(notes)))
        for width, height in sizes_of(self.path("n.pdf")):
            self.assertAlmostEqual(width, 595.3, delta=1)
            self.assertAlmostEqual(height, 841.9, delta=1)

    def test_long_notes_go_on_on_the_next_page(self):
        package = self.path("package")
        shutil.copytree(support.ROOT / "data/liaocheng", package)
        note = " ".join("word%d" % i for i in range(600))
        file = package / "slide.csv"
        text = file.read_text(encoding="utf-8")
        short = support.read_csv(text)[1]["notes_en"]
        file.write_text(text.replace(short, note), encoding="utf-8")
        self.ok("import", package, "--store", "long.store")
        pages = pages_of(self.slides("n.pdf", "--with", "notes", store="long.store"))
        self.assertGreater(len(pages), 11)
        said = [" ".join(re.findall(r"\bword\d+\b", page)) for page in pages]
        self.assertEqual(" ".join(filter(None, said)), note, "all of it, in its order")
        self.assertEqual([bool(words) for words in said].count(True), len(pages) - 10)

    def test_a_chart_of_targets_keeps_what_is_behind(self):
        """Where not all have room, what is on schedule goes first, and the slide says of the others what they are."""
        self.store("sample-city")
        targets = self.rows("targets-2025", "--lang", "en")
        behind = [row for row in targets if row["PACE"] in ("behind schedule", "far behind schedule")]
        self.assertTrue(behind)
        [said] = [page for page in pages_of(self.slides("x.pdf", "--size", "1024x768", "monthly-review")) if "targets for 2025?" in page]
        gone, paces = re.search(r"(\d+) more in the report((?:\s(?:· )?[a-z ]+: \d+)*)", said).groups()
        self.assertEqual(said.count("behind schedule"), len(behind), said)
        self.assertNotIn("behind schedule:", paces)
        self.assertEqual(sum(map(int, re.findall(r"\d+", paces))), int(gone), said)

    def deckless(self):
        """The sample city, with the office's limits of pace and without its deck."""
        package = self.path("deckless")
        shutil.copytree(support.ROOT / "data/sample-city", package, ignore=shutil.ignore_patterns("making", "deck.csv", "slide.csv"))
        told = json.loads((package / "datapackage.json").read_text(encoding="utf-8"))
        told["resources"] = [file for file in told["resources"] if file["path"] not in ("deck.csv", "slide.csv")]
        (package / "datapackage.json").write_text(json.dumps(told), encoding="utf-8")
        self.ok("import", package, "--store", "d.store")

    def slide_of_targets(self):
        [said] = [page for page in pages_of(self.slides("d.pdf", store="d.store")) if "Which targets were set" in page]
        gone, paces = re.search(r"(\d+) more in the report((?:\s(?:· )?[a-z ]+: \d+)*)", said).groups()
        return said, int(gone), {words: int(count) for words, count in re.findall(r"([a-z][a-z ]*): (\d+)", paces)}

    def test_a_store_without_a_deck_judges_its_targets_as_the_office_does(self):
        self.deckless()
        judged = collections.Counter(row["PACE"] for row in self.rows("targets", "--lang", "en", store="d.store"))
        self.assertGreater(judged["not reached"] + judged["far behind schedule"], 0)
        said, gone, paces = self.slide_of_targets()
        self.assertEqual(sum(paces.values()), gone, said)
        shown = said[:said.index(" more in the report")]
        for words in ("not reached", "far behind schedule"):
            self.assertEqual(len(re.findall(r"\b%s$" % words, shown, re.M)) + paces.get(words, 0), judged[words], said)
        self.assertIn("no actual yet", paces, "neither judged nor in silence")

    def test_what_a_slide_says_of_targets_it_leaves_out_holds_for_a_hundred_of_them(self):
        self.deckless()
        rows = ["area,indicator,kind,period,unit,value"]
        rows += ["Town %d,Jobs,%s,2024,persons,%d" % (i, kind, value) for i in range(70) for kind, value in (("target", 90), ("actual", 99))]
        self.path("jobs.csv").write_text("\n".join(rows) + "\n")
        self.ok("import", "jobs.csv", "--store", "d.store", "--create-codes", "--source", "plan")
        said, gone, paces = self.slide_of_targets()
        self.assertGreater(gone, 70)
        self.assertEqual(sum(paces.values()), gone, said)
        self.assertGreaterEqual(paces["reached"], 70)

    def test_a_store_of_targets_shows_them(self):
        """A table of targets and what was before, of areas that nobody put into a region."""
        rows = ["area,indicator,kind,period,unit,value", "Upton,Jobs,target,2025,persons,4711"]
        for area, value in (("Upton", 30), ("Lowton", 20)):
            rows += ["%s,Exports,target,2025,persons,%d" % (area, value + 7), "%s,Exports,actual,2024,persons,%d" % (area, value)]
        self.path("targets.csv").write_text("\n".join(rows) + "\n")
        self.ok("import", "targets.csv", "--store", "t.store", "--empty", "--create-codes", "--source", "plan")
        pages = pages_of(self.slides("t.pdf", store="t.store"))
        self.assertIn("2 indicators of 2 areas", pages[0])
        [targets] = [page for page in pages if "Which targets were set" in page]
        self.assertIn("4,711", targets)

    def test_a_handout_of_six(self):
        self.store()
        alone, pages = pages_of(self.slides("x.pdf")), pages_of(self.slides("h.pdf", "--with", "handout"))
        self.assertEqual(len(pages), 2)
        for page, slides in zip(pages, (alone[:6], alone[6:])):
            self.assertEqual(letters("".join(slides)) - letters(page), {})

    def test_a_presentation_is_a_sound_package(self):
        self.store()
        bytes_of_it = self.slides("x.pptx").read_bytes()
        self.ok("slides", "page-in-ten", "--store", "a.store", "--output", "y.pptx", "--lang", "en",
                env=self.environment(TZ="Asia/Shanghai", LC_ALL="C", USER="somebody", HOSTNAME="somewhere"))
        self.assertEqual(self.path("y.pptx").read_bytes(), bytes_of_it)
        with zipfile.ZipFile(self.path("x.pptx")) as package:
            names = package.namelist()
            self.assertEqual(names[0], "[Content_Types].xml")
            self.assertEqual(len(names), len(set(names)))
            parts = {name: xml.dom.minidom.parseString(package.read(name)) for name in names if not name.endswith(".png")}
        named = {part.getAttribute("PartName")[1:] for part in parts["[Content_Types].xml"].getElementsByTagName("Override")}
        self.assertEqual(named, {name for name in parts if not name.endswith(".rels")} - {"[Content_Types].xml"})
        for name, part in parts.items():
            for link in part.getElementsByTagName("Relationship") if name.endswith(".rels") else []:
                home = posixpath.dirname(posixpath.dirname(name))
                self.assertIn(posixpath.normpath(posixpath.join(home, link.getAttribute("Target"))), names, name)
            ids = [shape.getAttribute("id") for shape in part.getElementsByTagName("p:cNvPr")]
            self.assertEqual(len(ids), len(set(ids)), "%s: every shape has an id of its own" % name)
        slides = [part for name, part in parts.items() if name.startswith("ppt/slides/slide")]
        self.assertEqual(len(slides), 11)
        for slide in slides:
            self.assertEqual(slide.getElementsByTagName("p:pic"), [], "all is native")
            titles = [place for place in slide.getElementsByTagName("p:ph") if place.getAttribute("type") == "title"]
            self.assertEqual(len(titles), 1)
        said = "".join(parts["docProps/core.xml"].documentElement.toxml())
        self.assertNotRegex(said, r"somebody|somewhere|202\d-\d\d-\d\dT")

    def test_libreoffice_shows_what_our_pdf_shows(self):
        self.store()
        city = self.store("sample-city", "city")
        large = 0
        for store, language, shape in (("a.store", "zh", "16:9"), ("a.store", "en", "4:3"), (city, "zh", "4:3"), (city, "en", "16:9")):
            where = "%s in %s at %s" % (store, language, shape)
            for name in ("ours.pdf", "theirs.pptx"):
                self.ok("slides", "--store", store, "--output", name, "--lang", language, "--aspect", shape)
            [theirs] = office.convert(self.path("theirs.pptx"), HIDDEN_AS_WELL, self.folder)
            ours = self.path("ours.pdf")
            wanted, found = pages_of(ours), pages_of(theirs)
            self.assertEqual(len(found), len(wanted), where)
            for number, (page, other) in enumerate(zip(wanted, found), 1):
                self.assertEqual(letters(page) - letters(other), {}, "%s, slide %d: words that are missing" % (where, number))
                self.assertEqual(letters(other) - letters(page), {}, "%s, slide %d: words more" % (where, number))
            for (width, height), (other_width, other_height) in zip(sizes_of(ours), sizes_of(theirs)):
                self.assertAlmostEqual(width / height, other_width / other_height, delta=0.01)
            for number, (page, other) in enumerate(zip(pictures_of(ours, self.folder), pictures_of(theirs, self.folder)), 1):
                marks, others = coloured(page), coloured(other)
                large += len(cores(marks))
                for inside, whole in ((cores(marks), under_letters(others)), (cores(others), under_letters(marks))):
                    self.assertLessEqual(len(inside - whole), max(8, 0.01 * len(inside)), "%s, slide %d: marks moved" % (where, number))
            for file in self.folder.glob("*.ppm"):
                file.unlink()
        self.assertGreater(large, 5000, "bars and tiles were compared at all")

    def test_backup_slides_are_hidden_and_groups_are_sections(self):
        self.store()
        self.ok("slides", "--store", "a.store", "--output", "x.deck.json")
        deck = json.loads(self.path("x.deck.json").read_text(encoding="utf-8"))
        deck["deck"]["code"] = "grouped"
        for number, slide in enumerate(deck["slides"]):
            if 0 < number < 5:
                slide["group"] = {"zh": "产业", "en": "Industries"}
        self.path("x.deck.json").write_text(json.dumps(deck), encoding="utf-8")
        self.ok("import", "x.deck.json", "--store", "a.store")
        self.ok("slides", "grouped", "--store", "a.store", "--output", "x.pptx", "--lang", "en")
        with zipfile.ZipFile(self.path("x.pptx")) as package:
            slides = [xml.dom.minidom.parseString(package.read("ppt/slides/slide%d.xml" % number)) for number in range(1, 12)]
            presentation = xml.dom.minidom.parseString(package.read("ppt/presentation.xml"))
        self.assertEqual([slide.documentElement.getAttribute("show") for slide in slides], [""] * 10 + ["0"])
        ids = [slide.getAttribute("id") for slide in presentation.getElementsByTagName("p:sldId")]
        sections = presentation.getElementsByTagName("p14:section")
        held = [[slide.getAttribute("id") for slide in section.getElementsByTagName("p14:sldId")] for section in sections]
        self.assertEqual([section.getAttribute("name") for section in sections],
                         ["One page, ten slides", "Industries", "One page, ten slides", "backup"])
        self.assertEqual(held, [ids[:1], ids[1:5], ids[5:10], ids[10:]])
        self.assertEqual(len({section.getAttribute("id") for section in sections}), 4)
        [shown] = office.convert(self.path("x.pptx"), "pdf", self.folder)
        self.assertEqual(len(pages_of(shown)), 10, "the backup slide is in no show")

    def test_notes_come_through(self):
        self.store()
        self.slides("x.pptx")
        [theirs] = office.convert(self.path("x.pptx"), 'pdf:impress_pdf_Export:{"ExportNotesPages":{"type":"boolean","value":"true"},'
                                  '"ExportHiddenSlides":{"type":"boolean","value":"true"}}', self.folder)
        pages = [re.sub(r"\s", "", page) for page in pages_of(theirs)[11:]]
        notes = [row["notes_en"] for row in support.read_csv((support.ROOT / "data/liaocheng/slide.csv").read_text(encoding="utf-8"))]
        self.assertEqual(len(pages), len(notes))
        for page, note in zip(pages, notes):
            self.assertIn(re.sub(r"\s", "", note), page)


if __name__ == "__main__":
    support.main()
