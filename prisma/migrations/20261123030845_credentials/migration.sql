-- CreateEnum
CREATE TYPE "CredentialKind" AS ENUM ('attestation', 'reference', 'organisation');

-- CreateEnum
CREATE TYPE "Relation" AS ENUM ('coordinator', 'shiftLeader', 'buddy', 'fellowVolunteer', 'other');

-- AlterTable
ALTER TABLE "Attestation" ADD COLUMN     "codeOffAt" TIMESTAMPTZ(3),
ADD COLUMN     "credentialId" UUID;

-- AlterTable
ALTER TABLE "PartnerOrganisation" ADD COLUMN     "logoDigest" TEXT;

-- CreateTable
CREATE TABLE "AttestationPaper" (
    "attestationId" UUID NOT NULL,
    "bytes" BYTEA NOT NULL,
    "digest" TEXT NOT NULL,
    "sealed" BOOLEAN NOT NULL,
    "renderedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "AttestationPaper_pkey" PRIMARY KEY ("attestationId")
);

-- CreateTable
CREATE TABLE "Share" (
    "id" UUID NOT NULL,
    "volunteerId" UUID NOT NULL,
    "label" TEXT NOT NULL DEFAULT '',
    "tokenHash" TEXT NOT NULL,
    "tokenSealed" TEXT NOT NULL,
    "showsName" BOOLEAN NOT NULL,
    "showsHours" BOOLEAN NOT NULL,
    "showsReferences" BOOLEAN NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expiresAt" TIMESTAMPTZ(3),
    "offAt" TIMESTAMPTZ(3),
    "opens" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "Share_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SharedAttestation" (
    "shareId" UUID NOT NULL,
    "attestationId" UUID NOT NULL,

    CONSTRAINT "SharedAttestation_pkey" PRIMARY KEY ("shareId","attestationId")
);

-- CreateTable
CREATE TABLE "AttestationBatch" (
    "id" UUID NOT NULL,
    "organisationId" UUID NOT NULL,
    "startedById" UUID NOT NULL,
    "startedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "confirmations" TEXT[],
    "finishedAt" TIMESTAMPTZ(3),

    CONSTRAINT "AttestationBatch_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AttestationBatchItem" (
    "batchId" UUID NOT NULL,
    "volunteerId" UUID NOT NULL,
    "ongoing" BOOLEAN NOT NULL,
    "contentHash" TEXT NOT NULL,
    "replacesId" UUID,
    "doneAt" TIMESTAMPTZ(3),
    "attestationId" UUID,
    "refusal" TEXT,

    CONSTRAINT "AttestationBatchItem_pkey" PRIMARY KEY ("batchId","volunteerId")
);

-- CreateTable
CREATE TABLE "SkillClaim" (
    "id" UUID NOT NULL,
    "volunteerId" UUID NOT NULL,
    "organisationId" UUID NOT NULL,
    "skillId" TEXT NOT NULL,
    "reflection" TEXT NOT NULL,
    "language" "Locale" NOT NULL,
    "claimedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "confirmedAt" TIMESTAMPTZ(3),
    "confirmedById" UUID,
    "declinedAt" TIMESTAMPTZ(3),
    "declinedById" UUID,

    CONSTRAINT "SkillClaim_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SigningKey" (
    "id" UUID NOT NULL,
    "organisationId" UUID,
    "name" TEXT NOT NULL,
    "publicKeyMultibase" TEXT NOT NULL,
    "privateSealed" TEXT NOT NULL,
    "sealedBy" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "createdById" UUID,
    "retiredAt" TIMESTAMPTZ(3),
    "retiredById" UUID,
    "compromisedAt" TIMESTAMPTZ(3),
    "compromisedById" UUID,
    "compromisedSince" TIMESTAMPTZ(3),

    CONSTRAINT "SigningKey_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "StatusList" (
    "id" UUID NOT NULL,
    "organisationId" UUID,
    "position" INTEGER NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 0,
    "signedRevision" INTEGER,
    "signedAt" TIMESTAMPTZ(3),
    "document" TEXT,

    CONSTRAINT "StatusList_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Credential" (
    "id" UUID NOT NULL,
    "kind" "CredentialKind" NOT NULL,
    "organisationId" UUID,
    "keyId" UUID NOT NULL,
    "statusListId" UUID NOT NULL,
    "statusIndex" INTEGER NOT NULL,
    "document" TEXT,
    "digest" TEXT NOT NULL,
    "issuedAt" TIMESTAMPTZ(3) NOT NULL,
    "withdrawnAt" TIMESTAMPTZ(3),

    CONSTRAINT "Credential_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Endorsement" (
    "organisationId" UUID NOT NULL,
    "credentialId" UUID NOT NULL,

    CONSTRAINT "Endorsement_pkey" PRIMARY KEY ("organisationId")
);

-- CreateTable
CREATE TABLE "Issuance" (
    "position" INTEGER NOT NULL,
    "credentialId" UUID NOT NULL,
    "keyId" UUID NOT NULL,
    "digest" TEXT NOT NULL,
    "issuedAt" TIMESTAMPTZ(3) NOT NULL,
    "link" TEXT NOT NULL,

    CONSTRAINT "Issuance_pkey" PRIMARY KEY ("position")
);

-- CreateTable
CREATE TABLE "LogHead" (
    "on" DATE NOT NULL,
    "position" INTEGER NOT NULL,
    "link" TEXT NOT NULL,
    "publishedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "LogHead_pkey" PRIMARY KEY ("on")
);

-- CreateTable
CREATE TABLE "Logo" (
    "digest" TEXT NOT NULL,
    "organisationId" UUID NOT NULL,
    "png" BYTEA NOT NULL,
    "width" INTEGER NOT NULL,
    "height" INTEGER NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Logo_pkey" PRIMARY KEY ("digest")
);

-- CreateTable
CREATE TABLE "Reference" (
    "id" UUID NOT NULL,
    "volunteerId" UUID NOT NULL,
    "organisationId" UUID NOT NULL,
    "refereeName" TEXT NOT NULL,
    "refereeEmail" TEXT NOT NULL,
    "refereePersonId" UUID,
    "relation" "Relation" NOT NULL,
    "greeting" TEXT NOT NULL DEFAULT '',
    "locale" "Locale" NOT NULL,
    "tokenHash" TEXT NOT NULL,
    "tokenSealed" TEXT NOT NULL,
    "askedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "answerUntil" TIMESTAMPTZ(3) NOT NULL,
    "declinedAt" TIMESTAMPTZ(3),
    "writtenAt" TIMESTAMPTZ(3),
    "phrases" TEXT[],
    "text" TEXT NOT NULL DEFAULT '',
    "language" "Locale",
    "title" TEXT NOT NULL DEFAULT '',
    "knownFrom" DATE,
    "knownUntil" DATE,
    "contactSealed" TEXT,
    "consentUntil" TIMESTAMPTZ(3),
    "consentEndedAt" TIMESTAMPTZ(3),
    "renewalAskedAt" TIMESTAMPTZ(3),
    "vouchedAt" TIMESTAMPTZ(3),
    "vouchedById" UUID,
    "vouchRefusedAt" TIMESTAMPTZ(3),
    "vouchRefusedById" UUID,
    "keptAt" TIMESTAMPTZ(3),
    "discardedAt" TIMESTAMPTZ(3),
    "credentialId" UUID,

    CONSTRAINT "Reference_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ContactLink" (
    "id" UUID NOT NULL,
    "referenceId" UUID NOT NULL,
    "label" TEXT NOT NULL DEFAULT '',
    "tokenHash" TEXT NOT NULL,
    "tokenSealed" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "endedAt" TIMESTAMPTZ(3),

    CONSTRAINT "ContactLink_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ContactOpening" (
    "id" UUID NOT NULL,
    "linkId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ContactOpening_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "Share_tokenHash_key" ON "Share"("tokenHash");

-- CreateIndex
CREATE INDEX "Share_volunteerId_idx" ON "Share"("volunteerId");

-- CreateIndex
CREATE INDEX "SharedAttestation_attestationId_idx" ON "SharedAttestation"("attestationId");

-- CreateIndex
CREATE INDEX "AttestationBatch_organisationId_idx" ON "AttestationBatch"("organisationId");

-- CreateIndex
CREATE INDEX "SkillClaim_organisationId_idx" ON "SkillClaim"("organisationId");

-- CreateIndex
CREATE UNIQUE INDEX "SkillClaim_volunteerId_organisationId_skillId_key" ON "SkillClaim"("volunteerId", "organisationId", "skillId");

-- CreateIndex
CREATE INDEX "SigningKey_organisationId_idx" ON "SigningKey"("organisationId");

-- CreateIndex
CREATE INDEX "StatusList_organisationId_idx" ON "StatusList"("organisationId");

-- CreateIndex
CREATE INDEX "Credential_organisationId_idx" ON "Credential"("organisationId");

-- CreateIndex
CREATE INDEX "Credential_keyId_idx" ON "Credential"("keyId");

-- CreateIndex
CREATE UNIQUE INDEX "Credential_statusListId_statusIndex_key" ON "Credential"("statusListId", "statusIndex");

-- CreateIndex
CREATE UNIQUE INDEX "Endorsement_credentialId_key" ON "Endorsement"("credentialId");

-- CreateIndex
CREATE UNIQUE INDEX "Issuance_link_key" ON "Issuance"("link");

-- CreateIndex
CREATE INDEX "Issuance_credentialId_idx" ON "Issuance"("credentialId");

-- CreateIndex
CREATE INDEX "Logo_organisationId_idx" ON "Logo"("organisationId");

-- CreateIndex
CREATE UNIQUE INDEX "Reference_tokenHash_key" ON "Reference"("tokenHash");

-- CreateIndex
CREATE UNIQUE INDEX "Reference_credentialId_key" ON "Reference"("credentialId");

-- CreateIndex
CREATE INDEX "Reference_volunteerId_idx" ON "Reference"("volunteerId");

-- CreateIndex
CREATE INDEX "Reference_organisationId_idx" ON "Reference"("organisationId");

-- CreateIndex
CREATE INDEX "Reference_refereePersonId_idx" ON "Reference"("refereePersonId");

-- CreateIndex
CREATE UNIQUE INDEX "ContactLink_tokenHash_key" ON "ContactLink"("tokenHash");

-- CreateIndex
CREATE INDEX "ContactLink_referenceId_idx" ON "ContactLink"("referenceId");

-- CreateIndex
CREATE INDEX "ContactOpening_linkId_idx" ON "ContactOpening"("linkId");

-- CreateIndex
CREATE UNIQUE INDEX "Attestation_credentialId_key" ON "Attestation"("credentialId");

-- AddForeignKey
ALTER TABLE "Attestation" ADD CONSTRAINT "Attestation_credentialId_fkey" FOREIGN KEY ("credentialId") REFERENCES "Credential"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AttestationPaper" ADD CONSTRAINT "AttestationPaper_attestationId_fkey" FOREIGN KEY ("attestationId") REFERENCES "Attestation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Share" ADD CONSTRAINT "Share_volunteerId_fkey" FOREIGN KEY ("volunteerId") REFERENCES "Volunteer"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SharedAttestation" ADD CONSTRAINT "SharedAttestation_shareId_fkey" FOREIGN KEY ("shareId") REFERENCES "Share"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SharedAttestation" ADD CONSTRAINT "SharedAttestation_attestationId_fkey" FOREIGN KEY ("attestationId") REFERENCES "Attestation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AttestationBatch" ADD CONSTRAINT "AttestationBatch_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "PartnerOrganisation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AttestationBatchItem" ADD CONSTRAINT "AttestationBatchItem_batchId_fkey" FOREIGN KEY ("batchId") REFERENCES "AttestationBatch"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AttestationBatchItem" ADD CONSTRAINT "AttestationBatchItem_volunteerId_fkey" FOREIGN KEY ("volunteerId") REFERENCES "Volunteer"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SkillClaim" ADD CONSTRAINT "SkillClaim_volunteerId_fkey" FOREIGN KEY ("volunteerId") REFERENCES "Volunteer"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SkillClaim" ADD CONSTRAINT "SkillClaim_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "PartnerOrganisation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SigningKey" ADD CONSTRAINT "SigningKey_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "PartnerOrganisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "StatusList" ADD CONSTRAINT "StatusList_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "PartnerOrganisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Credential" ADD CONSTRAINT "Credential_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "PartnerOrganisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Credential" ADD CONSTRAINT "Credential_keyId_fkey" FOREIGN KEY ("keyId") REFERENCES "SigningKey"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Credential" ADD CONSTRAINT "Credential_statusListId_fkey" FOREIGN KEY ("statusListId") REFERENCES "StatusList"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Endorsement" ADD CONSTRAINT "Endorsement_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "PartnerOrganisation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Endorsement" ADD CONSTRAINT "Endorsement_credentialId_fkey" FOREIGN KEY ("credentialId") REFERENCES "Credential"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PartnerOrganisation" ADD CONSTRAINT "PartnerOrganisation_logoDigest_fkey" FOREIGN KEY ("logoDigest") REFERENCES "Logo"("digest") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Logo" ADD CONSTRAINT "Logo_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "PartnerOrganisation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Reference" ADD CONSTRAINT "Reference_volunteerId_fkey" FOREIGN KEY ("volunteerId") REFERENCES "Volunteer"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Reference" ADD CONSTRAINT "Reference_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "PartnerOrganisation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Reference" ADD CONSTRAINT "Reference_credentialId_fkey" FOREIGN KEY ("credentialId") REFERENCES "Credential"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ContactLink" ADD CONSTRAINT "ContactLink_referenceId_fkey" FOREIGN KEY ("referenceId") REFERENCES "Reference"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ContactOpening" ADD CONSTRAINT "ContactOpening_linkId_fkey" FOREIGN KEY ("linkId") REFERENCES "ContactLink"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- An issuer signs with one key at a time; the platform is the issuer without an organisation.
CREATE UNIQUE INDEX "SigningKey_one_active" ON "SigningKey" (coalesce("organisationId", '00000000-0000-0000-0000-000000000000'::uuid)) WHERE "retiredAt" IS NULL AND "compromisedAt" IS NULL;
CREATE UNIQUE INDEX "SigningKey_name" ON "SigningKey" (coalesce("organisationId", '00000000-0000-0000-0000-000000000000'::uuid), "name");
CREATE UNIQUE INDEX "StatusList_position" ON "StatusList" (coalesce("organisationId", '00000000-0000-0000-0000-000000000000'::uuid), "position");
ALTER TABLE "Credential"
  ADD CONSTRAINT "Credential_index" CHECK ("statusIndex" BETWEEN 0 AND 131071);

-- What was withdrawn stays withdrawn.
CREATE FUNCTION "keepWithdrawnCredential"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD."withdrawnAt" IS NOT NULL AND NEW."withdrawnAt" IS DISTINCT FROM OLD."withdrawnAt" THEN
    RAISE EXCEPTION 'a withdrawal stands' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  IF (NEW."kind", NEW."organisationId", NEW."statusListId", NEW."statusIndex") IS DISTINCT FROM (OLD."kind", OLD."organisationId", OLD."statusListId", OLD."statusIndex") THEN
    RAISE EXCEPTION 'a credential keeps its issuer and its place in the list' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  IF OLD."document" IS NULL AND NEW."document" IS NOT NULL THEN
    RAISE EXCEPTION 'what was erased stays erased' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "Credential_keep" BEFORE UPDATE ON "Credential" FOR EACH ROW EXECUTE FUNCTION "keepWithdrawnCredential"();
-- Its row outlives everything: nobody else may ever get its place in the list.
CREATE TRIGGER "Credential_no_delete" BEFORE DELETE ON "Credential" FOR EACH ROW EXECUTE FUNCTION "refuseChange"();
CREATE TRIGGER "Credential_no_truncate" BEFORE TRUNCATE ON "Credential" FOR EACH STATEMENT EXECUTE FUNCTION "refuseChange"();

-- The list must be signed again, by whatever way something in it was withdrawn.
CREATE FUNCTION "moveStatusList"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE "StatusList" SET "revision" = "revision" + 1 WHERE "id" = NEW."statusListId";
  RETURN NULL;
END $$;
CREATE TRIGGER "Credential_withdrawn" AFTER UPDATE OF "withdrawnAt" ON "Credential" FOR EACH ROW
  WHEN (OLD."withdrawnAt" IS NULL AND NEW."withdrawnAt" IS NOT NULL) EXECUTE FUNCTION "moveStatusList"();

-- When somebody is erased, what was signed about them goes too, and the list says that it no longer counts.
CREATE FUNCTION "eraseCredential"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE "Credential" SET "document" = NULL, "withdrawnAt" = coalesce("withdrawnAt", now()) WHERE "id" = OLD."credentialId";
  RETURN NULL;
END $$;
CREATE TRIGGER "Attestation_erased" AFTER DELETE ON "Attestation" FOR EACH ROW EXECUTE FUNCTION "eraseCredential"();
CREATE TRIGGER "Reference_erased" AFTER DELETE ON "Reference" FOR EACH ROW EXECUTE FUNCTION "eraseCredential"();
CREATE TRIGGER "Endorsement_erased" AFTER DELETE ON "Endorsement" FOR EACH ROW EXECUTE FUNCTION "eraseCredential"();

-- A key's public part never changes, and neither does when it was retired or found to be compromised.
CREATE FUNCTION "keepSigningKey"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (NEW."organisationId", NEW."name", NEW."publicKeyMultibase", NEW."createdAt") IS DISTINCT FROM (OLD."organisationId", OLD."name", OLD."publicKeyMultibase", OLD."createdAt")
     OR (OLD."retiredAt" IS NOT NULL AND NEW."retiredAt" IS DISTINCT FROM OLD."retiredAt")
     OR (OLD."compromisedAt" IS NOT NULL AND NEW."compromisedAt" IS DISTINCT FROM OLD."compromisedAt") THEN
    RAISE EXCEPTION 'a key is replaced, never changed' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "SigningKey_keep" BEFORE UPDATE ON "SigningKey" FOR EACH ROW EXECUTE FUNCTION "keepSigningKey"();

CREATE TRIGGER "Issuance_append_only" BEFORE UPDATE OR DELETE ON "Issuance" FOR EACH ROW EXECUTE FUNCTION "refuseChange"();
CREATE TRIGGER "Issuance_no_truncate" BEFORE TRUNCATE ON "Issuance" FOR EACH STATEMENT EXECUTE FUNCTION "refuseChange"();
CREATE TRIGGER "LogHead_append_only" BEFORE UPDATE OR DELETE ON "LogHead" FOR EACH ROW EXECUTE FUNCTION "refuseChange"();
CREATE TRIGGER "LogHead_no_truncate" BEFORE TRUNCATE ON "LogHead" FOR EACH STATEMENT EXECUTE FUNCTION "refuseChange"();

-- A compromised key's attestations are withdrawn by the platform itself.
ALTER TABLE "Attestation"
  DROP CONSTRAINT "Attestation_withdrawn",
  ADD CONSTRAINT "Attestation_withdrawn" CHECK ("withdrawnById" IS NULL OR "withdrawnAt" IS NOT NULL);

-- An issued attestation is frozen; it is signed once, withdrawn once, replaced once. Whether its code shows anything is the holder's to say.
CREATE OR REPLACE FUNCTION "keepIssuedAttestation"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  later text[] := ARRAY['withdrawnAt','withdrawnById','withdrawnReason','replacedAt','replacementId','credentialId','codeOffAt'];
BEGIN
  IF (to_jsonb(NEW) - later) <> (to_jsonb(OLD) - later) THEN
    RAISE EXCEPTION 'an issued attestation never changes' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  IF (OLD."withdrawnAt" IS NOT NULL AND (NEW."withdrawnAt", NEW."withdrawnById", NEW."withdrawnReason") IS DISTINCT FROM (OLD."withdrawnAt", OLD."withdrawnById", OLD."withdrawnReason"))
     OR (OLD."replacedAt" IS NOT NULL AND NEW."replacedAt" IS DISTINCT FROM OLD."replacedAt")
     OR (OLD."credentialId" IS NOT NULL AND NEW."credentialId" IS DISTINCT FROM OLD."credentialId") THEN
    RAISE EXCEPTION 'a signature, a withdrawal or a replacement stands' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NEW;
END $$;

ALTER TABLE "Reference"
  ADD CONSTRAINT "Reference_answered_once" CHECK ("declinedAt" IS NULL OR "writtenAt" IS NULL),
  ADD CONSTRAINT "Reference_kept_or_not" CHECK ("keptAt" IS NULL OR "discardedAt" IS NULL),
  ADD CONSTRAINT "Reference_consent" CHECK (("writtenAt" IS NULL) = ("consentUntil" IS NULL)),
  ADD CONSTRAINT "Reference_not_of_oneself" CHECK ("refereePersonId" IS NULL OR "refereePersonId" <> "volunteerId"),
  ADD CONSTRAINT "Reference_no_identity_number" CHECK (NOT "hasIdentityNumber"("refereeName" || ' ' || "greeting" || ' ' || "text" || ' ' || "title"));
ALTER TABLE "ContactLink" ADD CONSTRAINT "ContactLink_fortnight" CHECK ("expiresAt" <= "createdAt" + interval '14 days');
ALTER TABLE "SkillClaim"
  ADD CONSTRAINT "SkillClaim_decided" CHECK ("confirmedAt" IS NULL OR "declinedAt" IS NULL),
  ADD CONSTRAINT "SkillClaim_not_own" CHECK ("confirmedById" IS NULL OR "confirmedById" <> "volunteerId"),
  ADD CONSTRAINT "SkillClaim_no_identity_number" CHECK (NOT "hasIdentityNumber"("reflection"));
ALTER TABLE "Logo" ADD CONSTRAINT "Logo_size" CHECK (octet_length("png") <= 400000);
