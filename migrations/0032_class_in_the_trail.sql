-- Of which class an act was, as it was then (slices/access): the class of the pupil, or the class it was done with.
ALTER TABLE audit_entry ADD COLUMN class_id TEXT;
