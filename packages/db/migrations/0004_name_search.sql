-- Names are found with or without diacritics and by any part of them.
create extension if not exists unaccent;
--> statement-breakpoint
create extension if not exists pg_trgm;
--> statement-breakpoint
-- unaccent() itself is only STABLE (its dictionary could change), and an index needs IMMUTABLE: the dictionary is named here.
create function f_unaccent(value text) returns text language sql immutable parallel safe strict
  as $$ select public.unaccent('public.unaccent', value) $$;
--> statement-breakpoint
create index enterprise_name_words_idx on enterprise using gin (f_unaccent(name_vi) gin_trgm_ops);
