-- The store, version 1, as SQLite holds it. data/schema/postgresql/001.sql has the same tables and columns.
-- Text is '' where nothing was entered; a number is NULL. Rows are never overwritten: each belongs to a change.

-- One row: the version of the schema, and the sum of the hashes of all rows in two lanes.
CREATE TABLE "store" (
    "id"        INTEGER NOT NULL,
    "schema"    INTEGER NOT NULL,
    "digest_lo" INTEGER NOT NULL,
    "digest_hi" INTEGER NOT NULL,
    PRIMARY KEY ("id")
) STRICT;
INSERT INTO "store" ("id", "schema", "digest_lo", "digest_hi") VALUES (1, 1, 0, 0);

CREATE TABLE "change" (
    "id"        INTEGER NOT NULL,
    "at_utc"    TEXT NOT NULL,
    "who"       TEXT NOT NULL,
    "why"       TEXT NOT NULL,
    "kind"      TEXT NOT NULL,
    "undoes"    INTEGER,
    "import_id" TEXT NOT NULL,
    "row_hash"  INTEGER NOT NULL,
    PRIMARY KEY ("id")
) STRICT;

CREATE TABLE "area" (
    "code"        TEXT NOT NULL,
    "name_zh"     TEXT NOT NULL,
    "name_en"     TEXT NOT NULL,
    "pinyin"      TEXT NOT NULL,
    "ord"         INTEGER NOT NULL,
    "parent"      TEXT NOT NULL,
    "scheme"      TEXT NOT NULL,
    "level"       TEXT NOT NULL,
    "valid_from"  TEXT NOT NULL,
    "valid_to"    TEXT NOT NULL,
    "former_code" TEXT NOT NULL,
    "tile_row"    INTEGER,
    "tile_col"    INTEGER,
    "change"      INTEGER NOT NULL,
    "removed"     INTEGER NOT NULL,
    "row_hash"    INTEGER NOT NULL,
    PRIMARY KEY ("code", "change")
) STRICT;

CREATE TABLE "tier" (
    "code"       TEXT NOT NULL,
    "name_zh"    TEXT NOT NULL,
    "name_en"    TEXT NOT NULL,
    "pinyin"     TEXT NOT NULL,
    "ord"        INTEGER NOT NULL,
    "parent"     TEXT NOT NULL,
    "open_ended" INTEGER NOT NULL,
    "valid_from" TEXT NOT NULL,
    "valid_to"   TEXT NOT NULL,
    "change"     INTEGER NOT NULL,
    "removed"    INTEGER NOT NULL,
    "row_hash"   INTEGER NOT NULL,
    PRIMARY KEY ("code", "change")
) STRICT;

CREATE TABLE "industry" (
    "code"         TEXT NOT NULL,
    "name_zh"      TEXT NOT NULL,
    "name_en"      TEXT NOT NULL,
    "pinyin"       TEXT NOT NULL,
    "ord"          INTEGER NOT NULL,
    "parent"       TEXT NOT NULL,
    "class_scheme" TEXT NOT NULL,
    "class_code"   TEXT NOT NULL,
    "class_extent" TEXT NOT NULL,
    "valid_from"   TEXT NOT NULL,
    "valid_to"     TEXT NOT NULL,
    "change"       INTEGER NOT NULL,
    "removed"      INTEGER NOT NULL,
    "row_hash"     INTEGER NOT NULL,
    PRIMARY KEY ("code", "change")
) STRICT;

CREATE TABLE "unit" (
    "code"      TEXT NOT NULL,
    "name_zh"   TEXT NOT NULL,
    "name_en"   TEXT NOT NULL,
    "pinyin"    TEXT NOT NULL,
    "ord"       INTEGER NOT NULL,
    "symbol_zh" TEXT NOT NULL,
    "symbol_en" TEXT NOT NULL,
    "type"      TEXT NOT NULL,
    "scales"    INTEGER NOT NULL,
    "change"    INTEGER NOT NULL,
    "removed"   INTEGER NOT NULL,
    "row_hash"  INTEGER NOT NULL,
    PRIMARY KEY ("code", "change")
) STRICT;

