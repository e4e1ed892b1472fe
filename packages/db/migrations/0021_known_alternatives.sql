-- "A or B": what a foreign key holds for one concept is held here for each of the others.
create function check_alternatives() returns trigger language plpgsql as $$
declare
  known integer;
begin
  perform 1 from concept where key = any (new.alternatives) for key share;
  select count(*) into known from concept
  where key = any (new.alternatives) and kind = new.kind and key <> new.concept;
  if known <> cardinality(new.alternatives) then
    raise exception 'the alternatives of % are not other known concepts of its kind, each named once', new.key
      using errcode = 'foreign_key_violation', constraint = 'requirement_alternatives_known';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger check_alternatives before insert or update on requirement
  for each row when (new.alternatives <> '{}') execute function check_alternatives();
--> statement-breakpoint
create function keep_alternatives() returns trigger language plpgsql as $$
begin
  if exists (select 1 from requirement where old.key = any (alternatives)) then
    raise exception '% is an alternative of a requirement', old.key
      using errcode = 'foreign_key_violation', constraint = 'requirement_alternatives_known';
  end if;
  return null;
end $$;
--> statement-breakpoint
create trigger keep_alternatives after delete on concept
  for each row execute function keep_alternatives();
--> statement-breakpoint
create trigger keep_alternatives_of_renamed after update of key, kind on concept
  for each row when (new.key <> old.key or new.kind <> old.kind) execute function keep_alternatives();
