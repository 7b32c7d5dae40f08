-- An import is of several files, in several formats; what was read of each, what a person said of it.
ALTER TABLE "Import" ADD COLUMN "readerVersion" INTEGER NOT NULL DEFAULT 1,
ADD COLUMN "mends" JSONB NOT NULL DEFAULT '[]',
ADD COLUMN "choices" JSONB NOT NULL DEFAULT '[]',
ADD COLUMN "version" INTEGER NOT NULL DEFAULT 1;

-- CreateTable
CREATE TABLE "ImportFile" (
    "id" UUID NOT NULL,
    "importId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "bytes" INTEGER NOT NULL,
    "isKept" BOOLEAN NOT NULL,

    CONSTRAINT "ImportFile_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "ImportFile_sha256_idx" ON "ImportFile"("sha256");

-- CreateIndex
CREATE UNIQUE INDEX "ImportFile_importId_position_key" ON "ImportFile"("importId", "position");

-- AddForeignKey
ALTER TABLE "ImportFile" ADD CONSTRAINT "ImportFile_importId_fkey" FOREIGN KEY ("importId") REFERENCES "Import"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Import" ADD CONSTRAINT "Import_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Imports so far were of one plain text each.
INSERT INTO "ImportFile" ("id", "importId", "position", "name", "sha256", "bytes", "isKept")
SELECT gen_random_uuid(), "id", 0, "fileName", "sha256", 0, false FROM "Import";

UPDATE "Import" SET "reading" = jsonb_build_object(
    'files', jsonb_build_array(jsonb_build_object('name', "fileName", 'format', 'txt', 'sha256', "sha256", 'reading', "reading")),
    'ignored', '[]'::jsonb,
    'pictures', '[]'::jsonb
);