CREATE TABLE "source" (
    "code"         TEXT NOT NULL,
    "name_zh"      TEXT NOT NULL,
    "name_en"      TEXT NOT NULL,
    "pinyin"       TEXT NOT NULL,
    "ord"          INTEGER NOT NULL,
    "type"         TEXT NOT NULL,
    "publisher_zh" TEXT NOT NULL,
    "publisher_en" TEXT NOT NULL,
    "published"    TEXT NOT NULL,
    "rank"         INTEGER NOT NULL,
    "licence"      TEXT NOT NULL,
    "stamp_zh"     TEXT NOT NULL,
    "stamp_en"     TEXT NOT NULL,
    "change"       INTEGER NOT NULL,
    "removed"      INTEGER NOT NULL,
    "row_hash"     INTEGER NOT NULL,
    PRIMARY KEY ("code", "change")
) STRICT;

CREATE TABLE "passage" (
    "code"         TEXT NOT NULL,
    "source"       TEXT NOT NULL,
    "headline_zh"  TEXT NOT NULL,
    "headline_en"  TEXT NOT NULL,
    "headline_ord" INTEGER NOT NULL,
    "paragraph"    INTEGER NOT NULL,
    "ord"          INTEGER NOT NULL,
    "change"       INTEGER NOT NULL,
    "removed"      INTEGER NOT NULL,
    "row_hash"     INTEGER NOT NULL,
    PRIMARY KEY ("code", "change")
) STRICT;

CREATE TABLE "indicator" (
    "code"          TEXT NOT NULL,
    "name_zh"       TEXT NOT NULL,
    "name_en"       TEXT NOT NULL,
    "pinyin"        TEXT NOT NULL,
    "ord"           INTEGER NOT NULL,
    "parent"        TEXT NOT NULL,
    "definition_zh" TEXT NOT NULL,
    "definition_en" TEXT NOT NULL,
    "measure"       TEXT NOT NULL,
    "unit"          TEXT NOT NULL,
    "adds_area"     INTEGER NOT NULL,
    "adds_industry" INTEGER NOT NULL,
    "adds_subject"  INTEGER NOT NULL,
    "adds_period"   INTEGER NOT NULL,
    "signed"        INTEGER NOT NULL,
    "better"        TEXT NOT NULL,
    "growth_of"     TEXT NOT NULL,
    "cumulative_of" TEXT NOT NULL,
    "valid_from"    TEXT NOT NULL,
    "valid_to"      TEXT NOT NULL,
    "change"        INTEGER NOT NULL,
    "removed"       INTEGER NOT NULL,
    "row_hash"      INTEGER NOT NULL,
    PRIMARY KEY ("code", "change")
) STRICT;

CREATE TABLE "subject" (
    "code"       TEXT NOT NULL,
    "name_zh"    TEXT NOT NULL,
    "name_en"    TEXT NOT NULL,
    "pinyin"     TEXT NOT NULL,
    "ord"        INTEGER NOT NULL,
    "type"       TEXT NOT NULL,
    "area"       TEXT NOT NULL,
    "industry"   TEXT NOT NULL,
    "parent"     TEXT NOT NULL,
    "role_zh"    TEXT NOT NULL,
    "role_en"    TEXT NOT NULL,
    "passage"    TEXT NOT NULL,
    "valid_from" TEXT NOT NULL,
    "valid_to"   TEXT NOT NULL,
    "change"     INTEGER NOT NULL,
    "removed"    INTEGER NOT NULL,
    "row_hash"   INTEGER NOT NULL,
    PRIMARY KEY ("code", "change")
) STRICT;

CREATE TABLE "membership" (
    "code"       TEXT NOT NULL,
    "industry"   TEXT NOT NULL,
    "tier"       TEXT NOT NULL,
    "standing"   TEXT NOT NULL,
    "ord"        INTEGER NOT NULL,
    "passage"    TEXT NOT NULL,
    "valid_from" TEXT NOT NULL,
    "valid_to"   TEXT NOT NULL,
    "change"     INTEGER NOT NULL,
    "removed"    INTEGER NOT NULL,
    "row_hash"   INTEGER NOT NULL,
    PRIMARY KEY ("code", "change")
) STRICT;

CREATE TABLE "relation" (
    "code"     TEXT NOT NULL,
    "type"     TEXT NOT NULL,
    "dim"      TEXT NOT NULL,
    "a"        TEXT NOT NULL,
    "b"        TEXT NOT NULL,
    "why_zh"   TEXT NOT NULL,
    "why_en"   TEXT NOT NULL,
    "passage"  TEXT NOT NULL,
    "change"   INTEGER NOT NULL,
    "removed"  INTEGER NOT NULL,
    "row_hash" INTEGER NOT NULL,
    PRIMARY KEY ("code", "change")
) STRICT;

