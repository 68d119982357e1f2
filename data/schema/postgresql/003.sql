-- Version 3: what was sent out. data/schema/sqlite/003.sql has the same table.
CREATE TABLE "release" (
    "code"      TEXT COLLATE "C" NOT NULL,
    "report"    TEXT COLLATE "C" NOT NULL,
    "name_zh"   TEXT COLLATE "C" NOT NULL,
    "name_en"   TEXT COLLATE "C" NOT NULL,
    "spec"      TEXT COLLATE "C" NOT NULL,
    "format"    TEXT COLLATE "C" NOT NULL,
    "language"  TEXT COLLATE "C" NOT NULL,
    "file"      TEXT COLLATE "C" NOT NULL,
    "sha256"    TEXT COLLATE "C" NOT NULL,
    "rows"      BIGINT NOT NULL,
    "change"    BIGINT NOT NULL,
    "removed"   BIGINT NOT NULL,
    "row_hash"  BIGINT NOT NULL,
    PRIMARY KEY ("code", "change")
);
