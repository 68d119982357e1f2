-- Version 4: offices' forms. data/schema/sqlite/004.sql has the same tables.
CREATE TABLE "form_file" (
    "code"       TEXT COLLATE "C" NOT NULL,
    "file"       TEXT COLLATE "C" NOT NULL,
    "content"    TEXT COLLATE "C" NOT NULL,
    "change"     BIGINT NOT NULL,
    "removed"    BIGINT NOT NULL,
    "row_hash"   BIGINT NOT NULL,
    PRIMARY KEY ("code", "change")
);
CREATE TABLE "form" (
    "code"       TEXT COLLATE "C" NOT NULL,
    "name_zh"    TEXT COLLATE "C" NOT NULL,
    "name_en"    TEXT COLLATE "C" NOT NULL,
    "ord"        BIGINT NOT NULL,
    "form_file"  TEXT COLLATE "C" NOT NULL,
    "period"     TEXT COLLATE "C" NOT NULL,
    "bindings"   TEXT COLLATE "C" NOT NULL,
    "change"     BIGINT NOT NULL,
    "removed"    BIGINT NOT NULL,
    "row_hash"   BIGINT NOT NULL,
    PRIMARY KEY ("code", "change")
);
