"""Pictures through the program: every page and every report, formats, sizes, themes, languages."""

import json
import re
import shutil
import struct
import zlib

import support
from support import CliTest, pages_of

PAGES = ["overview", "sources", "industries", "counties", "cluster", "targets", "projects", "axle-project"]


def png_size(data):
    assert data.startswith(b"\x89PNG\r\n\x1a\n") and data.endswith(b"IEND\xaeB`\x82"), data[:20]
    return struct.unpack(">II", data[16:24])


def png_texts(data):
    """The text chunks of a PNG, each checked by its sum."""
    texts, at = {}, 8
    while at < len(data):
        size, kind = struct.unpack(">I4s", data[at:at + 8])
        body = data[at + 8:at + 8 + size]
        assert zlib.crc32(kind + body) == struct.unpack(">I", data[at + 8 + size:at + 12 + size])[0], kind
        if kind == b"tEXt":
            key, value = body.split(b"\0", 1)
            texts[key.decode("latin-1")] = value.decode("latin-1")
        elif kind == b"zTXt":
            key, rest = body.split(b"\0", 1)
            texts[key.decode("latin-1")] = zlib.decompress(rest[1:]).decode("latin-1")
        elif kind == b"iTXt":
            key, rest = body.split(b"\0", 1)
            packed, value = rest[0], rest[2:].split(b"\0", 2)[2]
            texts[key.decode("latin-1")] = (zlib.decompress(value) if packed else value).decode("utf-8")
        at += 12 + size
    return texts


