-- What stands in front is found without reading the whole dossier (slices/dossier); one of two equal indexes goes.
CREATE INDEX dossier_entry_front ON dossier_entry (school_id, pupil_id, front_place) WHERE front_place IS NOT NULL;
DROP INDEX dossier_entry_happened;
