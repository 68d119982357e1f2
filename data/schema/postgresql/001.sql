-- The store, version 1, as PostgreSQL holds it. data/schema/sqlite/001.sql has the same tables and columns.
-- Text is '' where nothing was entered; a number is NULL. Rows are never overwritten: each belongs to a change.
-- COLLATE "C" gives both the same order.

-- One row: the version of the schema, and the sum of the hashes of all rows in two lanes.
CREATE TABLE "store" (
    "id"        BIGINT NOT NULL,
    "schema"    BIGINT NOT NULL,
    "digest_lo" BIGINT NOT NULL,
    "digest_hi" BIGINT NOT NULL,
    PRIMARY KEY ("id")
);
INSERT INTO "store" ("id", "schema", "digest_lo", "digest_hi") VALUES (1, 1, 0, 0);

CREATE TABLE "change" (
    "id"        BIGINT NOT NULL,
    "at_utc"    TEXT COLLATE "C" NOT NULL,
    "who"       TEXT COLLATE "C" NOT NULL,
    "why"       TEXT COLLATE "C" NOT NULL,
    "kind"      TEXT COLLATE "C" NOT NULL,
    "undoes"    BIGINT,
    "import_id" TEXT COLLATE "C" NOT NULL,
    "row_hash"  BIGINT NOT NULL,
    PRIMARY KEY ("id")
);

CREATE TABLE "area" (
    "code"        TEXT COLLATE "C" NOT NULL,
    "name_zh"     TEXT COLLATE "C" NOT NULL,
    "name_en"     TEXT COLLATE "C" NOT NULL,
    "pinyin"      TEXT COLLATE "C" NOT NULL,
    "ord"         BIGINT NOT NULL,
    "parent"      TEXT COLLATE "C" NOT NULL,
    "scheme"      TEXT COLLATE "C" NOT NULL,
    "level"       TEXT COLLATE "C" NOT NULL,
    "valid_from"  TEXT COLLATE "C" NOT NULL,
    "valid_to"    TEXT COLLATE "C" NOT NULL,
    "former_code" TEXT COLLATE "C" NOT NULL,
    "tile_row"    BIGINT,
    "tile_col"    BIGINT,
    "change"      BIGINT NOT NULL,
    "removed"     BIGINT NOT NULL,
    "row_hash"    BIGINT NOT NULL,
    PRIMARY KEY ("code", "change")
);

CREATE TABLE "tier" (
    "code"       TEXT COLLATE "C" NOT NULL,
    "name_zh"    TEXT COLLATE "C" NOT NULL,
    "name_en"    TEXT COLLATE "C" NOT NULL,
    "pinyin"     TEXT COLLATE "C" NOT NULL,
    "ord"        BIGINT NOT NULL,
    "parent"     TEXT COLLATE "C" NOT NULL,
    "open_ended" BIGINT NOT NULL,
    "valid_from" TEXT COLLATE "C" NOT NULL,
    "valid_to"   TEXT COLLATE "C" NOT NULL,
    "change"     BIGINT NOT NULL,
    "removed"    BIGINT NOT NULL,
    "row_hash"   BIGINT NOT NULL,
    PRIMARY KEY ("code", "change")
);

CREATE TABLE "industry" (
    "code"         TEXT COLLATE "C" NOT NULL,
    "name_zh"      TEXT COLLATE "C" NOT NULL,
    "name_en"      TEXT COLLATE "C" NOT NULL,
    "pinyin"       TEXT COLLATE "C" NOT NULL,
    "ord"          BIGINT NOT NULL,
    "parent"       TEXT COLLATE "C" NOT NULL,
    "class_scheme" TEXT COLLATE "C" NOT NULL,
    "class_code"   TEXT COLLATE "C" NOT NULL,
    "class_extent" TEXT COLLATE "C" NOT NULL,
    "valid_from"   TEXT COLLATE "C" NOT NULL,
    "valid_to"     TEXT COLLATE "C" NOT NULL,
    "change"       BIGINT NOT NULL,
    "removed"      BIGINT NOT NULL,
    "row_hash"     BIGINT NOT NULL,
    PRIMARY KEY ("code", "change")
);

