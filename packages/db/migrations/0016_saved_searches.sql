CREATE TABLE "saved_search" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"user_id" text NOT NULL,
	"name" text NOT NULL,
	"text" text NOT NULL,
	"lang" text NOT NULL,
	"dropped" text[] DEFAULT '{}' NOT NULL,
	"facets" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"only" boolean DEFAULT false NOT NULL,
	"fingerprint" text NOT NULL,
	"alert" text NOT NULL,
	"known_ids" uuid[] DEFAULT '{}' NOT NULL,
	"new_ids" uuid[] DEFAULT '{}' NOT NULL,
	"tellings" integer DEFAULT 0 NOT NULL,
	"checked_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "unique_saved_search" UNIQUE("user_id","fingerprint"),
	CONSTRAINT "saved_search_named" CHECK (length(btrim("saved_search"."name")) > 0),
	CONSTRAINT "saved_search_lang_known" CHECK ("saved_search"."lang" in ('vi', 'en', 'ja', 'ko', 'zh')),
	CONSTRAINT "saved_search_alert_known" CHECK ("saved_search"."alert" in ('daily', 'weekly', 'never'))
);
--> statement-breakpoint
ALTER TABLE "saved_search" ADD CONSTRAINT "saved_search_user_id_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."user"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "saved_search_due_idx" ON "saved_search" USING btree ("checked_at") WHERE "saved_search"."alert" <> 'never';--> statement-breakpoint
-- Suggestions find firms by their English names too.
create index enterprise_english_name_words_idx on enterprise using gin (f_unaccent(name_en) gin_trgm_ops);
