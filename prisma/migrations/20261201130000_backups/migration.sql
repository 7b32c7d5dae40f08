-- How often backups are made by themselves, and how many are kept.
ALTER TABLE "Publication" ADD COLUMN "backupEveryHours" INTEGER NOT NULL DEFAULT 24;
ALTER TABLE "Publication" ADD COLUMN "backupKeep" INTEGER NOT NULL DEFAULT 14;

-- Every backup that was made by itself and read back.
CREATE TABLE "Backup" (
  "id" UUID NOT NULL,
  "file" TEXT NOT NULL,
  "bytes" BIGINT NOT NULL,
  "lostImages" INTEGER NOT NULL DEFAULT 0,
  "madeAt" TIMESTAMPTZ(3) NOT NULL,
  "verifiedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT transaction_timestamp(),
  "removedAt" TIMESTAMPTZ(3),
  CONSTRAINT "Backup_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "Backup_madeAt_idx" ON "Backup"("madeAt" DESC);

-- That the installation was brought back from a backup; until somebody says go on, nothing goes out.
CREATE TABLE "Restoration" (
  "id" UUID NOT NULL DEFAULT gen_random_uuid(),
  "restoredAt" TIMESTAMPTZ(3) NOT NULL DEFAULT transaction_timestamp(),
  "continuedAt" TIMESTAMPTZ(3),
  "continuedById" UUID,
  CONSTRAINT "Restoration_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "Restoration_continuedById_fkey" FOREIGN KEY ("continuedById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE
);