CREATE TABLE "event" (
    "code"          TEXT NOT NULL,
    "type"          TEXT NOT NULL,
    "area"          TEXT NOT NULL,
    "industry"      TEXT NOT NULL,
    "subject"       TEXT NOT NULL,
    "kind"          TEXT NOT NULL,
    "stage"         TEXT NOT NULL,
    "period_start"  TEXT NOT NULL,
    "period_length" TEXT NOT NULL,
    "text_zh"       TEXT NOT NULL,
    "text_en"       TEXT NOT NULL,
    "passage"       TEXT NOT NULL,
    "ord"           INTEGER NOT NULL,
    "change"        INTEGER NOT NULL,
    "removed"       INTEGER NOT NULL,
    "row_hash"      INTEGER NOT NULL,
    PRIMARY KEY ("code", "change")
) STRICT;

CREATE TABLE "note" (
    "code"     TEXT NOT NULL,
    "type"     TEXT NOT NULL,
    "dim"      TEXT NOT NULL,
    "about"    TEXT NOT NULL,
    "text_zh"  TEXT NOT NULL,
    "text_en"  TEXT NOT NULL,
    "passage"  TEXT NOT NULL,
    "ord"      INTEGER NOT NULL,
    "change"   INTEGER NOT NULL,
    "removed"  INTEGER NOT NULL,
    "row_hash" INTEGER NOT NULL,
    PRIMARY KEY ("code", "change")
) STRICT;

CREATE TABLE "rate" (
    "code"          TEXT NOT NULL,
    "unit"          TEXT NOT NULL,
    "to_unit"       TEXT NOT NULL,
    "value"         REAL NOT NULL,
    "period_start"  TEXT NOT NULL,
    "period_length" TEXT NOT NULL,
    "source"        TEXT NOT NULL,
    "change"        INTEGER NOT NULL,
    "removed"       INTEGER NOT NULL,
    "row_hash"      INTEGER NOT NULL,
    PRIMARY KEY ("code", "change")
) STRICT;

CREATE TABLE "preference" (
    "code"          TEXT NOT NULL,
    "area"          TEXT NOT NULL,
    "indicator"     TEXT NOT NULL,
    "industry"      TEXT NOT NULL,
    "subject"       TEXT NOT NULL,
    "kind"          TEXT NOT NULL,
    "period_start"  TEXT NOT NULL,
    "period_length" TEXT NOT NULL,
    "source"        TEXT NOT NULL,
    "reason_zh"     TEXT NOT NULL,
    "reason_en"     TEXT NOT NULL,
    "change"        INTEGER NOT NULL,
    "removed"       INTEGER NOT NULL,
    "row_hash"      INTEGER NOT NULL,
    PRIMARY KEY ("code", "change")
) STRICT;

CREATE TABLE "report" (
    "code"     TEXT NOT NULL,
    "name_zh"  TEXT NOT NULL,
    "name_en"  TEXT NOT NULL,
    "page"     TEXT NOT NULL,
    "slot"     TEXT NOT NULL,
    "ord"      INTEGER NOT NULL,
    "spec"     TEXT NOT NULL,
    "change"   INTEGER NOT NULL,
    "removed"  INTEGER NOT NULL,
    "row_hash" INTEGER NOT NULL,
    PRIMARY KEY ("code", "change")
) STRICT;

CREATE TABLE "deck" (
    "code"     TEXT NOT NULL,
    "name_zh"  TEXT NOT NULL,
    "name_en"  TEXT NOT NULL,
    "ord"      INTEGER NOT NULL,
    "change"   INTEGER NOT NULL,
    "removed"  INTEGER NOT NULL,
    "row_hash" INTEGER NOT NULL,
    PRIMARY KEY ("code", "change")
) STRICT;

