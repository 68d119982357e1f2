-- Version 3: what was sent out. data/schema/postgresql/003.sql has the same table.
CREATE TABLE "release" (
    "code"      TEXT NOT NULL,
    "report"    TEXT NOT NULL,
    "name_zh"   TEXT NOT NULL,
    "name_en"   TEXT NOT NULL,
    "spec"      TEXT NOT NULL,
    "format"    TEXT NOT NULL,
    "language"  TEXT NOT NULL,
    "file"      TEXT NOT NULL,
    "sha256"    TEXT NOT NULL,
    "rows"      INTEGER NOT NULL,
    "change"    INTEGER NOT NULL,
    "removed"   INTEGER NOT NULL,
    "row_hash"  INTEGER NOT NULL,
    PRIMARY KEY ("code", "change")
) STRICT;
