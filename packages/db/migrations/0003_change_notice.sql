-- Wakes the drainer when changes commit; it also looks by itself now and then, so a lost notice costs seconds, not changes.
create function announce_changes() returns trigger language plpgsql as $$
begin
  perform pg_notify('change_log', '');
  return null;
end $$;
--> statement-breakpoint
create trigger announce_changes after insert on change_log
  for each statement execute function announce_changes();
--> statement-breakpoint
-- Ordering candidates reads every candidate's tokens: keep them in the row and uncompressed, and bodies out of the way.
alter table search_document alter column tokens set storage main;
--> statement-breakpoint
alter table search_document alter column body set storage external;
--> statement-breakpoint
alter table search_document set (toast_tuple_target = 4080);
