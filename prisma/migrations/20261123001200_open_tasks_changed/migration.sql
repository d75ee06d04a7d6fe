-- Web processes rank from memory. A transaction that may change an open task says which, and is heard once it has committed;
-- PostgreSQL says the same thing once a transaction, however often it was asked to.

CREATE FUNCTION "tellOpenTasks"(tasks uuid[]) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  -- A message holds 8,000 bytes.
  IF cardinality(tasks) > 200 THEN
    PERFORM pg_notify('open_tasks_changed', 'all');
  ELSIF cardinality(tasks) > 0 THEN
    PERFORM pg_notify('open_tasks_changed', array_to_string(tasks, ' '));
  END IF;
END $$;

CREATE FUNCTION "tellOpenTasksChanged"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  tasks uuid[];
BEGIN
  IF TG_TABLE_NAME = 'Task' THEN
    SELECT array_agg("id") INTO tasks FROM changed;
  ELSIF TG_TABLE_NAME = 'Shift' THEN
    SELECT array_agg(DISTINCT "taskId") INTO tasks FROM changed;
  ELSIF TG_TABLE_NAME = 'PartnerOrganisation' THEN
    SELECT array_agg(t."id") INTO tasks FROM changed c JOIN "Task" t ON t."organisationId" = c."id";
  ELSE
    -- Whoever came, or did not, no longer matters to a shift that has begun.
    SELECT array_agg(DISTINCT s."taskId") INTO tasks FROM changed c JOIN "Shift" s ON s."id" = c."shiftId" WHERE s."startsAt" > now();
  END IF;
  PERFORM "tellOpenTasks"(tasks);
  RETURN NULL;
END $$;

CREATE FUNCTION "tellAllOpenTasksChanged"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('open_tasks_changed', 'all');
  RETURN NULL;
END $$;

DO $$
DECLARE
  name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['Task', 'Shift', 'SignUp', 'Proposal'] LOOP
    EXECUTE format('CREATE TRIGGER %I AFTER INSERT ON %I REFERENCING NEW TABLE AS changed
      FOR EACH STATEMENT EXECUTE FUNCTION "tellOpenTasksChanged"()', name || '_tell_insert', name);
    EXECUTE format('CREATE TRIGGER %I AFTER UPDATE ON %I REFERENCING NEW TABLE AS changed
      FOR EACH STATEMENT EXECUTE FUNCTION "tellOpenTasksChanged"()', name || '_tell_update', name);
    EXECUTE format('CREATE TRIGGER %I AFTER DELETE ON %I REFERENCING OLD TABLE AS changed
      FOR EACH STATEMENT EXECUTE FUNCTION "tellOpenTasksChanged"()', name || '_tell_delete', name);
  END LOOP;
END $$;
-- An approval opens every task of an organisation.
CREATE TRIGGER "PartnerOrganisation_tell_update" AFTER UPDATE ON "PartnerOrganisation" REFERENCING NEW TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION "tellOpenTasksChanged"();

-- The side somebody is on decides which kept places are still free where they are.
CREATE FUNCTION "tellOwnOpenTasksChanged"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  tasks uuid[];
BEGIN
  SELECT array_agg(DISTINCT s."taskId") INTO tasks FROM "Shift" s
  WHERE s."startsAt" > now() AND s."id" IN (
    SELECT "shiftId" FROM "SignUp" WHERE "volunteerId" = NEW."id" AND "cancelledAt" IS NULL
    UNION SELECT "shiftId" FROM "Proposal" WHERE "volunteerId" = NEW."id");
  PERFORM "tellOpenTasks"(tasks);
  RETURN NULL;
END $$;
CREATE TRIGGER "Volunteer_tell_side" AFTER UPDATE OF "background" ON "Volunteer"
  FOR EACH ROW WHEN (OLD."background" IS DISTINCT FROM NEW."background") EXECUTE FUNCTION "tellOwnOpenTasksChanged"();

-- A published round brings new prices; a deploy may bring another catalogue or map.
CREATE TRIGGER "Round_tell" AFTER INSERT OR UPDATE OF "publishedAt" ON "Round"
  FOR EACH ROW WHEN (NEW."publishedAt" IS NOT NULL) EXECUTE FUNCTION "tellAllOpenTasksChanged"();
CREATE TRIGGER "VolunteerRole_tell" AFTER UPDATE ON "VolunteerRole" FOR EACH STATEMENT EXECUTE FUNCTION "tellAllOpenTasksChanged"();
CREATE TRIGGER "Place_tell" AFTER UPDATE ON "Place" FOR EACH STATEMENT EXECUTE FUNCTION "tellAllOpenTasksChanged"();
