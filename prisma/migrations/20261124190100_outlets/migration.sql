-- Outlets with their names, domains and dated descriptions; and the index of what articles cite.
ALTER TABLE "Publication" ADD COLUMN "sourceLimit" INTEGER NOT NULL DEFAULT 800;

CREATE TYPE "OutletState" AS ENUM ('proposed', 'registered', 'declined', 'merged');

CREATE TABLE "Outlet" (
  "id" UUID NOT NULL,
  "state" "OutletState" NOT NULL,
  "version" INTEGER NOT NULL DEFAULT 1,
  "name" TEXT NOT NULL,
  "nativeName" TEXT NOT NULL DEFAULT '',
  "country" TEXT NOT NULL DEFAULT '',
  "language" TEXT NOT NULL DEFAULT '',
  "standing" TEXT NOT NULL DEFAULT '',
  "standingEvidence" TEXT NOT NULL DEFAULT '',
  "standingDate" TEXT NOT NULL DEFAULT '',
  "mergedIntoId" UUID,
  "proposedById" UUID,
  "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

  CONSTRAINT "Outlet_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "Outlet_mergedIntoId_fkey" FOREIGN KEY ("mergedIntoId") REFERENCES "Outlet"("id") ON DELETE SET NULL ON UPDATE CASCADE,
  CONSTRAINT "Outlet_proposedById_fkey" FOREIGN KEY ("proposedById") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE,
  CONSTRAINT "Outlet_is_merged_into_one" CHECK (("state" = 'merged') = ("mergedIntoId" IS NOT NULL))
);

CREATE INDEX "Outlet_state_name_id_idx" ON "Outlet"("state", "name", "id");

CREATE TABLE "OutletName" (
  "outletId" UUID NOT NULL,
  "key" TEXT NOT NULL,
  "name" TEXT NOT NULL,
  "isOwn" BOOLEAN NOT NULL,

  CONSTRAINT "OutletName_pkey" PRIMARY KEY ("outletId", "key"),
  CONSTRAINT "OutletName_outletId_fkey" FOREIGN KEY ("outletId") REFERENCES "Outlet"("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

CREATE INDEX "OutletName_key_idx" ON "OutletName"("key");

CREATE TABLE "OutletDomain" (
  "domain" TEXT NOT NULL,
  "outletId" UUID NOT NULL,

  CONSTRAINT "OutletDomain_pkey" PRIMARY KEY ("domain"),
  CONSTRAINT "OutletDomain_outletId_fkey" FOREIGN KEY ("outletId") REFERENCES "Outlet"("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

CREATE INDEX "OutletDomain_outletId_idx" ON "OutletDomain"("outletId");

CREATE TABLE "OutletDescription" (
  "outletId" UUID NOT NULL,
  "validFrom" TEXT NOT NULL,
  "text" TEXT NOT NULL,
  "createdById" UUID NOT NULL,
  "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

  CONSTRAINT "OutletDescription_pkey" PRIMARY KEY ("outletId", "validFrom"),
  CONSTRAINT "OutletDescription_outletId_fkey" FOREIGN KEY ("outletId") REFERENCES "Outlet"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT "OutletDescription_validFrom_is_a_day" CHECK ("validFrom" ~ '^$|^\d{4}-\d{2}-\d{2}$')
);

CREATE TABLE "Source" (
  "id" UUID NOT NULL,
  "articleId" UUID NOT NULL,
  "blockId" TEXT NOT NULL,
  "position" INTEGER NOT NULL,
  "url" TEXT NOT NULL,
  "address" TEXT NOT NULL,
  "hosts" TEXT[],
  "outlet" TEXT NOT NULL,
  "outletKey" TEXT NOT NULL,
  "outletNote" TEXT NOT NULL,
  "outletId" UUID,
  "date" TEXT NOT NULL,
  "titleOriginal" TEXT NOT NULL,
  "titleTranslated" TEXT NOT NULL,
  "lang" TEXT NOT NULL,
  "words" INTEGER NOT NULL,
  "search" TEXT NOT NULL,

  CONSTRAINT "Source_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "Source_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "Article"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT "Source_outletId_fkey" FOREIGN KEY ("outletId") REFERENCES "Outlet"("id") ON DELETE SET NULL ON UPDATE CASCADE
);

CREATE UNIQUE INDEX "Source_articleId_position_key" ON "Source"("articleId", "position");
CREATE INDEX "Source_date_id_idx" ON "Source"("date" DESC, "id" DESC);
CREATE INDEX "Source_outletId_date_id_idx" ON "Source"("outletId", "date" DESC, "id" DESC);
CREATE INDEX "Source_address_idx" ON "Source"("address");
CREATE INDEX "Source_outletKey_idx" ON "Source"("outletKey");
CREATE INDEX "Source_hosts_idx" ON "Source" USING GIN ("hosts");