class Render(CliTest):
    def setUp(self):
        super().setUp()
        self.store()

    def render(self, what, name, *arguments, store="a.store", **more):
        said = self.ok("render", what, "--store", store, "--output", name, "--lang", "en", *arguments, **more)
        self.assertRegex(said, r"\APicture written, \d+×\d+: %s\n" % re.escape(name))
        return self.path(name).read_bytes()

    def test_every_page_of_both_regions(self):
        for package in ("liaocheng", "sample-city"):
            store = self.store(package, package)
            for page in PAGES:
                width, height = png_size(self.render(page, "x.png", "--size", "1366x768", store=store))
                self.assertEqual(width, 1366, page)
                self.assertGreaterEqual(height, 768, page)

    def test_what_is_brought_in_is_compared_on_the_page_of_the_areas(self):
        def said():
            self.ok("render", "counties", "--store", "a.store", "--output", "x.pdf", "--lang", "en")
            return " ".join("".join(pages_of(self.path("x.pdf"))).split())
        self.assertNotIn("where is it highest", said())
        rows = ["area,indicator,period,unit,value"]
        for number, area in enumerate(("371502", "371503", "371521", "371522")):
            rows += ["%s,Total output,%d,CNY,%d" % (area, year, 7000 + 100 * number + year) for year in (2023, 2024)]
            rows += ["%s,Schools,2024,enterprises,%d" % (area, 7 + number)] * (number < 2)
        self.path("t.csv").write_text("\n".join(rows) + "\n", encoding="utf-8")
        self.ok("import", "t.csv", "--store", "a.store", "--source", "yearbook", "--create-codes")
        page = said()
        self.assertIn("Total output: where is it highest", page)
        self.assertIn("9,324", page)
        self.assertNotIn("Schools: where", page, "two are told by the list")

    def test_a_card_that_counts_says_what_nobody_checked(self):
        def said(page):
            self.ok("render", page, "--store", "a.store", "--output", "x.pdf", "--lang", "en")
            return " ".join("".join(pages_of(self.path("x.pdf"))).split())
        self.assertNotIn("not checked yet", said("overview"))
        self.path("t.csv").write_text("area,indicator,period,unit,value\n371502,Schools,2024,enterprises,7\n371503,Schools,2024,enterprises,8\n",
                                      encoding="utf-8")
        self.ok("import", "t.csv", "--store", "a.store", "--source", "yearbook", "--create-codes")
        page = said("overview")
        self.assertIn("50 figures, of which targets: 7, plans: 7, undated: 14 · not checked yet: 2", page)
        self.assertEqual(page.count("not checked yet: 2"), 3, "the strip, the tiles of the counties, the dated figures of the city")

    def test_every_report(self):
        for line in self.ok("list", "reports", "--store", "a.store").splitlines():
            self.render("report:" + line.split("\t")[0], "x.png", "--size", "800x600")

    def test_a_large_picture_is_the_layout_of_1920_enlarged(self):
        width, height = png_size(self.render("overview", "x.png", "--size", "1920x1080"))
        self.assertEqual(png_size(self.render("overview", "x.png", "--size", "3840x2160")), (2 * width, 2 * height))
        svg = self.render("overview", "x.svg", "--size", "3840x2160").decode("utf-8")
        self.assertIn(f'viewBox="0 0 {width} {height}"', svg)
        self.assertRegex(svg, r'width="\d+(\.\d+)?mm"')

    def test_the_three_formats(self):
        self.assertTrue(self.render("targets", "x.PDF").startswith(b"%PDF-"))
        svg = self.render("targets", "x.svg", "--size", "1024x768").decode("utf-8")
        self.assertRegex(svg, r"\A<\?xml")
        self.assertIn("</svg>", svg)
        self.assertNotIn("<text", svg, "text is paths: no font needs to be there")
        self.assertEqual(png_size(self.render("report:targets", "x.png", "--size", "1024x768"))[0], 1024)

    def test_a_page_and_a_report_of_one_name(self):
        page, report = self.render("targets", "page.png"), self.render("report:targets", "report.png")
        self.assertNotEqual(page, report)
        self.assertEqual(self.render("industry-tiers", "x.png"), self.render("report:industry-tiers", "x.png"))

    def test_themes_and_languages_differ(self):
        pictures = {self.render("report:targets", "x.png", "--theme", theme) for theme in ("light", "dark", "projector")}
        self.assertEqual(len(pictures), 3)
        self.ok("render", "report:targets", "--store", "a.store", "--output", "x.png", "--lang", "zh")
        self.assertNotIn(self.path("x.png").read_bytes(), pictures)

    def boundaries(self, codes, **more):
        def square(i):
            return [[100 + i, 30], [101 + i, 30], [101 + i, 31], [100 + i, 31], [100 + i, 30]]

        features = [{"type": "Feature", "properties": {"gb": code},
                     "geometry": {"type": "Polygon", "coordinates": [square(i)]}} for i, code in enumerate(codes)]
        self.path("m.geojson").write_text(json.dumps({"type": "FeatureCollection", "features": features, **more}))
        return "m.geojson"

    def test_maps_on_boundaries_of_the_users_own(self):
        city = self.store("sample-city", "city")
        counties = [line.split("\t")[0] for line in self.ok("list", "areas", "--store", city).splitlines()][1:9]
        self.boundaries(counties, license="CC BY 4.0")
        with_shapes = ["--boundaries", "m.geojson", "--boundary-property", "gb"]
        tiles = self.render("counties-map", "x.png", store=city)
        shapes = self.render("counties-map", "x.png", *with_shapes, store=city)
        self.assertNotEqual(tiles, shapes)
        self.boundaries(counties)
        self.assertNotEqual(shapes, self.render("counties-map", "x.png", *with_shapes, store=city), "the licence is drawn")
        self.assertEqual(png_size(self.render("counties", "x.png", *with_shapes, "--size", "1024x768", store=city))[0], 1024)

    def test_boundaries_that_are_refused(self):
        def refused(*arguments):
            return self.refused(1, "render", "counties", "--store", "a.store", "--output", "x.png", "--lang", "en", *arguments)

        self.assertIn("m.geojson: the file cannot be read", refused("--boundaries", "m.geojson"))
        self.boundaries(["371581"])
        self.assertIn('no feature has the property "adcode"; the file has: gb', refused("--boundaries", "m.geojson"))
        self.path("m.geojson").write_text('{"type": "FeatureCollection",\n "features": [')
        self.assertIn("m.geojson:2:15: the file ends here", refused("--boundaries", "m.geojson"))
        self.assertFalse(self.path("x.png").exists())

    def test_a_picture_knows_its_figures_and_source(self):
        texts = png_texts(self.render("report:targets", "x.png", "--area", "371524"))
        everything = " ".join(texts.values())
        for figure in ("LC-0014", "LC-0015", "LC-0016", "LC-0017", "LC-0018"):
            self.assertIn(figure, everything)
        self.assertNotIn("LC-0027", everything, "the filter holds for pictures too")
        self.assertIn("newspaper page", everything)

    def test_the_same_bytes_everywhere(self):
        for name in ("x.png", "x.svg", "x.pdf"):
            first = self.render("cluster", name)
            for changes in ({"LC_ALL": "C", "TZ": "Asia/Shanghai"}, {"LC_ALL": "zh_CN.UTF-8", "DISPLAY": ":99"}):
                self.assertEqual(self.render("cluster", name, env=self.environment(**changes)), first, (name, changes))

    def test_another_chart_that_fits(self):
        store = self.store("sample-city", "sample-city")
        own = self.render("report:counties-growth", "own.png", store=store)
        for chart in ("dotplot", "diverging", "tilemap", "tilemap:equal", "tilemap:5|7.5", "list"):
            self.assertNotEqual(self.render("report:counties-growth", "x.png", "--chart", chart, store=store), own, chart)
        self.assertEqual(self.render("report:counties-growth", "x.png", "--chart", "bars", store=store), own)
        for chart, why in (("lines", "only one period"), ("ledger", "no target"), ("pie", "no such chart"),
                           ("poster", "not made for"), ("tilemap:7.5|5", "rising limits"), ("tilemap:box", "thirty areas")):
            said = self.refused(1, "render", "report:counties-growth", "--store", store, "--output", "y.png", "--lang", "en",
                                "--chart", chart)
            self.assertIn(why, said)
            self.assertIn("counties-growth", said)
        self.refused(2, "render", "counties", "--store", store, "--output", "y.png", "--chart", "list")
        self.assertFalse(self.path("y.png").exists())

    def test_what_cannot_be_painted(self):
        for code, says, *call in ((1, "bogus", "bogus", "--output", "x.png"), (2, "x.jpg", "targets", "--output", "x.jpg"),
                                  (2, "--output", "targets", "--output", "-"), (2, "--output", "targets"),
                                  (2, "0x0", "targets", "--output", "x.png", "--size", "0x0"),
                                  (2, "99999x99999", "targets", "--output", "x.png", "--size", "99999x99999"),
                                  (2, "1920", "targets", "--output", "x.png", "--size", "1920"),
                                  (2, "-5x100", "targets", "--output", "x.png", "--size=-5x100"),
                                  (2, "pink", "targets", "--output", "x.png", "--theme", "pink"),
                                  (1, "no/x.png", "targets", "--output", "no/x.png"), (1, "371599", "targets", "--area", "371599", "--output", "x.png")):
            self.refused(code, "render", *call, "--store", "a.store", *(() if call[-1] == "-" else ("--lang", "en")),
                         says=None if call[-1] == "-" else says)
        self.assertEqual(sorted(self.snapshot()), ["a.store"])


