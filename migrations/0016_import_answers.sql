-- What was answered to the questions of an import that waits (slices/school): question id → answer, as JSON.
ALTER TABLE import_preview ADD COLUMN answers TEXT NOT NULL DEFAULT '';
