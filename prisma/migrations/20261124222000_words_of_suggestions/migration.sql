-- What a suggestion's author put into the text, so that nobody else adds to it in their name.
-- Unknown for those made before this version.
ALTER TABLE "Suggestion" ADD COLUMN "words" TEXT;
