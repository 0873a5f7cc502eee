-- The note that an import added to a contact which was there, so that a reversal takes it back.
alter table import_change add column note_id bigint;
