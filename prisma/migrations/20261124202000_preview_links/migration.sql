-- CreateTable
CREATE TABLE "PreviewLink" (
    "id" UUID NOT NULL,
    "tokenHash" TEXT NOT NULL,
    "articleId" UUID,
    "issueId" UUID,
    "label" TEXT NOT NULL,
    "mayComment" BOOLEAN NOT NULL DEFAULT false,
    "createdById" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "revokedAt" TIMESTAMPTZ(3),

    CONSTRAINT "PreviewLink_pkey" PRIMARY KEY ("id"),
    -- One article or one issue, for a week at most, whoever writes the row.
    CONSTRAINT "PreviewLink_subject_check" CHECK (num_nonnulls("articleId", "issueId") = 1),
    CONSTRAINT "PreviewLink_week_check" CHECK ("expiresAt" <= "createdAt" + interval '7 days')
);

-- CreateTable
CREATE TABLE "PreviewOpening" (
    "id" UUID NOT NULL,
    "linkId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "PreviewOpening_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "DueNotice" (
    "articleId" UUID NOT NULL,
    "step" "AssignmentStep" NOT NULL,
    "dueOn" DATE NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "DueNotice_pkey" PRIMARY KEY ("articleId", "step", "dueOn")
);

-- AlterTable
ALTER TABLE "Thread" ADD COLUMN "guestLinkId" UUID;

-- CreateIndex
CREATE UNIQUE INDEX "PreviewLink_tokenHash_key" ON "PreviewLink"("tokenHash");
CREATE INDEX "PreviewLink_articleId_idx" ON "PreviewLink"("articleId");
CREATE INDEX "PreviewLink_issueId_idx" ON "PreviewLink"("issueId");
CREATE INDEX "PreviewOpening_linkId_at_idx" ON "PreviewOpening"("linkId", "at" DESC);
CREATE INDEX "Thread_guestLinkId_idx" ON "Thread"("guestLinkId");

-- AddForeignKey
ALTER TABLE "PreviewLink" ADD CONSTRAINT "PreviewLink_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "Article"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "PreviewLink" ADD CONSTRAINT "PreviewLink_issueId_fkey" FOREIGN KEY ("issueId") REFERENCES "Issue"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "PreviewLink" ADD CONSTRAINT "PreviewLink_createdById_fkey" FOREIGN KEY ("createdById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "PreviewOpening" ADD CONSTRAINT "PreviewOpening_linkId_fkey" FOREIGN KEY ("linkId") REFERENCES "PreviewLink"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "DueNotice" ADD CONSTRAINT "DueNotice_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "Article"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "Thread" ADD CONSTRAINT "Thread_guestLinkId_fkey" FOREIGN KEY ("guestLinkId") REFERENCES "PreviewLink"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
