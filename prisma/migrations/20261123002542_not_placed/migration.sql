-- CreateEnum
CREATE TYPE "WhyNot" AS ENUM ('pause', 'distance', 'certificate', 'availability', 'programmeTime', 'overlap', 'weeklyHours', 'full', 'kept', 'suitsOthers', 'suitsOthersOpen', 'crowded', 'better', 'alike', 'lessSought', 'chosen', 'instead', 'other');

-- CreateTable
CREATE TABLE "NotPlaced" (
    "roundId" UUID NOT NULL,
    "shiftId" UUID NOT NULL,
    "volunteerId" UUID NOT NULL,
    "why" "WhyNot" NOT NULL,
    "insteadShiftId" UUID,

    CONSTRAINT "NotPlaced_pkey" PRIMARY KEY ("roundId","shiftId","volunteerId")
);

-- CreateIndex
CREATE INDEX "NotPlaced_shiftId_idx" ON "NotPlaced"("shiftId");

-- CreateIndex
CREATE INDEX "NotPlaced_volunteerId_idx" ON "NotPlaced"("volunteerId");

-- CreateIndex
CREATE INDEX "NotPlaced_insteadShiftId_idx" ON "NotPlaced"("insteadShiftId");

-- AddForeignKey
ALTER TABLE "NotPlaced" ADD CONSTRAINT "NotPlaced_roundId_fkey" FOREIGN KEY ("roundId") REFERENCES "Round"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "NotPlaced" ADD CONSTRAINT "NotPlaced_shiftId_fkey" FOREIGN KEY ("shiftId") REFERENCES "Shift"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "NotPlaced" ADD CONSTRAINT "NotPlaced_volunteerId_fkey" FOREIGN KEY ("volunteerId") REFERENCES "Volunteer"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "NotPlaced" ADD CONSTRAINT "NotPlaced_insteadShiftId_fkey" FOREIGN KEY ("insteadShiftId") REFERENCES "Shift"("id") ON DELETE SET NULL ON UPDATE CASCADE;
