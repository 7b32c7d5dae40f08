-- AlterTable
ALTER TABLE "User" ADD COLUMN "version" INTEGER NOT NULL DEFAULT 1;

-- CreateEnum
CREATE TYPE "AccountLinkPurpose" AS ENUM ('invitation', 'first_admin', 'new_password');

-- CreateTable
CREATE TABLE "AccountLink" (
    "id" UUID NOT NULL,
    "tokenHash" TEXT NOT NULL,
    "purpose" "AccountLinkPurpose" NOT NULL,
    "email" TEXT,
    "role" "Role",
    "userId" UUID,
    "createdById" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "usedAt" TIMESTAMPTZ(3),
    "revokedAt" TIMESTAMPTZ(3),

    CONSTRAINT "AccountLink_pkey" PRIMARY KEY ("id"),
    -- Each purpose knows what it needs and nothing else, whoever writes the row.
    CONSTRAINT "AccountLink_invitation_check" CHECK (("purpose" = 'invitation') = ("email" IS NOT NULL AND "role" IS NOT NULL AND "createdById" IS NOT NULL)),
    CONSTRAINT "AccountLink_new_password_check" CHECK (("purpose" = 'new_password') = ("userId" IS NOT NULL)),
    CONSTRAINT "AccountLink_week_check" CHECK ("expiresAt" <= "createdAt" + interval '7 days')
);

-- CreateIndex
CREATE UNIQUE INDEX "AccountLink_tokenHash_key" ON "AccountLink"("tokenHash");
CREATE INDEX "AccountLink_purpose_createdAt_idx" ON "AccountLink"("purpose", "createdAt" DESC);
CREATE INDEX "AccountLink_userId_idx" ON "AccountLink"("userId");

-- AddForeignKey
ALTER TABLE "AccountLink" ADD CONSTRAINT "AccountLink_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "AccountLink" ADD CONSTRAINT "AccountLink_createdById_fkey" FOREIGN KEY ("createdById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AlterTable: mail about an account goes to an address, and carries a link that only the mail itself shows.
ALTER TABLE "Mail" ALTER COLUMN "userId" DROP NOT NULL;
ALTER TABLE "Mail" ADD COLUMN "address" TEXT;
ALTER TABLE "Mail" ADD COLUMN "sealedLink" TEXT;
ALTER TABLE "Mail" ADD CONSTRAINT "Mail_recipient_check" CHECK (num_nonnulls("userId", "address") = 1);
