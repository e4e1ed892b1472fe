-- An answer says something of the firm that gave it; a question alone does not.
create trigger note_change after update on question
  for each row when (new.answered_at is distinct from old.answered_at)
  execute function note_change('enterprise', 'enterprise_id');
--> statement-breakpoint
create trigger note_removal after delete on question
  for each row when (old.answered_at is not null)
  execute function note_change('enterprise', 'enterprise_id');
