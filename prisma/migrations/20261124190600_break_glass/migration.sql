-- An approval by an admin outside four eyes names its reason.
ALTER TABLE "Approval" ADD COLUMN "breakGlassReason" TEXT;