CREATE TABLE "unit" (
    "code"      TEXT COLLATE "C" NOT NULL,
    "name_zh"   TEXT COLLATE "C" NOT NULL,
    "name_en"   TEXT COLLATE "C" NOT NULL,
    "pinyin"    TEXT COLLATE "C" NOT NULL,
    "ord"       BIGINT NOT NULL,
    "symbol_zh" TEXT COLLATE "C" NOT NULL,
    "symbol_en" TEXT COLLATE "C" NOT NULL,
    "type"      TEXT COLLATE "C" NOT NULL,
    "scales"    BIGINT NOT NULL,
    "change"    BIGINT NOT NULL,
    "removed"   BIGINT NOT NULL,
    "row_hash"  BIGINT NOT NULL,
    PRIMARY KEY ("code", "change")
);

CREATE TABLE "source" (
    "code"         TEXT COLLATE "C" NOT NULL,
    "name_zh"      TEXT COLLATE "C" NOT NULL,
    "name_en"      TEXT COLLATE "C" NOT NULL,
    "pinyin"       TEXT COLLATE "C" NOT NULL,
    "ord"          BIGINT NOT NULL,
    "type"         TEXT COLLATE "C" NOT NULL,
    "publisher_zh" TEXT COLLATE "C" NOT NULL,
    "publisher_en" TEXT COLLATE "C" NOT NULL,
    "published"    TEXT COLLATE "C" NOT NULL,
    "rank"         BIGINT NOT NULL,
    "licence"      TEXT COLLATE "C" NOT NULL,
    "stamp_zh"     TEXT COLLATE "C" NOT NULL,
    "stamp_en"     TEXT COLLATE "C" NOT NULL,
    "change"       BIGINT NOT NULL,
    "removed"      BIGINT NOT NULL,
    "row_hash"     BIGINT NOT NULL,
    PRIMARY KEY ("code", "change")
);

CREATE TABLE "passage" (
    "code"         TEXT COLLATE "C" NOT NULL,
    "source"       TEXT COLLATE "C" NOT NULL,
    "headline_zh"  TEXT COLLATE "C" NOT NULL,
    "headline_en"  TEXT COLLATE "C" NOT NULL,
    "headline_ord" BIGINT NOT NULL,
    "paragraph"    BIGINT NOT NULL,
    "ord"          BIGINT NOT NULL,
    "change"       BIGINT NOT NULL,
    "removed"      BIGINT NOT NULL,
    "row_hash"     BIGINT NOT NULL,
    PRIMARY KEY ("code", "change")
);

CREATE TABLE "indicator" (
    "code"          TEXT COLLATE "C" NOT NULL,
    "name_zh"       TEXT COLLATE "C" NOT NULL,
    "name_en"       TEXT COLLATE "C" NOT NULL,
    "pinyin"        TEXT COLLATE "C" NOT NULL,
    "ord"           BIGINT NOT NULL,
    "parent"        TEXT COLLATE "C" NOT NULL,
    "definition_zh" TEXT COLLATE "C" NOT NULL,
    "definition_en" TEXT COLLATE "C" NOT NULL,
    "measure"       TEXT COLLATE "C" NOT NULL,
    "unit"          TEXT COLLATE "C" NOT NULL,
    "adds_area"     BIGINT NOT NULL,
    "adds_industry" BIGINT NOT NULL,
    "adds_subject"  BIGINT NOT NULL,
    "adds_period"   BIGINT NOT NULL,
    "signed"        BIGINT NOT NULL,
    "better"        TEXT COLLATE "C" NOT NULL,
    "growth_of"     TEXT COLLATE "C" NOT NULL,
    "cumulative_of" TEXT COLLATE "C" NOT NULL,
    "valid_from"    TEXT COLLATE "C" NOT NULL,
    "valid_to"      TEXT COLLATE "C" NOT NULL,
    "change"        BIGINT NOT NULL,
    "removed"       BIGINT NOT NULL,
    "row_hash"      BIGINT NOT NULL,
    PRIMARY KEY ("code", "change")
);

