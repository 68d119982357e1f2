-- Version 4: offices' forms. data/schema/postgresql/004.sql has the same tables.
CREATE TABLE "form_file" (
    "code"       TEXT NOT NULL,
    "file"       TEXT NOT NULL,
    "content"    TEXT NOT NULL,
    "change"     INTEGER NOT NULL,
    "removed"    INTEGER NOT NULL,
    "row_hash"   INTEGER NOT NULL,
    PRIMARY KEY ("code", "change")
) STRICT;
CREATE TABLE "form" (
    "code"       TEXT NOT NULL,
    "name_zh"    TEXT NOT NULL,
    "name_en"    TEXT NOT NULL,
    "ord"        INTEGER NOT NULL,
    "form_file"  TEXT NOT NULL,
    "period"     TEXT NOT NULL,
    "bindings"   TEXT NOT NULL,
    "change"     INTEGER NOT NULL,
    "removed"    INTEGER NOT NULL,
    "row_hash"   INTEGER NOT NULL,
    PRIMARY KEY ("code", "change")
) STRICT;
