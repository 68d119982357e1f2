-- Version 5: what a deck and its slides are besides. data/schema/postgresql/005.sql has the same columns.
ALTER TABLE "deck" ADD COLUMN "theme" TEXT NOT NULL DEFAULT '';
ALTER TABLE "deck" ADD COLUMN "aspect" TEXT NOT NULL DEFAULT '';
ALTER TABLE "deck" ADD COLUMN "locked" TEXT NOT NULL DEFAULT '';
ALTER TABLE "slide" ADD COLUMN "text_zh" TEXT NOT NULL DEFAULT '';
ALTER TABLE "slide" ADD COLUMN "text_en" TEXT NOT NULL DEFAULT '';
ALTER TABLE "slide" ADD COLUMN "group_zh" TEXT NOT NULL DEFAULT '';
ALTER TABLE "slide" ADD COLUMN "group_en" TEXT NOT NULL DEFAULT '';
ALTER TABLE "slide" ADD COLUMN "placing" TEXT NOT NULL DEFAULT '';
ALTER TABLE "slide" ADD COLUMN "views" TEXT NOT NULL DEFAULT '';
ALTER TABLE "slide" ADD COLUMN "build" INTEGER;
ALTER TABLE "slide" ADD COLUMN "hidden" INTEGER;
ALTER TABLE "slide" ADD COLUMN "backup" INTEGER;
