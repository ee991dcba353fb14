-- What an applied import did, in numbers and refused rows; its files are gone by then (slices/school).
ALTER TABLE import_preview ADD COLUMN result TEXT NOT NULL DEFAULT '';
