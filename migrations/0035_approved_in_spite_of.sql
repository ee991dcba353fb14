-- Why a version of a school's template was approved where advice wasn't followed (slices/content): who read it, or what
-- the counsellor said. '' where there was nothing to say.
ALTER TABLE school_template_version ADD COLUMN read_by TEXT NOT NULL DEFAULT '';
ALTER TABLE school_template_version ADD COLUMN reason TEXT NOT NULL DEFAULT '';

-- A draft that mentors never had can be set aside, and brought back. Meanwhile its key is free for another: it keeps it
-- in key_before, and has its own id as template_key.
ALTER TABLE school_template ADD COLUMN deleted_at INTEGER;
ALTER TABLE school_template ADD COLUMN deleted_by TEXT NOT NULL DEFAULT '';
ALTER TABLE school_template ADD COLUMN key_before TEXT NOT NULL DEFAULT '';
