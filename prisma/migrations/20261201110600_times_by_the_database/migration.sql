-- Prisma fills in now() by the clock of its process; this the database fills in, by its own.

ALTER TABLE "User"
  ALTER COLUMN "createdAt" SET DEFAULT transaction_timestamp();

ALTER TABLE "AccountLink"
  ALTER COLUMN "createdAt" SET DEFAULT transaction_timestamp();

ALTER TABLE "Session"
  ALTER COLUMN "createdAt" SET DEFAULT transaction_timestamp(),
  ALTER COLUMN "lastSeenAt" SET DEFAULT transaction_timestamp();

ALTER TABLE "Article"
  ALTER COLUMN "createdAt" SET DEFAULT transaction_timestamp(),
  ALTER COLUMN "updatedAt" SET DEFAULT transaction_timestamp(),
  ALTER COLUMN "stateSince" SET DEFAULT transaction_timestamp();

ALTER TABLE "Assignment"
  ALTER COLUMN "assignedAt" SET DEFAULT transaction_timestamp();

ALTER TABLE "EditingLock"
  ALTER COLUMN "since" SET DEFAULT transaction_timestamp(),
  ALTER COLUMN "heartbeatAt" SET DEFAULT transaction_timestamp();

ALTER TABLE "Revision"
  ALTER COLUMN "createdAt" SET DEFAULT transaction_timestamp();

ALTER TABLE "Round"
  ALTER COLUMN "submittedAt" SET DEFAULT transaction_timestamp();

ALTER TABLE "Suggestion"
  ALTER COLUMN "createdAt" SET DEFAULT transaction_timestamp();

ALTER TABLE "Look"
  ALTER COLUMN "at" SET DEFAULT transaction_timestamp();

ALTER TABLE "Approval"
  ALTER COLUMN "createdAt" SET DEFAULT transaction_timestamp();

ALTER TABLE "Issue"
  ALTER COLUMN "createdAt" SET DEFAULT transaction_timestamp(),
  ALTER COLUMN "updatedAt" SET DEFAULT transaction_timestamp();

ALTER TABLE "Waiver"
  ALTER COLUMN "createdAt" SET DEFAULT transaction_timestamp();

ALTER TABLE "Image"
  ALTER COLUMN "createdAt" SET DEFAULT transaction_timestamp();

ALTER TABLE "ImageUpload"
  ALTER COLUMN "createdAt" SET DEFAULT transaction_timestamp();

ALTER TABLE "Export"
  ALTER COLUMN "createdAt" SET DEFAULT transaction_timestamp();

ALTER TABLE "Import"
  ALTER COLUMN "createdAt" SET DEFAULT transaction_timestamp();

ALTER TABLE "Notification"
  ALTER COLUMN "createdAt" SET DEFAULT transaction_timestamp();

ALTER TABLE "Thread"
  ALTER COLUMN "createdAt" SET DEFAULT transaction_timestamp();

ALTER TABLE "Comment"
  ALTER COLUMN "createdAt" SET DEFAULT transaction_timestamp();

ALTER TABLE "Mail"
  ALTER COLUMN "createdAt" SET DEFAULT transaction_timestamp();

ALTER TABLE "Outlet"
  ALTER COLUMN "createdAt" SET DEFAULT transaction_timestamp(),
  ALTER COLUMN "updatedAt" SET DEFAULT transaction_timestamp();

ALTER TABLE "OutletDescription"
  ALTER COLUMN "createdAt" SET DEFAULT transaction_timestamp();

ALTER TABLE "PreviewLink"
  ALTER COLUMN "createdAt" SET DEFAULT transaction_timestamp();

ALTER TABLE "PreviewOpening"
  ALTER COLUMN "at" SET DEFAULT transaction_timestamp();

ALTER TABLE "DueNotice"
  ALTER COLUMN "at" SET DEFAULT transaction_timestamp();

-- The id has the time of the process in it, which must not order what people read.
DROP INDEX "Notification_userId_id_idx";
CREATE INDEX "Notification_userId_createdAt_id_idx" ON "Notification"("userId", "createdAt" DESC, "id" DESC);
