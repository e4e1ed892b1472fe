-- What tells a firm's name from others: without accents, case and punctuation, and without what half of all firms are called
-- (legal forms, trades, the country). All of it when nothing else is left. Letters of other scripts stay.
create function distinctive_name(value text) returns text language sql immutable parallel safe strict as $$
  select coalesce(nullif(btrim(regexp_replace(regexp_replace(folded,
      '\y(?:cong ty|cty|trach nhiem huu han|tnhh|mot thanh vien|mtv|co phan|cp|ctcp|doanh nghiep tu nhan|dntn|hop tac xa|htx|ho kinh doanh|chi nhanh|nha may|xuong|san xuat|sx|thuong mai|tm|dich vu|dv|xuat nhap khau|xnk|viet nam|vietnam|co ltd|ltd|co|jsc|corp|corporation|company|limited|inc|joint stock)\y',
      ' ', 'g'), '\s+', ' ', 'g')), ''), folded)
  from (select btrim(regexp_replace(lower(public.f_unaccent(normalize(value, NFC))), '[^a-z0-9\u0080-\uffff]+', ' ', 'g')) as folded) name
$$;
--> statement-breakpoint
ALTER TABLE "enterprise" ADD COLUMN "name_key" text GENERATED ALWAYS AS (distinctive_name(name_vi)) STORED;--> statement-breakpoint
CREATE INDEX "enterprise_name_key_idx" ON "enterprise" USING btree ("name_key") WHERE "enterprise"."merged_into" is null;