CREATE TABLE "subject" (
    "code"       TEXT COLLATE "C" NOT NULL,
    "name_zh"    TEXT COLLATE "C" NOT NULL,
    "name_en"    TEXT COLLATE "C" NOT NULL,
    "pinyin"     TEXT COLLATE "C" NOT NULL,
    "ord"        BIGINT NOT NULL,
    "type"       TEXT COLLATE "C" NOT NULL,
    "area"       TEXT COLLATE "C" NOT NULL,
    "industry"   TEXT COLLATE "C" NOT NULL,
    "parent"     TEXT COLLATE "C" NOT NULL,
    "role_zh"    TEXT COLLATE "C" NOT NULL,
    "role_en"    TEXT COLLATE "C" NOT NULL,
    "passage"    TEXT COLLATE "C" NOT NULL,
    "valid_from" TEXT COLLATE "C" NOT NULL,
    "valid_to"   TEXT COLLATE "C" NOT NULL,
    "change"     BIGINT NOT NULL,
    "removed"    BIGINT NOT NULL,
    "row_hash"   BIGINT NOT NULL,
    PRIMARY KEY ("code", "change")
);

CREATE TABLE "membership" (
    "code"       TEXT COLLATE "C" NOT NULL,
    "industry"   TEXT COLLATE "C" NOT NULL,
    "tier"       TEXT COLLATE "C" NOT NULL,
    "standing"   TEXT COLLATE "C" NOT NULL,
    "ord"        BIGINT NOT NULL,
    "passage"    TEXT COLLATE "C" NOT NULL,
    "valid_from" TEXT COLLATE "C" NOT NULL,
    "valid_to"   TEXT COLLATE "C" NOT NULL,
    "change"     BIGINT NOT NULL,
    "removed"    BIGINT NOT NULL,
    "row_hash"   BIGINT NOT NULL,
    PRIMARY KEY ("code", "change")
);

CREATE TABLE "relation" (
    "code"     TEXT COLLATE "C" NOT NULL,
    "type"     TEXT COLLATE "C" NOT NULL,
    "dim"      TEXT COLLATE "C" NOT NULL,
    "a"        TEXT COLLATE "C" NOT NULL,
    "b"        TEXT COLLATE "C" NOT NULL,
    "why_zh"   TEXT COLLATE "C" NOT NULL,
    "why_en"   TEXT COLLATE "C" NOT NULL,
    "passage"  TEXT COLLATE "C" NOT NULL,
    "change"   BIGINT NOT NULL,
    "removed"  BIGINT NOT NULL,
    "row_hash" BIGINT NOT NULL,
    PRIMARY KEY ("code", "change")
);

CREATE TABLE "event" (
    "code"          TEXT COLLATE "C" NOT NULL,
    "type"          TEXT COLLATE "C" NOT NULL,
    "area"          TEXT COLLATE "C" NOT NULL,
    "industry"      TEXT COLLATE "C" NOT NULL,
    "subject"       TEXT COLLATE "C" NOT NULL,
    "kind"          TEXT COLLATE "C" NOT NULL,
    "stage"         TEXT COLLATE "C" NOT NULL,
    "period_start"  TEXT COLLATE "C" NOT NULL,
    "period_length" TEXT COLLATE "C" NOT NULL,
    "text_zh"       TEXT COLLATE "C" NOT NULL,
    "text_en"       TEXT COLLATE "C" NOT NULL,
    "passage"       TEXT COLLATE "C" NOT NULL,
    "ord"           BIGINT NOT NULL,
    "change"        BIGINT NOT NULL,
    "removed"       BIGINT NOT NULL,
    "row_hash"      BIGINT NOT NULL,
    PRIMARY KEY ("code", "change")
);

CREATE TABLE "note" (
    "code"     TEXT COLLATE "C" NOT NULL,
    "type"     TEXT COLLATE "C" NOT NULL,
    "dim"      TEXT COLLATE "C" NOT NULL,
    "about"    TEXT COLLATE "C" NOT NULL,
    "text_zh"  TEXT COLLATE "C" NOT NULL,
    "text_en"  TEXT COLLATE "C" NOT NULL,
    "passage"  TEXT COLLATE "C" NOT NULL,
    "ord"      BIGINT NOT NULL,
    "change"   BIGINT NOT NULL,
    "removed"  BIGINT NOT NULL,
    "row_hash" BIGINT NOT NULL,
    PRIMARY KEY ("code", "change")
);

