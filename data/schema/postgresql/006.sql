-- Version 6: a bulk import writes no index that names what nothing has, and none of the counts but their key.
-- data/schema/sqlite/006.sql orders the tables by their keys as well.
DROP INDEX "series_by_industry";
DROP INDEX "series_by_subject";
CREATE INDEX "series_by_industry" ON "series" ("industry", "area") WHERE "industry" <> '_Z';
CREATE INDEX "series_by_subject" ON "series" ("subject", "area") WHERE "subject" <> '_Z';
DROP INDEX "rollup_by_indicator";
DROP INDEX "rollup_by_industry";
DROP INDEX "rollup_by_subject";
