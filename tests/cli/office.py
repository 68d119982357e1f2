"""LibreOffice without a display: what another program reads in our files."""

import csv
import pathlib
import subprocess


def convert(file, target, folder, reads=None):
    """Writes `file` as `target` ("csv:…", "txt:Text", "pdf") into a folder of its own; gives the files that came of it.
    `reads`: the filter that reads it, where its name does not say which."""
    out = pathlib.Path(folder) / ("office-" + pathlib.Path(file).name + "-" + target.split(":")[0])
    out.mkdir(exist_ok=True)
    subprocess.run(["soffice", "-env:UserInstallation=file://%s/office-home" % folder, "--headless",
                    *(["--infilter=" + reads] if reads else []), "--convert-to", target, "--outdir", str(out), str(file)], check=True, timeout=240, stdout=subprocess.DEVNULL,
                   stderr=subprocess.DEVNULL)
    return sorted(out.iterdir())


def sheets(file, folder, shown=False):
    """The sheets of a workbook by name, as rows of texts; `shown`: as a person sees the cells."""
    options = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,%s,false,false,-1" % str(shown).lower()
    found = {}
    for part in convert(file, options, folder):
        with open(part, encoding="utf-8", newline="") as text:
            found[part.stem.split("-", 1)[1]] = list(csv.reader(text))
    return found


def table(file, folder):
    """A CSV in UTF-8 as LibreOffice reads it: numbers where they are numbers, nothing else guessed."""
    [part] = convert(file, "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false", folder,
                     "Text - txt - csv (StarCalc):44,34,76,1,,1033,false,false")
    with open(part, encoding="utf-8", newline="") as text:
        return list(csv.reader(text))