CREATE TABLE "rate" (
    "code"          TEXT COLLATE "C" NOT NULL,
    "unit"          TEXT COLLATE "C" NOT NULL,
    "to_unit"       TEXT COLLATE "C" NOT NULL,
    "value"         DOUBLE PRECISION NOT NULL,
    "period_start"  TEXT COLLATE "C" NOT NULL,
    "period_length" TEXT COLLATE "C" NOT NULL,
    "source"        TEXT COLLATE "C" NOT NULL,
    "change"        BIGINT NOT NULL,
    "removed"       BIGINT NOT NULL,
    "row_hash"      BIGINT NOT NULL,
    PRIMARY KEY ("code", "change")
);

CREATE TABLE "preference" (
    "code"          TEXT COLLATE "C" NOT NULL,
    "area"          TEXT COLLATE "C" NOT NULL,
    "indicator"     TEXT COLLATE "C" NOT NULL,
    "industry"      TEXT COLLATE "C" NOT NULL,
    "subject"       TEXT COLLATE "C" NOT NULL,
    "kind"          TEXT COLLATE "C" NOT NULL,
    "period_start"  TEXT COLLATE "C" NOT NULL,
    "period_length" TEXT COLLATE "C" NOT NULL,
    "source"        TEXT COLLATE "C" NOT NULL,
    "reason_zh"     TEXT COLLATE "C" NOT NULL,
    "reason_en"     TEXT COLLATE "C" NOT NULL,
    "change"        BIGINT NOT NULL,
    "removed"       BIGINT NOT NULL,
    "row_hash"      BIGINT NOT NULL,
    PRIMARY KEY ("code", "change")
);

CREATE TABLE "report" (
    "code"     TEXT COLLATE "C" NOT NULL,
    "name_zh"  TEXT COLLATE "C" NOT NULL,
    "name_en"  TEXT COLLATE "C" NOT NULL,
    "page"     TEXT COLLATE "C" NOT NULL,
    "slot"     TEXT COLLATE "C" NOT NULL,
    "ord"      BIGINT NOT NULL,
    "spec"     TEXT COLLATE "C" NOT NULL,
    "change"   BIGINT NOT NULL,
    "removed"  BIGINT NOT NULL,
    "row_hash" BIGINT NOT NULL,
    PRIMARY KEY ("code", "change")
);

CREATE TABLE "deck" (
    "code"     TEXT COLLATE "C" NOT NULL,
    "name_zh"  TEXT COLLATE "C" NOT NULL,
    "name_en"  TEXT COLLATE "C" NOT NULL,
    "ord"      BIGINT NOT NULL,
    "change"   BIGINT NOT NULL,
    "removed"  BIGINT NOT NULL,
    "row_hash" BIGINT NOT NULL,
    PRIMARY KEY ("code", "change")
);

CREATE TABLE "slide" (
    "code"     TEXT COLLATE "C" NOT NULL,
    "deck"     TEXT COLLATE "C" NOT NULL,
    "ord"      BIGINT NOT NULL,
    "layout"   TEXT COLLATE "C" NOT NULL,
    "title_zh" TEXT COLLATE "C" NOT NULL,
    "title_en" TEXT COLLATE "C" NOT NULL,
    "reports"  TEXT COLLATE "C" NOT NULL,
    "notes_zh" TEXT COLLATE "C" NOT NULL,
    "notes_en" TEXT COLLATE "C" NOT NULL,
    "change"   BIGINT NOT NULL,
    "removed"  BIGINT NOT NULL,
    "row_hash" BIGINT NOT NULL,
    PRIMARY KEY ("code", "change")
);

