-- Version 2: what was confirmed of that which was entered here. data/schema/postgresql/002.sql has the same table.
CREATE TABLE "review" (
    "code"      TEXT NOT NULL,
    "of_change" INTEGER NOT NULL,
    "figure"    TEXT NOT NULL,
    "change"    INTEGER NOT NULL,
    "removed"   INTEGER NOT NULL,
    "row_hash"  INTEGER NOT NULL,
    PRIMARY KEY ("code", "change")
) STRICT;
