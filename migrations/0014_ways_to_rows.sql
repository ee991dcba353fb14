-- What most pages ask is found in order by a key alone: sorting a few rows costs SQLite more than reading them.
CREATE INDEX enrolment_pupil ON enrolment (school_id, pupil_id, from_on, until_on, class_id);
DROP INDEX dossier_entry_pupil;
CREATE INDEX dossier_entry_pupil ON dossier_entry (school_id, pupil_id, happened_on, id);
-- When, and with whom: all that what was told in an entry needs of it, without its long texts.
CREATE UNIQUE INDEX dossier_entry_head ON dossier_entry (school_id, id, is_withdrawn, happened_on, companion);
DROP INDEX dossier_attachment_entry;
CREATE INDEX dossier_attachment_pupil ON dossier_attachment (school_id, pupil_id, entry_id, id);
DROP INDEX work_pupil;
CREATE INDEX work_pupil ON work (school_id, pupil_id, id);
DROP INDEX photo_work;
CREATE INDEX photo_work ON photo (school_id, work_id, added_at, id) WHERE removed_at IS NULL;

-- What was found by reading through the school.
CREATE INDEX dossier_attachment_entry ON dossier_attachment (school_id, entry_id);
CREATE INDEX assignment_of_template ON assignment (school_id, template_id);
DROP INDEX message_waiting;
CREATE INDEX message_class ON message (school_id, class_id, sent_at);

-- What waits for somebody, on the first page.
CREATE INDEX paper_page_waiting ON paper_page (school_id, class_id) WHERE state = 'waiting';

-- Whether a picture that is taken away stands elsewhere too.
CREATE INDEX photo_screen ON photo (screen_key);
CREATE INDEX photo_thumbnail ON photo (thumbnail_key);
CREATE INDEX dossier_attachment_thumbnail ON dossier_attachment (thumbnail_key);
