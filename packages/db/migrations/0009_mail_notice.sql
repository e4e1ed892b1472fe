-- Wakes the mail sender when mails commit; it also looks by itself now and then, so a lost notice costs seconds, not mails.
create function announce_mails() returns trigger language plpgsql as $$
begin
  perform pg_notify('mail_message', '');
  return null;
end $$;
--> statement-breakpoint
create trigger announce_mails after insert on mail_message
  for each statement execute function announce_mails();
