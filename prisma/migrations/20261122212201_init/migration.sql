-- CreateEnum
CREATE TYPE "Locale" AS ENUM ('uk', 'nb', 'en');

-- CreateEnum
CREATE TYPE "RegisterAnswer" AS ENUM ('found', 'unknown', 'unreachable');

-- CreateEnum
CREATE TYPE "MembershipRole" AS ENUM ('coordinator', 'signatory', 'owner');

-- CreateEnum
CREATE TYPE "Support" AS ENUM ('buddy', 'shown', 'inPairs', 'ukrainianContact', 'pictogramCard', 'colourCoding', 'bilingualCard');

-- CreateEnum
CREATE TYPE "PoliceCertificate" AS ENUM ('required', 'consider', 'no');

-- CreateEnum
CREATE TYPE "Background" AS ENUM ('newcomer', 'local');

-- CreateEnum
CREATE TYPE "Gain" AS ENUM ('language', 'work', 'culture', 'experience', 'network', 'references', 'wellbeing', 'attestations');

-- CreateEnum
CREATE TYPE "Interest" AS ENUM ('food', 'cooking', 'reuse', 'repair', 'crafts', 'nature', 'animals', 'sport', 'music', 'art', 'culture', 'people', 'children', 'elderly', 'books', 'languages', 'learning', 'neighbourhood', 'logistics', 'office', 'digital', 'events');

-- CreateEnum
CREATE TYPE "Language" AS ENUM ('nb', 'uk', 'en');

-- CreateEnum
CREATE TYPE "Level" AS ENUM ('none', 'a1', 'a2', 'b1', 'b2');

