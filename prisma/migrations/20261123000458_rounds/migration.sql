-- CreateEnum
CREATE TYPE "Clearing" AS ENUM ('round', 'firstCome');

-- CreateEnum
CREATE TYPE "WishKind" AS ENUM ('pin', 'forbid');

-- CreateEnum
CREATE TYPE "SupportRung" AS ENUM ('coPlaced', 'buddy', 'remoteBuddy', 'staff', 'material');

-- AlterTable
ALTER TABLE "Shift" ADD COLUMN     "reservedLocals" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "reservedNewcomers" INTEGER NOT NULL DEFAULT 0;

-- AlterTable
ALTER TABLE "Task" ADD COLUMN     "clearing" "Clearing" NOT NULL DEFAULT 'firstCome';

-- CreateTable
CREATE TABLE "RoundSchedule" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "counties" TEXT[],
    "municipalityNumbers" TEXT[],
    "hour" INTEGER NOT NULL,
    "policy" JSONB NOT NULL DEFAULT '{}',
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "createdById" UUID,
    "endedAt" TIMESTAMPTZ(3),

    CONSTRAINT "RoundSchedule_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Round" (
    "id" UUID NOT NULL,
    "scheduleId" UUID,
    "regionName" TEXT NOT NULL,
    "counties" TEXT[],
    "municipalityNumbers" TEXT[],
    "seed" TEXT NOT NULL,
    "policy" JSONB NOT NULL,
    "startedById" UUID,
    "startedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "snapshotAt" TIMESTAMPTZ(3),
    "solvedAt" TIMESTAMPTZ(3),
    "publishedAt" TIMESTAMPTZ(3),
    "failedAt" TIMESTAMPTZ(3),
    "failure" TEXT,
    "answerBy" TIMESTAMPTZ(3),
    "inputHash" TEXT,
    "primal" DOUBLE PRECISION,
    "dual" DOUBLE PRECISION,
    "gap" DOUBLE PRECISION,
    "proven" BOOLEAN,
    "edges" INTEGER,
    "volunteers" INTEGER,
    "placeable" INTEGER,
    "shifts" INTEGER,
    "free" INTEGER,
    "placed" INTEGER,
    "readMs" INTEGER,
    "solveMs" INTEGER,
    "audit" JSONB,

    CONSTRAINT "Round_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RoundPrice" (
    "roundId" UUID NOT NULL,
    "shiftId" UUID NOT NULL,
    "newcomer" DOUBLE PRECISION NOT NULL,
    "local" DOUBLE PRECISION NOT NULL,
    "neither" DOUBLE PRECISION NOT NULL,

    CONSTRAINT "RoundPrice_pkey" PRIMARY KEY ("roundId","shiftId")
);

-- CreateTable
CREATE TABLE "Proposal" (
    "id" UUID NOT NULL,
    "roundId" UUID NOT NULL,
    "volunteerId" UUID NOT NULL,
    "shiftId" UUID NOT NULL,
    "startsAt" TIMESTAMPTZ(3) NOT NULL,
    "endsAt" TIMESTAMPTZ(3) NOT NULL,
    "score" INTEGER NOT NULL,
    "parts" JSONB NOT NULL,
    "pinned" BOOLEAN NOT NULL,
    "proposedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "answerBy" TIMESTAMPTZ(3) NOT NULL,
    "acceptedAt" TIMESTAMPTZ(3),
    "declinedAt" TIMESTAMPTZ(3),
    "lapsedAt" TIMESTAMPTZ(3),
    "withdrawnAt" TIMESTAMPTZ(3),
    "refillOf" UUID,

    CONSTRAINT "Proposal_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PlacingWish" (
    "id" UUID NOT NULL,
    "shiftId" UUID NOT NULL,
    "volunteerId" UUID NOT NULL,
    "kind" "WishKind" NOT NULL,
    "reason" TEXT NOT NULL,
    "createdById" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "endedAt" TIMESTAMPTZ(3),

    CONSTRAINT "PlacingWish_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "KeptApart" (
    "personId" UUID NOT NULL,
    "otherId" UUID NOT NULL,
    "createdById" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "KeptApart_pkey" PRIMARY KEY ("personId","otherId")
);

-- CreateTable
CREATE TABLE "BuddyOffer" (
    "volunteerId" UUID NOT NULL,
    "shiftsAWeek" INTEGER NOT NULL,
    "onSite" BOOLEAN NOT NULL,
    "remote" BOOLEAN NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "pausedAt" TIMESTAMPTZ(3),

    CONSTRAINT "BuddyOffer_pkey" PRIMARY KEY ("volunteerId")
);

-- CreateTable
CREATE TABLE "SupportGiven" (
    "shiftId" UUID NOT NULL,
    "volunteerId" UUID NOT NULL,
    "rung" "SupportRung" NOT NULL,
    "byId" UUID,
    "language" "Language",
    "plannedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "SupportGiven_pkey" PRIMARY KEY ("shiftId","volunteerId")
);

-- CreateIndex
CREATE INDEX "Round_publishedAt_idx" ON "Round"("publishedAt");

-- CreateIndex
CREATE INDEX "Round_scheduleId_startedAt_idx" ON "Round"("scheduleId", "startedAt");

-- CreateIndex
CREATE INDEX "RoundPrice_shiftId_idx" ON "RoundPrice"("shiftId");

-- CreateIndex
CREATE INDEX "Proposal_shiftId_idx" ON "Proposal"("shiftId");

-- CreateIndex
CREATE INDEX "Proposal_volunteerId_startsAt_idx" ON "Proposal"("volunteerId", "startsAt");

-- CreateIndex
CREATE UNIQUE INDEX "Proposal_roundId_volunteerId_shiftId_key" ON "Proposal"("roundId", "volunteerId", "shiftId");

-- CreateIndex
CREATE INDEX "PlacingWish_shiftId_idx" ON "PlacingWish"("shiftId");

-- CreateIndex
CREATE INDEX "PlacingWish_volunteerId_idx" ON "PlacingWish"("volunteerId");

-- CreateIndex
CREATE INDEX "KeptApart_otherId_idx" ON "KeptApart"("otherId");

-- CreateIndex
CREATE INDEX "SupportGiven_volunteerId_idx" ON "SupportGiven"("volunteerId");

-- CreateIndex
CREATE INDEX "SupportGiven_byId_idx" ON "SupportGiven"("byId");

-- AddForeignKey
ALTER TABLE "Round" ADD CONSTRAINT "Round_scheduleId_fkey" FOREIGN KEY ("scheduleId") REFERENCES "RoundSchedule"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RoundPrice" ADD CONSTRAINT "RoundPrice_roundId_fkey" FOREIGN KEY ("roundId") REFERENCES "Round"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RoundPrice" ADD CONSTRAINT "RoundPrice_shiftId_fkey" FOREIGN KEY ("shiftId") REFERENCES "Shift"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Proposal" ADD CONSTRAINT "Proposal_roundId_fkey" FOREIGN KEY ("roundId") REFERENCES "Round"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Proposal" ADD CONSTRAINT "Proposal_volunteerId_fkey" FOREIGN KEY ("volunteerId") REFERENCES "Volunteer"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Proposal" ADD CONSTRAINT "Proposal_shiftId_startsAt_endsAt_fkey" FOREIGN KEY ("shiftId", "startsAt", "endsAt") REFERENCES "Shift"("id", "startsAt", "endsAt") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PlacingWish" ADD CONSTRAINT "PlacingWish_shiftId_fkey" FOREIGN KEY ("shiftId") REFERENCES "Shift"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PlacingWish" ADD CONSTRAINT "PlacingWish_volunteerId_fkey" FOREIGN KEY ("volunteerId") REFERENCES "Volunteer"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "KeptApart" ADD CONSTRAINT "KeptApart_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "KeptApart" ADD CONSTRAINT "KeptApart_otherId_fkey" FOREIGN KEY ("otherId") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "BuddyOffer" ADD CONSTRAINT "BuddyOffer_volunteerId_fkey" FOREIGN KEY ("volunteerId") REFERENCES "Volunteer"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SupportGiven" ADD CONSTRAINT "SupportGiven_shiftId_fkey" FOREIGN KEY ("shiftId") REFERENCES "Shift"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SupportGiven" ADD CONSTRAINT "SupportGiven_volunteerId_fkey" FOREIGN KEY ("volunteerId") REFERENCES "Volunteer"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SupportGiven" ADD CONSTRAINT "SupportGiven_byId_fkey" FOREIGN KEY ("byId") REFERENCES "Person"("id") ON DELETE SET NULL ON UPDATE CASCADE;


-- What Prisma's schema cannot say.

ALTER TABLE "Shift" ADD CONSTRAINT "Shift_reserved"
  CHECK ("reservedNewcomers" >= 0 AND "reservedLocals" >= 0 AND "reservedNewcomers" + "reservedLocals" <= "places");

ALTER TABLE "RoundSchedule" ADD CONSTRAINT "RoundSchedule_hour" CHECK ("hour" BETWEEN 0 AND 23);
ALTER TABLE "BuddyOffer" ADD CONSTRAINT "BuddyOffer_shiftsAWeek" CHECK ("shiftsAWeek" BETWEEN 1 AND 20);
ALTER TABLE "SupportGiven" ADD CONSTRAINT "SupportGiven_by_another" CHECK ("byId" <> "volunteerId");
-- One row for two people, whoever was named first.
ALTER TABLE "KeptApart" ADD CONSTRAINT "KeptApart_order" CHECK ("personId" < "otherId");

-- A round is published whole or failed; never both.
ALTER TABLE "Round"
  ADD CONSTRAINT "Round_one_end" CHECK (num_nonnulls("publishedAt", "failedAt") <= 1),
  ADD CONSTRAINT "Round_failure" CHECK (("failedAt" IS NULL) = ("failure" IS NULL)),
  ADD CONSTRAINT "Round_published_whole" CHECK ("publishedAt" IS NULL OR num_nulls("snapshotAt", "solvedAt", "inputHash",
    "primal", "dual", "gap", "proven", "edges", "volunteers", "placeable", "shifts", "free", "placed", "readMs", "solveMs") = 0);
CREATE UNIQUE INDEX "Round_one_running" ON "Round" ("scheduleId") WHERE "publishedAt" IS NULL AND "failedAt" IS NULL;

CREATE FUNCTION "keepEndedRound"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  later text[] := ARRAY['audit','scheduleId'];
BEGIN
  IF num_nonnulls(OLD."publishedAt", OLD."failedAt") = 1 AND (to_jsonb(NEW) - later) <> (to_jsonb(OLD) - later) THEN
    RAISE EXCEPTION 'a round that ended never changes' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "Round_keep" BEFORE UPDATE ON "Round" FOR EACH ROW EXECUTE FUNCTION "keepEndedRound"();

ALTER TABLE "Proposal"
  ADD CONSTRAINT "Proposal_one_end" CHECK (num_nonnulls("acceptedAt", "declinedAt", "lapsedAt", "withdrawnAt") <= 1),
  ADD CONSTRAINT "Proposal_score" CHECK ("score" BETWEEN 0 AND 1000),
  -- Nobody is asked to be in two places at once.
  ADD CONSTRAINT "Proposal_no_overlap" EXCLUDE USING gist (
    "volunteerId" WITH =, tstzrange("startsAt", "endsAt") WITH &&
  ) WHERE (num_nonnulls("acceptedAt", "declinedAt", "lapsedAt", "withdrawnAt") = 0);
CREATE INDEX "Proposal_open" ON "Proposal" ("answerBy") WHERE num_nonnulls("acceptedAt", "declinedAt", "lapsedAt", "withdrawnAt") = 0;

-- An answer stands; only the shift's own times may follow the shift.
CREATE FUNCTION "keepAnsweredProposal"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  times text[] := ARRAY['startsAt','endsAt'];
  ends text[] := ARRAY['acceptedAt','declinedAt','lapsedAt','withdrawnAt'];
BEGIN
  IF (to_jsonb(NEW) - times - ends) <> (to_jsonb(OLD) - times - ends) THEN
    RAISE EXCEPTION 'a proposal is answered, never changed' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  IF num_nonnulls(OLD."acceptedAt", OLD."declinedAt", OLD."lapsedAt", OLD."withdrawnAt") = 1
     AND (to_jsonb(NEW) - times) <> (to_jsonb(OLD) - times) THEN
    RAISE EXCEPTION 'an answer stands' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "Proposal_keep" BEFORE UPDATE ON "Proposal" FOR EACH ROW EXECUTE FUNCTION "keepAnsweredProposal"();

CREATE UNIQUE INDEX "PlacingWish_one_live" ON "PlacingWish" ("shiftId", "volunteerId") WHERE "endedAt" IS NULL;
ALTER TABLE "PlacingWish"
  ADD CONSTRAINT "PlacingWish_reason" CHECK ("reason" <> ''),
  ADD CONSTRAINT "PlacingWish_no_identity_number" CHECK (NOT "hasIdentityNumber"("reason"));

-- What the rounds read with: no right on language levels, on people's names and addresses, or on what anybody wrote.
-- Roles belong to the whole server, so another database may have made this one, or be making it now.
DO $$
BEGIN
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'toveis_matcher') THEN
    BEGIN
      CREATE ROLE toveis_matcher NOLOGIN;
    EXCEPTION
      WHEN duplicate_object OR unique_violation THEN NULL;
      WHEN insufficient_privilege THEN
        RAISE EXCEPTION 'The database needs a role that rounds read with. As its administrator: CREATE ROLE toveis_matcher NOLOGIN; GRANT toveis_matcher TO %;', quote_ident(current_user)
          USING ERRCODE = 'insufficient_privilege';
    END;
  END IF;
  IF NOT pg_has_role(current_user, 'toveis_matcher', 'USAGE') THEN
    BEGIN
      EXECUTE format('GRANT toveis_matcher TO %I', current_user);
    EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL;
    END;
  END IF;
  EXECUTE format('GRANT USAGE ON SCHEMA %I TO toveis_matcher', current_schema());
END $$;
GRANT SELECT ON "Volunteer", "Shift", "SignUp", "Place", "VolunteerRole", "KeptApart", "Proposal", "RoundPrice" TO toveis_matcher;
GRANT SELECT ("id", "organisationId", "roleId", "placeId", "policeCertificate", "inProgrammeTime", "clearing", "createdById",
  "publishedAt", "flaggedAt", "reviewedAt", "closedAt") ON "Task" TO toveis_matcher;
GRANT SELECT ("id", "approvedAt") ON "PartnerOrganisation" TO toveis_matcher;
GRANT SELECT ("organisationId", "volunteerId") ON "CertificateCheck" TO toveis_matcher;
GRANT SELECT ("id", "shiftId", "volunteerId", "kind", "createdAt", "endedAt") ON "PlacingWish" TO toveis_matcher;
