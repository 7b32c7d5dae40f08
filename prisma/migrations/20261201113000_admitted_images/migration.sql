-- Which images may stand in which article. Before, only the index of uses knew, and only of the text as it is now.
CREATE TABLE "AdmittedImage" (
  "articleId" UUID NOT NULL,
  "sha256" TEXT NOT NULL,
  "admittedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT transaction_timestamp(),

  CONSTRAINT "AdmittedImage_pkey" PRIMARY KEY ("articleId", "sha256"),
  CONSTRAINT "AdmittedImage_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "Article"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT "AdmittedImage_sha256_fkey" FOREIGN KEY ("sha256") REFERENCES "Image"("sha256") ON DELETE RESTRICT ON UPDATE CASCADE
);

CREATE INDEX "AdmittedImage_sha256_idx" ON "AdmittedImage"("sha256");

INSERT INTO "AdmittedImage" ("articleId", "sha256")
SELECT DISTINCT "articleId", "sha256" FROM "ImageUse" WHERE "isRightful";

-- What a suggestion keeps of how a block was before is in no index: what the owner had uploaded.
INSERT INTO "AdmittedImage" ("articleId", "sha256")
SELECT DISTINCT a."id", u."sha256"
FROM "Article" a
CROSS JOIN LATERAL jsonb_path_query(a."document", 'strict $.** ? (@.sha256.type() == "string")') AS images(value)
JOIN "ImageUpload" u ON u."sha256" = images.value ->> 'sha256' AND u."userId" = a."ownerId"
ON CONFLICT DO NOTHING;

-- Of earlier texts: what whoever wrote the text had uploaded. Revisions kept at a decision are by
-- whoever decided, which says nothing of who put an image in.
INSERT INTO "AdmittedImage" ("articleId", "sha256")
SELECT DISTINCT r."articleId", u."sha256"
FROM "Revision" r
CROSS JOIN LATERAL jsonb_path_query(r."document", 'strict $.** ? (@.sha256.type() == "string")') AS images(value)
JOIN "ImageUpload" u ON u."sha256" = images.value ->> 'sha256' AND u."userId" = r."createdById"
WHERE r."reason" IN ('created', 'sitting', 'before-merge', 'before-restore')
ON CONFLICT DO NOTHING;

-- The index of uses holds admitted images alone from now on.
DELETE FROM "ImageUse" WHERE NOT "isRightful";
ALTER TABLE "ImageUse" DROP COLUMN "isRightful";
ALTER TABLE "ImageUse" ADD CONSTRAINT "ImageUse_articleId_sha256_fkey"
  FOREIGN KEY ("articleId", "sha256") REFERENCES "AdmittedImage"("articleId", "sha256") ON DELETE RESTRICT ON UPDATE CASCADE;
