-- Version 2: what was confirmed of that which was entered here. data/schema/sqlite/002.sql has the same table.
CREATE TABLE "review" (
    "code"      TEXT COLLATE "C" NOT NULL,
    "of_change" BIGINT NOT NULL,
    "figure"    TEXT COLLATE "C" NOT NULL,
    "change"    BIGINT NOT NULL,
    "removed"   BIGINT NOT NULL,
    "row_hash"  BIGINT NOT NULL,
    PRIMARY KEY ("code", "change")
);
