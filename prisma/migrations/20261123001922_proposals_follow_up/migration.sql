-- AlterTable
ALTER TABLE "Proposal" ADD COLUMN     "passedOnAt" TIMESTAMPTZ(3),
ADD COLUMN     "toldAt" TIMESTAMPTZ(3);

-- What is still to be done is found by these, also after a crash.
CREATE INDEX "Proposal_to_tell" ON "Proposal" ("proposedAt")
  WHERE "toldAt" IS NULL AND num_nonnulls("acceptedAt", "declinedAt", "lapsedAt", "withdrawnAt") = 0;
CREATE INDEX "Proposal_to_pass_on" ON "Proposal" ("roundId")
  WHERE "passedOnAt" IS NULL AND num_nonnulls("declinedAt", "lapsedAt", "withdrawnAt") = 1;

CREATE OR REPLACE FUNCTION "keepAnsweredProposal"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  later text[] := ARRAY['startsAt','endsAt','toldAt','passedOnAt'];
  ends text[] := ARRAY['acceptedAt','declinedAt','lapsedAt','withdrawnAt'];
BEGIN
  IF (to_jsonb(NEW) - later - ends) <> (to_jsonb(OLD) - later - ends) THEN
    RAISE EXCEPTION 'a proposal is answered, never changed' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  IF num_nonnulls(OLD."acceptedAt", OLD."declinedAt", OLD."lapsedAt", OLD."withdrawnAt") = 1
     AND (to_jsonb(NEW) - later) <> (to_jsonb(OLD) - later) THEN
    RAISE EXCEPTION 'an answer stands' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NEW;
END $$;
