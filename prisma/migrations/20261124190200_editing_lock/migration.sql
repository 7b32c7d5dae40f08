-- CreateTable
CREATE TABLE "EditingLock" (
    "articleId" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "tab" TEXT NOT NULL,
    "since" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "heartbeatAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "askedById" UUID,
    "askedTab" TEXT,
    "askedAt" TIMESTAMPTZ(3),

    CONSTRAINT "EditingLock_pkey" PRIMARY KEY ("articleId")
);

-- CreateIndex
CREATE INDEX "EditingLock_userId_idx" ON "EditingLock"("userId");

-- AddForeignKey
ALTER TABLE "EditingLock" ADD CONSTRAINT "EditingLock_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "Article"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EditingLock" ADD CONSTRAINT "EditingLock_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EditingLock" ADD CONSTRAINT "EditingLock_askedById_fkey" FOREIGN KEY ("askedById") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;
