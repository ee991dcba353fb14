-- Jobs in lanes, each with workers of its own (platform/jobs)

ALTER TABLE job ADD COLUMN lane TEXT NOT NULL DEFAULT 'files' CHECK (lane IN ('mail', 'files', 'plans'));

-- The fewest steps that were ever left: a job that gets below that has got further than at any earlier attempt.
ALTER TABLE job ADD COLUMN least_left INTEGER;

UPDATE job SET lane = 'mail'
WHERE kind IN ('send_mail', 'announce_assignment', 'people_changed', 'contact_changed', 'contact_day',
               'insider_signal', 'remind_families');

DROP INDEX job_due;
CREATE INDEX job_due ON job (lane, due_at) WHERE ended_at IS NULL;
