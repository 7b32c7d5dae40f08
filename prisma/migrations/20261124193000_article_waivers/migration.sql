-- A warning is let stand in an issue, or in an article wherever it is printed.
ALTER TABLE "Waiver" ALTER COLUMN "issueId" DROP NOT NULL;
ALTER TABLE "Waiver" ADD COLUMN "articleId" UUID;
ALTER TABLE "Waiver" ADD CONSTRAINT "Waiver_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "Article"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "Waiver" ADD CONSTRAINT "Waiver_has_one_place" CHECK (("issueId" IS NULL) <> ("articleId" IS NULL));

-- CreateIndex
CREATE UNIQUE INDEX "Waiver_articleId_finding_key" ON "Waiver"("articleId", "finding");
