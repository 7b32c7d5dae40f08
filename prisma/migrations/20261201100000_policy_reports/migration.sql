-- CreateTable
CREATE TABLE "PolicyReport" (
    "key" TEXT NOT NULL,
    "directive" TEXT NOT NULL,
    "blocked" TEXT NOT NULL,
    "page" TEXT NOT NULL,
    "count" INTEGER NOT NULL DEFAULT 1,
    "firstAt" TIMESTAMPTZ(3) NOT NULL DEFAULT transaction_timestamp(),
    "lastAt" TIMESTAMPTZ(3) NOT NULL DEFAULT transaction_timestamp(),

    CONSTRAINT "PolicyReport_pkey" PRIMARY KEY ("key")
);

-- CreateIndex
CREATE INDEX "PolicyReport_lastAt_idx" ON "PolicyReport"("lastAt" DESC);