CREATE TABLE "slide" (
    "code"     TEXT NOT NULL,
    "deck"     TEXT NOT NULL,
    "ord"      INTEGER NOT NULL,
    "layout"   TEXT NOT NULL,
    "title_zh" TEXT NOT NULL,
    "title_en" TEXT NOT NULL,
    "reports"  TEXT NOT NULL,
    "notes_zh" TEXT NOT NULL,
    "notes_en" TEXT NOT NULL,
    "change"   INTEGER NOT NULL,
    "removed"  INTEGER NOT NULL,
    "row_hash" INTEGER NOT NULL,
    PRIMARY KEY ("code", "change")
) STRICT;

-- What figures and blocks are values of. Numbers count within an area, which leads every large key: it is what a
-- store is spread by when one server no longer holds it.
CREATE TABLE "series" (
    "area"      TEXT NOT NULL,
    "id"        INTEGER NOT NULL,
    "indicator" TEXT NOT NULL,
    "industry"  TEXT NOT NULL,
    "subject"   TEXT NOT NULL,
    "kind"      TEXT NOT NULL,
    "unit"      TEXT NOT NULL,
    "freq"      TEXT NOT NULL,
    "source"    TEXT NOT NULL,
    "row_hash"  INTEGER NOT NULL,
    PRIMARY KEY ("area", "id"),
    UNIQUE ("area", "indicator", "industry", "subject", "kind", "unit", "freq", "source")
) STRICT;
CREATE INDEX "series_by_indicator" ON "series" ("indicator", "area");
CREATE INDEX "series_by_industry" ON "series" ("industry", "area");
CREATE INDEX "series_by_subject" ON "series" ("subject", "area");

-- A value that somebody read, one row a version.
CREATE TABLE "figure" (
    "figure_code"   TEXT NOT NULL,
    "area"          TEXT NOT NULL,
    "series"        INTEGER NOT NULL,
    "period_start"  TEXT NOT NULL,
    "period_length" TEXT NOT NULL,
    "change"        INTEGER NOT NULL,
    "value"         REAL,
    "value_hi"      REAL,
    "qualifier"     TEXT NOT NULL,
    "status"        TEXT NOT NULL,
    "gap_reason"    TEXT NOT NULL,
    "no_period"     TEXT NOT NULL,
    "as_published"  TEXT NOT NULL,
    "passage"       TEXT NOT NULL,
    "removed"       INTEGER NOT NULL,
    "row_hash"      INTEGER NOT NULL,
    PRIMARY KEY ("area", "series", "figure_code", "change")
) STRICT;
CREATE UNIQUE INDEX "figure_by_code" ON "figure" ("figure_code", "change");
CREATE INDEX "figure_by_change" ON "figure" ("change");

-- Consecutive bulk values of one series that one change brought: doubles, low byte first, and a byte of status each.
CREATE TABLE "block" (
    "area"          TEXT NOT NULL,
    "series"        INTEGER NOT NULL,
    "change"        INTEGER NOT NULL,
    "period_first"  TEXT NOT NULL,
    "period_length" TEXT NOT NULL,
    "n"             INTEGER NOT NULL,
    "values"        BLOB NOT NULL,
    "flags"         BLOB NOT NULL,
    "row_hash"      INTEGER NOT NULL,
    PRIMARY KEY ("area", "series", "change", "period_first", "period_length")
) STRICT;
CREATE INDEX "block_by_change" ON "block" ("change");

-- How many values are held, by several sets of dimensions ("grain"), kind and source, as the newest change left them; the
-- row without a grain says which change that was. No table of the package: it follows whatever is written.
CREATE TABLE "rollup" (
    "grain"     TEXT NOT NULL,
    "area"      TEXT NOT NULL,
    "indicator" TEXT NOT NULL,
    "industry"  TEXT NOT NULL,
    "subject"   TEXT NOT NULL,
    "kind"      TEXT NOT NULL,
    "source"    TEXT NOT NULL,
    "change"    INTEGER NOT NULL,
    "n"         INTEGER NOT NULL,
    "undated"   INTEGER NOT NULL,
    "figures"   TEXT NOT NULL,
    "more"      INTEGER NOT NULL,
    "row_hash"  INTEGER NOT NULL,
    PRIMARY KEY ("grain", "area", "indicator", "industry", "subject", "kind", "source")
) STRICT;
CREATE INDEX "rollup_by_indicator" ON "rollup" ("grain", "indicator");
CREATE INDEX "rollup_by_industry" ON "rollup" ("grain", "industry");
CREATE INDEX "rollup_by_subject" ON "rollup" ("grain", "subject");
