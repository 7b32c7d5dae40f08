-- A headline as searching reads it: small letters without accents, signs as spaces. Saving writes it
-- by `plainWords`; what is here already is read the same way, marks of other scripts kept.
ALTER TABLE "Article" ADD COLUMN "search" TEXT NOT NULL DEFAULT '';

UPDATE "Article" SET "search" = btrim(regexp_replace(
  lower(normalize(regexp_replace(normalize("headline", NFKD), '[\u0300-\u036f]', '', 'g'), NFC)
    COLLATE "und-x-icu"),
  '[[:punct:][:space:]$+<=>^`|~]+', ' ', 'g'));

-- In place of the index on the headline itself.
DROP INDEX "Article_headline_search";
CREATE INDEX "Article_search" ON "Article" USING gin ("search" gin_trgm_ops);
