"""A deck as a file of its own: out of one store, into another, the same."""

import json

import support
from support import CliTest


def asked(deck):
    """What each slide asks, wherever in the file the question stands."""
    named = {view["id"]: view["spec"] for view in deck.get("reports", {"views": []})["views"]}
    return [[slide["views"]["views"][int(code[1:]) - 1]["spec"] if code.startswith("=") else named[code]
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
        odd = json.loads(whole)
        odd["slides"][0]["layout"] = "spiral"
        unnamed = json.loads(whole)
        del unnamed["deck"]["name"]
        before = self.digest()
        for text, says in ((whole[:2000], "JSON"), ("[]", "JSON"), ('{"version": 99}', "version"), (json.dumps(odd), "spiral"),
                           (json.dumps(unnamed), "name")):
            self.path("bad.deck.json").write_text(text, encoding="utf-8")
            self.refused(1, "import", "bad.deck.json", "--store", "a.store", says=says)
            self.assertEqual(self.digest(), before, text[:40])


if __name__ == "__main__":
    support.main()
