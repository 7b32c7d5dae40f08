-- The media library: who uploaded which image, and the index of where images stand.
ALTER TABLE "Image" ADD COLUMN "search" TEXT NOT NULL DEFAULT '';
-- The next upload of an image writes it as searching reads it, without accents.
UPDATE "Image" SET "search" = lower(regexp_replace("originalName", '[^[:alnum:]]+', ' ', 'g'));

CREATE INDEX "Image_createdAt_sha256_idx" ON "Image"("createdAt" DESC, "sha256" DESC);

CREATE TABLE "ImageUpload" (
  "sha256" TEXT NOT NULL,
  "userId" UUID NOT NULL,
  "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

  CONSTRAINT "ImageUpload_pkey" PRIMARY KEY ("sha256", "userId"),
  CONSTRAINT "ImageUpload_sha256_fkey" FOREIGN KEY ("sha256") REFERENCES "Image"("sha256") ON DELETE CASCADE ON UPDATE CASCADE,
  CONSTRAINT "ImageUpload_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

CREATE INDEX "ImageUpload_userId_idx" ON "ImageUpload"("userId");

INSERT INTO "ImageUpload" ("sha256", "userId", "createdAt")
SELECT i."sha256", i."uploadedById", i."createdAt" FROM "Image" i
WHERE EXISTS (SELECT 1 FROM "User" u WHERE u."id" = i."uploadedById");

CREATE TABLE "ImageUse" (
  "articleId" UUID NOT NULL,
  "position" INTEGER NOT NULL,
  "blockId" TEXT NOT NULL,
  "sha256" TEXT NOT NULL,
  "caption" TEXT NOT NULL,
  "alt" TEXT NOT NULL,
  "creator" TEXT NOT NULL,
  "sourceUrl" TEXT NOT NULL,
  "licence" TEXT NOT NULL,
  "rightsHolder" TEXT NOT NULL,
  "search" TEXT NOT NULL,
  "isRightful" BOOLEAN NOT NULL,

  CONSTRAINT "ImageUse_pkey" PRIMARY KEY ("articleId", "position"),
  CONSTRAINT "ImageUse_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "Article"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT "ImageUse_sha256_fkey" FOREIGN KEY ("sha256") REFERENCES "Image"("sha256") ON DELETE RESTRICT ON UPDATE CASCADE
);

CREATE INDEX "ImageUse_sha256_idx" ON "ImageUse"("sha256");

-- Until an article is saved again its row is searched as it was typed, accents and all.
INSERT INTO "ImageUse"
SELECT a."id", (f.place - 1)::int, f.attrs ->> 'id', i."sha256",
  coalesce(f.attrs ->> 'caption', ''), coalesce(f.attrs ->> 'alt', ''),
  coalesce(f.attrs ->> 'creator', ''), coalesce(f.attrs ->> 'sourceUrl', ''),
  coalesce(f.attrs ->> 'licence', ''), coalesce(f.attrs ->> 'rightsHolder', ''),
  lower(left(concat_ws(' ', f.attrs ->> 'caption', f.attrs ->> 'alt', f.attrs ->> 'creator'), 4000)),
  true
FROM "Article" a
CROSS JOIN LATERAL (
  SELECT node -> 'attrs' AS attrs, row_number() OVER (ORDER BY place) AS place
  FROM jsonb_path_query(a."document", 'strict $.** ? (@.type == "figure")') WITH ORDINALITY AS figures(node, place)
) f
JOIN "Image" i ON i."sha256" = f.attrs #>> '{image,sha256}';

-- By which the cover of a published edition is found.
CREATE INDEX "Edition_cover_idx" ON "Edition" (("content" #>> '{issue,cover,image,sha256}'));
