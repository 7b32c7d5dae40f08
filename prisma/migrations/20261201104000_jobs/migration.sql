-- CreateEnum
CREATE TYPE "JobState" AS ENUM ('waiting', 'running', 'done', 'failed');

-- AlterTable
ALTER TABLE "Export" ADD COLUMN "flaw" TEXT;

-- CreateTable
CREATE TABLE "Job" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "data" JSONB NOT NULL,
    "state" "JobState" NOT NULL DEFAULT 'waiting',
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "failure" TEXT,
    "runAt" TIMESTAMPTZ(3) NOT NULL DEFAULT transaction_timestamp(),
    "leaseUntil" TIMESTAMPTZ(3),
    "queueId" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT transaction_timestamp(),
    "finishedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Job_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "Job_state_runAt_idx" ON "Job"("state", "runAt");

-- What an older version had asked for and not come to an end with is asked for again.
INSERT INTO "Job" ("id", "name", "data")
    SELECT gen_random_uuid(), 'make-export', jsonb_build_object('exportId', "id")
    FROM "Export" WHERE "state" IN ('waiting', 'running');
INSERT INTO "Job" ("id", "name", "data")
    SELECT gen_random_uuid(), 'send-mail', jsonb_build_object('mailId', "id")
    FROM "Mail" WHERE "state" IN ('waiting', 'sending');
