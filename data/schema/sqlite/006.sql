-- Version 6: what a bulk import writes beside its values. Series and counts stand in the order of their keys, each in one tree; no
-- index names what nothing has. data/schema/postgresql/006.sql does the same to the indexes.
CREATE TABLE "series_of_6" (
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
    PRIMARY KEY ("area", "indicator", "industry", "subject", "kind", "unit", "freq", "source"),
    UNIQUE ("area", "id")
) STRICT, WITHOUT ROWID;
INSERT INTO "series_of_6" ("area", "id", "indicator", "industry", "subject", "kind", "unit", "freq", "source", "row_hash")
    SELECT "area", "id", "indicator", "industry", "subject", "kind", "unit", "freq", "source", "row_hash" FROM "series"
    ORDER BY "area", "indicator", "industry", "subject", "kind", "unit", "freq", "source";
DROP TABLE "series";
ALTER TABLE "series_of_6" RENAME TO "series";
CREATE INDEX "series_by_indicator" ON "series" ("indicator", "area");
CREATE INDEX "series_by_industry" ON "series" ("industry", "area") WHERE "industry" <> '_Z';
CREATE INDEX "series_by_subject" ON "series" ("subject", "area") WHERE "subject" <> '_Z';

CREATE TABLE "rollup_of_6" (
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
) STRICT, WITHOUT ROWID;
INSERT INTO "rollup_of_6" SELECT * FROM "rollup";
DROP TABLE "rollup";
ALTER TABLE "rollup_of_6" RENAME TO "rollup";
