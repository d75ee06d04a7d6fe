-- AlterTable
ALTER TABLE "BuddyOffer" ADD COLUMN     "phone" TEXT;

-- CreateTable
CREATE TABLE "BuddyAbsence" (
    "volunteerId" UUID NOT NULL,
    "shiftId" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "BuddyAbsence_pkey" PRIMARY KEY ("volunteerId","shiftId")
);

-- CreateIndex
CREATE INDEX "BuddyAbsence_shiftId_idx" ON "BuddyAbsence"("shiftId");

-- AddForeignKey
ALTER TABLE "BuddyAbsence" ADD CONSTRAINT "BuddyAbsence_volunteerId_fkey" FOREIGN KEY ("volunteerId") REFERENCES "Volunteer"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "BuddyAbsence" ADD CONSTRAINT "BuddyAbsence_shiftId_fkey" FOREIGN KEY ("shiftId") REFERENCES "Shift"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What Prisma's schema cannot say.

ALTER TABLE "BuddyOffer"
  ADD CONSTRAINT "BuddyOffer_some_way" CHECK ("onSite" OR "remote"),
  ADD CONSTRAINT "BuddyOffer_phone_to_call" CHECK (NOT "remote" OR "phone" IS NOT NULL);