-- What figures and blocks are values of. Numbers count within an area, which leads every large key: it is what a
-- store is spread by when one server no longer holds it.
CREATE TABLE "series" (
    "area"      TEXT COLLATE "C" NOT NULL,
    "id"        BIGINT NOT NULL,
    "indicator" TEXT COLLATE "C" NOT NULL,
    "industry"  TEXT COLLATE "C" NOT NULL,
    "subject"   TEXT COLLATE "C" NOT NULL,
    "kind"      TEXT COLLATE "C" NOT NULL,
    "unit"      TEXT COLLATE "C" NOT NULL,
    "freq"      TEXT COLLATE "C" NOT NULL,
    "source"    TEXT COLLATE "C" NOT NULL,
    "row_hash"  BIGINT NOT NULL,
    PRIMARY KEY ("area", "id"),
    UNIQUE ("area", "indicator", "industry", "subject", "kind", "unit", "freq", "source")
);
CREATE INDEX "series_by_indicator" ON "series" ("indicator", "area");
CREATE INDEX "series_by_industry" ON "series" ("industry", "area");
CREATE INDEX "series_by_subject" ON "series" ("subject", "area");

-- A value that somebody read, one row a version.
CREATE TABLE "figure" (
    "figure_code"   TEXT COLLATE "C" NOT NULL,
    "area"          TEXT COLLATE "C" NOT NULL,
    "series"        BIGINT NOT NULL,
    "period_start"  TEXT COLLATE "C" NOT NULL,
    "period_length" TEXT COLLATE "C" NOT NULL,
    "change"        BIGINT NOT NULL,
    "value"         DOUBLE PRECISION,
    "value_hi"      DOUBLE PRECISION,
    "qualifier"     TEXT COLLATE "C" NOT NULL,
    "status"        TEXT COLLATE "C" NOT NULL,
    "gap_reason"    TEXT COLLATE "C" NOT NULL,
    "no_period"     TEXT COLLATE "C" NOT NULL,
    "as_published"  TEXT COLLATE "C" NOT NULL,
    "passage"       TEXT COLLATE "C" NOT NULL,
    "removed"       BIGINT NOT NULL,
    "row_hash"      BIGINT NOT NULL,
    PRIMARY KEY ("area", "series", "figure_code", "change")
);
CREATE UNIQUE INDEX "figure_by_code" ON "figure" ("figure_code", "change");
CREATE INDEX "figure_by_change" ON "figure" ("change");

-- Consecutive bulk values of one series that one change brought: doubles, low byte first, and a byte of status each.
CREATE TABLE "block" (
    "area"          TEXT COLLATE "C" NOT NULL,
    "series"        BIGINT NOT NULL,
    "change"        BIGINT NOT NULL,
    "period_first"  TEXT COLLATE "C" NOT NULL,
    "period_length" TEXT COLLATE "C" NOT NULL,
    "n"             BIGINT NOT NULL,
    "values"        BYTEA NOT NULL,
    "flags"         BYTEA NOT NULL,
    "row_hash"      BIGINT NOT NULL,
    PRIMARY KEY ("area", "series", "change", "period_first", "period_length")
);
CREATE INDEX "block_by_change" ON "block" ("change");

-- How many values are held, by several sets of dimensions ("grain"), kind and source, as the newest change left them; the
-- row without a grain says which change that was. No table of the package: it follows whatever is written.
CREATE TABLE "rollup" (
    "grain"     TEXT COLLATE "C" NOT NULL,
    "area"      TEXT COLLATE "C" NOT NULL,
    "indicator" TEXT COLLATE "C" NOT NULL,
    "industry"  TEXT COLLATE "C" NOT NULL,
    "subject"   TEXT COLLATE "C" NOT NULL,
    "kind"      TEXT COLLATE "C" NOT NULL,
    "source"    TEXT COLLATE "C" NOT NULL,
    "change"    BIGINT NOT NULL,
    "n"         BIGINT NOT NULL,
    "undated"   BIGINT NOT NULL,
    "figures"   TEXT COLLATE "C" NOT NULL,
    "more"      BIGINT NOT NULL,
    "row_hash"  BIGINT NOT NULL,
    PRIMARY KEY ("grain", "area", "indicator", "industry", "subject", "kind", "source")
);
CREATE INDEX "rollup_by_indicator" ON "rollup" ("grain", "indicator");
CREATE INDEX "rollup_by_industry" ON "rollup" ("grain", "industry");
CREATE INDEX "rollup_by_subject" ON "rollup" ("grain", "subject");
