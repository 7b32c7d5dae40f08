-- CreateEnum
CREATE TYPE "MailState" AS ENUM ('waiting', 'sending', 'sent', 'failed', 'unsure');

-- CreateTable
CREATE TABLE "Mail" (
    "id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "userId" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "state" "MailState" NOT NULL DEFAULT 'waiting',
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "failure" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "sentAt" TIMESTAMPTZ(3),

    CONSTRAINT "Mail_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "MailChoice" (
    "userId" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "mail" TEXT NOT NULL,

    CONSTRAINT "MailChoice_pkey" PRIMARY KEY ("userId", "kind")
);

-- AlterTable
ALTER TABLE "Notification" ADD COLUMN "mail" TEXT NOT NULL DEFAULT 'never';
ALTER TABLE "Notification" ADD COLUMN "mailedAt" TIMESTAMPTZ(3);

-- CreateIndex
CREATE UNIQUE INDEX "Mail_key_key" ON "Mail"("key");
CREATE INDEX "Mail_createdAt_idx" ON "Mail"("createdAt" DESC);

-- AddForeignKey
ALTER TABLE "Mail" ADD CONSTRAINT "Mail_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "MailChoice" ADD CONSTRAINT "MailChoice_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- The sweep for digests asks only for what still waits.
CREATE INDEX "Notification_digest_idx" ON "Notification"("userId", "createdAt") WHERE "mail" = 'digest' AND "mailedAt" IS NULL;
