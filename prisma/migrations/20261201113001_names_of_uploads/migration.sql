-- Each upload keeps the name of its own file: whoever brings the same bytes later learns no other's.
ALTER TABLE "ImageUpload" ADD COLUMN "originalName" TEXT NOT NULL DEFAULT '';
ALTER TABLE "ImageUpload" ADD COLUMN "search" TEXT NOT NULL DEFAULT '';

-- Of those who brought an image after somebody else no name was kept.
UPDATE "ImageUpload" u SET "originalName" = i."originalName", "search" = i."search"
FROM "Image" i WHERE i."sha256" = u."sha256" AND i."uploadedById" = u."userId";
