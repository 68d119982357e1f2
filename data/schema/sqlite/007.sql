-- Version 7: a page of targets asks for a kind alone, and most series are actuals. data/schema/postgresql/007.sql does the same.
CREATE INDEX "series_by_kind" ON "series" ("kind", "area", "id") WHERE "kind" <> 'actual';