class BareDocument(CliTest):
    """A newspaper page whose package brings neither cards nor a deck, as an analyst enters it."""

    def setUp(self):
        super().setUp()
        package = self.path("package")
        shutil.copytree(support.ROOT / "data/liaocheng", package)
        for table in ("report", "deck", "slide"):
            file = package / (table + ".csv")
            file.write_text(file.read_text(encoding="utf-8").splitlines()[0] + "\n", encoding="utf-8")
        self.ok("import", package, "--store", "a.store")

    def said_on(self, page):
        self.ok("render", page, "--store", "a.store", "--output", "x.pdf", "--lang", "en")
        return " ".join("".join(pages_of(self.path("x.pdf"))).split())

    def test_every_page_tells_what_is_held(self):
        told = {"overview": ["Which numbers come first", "Competitive industries"], "sources": ["Small bearings turn"],
                "industries": ["High-end bearings", "Making seamless pipe"], "counties": ["Bearing manufacturers", "Early moves into artificial intelligence"],
                "cluster": ["5,100+", "100K+", "Flying-geese"], "targets": ["Newly added high-tech", "Bid to become", "CNY 4.2B"],
                "projects": ["Dong'e equipment-renewal", "CNY 280M", "Digital-economy leap"],
                "axle-project": ["Shandong Zhongli RV axle project: which steps", "2019", "CNY 260M+", "43 parts"]}
        self.assertEqual(sorted(told), sorted(PAGES))
        for page, words in told.items():
            said = self.said_on(page)
            for word in words:
                self.assertIn(word, said, page)
            for nothing in ("Nothing fits", "holds nothing", "say nothing"):
                self.assertNotIn(nothing, said, page)

    def test_money_put_into_projects_is_found_without_a_group(self):
        package = self.path("package")
        grouped = self.rows("project-investments", "--lang", "en")
        self.assertTrue(grouped)
        file = package / "indicator.csv"
        lines = [line for line in file.read_text(encoding="utf-8").splitlines(keepends=True) if not line.startswith("investment,")]
        file.write_text("".join(lines).replace(",investment,", ",,"), encoding="utf-8")
        self.ok("import", package, "--store", "b.store")
        self.assertEqual(self.rows("project-investments", "--lang", "en", store="b.store"), grouped)

if __name__ == "__main__":
    support.main()
