-- CreateEnum
CREATE TYPE "AssignmentStep" AS ENUM ('writing', 'review');

-- AlterTable
ALTER TABLE "Publication" ADD COLUMN "timeZone" TEXT NOT NULL DEFAULT 'UTC';

-- AlterTable
ALTER TABLE "Article" ADD COLUMN "bylinePersonIds" UUID[] DEFAULT ARRAY[]::UUID[];

UPDATE "Article" SET "bylinePersonIds" = ARRAY(
  SELECT person."id"
  FROM jsonb_array_elements("document"->'attrs'->'bylines') AS byline
  JOIN "Person" AS person ON person."id"::text = byline->>'personId'
) WHERE jsonb_typeof("document"->'attrs'->'bylines') = 'array';

-- AlterTable: an issue that was planned before it had a calendar gets the usual one of its month.
ALTER TABLE "Issue" ADD COLUMN "copyDue" DATE, ADD COLUMN "freezeOn" DATE, ADD COLUMN "publishOn" DATE;

UPDATE "Issue" SET
  "copyDue" = ("month" || '-20')::date,
  "freezeOn" = ("month" || '-25')::date,
  "publishOn" = (("month" || '-01')::date + interval '1 month' - interval '1 day')::date;

ALTER TABLE "Issue"
  ALTER COLUMN "copyDue" SET NOT NULL,
  ALTER COLUMN "freezeOn" SET NOT NULL,
  ALTER COLUMN "publishOn" SET NOT NULL,
  ADD CONSTRAINT "Issue_dates_in_order" CHECK ("copyDue" <= "freezeOn" AND "freezeOn" <= "publishOn");

-- CreateTable
CREATE TABLE "Assignment" (
    "articleId" UUID NOT NULL,
    "step" "AssignmentStep" NOT NULL,
    "userId" UUID NOT NULL,
    "assignedById" UUID NOT NULL,
    "assignedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Assignment_pkey" PRIMARY KEY ("articleId","step")
);

-- CreateIndex
CREATE INDEX "Assignment_userId_step_idx" ON "Assignment"("userId", "step");

-- AddForeignKey
ALTER TABLE "Assignment" ADD CONSTRAINT "Assignment_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "Article"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Assignment" ADD CONSTRAINT "Assignment_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- DropIndex
DROP INDEX "Article_state_updatedAt_id_idx";

-- CreateIndex
CREATE INDEX "Article_updatedAt_id_idx" ON "Article"("updatedAt" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "Article_state_updatedAt_id_idx" ON "Article"("state", "updatedAt" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "Article_sectionSlug_updatedAt_id_idx" ON "Article"("sectionSlug", "updatedAt" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "Article_state_stateSince_id_idx" ON "Article"("state", "stateSince", "id");

-- CreateIndex
CREATE INDEX "Article_stateSince_id_idx" ON "Article"("stateSince", "id");

-- What Prisma's schema can't say: headlines sorted as people sort them, and found by any part of them.
CREATE EXTENSION IF NOT EXISTS pg_trgm;
CREATE INDEX "Article_headline_order" ON "Article"((lower("headline")) COLLATE "und-x-icu", "id");
CREATE INDEX "Article_headline_search" ON "Article" USING gin ((lower("headline")) gin_trgm_ops);
