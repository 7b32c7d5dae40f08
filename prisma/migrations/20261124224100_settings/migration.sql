-- AlterTable
ALTER TABLE "Publication" ADD COLUMN "version" INTEGER NOT NULL DEFAULT 1;
ALTER TABLE "Publication" ADD COLUMN "copyDay" INTEGER NOT NULL DEFAULT 20;
ALTER TABLE "Publication" ADD COLUMN "freezeDay" INTEGER NOT NULL DEFAULT 25;
ALTER TABLE "Publication" ADD CONSTRAINT "Publication_one_check" CHECK ("id" = 1);
ALTER TABLE "Publication" ADD CONSTRAINT "Publication_approvals_check" CHECK ("approvalsNeeded" IN (1, 2));
ALTER TABLE "Publication" ADD CONSTRAINT "Publication_days_check" CHECK ("copyDay" BETWEEN 1 AND 28 AND "freezeDay" BETWEEN "copyDay" AND 28);