-- CreateTable
CREATE TABLE "Attestation" (
    "id" UUID NOT NULL,
    "organisationId" UUID NOT NULL,
    "volunteerId" UUID NOT NULL,
    "issuedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "issuedById" UUID NOT NULL,
    "content" JSONB NOT NULL,
    "contentHash" TEXT NOT NULL,
    "tokenHash" TEXT NOT NULL,
    "codeHash" TEXT NOT NULL,
    "tokenSealed" TEXT NOT NULL,
    "codeSealed" TEXT NOT NULL,
    "withdrawnAt" TIMESTAMPTZ(3),
    "withdrawnById" UUID,
    "withdrawnReason" TEXT,
    "replacedAt" TIMESTAMPTZ(3),
    "replacementId" UUID,

    CONSTRAINT "Attestation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AttestationHours" (
    "attestationId" UUID NOT NULL,
    "hoursEntryId" UUID NOT NULL,

    CONSTRAINT "AttestationHours_pkey" PRIMARY KEY ("attestationId","hoursEntryId")
);

-- CreateTable
CREATE TABLE "Place" (
    "id" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "municipality" TEXT NOT NULL,
    "municipalityNumber" CHAR(4) NOT NULL,
    "county" TEXT NOT NULL,
    "latitude" DOUBLE PRECISION NOT NULL,
    "longitude" DOUBLE PRECISION NOT NULL,
    "seat" BOOLEAN NOT NULL,

    CONSTRAINT "Place_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Event" (
    "id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "actorId" UUID,
    "name" TEXT NOT NULL,
    "subjectId" UUID,
    "organisationId" UUID,
    "detail" JSONB NOT NULL DEFAULT '{}',

    CONSTRAINT "Event_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RateLimit" (
    "key" TEXT NOT NULL,
    "points" INTEGER NOT NULL,
    "expire" TIMESTAMPTZ(3),

    CONSTRAINT "RateLimit_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "DemoMail" (
    "id" UUID NOT NULL,
    "to" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "sentAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "DemoMail_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "HoursEntry" (
    "id" UUID NOT NULL,
    "signUpId" UUID NOT NULL,
    "volunteerId" UUID NOT NULL,
    "organisationId" UUID NOT NULL,
    "minutes" INTEGER NOT NULL,
    "proposedById" UUID NOT NULL,
    "proposedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "reason" TEXT,
    "confirmedById" UUID,
    "confirmedAt" TIMESTAMPTZ(3),
    "replacedAt" TIMESTAMPTZ(3),
    "replacedById" UUID,

    CONSTRAINT "HoursEntry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PartnerOrganisation" (
    "id" UUID NOT NULL,
    "orgnr" CHAR(9) NOT NULL,
    "name" TEXT NOT NULL,
    "purposeNb" TEXT NOT NULL DEFAULT '',
    "purposeUk" TEXT NOT NULL DEFAULT '',
    "purposeEn" TEXT NOT NULL DEFAULT '',
    "address" TEXT NOT NULL DEFAULT '',
    "placeId" INTEGER NOT NULL,
    "email" TEXT NOT NULL,
    "phone" TEXT,
    "registerAnswer" "RegisterAnswer" NOT NULL,
    "registerName" TEXT,
    "inVoluntaryRegister" BOOLEAN,
    "registerCheckedAt" TIMESTAMPTZ(3) NOT NULL,
    "appliedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "appliedById" UUID,
    "approvedAt" TIMESTAMPTZ(3),
    "approvedById" UUID,
    "declinedAt" TIMESTAMPTZ(3),
    "declinedById" UUID,
    "declinedReason" TEXT,
    "insuredAccident" BOOLEAN NOT NULL,
    "insuredLiability" BOOLEAN NOT NULL,
    "insurer" TEXT,

    CONSTRAINT "PartnerOrganisation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Membership" (
    "organisationId" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "roles" "MembershipRole"[],
    "title" TEXT NOT NULL DEFAULT '',
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Membership_pkey" PRIMARY KEY ("organisationId","personId")
);

-- CreateTable
CREATE TABLE "CertificateCheck" (
    "organisationId" UUID NOT NULL,
    "volunteerId" UUID NOT NULL,
    "shownOn" DATE NOT NULL,
    "seenById" UUID,
    "seenAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "CertificateCheck_pkey" PRIMARY KEY ("organisationId","volunteerId")
);

-- CreateTable
CREATE TABLE "Person" (
    "id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "name" TEXT NOT NULL DEFAULT '',
    "documentName" TEXT,
    "locale" "Locale" NOT NULL DEFAULT 'uk',
    "adultSince" TIMESTAMPTZ(3),
    "administratorSince" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Person_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Session" (
    "tokenHash" TEXT NOT NULL,
    "personId" UUID NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Session_pkey" PRIMARY KEY ("tokenHash")
);

-- CreateTable
CREATE TABLE "SignInCode" (
    "email" TEXT NOT NULL,
    "codeHash" TEXT NOT NULL,
    "linkHash" TEXT NOT NULL,
    "tries" INTEGER NOT NULL DEFAULT 0,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "SignInCode_pkey" PRIMARY KEY ("email")
);

-- CreateTable
CREATE TABLE "Consent" (
    "id" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "version" TEXT NOT NULL,
    "givenAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "withdrawnAt" TIMESTAMPTZ(3),

    CONSTRAINT "Consent_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SignUp" (
    "id" UUID NOT NULL,
    "volunteerId" UUID NOT NULL,
    "shiftId" UUID NOT NULL,
    "startsAt" TIMESTAMPTZ(3) NOT NULL,
    "endsAt" TIMESTAMPTZ(3) NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "placedAt" TIMESTAMPTZ(3),
    "offeredUntil" TIMESTAMPTZ(3),
    "cancelledAt" TIMESTAMPTZ(3),
    "cancelledById" UUID,
    "absentAt" TIMESTAMPTZ(3),
    "absentById" UUID,

    CONSTRAINT "SignUp_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "VolunteerRole" (
    "id" TEXT NOT NULL,
    "category" TEXT NOT NULL,
    "pictogram" TEXT NOT NULL,
    "benefits" "Gain"[],
    "supports" "Support"[],
    "interests" "Interest"[],
    "minHours" DOUBLE PRECISION NOT NULL,
    "maxHours" DOUBLE PRECISION NOT NULL,
    "minGroup" INTEGER NOT NULL,
    "maxGroup" INTEGER NOT NULL,
    "policeCertificate" "PoliceCertificate" NOT NULL,
    "youTeach" BOOLEAN NOT NULL,

    CONSTRAINT "VolunteerRole_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RoleText" (
    "roleId" TEXT NOT NULL,
    "locale" "Locale" NOT NULL,
    "name" TEXT NOT NULL,
    "summary" TEXT NOT NULL,
    "duties" TEXT[],
    "bring" TEXT[],
    "safetyLine" TEXT NOT NULL,

    CONSTRAINT "RoleText_pkey" PRIMARY KEY ("roleId","locale")
);

-- CreateTable
CREATE TABLE "RoleStep" (
    "roleId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "pictogram" TEXT NOT NULL,
    "safety" BOOLEAN NOT NULL,
    "uk" TEXT NOT NULL,
    "nb" TEXT NOT NULL,
    "en" TEXT NOT NULL,

    CONSTRAINT "RoleStep_pkey" PRIMARY KEY ("roleId","position")
);

-- CreateTable
CREATE TABLE "Task" (
    "id" UUID NOT NULL,
    "organisationId" UUID NOT NULL,
    "roleId" TEXT NOT NULL,
    "placeId" INTEGER NOT NULL,
    "supports" "Support"[],
    "meetingAddress" TEXT NOT NULL,
    "contactName" TEXT NOT NULL,
    "contactPhone" TEXT NOT NULL,
    "expensesRefunded" BOOLEAN,
    "foodServed" BOOLEAN,
    "policeCertificate" "PoliceCertificate" NOT NULL,
    "inProgrammeTime" BOOLEAN NOT NULL DEFAULT false,
    "membersDoThis" BOOLEAN,
    "wouldBeBought" BOOLEAN,
    "soldInCompetition" BOOLEAN,
    "longAlone" BOOLEAN,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "createdById" UUID,
    "publishedAt" TIMESTAMPTZ(3),
    "publishedById" UUID,
    "flaggedAt" TIMESTAMPTZ(3),
    "reviewedAt" TIMESTAMPTZ(3),
    "reviewedById" UUID,
    "closedAt" TIMESTAMPTZ(3),
    "closedById" UUID,

    CONSTRAINT "Task_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "TaskText" (
    "taskId" UUID NOT NULL,
    "locale" "Locale" NOT NULL,
    "title" TEXT NOT NULL,
    "summary" TEXT NOT NULL,
    "meetingHint" TEXT NOT NULL DEFAULT '',
    "bring" TEXT[],
    "safetyLine" TEXT NOT NULL,

    CONSTRAINT "TaskText_pkey" PRIMARY KEY ("taskId","locale")
);

-- CreateTable
CREATE TABLE "TaskStep" (
    "taskId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "pictogram" TEXT NOT NULL,
    "safety" BOOLEAN NOT NULL,
    "uk" TEXT NOT NULL,
    "nb" TEXT NOT NULL,
    "en" TEXT NOT NULL,

    CONSTRAINT "TaskStep_pkey" PRIMARY KEY ("taskId","position")
);

-- CreateTable
CREATE TABLE "Shift" (
    "id" UUID NOT NULL,
    "taskId" UUID NOT NULL,
    "startsAt" TIMESTAMPTZ(3) NOT NULL,
    "endsAt" TIMESTAMPTZ(3) NOT NULL,
    "places" INTEGER NOT NULL,
    "cancelledAt" TIMESTAMPTZ(3),
    "cancelledById" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Shift_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Volunteer" (
    "id" UUID NOT NULL,
    "background" "Background",
    "placeId" INTEGER,
    "travelRadiusKm" INTEGER NOT NULL DEFAULT 10,
    "availability" INTEGER[],
    "programmeTime" INTEGER[],
    "availabilityVaries" BOOLEAN NOT NULL DEFAULT false,
    "interests" "Interest"[],
    "wishedGains" "Gain"[],
    "pausedAt" TIMESTAMPTZ(3),
    "welcomedAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Volunteer_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "LanguageLevel" (
    "volunteerId" UUID NOT NULL,
    "language" "Language" NOT NULL,
    "level" "Level" NOT NULL,

    CONSTRAINT "LanguageLevel_pkey" PRIMARY KEY ("volunteerId","language")
);

-- CreateIndex
CREATE UNIQUE INDEX "Attestation_tokenHash_key" ON "Attestation"("tokenHash");

-- CreateIndex
CREATE UNIQUE INDEX "Attestation_codeHash_key" ON "Attestation"("codeHash");

-- CreateIndex
CREATE UNIQUE INDEX "Attestation_replacementId_key" ON "Attestation"("replacementId");

-- CreateIndex
CREATE INDEX "Attestation_volunteerId_idx" ON "Attestation"("volunteerId");

-- CreateIndex
CREATE INDEX "Attestation_organisationId_idx" ON "Attestation"("organisationId");

-- CreateIndex
CREATE INDEX "AttestationHours_hoursEntryId_idx" ON "AttestationHours"("hoursEntryId");

-- CreateIndex
CREATE INDEX "Place_name_idx" ON "Place"("name");

-- CreateIndex
CREATE INDEX "Event_at_idx" ON "Event"("at");

-- CreateIndex
CREATE INDEX "Event_organisationId_at_idx" ON "Event"("organisationId", "at");

-- CreateIndex
CREATE INDEX "DemoMail_sentAt_idx" ON "DemoMail"("sentAt");

-- CreateIndex
CREATE INDEX "HoursEntry_volunteerId_idx" ON "HoursEntry"("volunteerId");

-- CreateIndex
CREATE INDEX "HoursEntry_organisationId_idx" ON "HoursEntry"("organisationId");

-- CreateIndex
CREATE INDEX "HoursEntry_signUpId_idx" ON "HoursEntry"("signUpId");

-- CreateIndex
CREATE UNIQUE INDEX "PartnerOrganisation_orgnr_key" ON "PartnerOrganisation"("orgnr");

-- CreateIndex
CREATE INDEX "Membership_personId_idx" ON "Membership"("personId");

-- CreateIndex
CREATE UNIQUE INDEX "Person_email_key" ON "Person"("email");

-- CreateIndex
CREATE INDEX "Session_personId_idx" ON "Session"("personId");

-- CreateIndex
CREATE UNIQUE INDEX "SignInCode_linkHash_key" ON "SignInCode"("linkHash");

-- CreateIndex
CREATE UNIQUE INDEX "Consent_personId_text_version_key" ON "Consent"("personId", "text", "version");

-- CreateIndex
CREATE INDEX "SignUp_shiftId_idx" ON "SignUp"("shiftId");

-- CreateIndex
CREATE INDEX "SignUp_volunteerId_startsAt_idx" ON "SignUp"("volunteerId", "startsAt");

-- CreateIndex
CREATE UNIQUE INDEX "SignUp_volunteerId_shiftId_key" ON "SignUp"("volunteerId", "shiftId");

-- CreateIndex
CREATE INDEX "Task_organisationId_idx" ON "Task"("organisationId");

-- CreateIndex
CREATE INDEX "Task_publishedAt_idx" ON "Task"("publishedAt");

-- CreateIndex
CREATE INDEX "Task_placeId_idx" ON "Task"("placeId");

-- CreateIndex
CREATE INDEX "Shift_taskId_idx" ON "Shift"("taskId");

-- CreateIndex
CREATE INDEX "Shift_startsAt_idx" ON "Shift"("startsAt");

-- CreateIndex
CREATE UNIQUE INDEX "Shift_id_startsAt_endsAt_key" ON "Shift"("id", "startsAt", "endsAt");

-- CreateIndex
CREATE INDEX "Volunteer_placeId_idx" ON "Volunteer"("placeId");

-- AddForeignKey
ALTER TABLE "Attestation" ADD CONSTRAINT "Attestation_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "PartnerOrganisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Attestation" ADD CONSTRAINT "Attestation_volunteerId_fkey" FOREIGN KEY ("volunteerId") REFERENCES "Volunteer"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Attestation" ADD CONSTRAINT "Attestation_replacementId_fkey" FOREIGN KEY ("replacementId") REFERENCES "Attestation"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AttestationHours" ADD CONSTRAINT "AttestationHours_attestationId_fkey" FOREIGN KEY ("attestationId") REFERENCES "Attestation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AttestationHours" ADD CONSTRAINT "AttestationHours_hoursEntryId_fkey" FOREIGN KEY ("hoursEntryId") REFERENCES "HoursEntry"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "HoursEntry" ADD CONSTRAINT "HoursEntry_signUpId_fkey" FOREIGN KEY ("signUpId") REFERENCES "SignUp"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "HoursEntry" ADD CONSTRAINT "HoursEntry_volunteerId_fkey" FOREIGN KEY ("volunteerId") REFERENCES "Volunteer"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "HoursEntry" ADD CONSTRAINT "HoursEntry_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "PartnerOrganisation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PartnerOrganisation" ADD CONSTRAINT "PartnerOrganisation_placeId_fkey" FOREIGN KEY ("placeId") REFERENCES "Place"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Membership" ADD CONSTRAINT "Membership_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "PartnerOrganisation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Membership" ADD CONSTRAINT "Membership_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CertificateCheck" ADD CONSTRAINT "CertificateCheck_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "PartnerOrganisation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CertificateCheck" ADD CONSTRAINT "CertificateCheck_volunteerId_fkey" FOREIGN KEY ("volunteerId") REFERENCES "Volunteer"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Session" ADD CONSTRAINT "Session_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Consent" ADD CONSTRAINT "Consent_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SignUp" ADD CONSTRAINT "SignUp_volunteerId_fkey" FOREIGN KEY ("volunteerId") REFERENCES "Volunteer"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SignUp" ADD CONSTRAINT "SignUp_shiftId_startsAt_endsAt_fkey" FOREIGN KEY ("shiftId", "startsAt", "endsAt") REFERENCES "Shift"("id", "startsAt", "endsAt") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RoleText" ADD CONSTRAINT "RoleText_roleId_fkey" FOREIGN KEY ("roleId") REFERENCES "VolunteerRole"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RoleStep" ADD CONSTRAINT "RoleStep_roleId_fkey" FOREIGN KEY ("roleId") REFERENCES "VolunteerRole"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Task" ADD CONSTRAINT "Task_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "PartnerOrganisation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Task" ADD CONSTRAINT "Task_roleId_fkey" FOREIGN KEY ("roleId") REFERENCES "VolunteerRole"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Task" ADD CONSTRAINT "Task_placeId_fkey" FOREIGN KEY ("placeId") REFERENCES "Place"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TaskText" ADD CONSTRAINT "TaskText_taskId_fkey" FOREIGN KEY ("taskId") REFERENCES "Task"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TaskStep" ADD CONSTRAINT "TaskStep_taskId_fkey" FOREIGN KEY ("taskId") REFERENCES "Task"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Shift" ADD CONSTRAINT "Shift_taskId_fkey" FOREIGN KEY ("taskId") REFERENCES "Task"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Volunteer" ADD CONSTRAINT "Volunteer_id_fkey" FOREIGN KEY ("id") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Volunteer" ADD CONSTRAINT "Volunteer_placeId_fkey" FOREIGN KEY ("placeId") REFERENCES "Place"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LanguageLevel" ADD CONSTRAINT "LanguageLevel_volunteerId_fkey" FOREIGN KEY ("volunteerId") REFERENCES "Volunteer"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What Prisma's schema cannot say.

CREATE EXTENSION IF NOT EXISTS btree_gist;

ALTER TABLE "Person" ADD CONSTRAINT "Person_email_lower" CHECK ("email" = lower("email"));

ALTER TABLE "Volunteer"
  ADD CONSTRAINT "Volunteer_travelRadiusKm" CHECK ("travelRadiusKm" BETWEEN 1 AND 200),
  ADD CONSTRAINT "Volunteer_availability" CHECK ("availability" <@ (ARRAY[0,1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20,21,22,23,24,25,26,27,28,29,30,31,32,33,34,35,36,37,38,39,40,41])),
  ADD CONSTRAINT "Volunteer_programmeTime" CHECK ("programmeTime" <@ (ARRAY[0,1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20,21,22,23,24,25,26,27,28,29,30,31,32,33,34,35,36,37,38,39,40,41]));

-- Modulus 11, weights 3 2 7 6 5 4 3 2 (Brønnøysund).
CREATE FUNCTION "isOrgnr"(n text) RETURNS boolean LANGUAGE sql IMMUTABLE AS $$
  SELECT n ~ '^[0-9]{9}$' AND (
    (3*substr(n,1,1)::int + 2*substr(n,2,1)::int + 7*substr(n,3,1)::int + 6*substr(n,4,1)::int
     + 5*substr(n,5,1)::int + 4*substr(n,6,1)::int + 3*substr(n,7,1)::int + 2*substr(n,8,1)::int
     + substr(n,9,1)::int) % 11 = 0)
$$;
ALTER TABLE "PartnerOrganisation"
  ADD CONSTRAINT "PartnerOrganisation_orgnr" CHECK ("isOrgnr"("orgnr")),
  ADD CONSTRAINT "PartnerOrganisation_approved" CHECK (("approvedAt" IS NULL) = ("approvedById" IS NULL)),
  ADD CONSTRAINT "PartnerOrganisation_decided" CHECK ("approvedAt" IS NULL OR "declinedAt" IS NULL);

ALTER TABLE "Shift"
  ADD CONSTRAINT "Shift_period" CHECK ("endsAt" > "startsAt" AND "endsAt" <= "startsAt" + interval '12 hours'),
  ADD CONSTRAINT "Shift_places" CHECK ("places" BETWEEN 1 AND 500);

-- One person cannot be in two places at once.
ALTER TABLE "SignUp"
  ADD CONSTRAINT "SignUp_no_overlap" EXCLUDE USING gist (
    "volunteerId" WITH =, tstzrange("startsAt", "endsAt") WITH &&
  ) WHERE ("placedAt" IS NOT NULL AND "cancelledAt" IS NULL),
  ADD CONSTRAINT "SignUp_offer" CHECK ("offeredUntil" IS NULL OR "placedAt" IS NULL);

-- R7: quarter hours, at most twelve, and nobody confirms their own.
ALTER TABLE "HoursEntry"
  ADD CONSTRAINT "HoursEntry_minutes" CHECK ("minutes" BETWEEN 15 AND 720 AND "minutes" % 15 = 0),
  ADD CONSTRAINT "HoursEntry_not_own" CHECK ("confirmedById" <> "volunteerId"),
  ADD CONSTRAINT "HoursEntry_confirmed" CHECK (("confirmedAt" IS NULL) = ("confirmedById" IS NULL)),
  ADD CONSTRAINT "HoursEntry_replaced" CHECK (("replacedAt" IS NULL) = ("replacedById" IS NULL));
-- One confirmed entry and one open proposal for a sign-up: asking for a correction leaves what was confirmed. The replaced ones are history.
CREATE UNIQUE INDEX "HoursEntry_one_live" ON "HoursEntry" ("signUpId", ("confirmedAt" IS NULL)) WHERE "replacedAt" IS NULL;

CREATE FUNCTION "keepConfirmedHours"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD."confirmedAt" IS NOT NULL AND (to_jsonb(NEW) - 'replacedAt' - 'replacedById') <> (to_jsonb(OLD) - 'replacedAt' - 'replacedById') THEN
    RAISE EXCEPTION 'confirmed hours are replaced, never changed' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  IF OLD."replacedAt" IS NOT NULL AND NEW IS DISTINCT FROM OLD THEN
    RAISE EXCEPTION 'replaced hours are history' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "HoursEntry_keep" BEFORE UPDATE ON "HoursEntry" FOR EACH ROW EXECUTE FUNCTION "keepConfirmedHours"();

ALTER TABLE "Attestation"
  ADD CONSTRAINT "Attestation_withdrawn" CHECK (("withdrawnAt" IS NULL) = ("withdrawnById" IS NULL)),
  ADD CONSTRAINT "Attestation_not_own" CHECK ("issuedById" <> "volunteerId");

-- An issued attestation is frozen; it can only be withdrawn or replaced, each once.
CREATE FUNCTION "keepIssuedAttestation"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  later text[] := ARRAY['withdrawnAt','withdrawnById','withdrawnReason','replacedAt','replacementId'];
BEGIN
  IF (to_jsonb(NEW) - later) <> (to_jsonb(OLD) - later) THEN
    RAISE EXCEPTION 'an issued attestation never changes' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  IF (OLD."withdrawnAt" IS NOT NULL AND (NEW."withdrawnAt", NEW."withdrawnById", NEW."withdrawnReason") IS DISTINCT FROM (OLD."withdrawnAt", OLD."withdrawnById", OLD."withdrawnReason"))
     OR (OLD."replacedAt" IS NOT NULL AND NEW."replacedAt" IS DISTINCT FROM OLD."replacedAt") THEN
    RAISE EXCEPTION 'a withdrawal or replacement stands' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "Attestation_keep" BEFORE UPDATE ON "Attestation" FOR EACH ROW EXECUTE FUNCTION "keepIssuedAttestation"();

CREATE FUNCTION "refuseChange"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'integrity_constraint_violation';
END $$;
CREATE TRIGGER "Event_append_only" BEFORE UPDATE OR DELETE ON "Event" FOR EACH ROW EXECUTE FUNCTION "refuseChange"();
CREATE TRIGGER "Event_no_truncate" BEFORE TRUNCATE ON "Event" FOR EACH STATEMENT EXECUTE FUNCTION "refuseChange"();

-- A national identity number (11 digits) is never stored in what people write.
CREATE FUNCTION "hasIdentityNumber"(t text) RETURNS boolean LANGUAGE sql IMMUTABLE AS $$
  SELECT t ~ '(^|[^0-9])[0-9]{6} ?[0-9]{5}([^0-9]|$)'
$$;
ALTER TABLE "Person" ADD CONSTRAINT "Person_no_identity_number" CHECK (NOT "hasIdentityNumber"("name") AND NOT "hasIdentityNumber"(coalesce("documentName", '')));
ALTER TABLE "TaskText" ADD CONSTRAINT "TaskText_no_identity_number" CHECK (NOT "hasIdentityNumber"("title" || ' ' || "summary" || ' ' || "meetingHint" || ' ' || "safetyLine"));
ALTER TABLE "HoursEntry" ADD CONSTRAINT "HoursEntry_no_identity_number" CHECK (NOT "hasIdentityNumber"(coalesce("reason", '')));

-- One attestation stands for a volunteer at an organisation: a newer one replaces it.
CREATE UNIQUE INDEX "Attestation_one_standing" ON "Attestation" ("organisationId", "volunteerId") WHERE "withdrawnAt" IS NULL AND "replacedAt" IS NULL;
