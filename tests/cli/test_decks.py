"""A deck as a file of its own: out of one store, into another, the same."""

import json
import subprocess

import support
from support import CliTest


def asked(deck):
    """What each slide asks, wherever in the file the question stands."""
    named = {view["id"]: view["spec"] for view in deck.get("reports", {"views": []})["views"]}
    return [[slide["views"]["views"][int(code[1:]) - 1]["spec"] if code.startswith("=") else named.get(code)
             for code in slide["reports"]] for slide in deck["slides"]]


class DeckFile(CliTest):
    def setUp(self):
        super().setUp()
        self.store("sample-city", "sample.store")
        self.store()
        self.assertEqual(self.ok("slides", "--store", "sample.store", "--output", "review.deck.json", "--lang", "en"),
                         "deck written: review.deck.json\n")

    def test_travels_whole(self):
        self.ok("import", "review.deck.json", "--store", "a.store")
        decks = dict(line.split("\t") for line in self.ok("list", "decks", "--store", "a.store").splitlines())
        self.assertEqual(list(decks), ["page-in-ten", "monthly-review"])
        self.ok("slides", "monthly-review", "--store", "a.store", "--output", "again.deck.json")
        first, again = (json.loads(self.path(name).read_text(encoding="utf-8")) for name in ("review.deck.json", "again.deck.json"))
        self.assertEqual(first["deck"], again["deck"])
        # Some codes stand for other reports in the other store.
        self.assertEqual(asked(first), asked(again))
        for key in ("layout", "title", "notes", "build", "backup"):
            self.assertEqual(*([slide.get(key) for slide in deck["slides"]] for deck in (first, again)), key)

    def test_what_is_no_deck_is_refused_and_changes_nothing(self):
        whole = self.path("review.deck.json").read_text(encoding="utf-8")

        def but(edit):
            deck = json.loads(whole)
            edit(deck)
            return json.dumps(deck)

        def slide(**members):
            return but(lambda deck: deck["slides"][1].update(members))

        before = self.digest()
        for text, says in ((whole[:2000], "JSON"), ("[]", "JSON"), ("", "JSON"), ('{"version": 99}', "version"),
                           (but(lambda deck: deck.pop("version")), "version"),
                           (slide(layout="spiral"), "spiral"), (slide(placing="below"), "below"), (slide(colour="red"), "colour"),
                           (slide(views="x"), "views"), (slide(views=[1]), "views"), (slide(reports=["a b"]), "blanks"),
                           (slide(title={"zh": "a\0b", "en": "x"}), "UTF-8"),
                           (but(lambda deck: deck["deck"].pop("name")), "name"),
                           (but(lambda deck: deck["deck"].update(code="../x y")), "code"),
                           (but(lambda deck: deck["deck"].update(theme="pink")), "pink"),
                           (but(lambda deck: deck.pop("slides")), "slides"), (but(lambda deck: deck.update(slides={})), "slides"),
                           (but(lambda deck: deck.update(slides=deck["slides"] * 300)), "2,000"),
                           (but(lambda deck: deck.update(reports="x")), "reports"),
                           (whole.rstrip()[:-1] + ', "slides": []}', "twice"), ('{"a":' * 5000 + "1" + "}" * 5000, "nested"),
                           ("[" * 100000 + "]" * 100000, "nested"), (" " * 20_000_000 + whole, "20 MB")):
            self.path("bad.deck.json").write_text(text, encoding="utf-8")
            self.refused(1, "import", "bad.deck.json", "--store", "a.store", "--lang", "en", says=says)
            self.assertEqual(self.digest(), before, text[:40])

    def every_kind(self):
        """A deck with all that a slide may have, as a file."""
        def both(words):
            return {"zh": words + "（中文）", "en": words}
        deck = json.loads(self.path("review.deck.json").read_text(encoding="utf-8"))
        view = {"id": "overview-tiles", "question": both("Six"), "spec": deck["reports"]["views"][0]["spec"]}
        deck["deck"] = {"code": "every-kind", "name": both("Every kind"), "theme": "projector", "aspect": "4:3"}
        deck["slides"] = [
            {"layout": "title", "title": both("A"), "text": both("a"), "reports": []},
            {"layout": "section", "title": both("B"), "group": both("First"), "reports": []},
            {"layout": "number", "title": both("C"), "text": both("c"), "placing": "beside", "reports": ["overview-tiles"]},
            {"layout": "one", "notes": both("Say it.\nThen pause."), "placing": "alone", "group": both("Second"), "build": True,
             "reports": ["overview-growth", "=1"], "views": {"version": 1, "views": [view]}},
            {"layout": "two", "hidden": True, "reports": ["overview-growth", "overview-path"]},
            {"layout": "one", "backup": True, "reports": ["nowhere"]}]
        self.path("kinds.deck.json").write_text(json.dumps(deck), encoding="utf-8")
        return deck

    def test_a_package_carries_every_kind_of_slide(self):
        self.every_kind()
        self.ok("import", "kinds.deck.json", "--store", "sample.store")
        self.ok("package", "--store", "sample.store", "--output", "package/")
        self.ok("import", "package", "--store", "again.store")
        self.assertEqual(self.digest("again.store"), self.digest("sample.store"))
        for store in ("sample.store", "again.store"):
            self.ok("slides", "every-kind", "--store", store, "--output", store + ".deck.json")
        first, again = (self.path(name + ".deck.json").read_bytes() for name in ("sample.store", "again.store"))
        self.assertEqual(first, again)

    def test_a_file_carries_every_kind_of_slide(self):
        made = self.every_kind()
        self.ok("import", "kinds.deck.json", "--store", "sample.store")
        self.ok("slides", "every-kind", "--store", "sample.store", "--output", "out.deck.json")
        out = json.loads(self.path("out.deck.json").read_text(encoding="utf-8"))
        self.assertEqual(out["deck"], made["deck"])
        for before, after in zip(made["slides"], out["slides"]):
            self.assertEqual({name: value for name, value in before.items() if name != "views"},
                             {name: value for name, value in after.items() if name != "views"})
        self.assertEqual(len(out["slides"]), len(made["slides"]))
        self.assertEqual(asked(out)[3][1], made["slides"][3]["views"]["views"][0]["spec"])

    def test_a_report_that_is_nowhere_says_so_on_its_slide(self):
        made = self.every_kind()
        del made["reports"]
        self.path("kinds.deck.json").write_text(json.dumps(made), encoding="utf-8")
        self.ok("import", "kinds.deck.json", "--store", "a.store")  # which has neither growth nor path
        self.ok("slides", "every-kind", "--store", "a.store", "--output", "x.pdf", "--lang", "en")
        said = subprocess.run(["pdftotext", str(self.path("x.pdf")), "-"], check=True, capture_output=True).stdout.decode("utf-8")
        for code in ("overview-growth", "nowhere"):
            self.assertRegex(said.replace("\n", " "), "The report [“\"]%s[”\"] is no longer in this store" % code)


if __name__ == "__main__":
    support.main()
