-- That the installation was brought back from a backup; until somebody says go on, nothing goes out.
CREATE TABLE "Restoration" (
  "id" UUID NOT NULL DEFAULT gen_random_uuid(),
  "restoredAt" TIMESTAMPTZ(3) NOT NULL DEFAULT transaction_timestamp(),
  "continuedAt" TIMESTAMPTZ(3),
  "continuedById" UUID,
  CONSTRAINT "Restoration_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "Restoration_continuedById_fkey" FOREIGN KEY ("continuedById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE
);
