-- A change or cancellation of what families were told goes at once, and isn't the day's one message (slices/messages).
ALTER TABLE message ADD COLUMN is_change INTEGER NOT NULL DEFAULT 0;

-- When a talk stood before it lost its time: its calendar entry is taken out by that.
ALTER TABLE talk ADD COLUMN was_at TEXT;

CREATE INDEX agreement_stuck ON agreement (school_id, pupil_id) WHERE state = 'stuck';
