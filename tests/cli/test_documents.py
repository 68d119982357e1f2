"""Reports as documents: LibreOffice opens them, and reads the heading, the sentence, every row and the sources."""

import csv
import zipfile

import office
from support import CliTest, main


class Documents(CliTest):
    def export(self, report, name, *more):
        done = self.run_program("export", report, "--sample", "--output", name, *more)
        self.assertEqual(done.code, 0, done)
        return self.folder / name

    def text(self, file):
        [found] = office.convert(file, "txt:Text (encoded):UTF8", self.folder)
        return found.read_text(encoding="utf-8-sig").splitlines()

    def test_says_what_the_report_says(self):
        for language, heading in [("zh", "定了哪些目标，完成了多少？"), ("en", "Which targets were set, and how much is done?")]:
            lines = self.text(self.export("targets", "t.docx", "--format", "docx", "--lang", language, "--area", "990000"))
            self.export("targets", "t.csv", "--profile", "data", "--lang", language, "--area", "990000")
            with open(self.folder / "t.csv", encoding="utf-8", newline="") as text:
                rows = list(csv.DictReader(text))
            self.assertEqual(lines[0], heading)
            self.assertNotIn(lines[1], ["", heading])
            self.assertGreater(len(rows), 5)
            for row in rows:
                self.assertIn(row["INDICATOR_NAME"], lines)
                if language == "zh" and row["AS_PUBLISHED"]:
                    self.assertIn(row["AS_PUBLISHED"], lines)
            self.assertEqual(lines.count(rows[0]["AREA_NAME"]), sum(row["AREA_NAME"] == rows[0]["AREA_NAME"] for row in rows))
            sources = {row["SOURCE"] for row in rows}
            self.assertTrue(all(any(line.startswith(source) for line in lines) for source in sources))
            self.assertTrue(any("示例数据" in line or "sample data" in line for line in lines))

    def test_holds_the_chart(self):
        with zipfile.ZipFile(self.export("counties-growth", "t.docx", "--format", "docx")) as parts:
            picture = parts.read("word/media/picture.png")
        self.assertTrue(picture.startswith(b"\x89PNG") and len(picture) > 10_000)

    def test_same_bytes_again(self):
        first = self.export("counties-growth", "1.docx", "--format", "docx").read_bytes()
        self.assertEqual(self.export("counties-growth", "2.docx", "--format", "docx").read_bytes(), first)

    def test_refuses_a_table_that_nobody_reads(self):
        done = self.run_program("export", "observations", "--sample", "--lang", "en", "--output", "t.docx", "--format", "docx")
        self.assertEqual(done.code, 1, done)
        self.assertIn("2000 rows at most", done.err)
        self.assertFalse((self.folder / "t.docx").exists())

    def test_names_by_a_template(self):
        done = self.run_program("export", "targets", "--sample", "--output", "{report}-{date}.csv", "--as-known", "2025-05-01")
        self.assertEqual(done.code, 0, done)
        self.assertTrue((self.folder / "targets-2025-05-01.csv").exists(), done)


if __name__ == "__main__":
    main()
