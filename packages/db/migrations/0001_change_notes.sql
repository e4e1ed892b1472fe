-- Every table that feeds a search document notes its changes here, in the same transaction, whoever writes.
create function note_change() returns trigger language plpgsql as $$
declare
  -- argument 0: kind of document; argument 1: column that holds its id
  row_before jsonb := case when tg_op = 'INSERT' then null else to_jsonb(old) end;
  row_after jsonb := case when tg_op = 'DELETE' then null else to_jsonb(new) end;
begin
  insert into change_log (kind, document_id)
  select distinct tg_argv[0], id::uuid
  from unnest(array[row_before ->> tg_argv[1], row_after ->> tg_argv[1]]) as id
  where id is not null;
  return null;
end $$;
--> statement-breakpoint
-- Processes and materials hang on a capability: the enterprise is one step further.
-- When the capability is gone already (cascade), its own trigger has noted the enterprise.
create function note_capability_change() returns trigger language plpgsql as $$
begin
  insert into change_log (kind, document_id)
  select distinct 'enterprise', c.enterprise_id from capability c
  where c.id in (
    case when tg_op = 'INSERT' then null else old.capability_id end,
    case when tg_op = 'DELETE' then null else new.capability_id end);
  return null;
end $$;
--> statement-breakpoint
create trigger note_change after insert or update or delete on enterprise
  for each row execute function note_change('enterprise', 'id');
--> statement-breakpoint
create trigger note_change after insert or update or delete on capability
  for each row execute function note_change('enterprise', 'enterprise_id');
--> statement-breakpoint
create trigger note_change after insert or update or delete on capability_process
  for each row execute function note_capability_change();
--> statement-breakpoint
create trigger note_change after insert or update or delete on capability_material
  for each row execute function note_capability_change();
--> statement-breakpoint
create trigger note_change after insert or update or delete on equipment
  for each row execute function note_change('enterprise', 'enterprise_id');
--> statement-breakpoint
create trigger note_change after insert or update or delete on certificate
  for each row execute function note_change('enterprise', 'enterprise_id');
--> statement-breakpoint
create trigger note_change after insert or update or delete on enterprise_verification
  for each row execute function note_change('enterprise', 'enterprise_id');
--> statement-breakpoint
create trigger note_change after insert or update or delete on enterprise_field_group
  for each row execute function note_change('enterprise', 'enterprise_id');
--> statement-breakpoint
create trigger note_change after insert or update or delete on need
  for each row execute function note_change('need', 'id');
--> statement-breakpoint
create trigger note_change after insert or update or delete on need_revision
  for each row execute function note_change('need', 'need_id');
--> statement-breakpoint
create trigger note_change after insert or update or delete on requirement
  for each row execute function note_change('need', 'need_id');
--> statement-breakpoint
create trigger note_change after insert or update or delete on need_exclusion
  for each row execute function note_change('need', 'need_id');
--> statement-breakpoint
-- What a need once said stays as it was: a change is a new revision.
create function refuse_history_change() returns trigger language plpgsql as $$
begin
  raise exception '% is history: it is added to, never changed', tg_table_name using errcode = 'restrict_violation';
end $$;
--> statement-breakpoint
create trigger refuse_history_change before update on need_revision
  for each row when ((old.title, old.text, old.lang, old.fields) is distinct from (new.title, new.text, new.lang, new.fields)) execute function refuse_history_change();
--> statement-breakpoint
-- The trail of changes can be added to, never edited.
create trigger refuse_history_change before update or delete on audit_event
  for each row execute function refuse_history_change();
