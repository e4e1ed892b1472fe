CREATE TABLE "enterprise_appearance" (
	"enterprise_id" uuid NOT NULL,
	"day" date NOT NULL,
	"kind" text NOT NULL,
	"times" integer NOT NULL,
	CONSTRAINT "enterprise_appearance_enterprise_id_day_kind_pk" PRIMARY KEY("enterprise_id","day","kind"),
	CONSTRAINT "enterprise_appearance_kind_known" CHECK ("enterprise_appearance"."kind" in ('search', 'page')),
	CONSTRAINT "enterprise_appearance_counted" CHECK ("enterprise_appearance"."times" > 0)
);
--> statement-breakpoint
CREATE TABLE "need_looked_through" (
	"need_id" uuid PRIMARY KEY NOT NULL,
	"revision" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "unread_phrase" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"lang" text NOT NULL,
	"phrase" text NOT NULL,
	"first_seen_at" timestamp with time zone DEFAULT now() NOT NULL,
	"ignored_at" timestamp with time zone,
	CONSTRAINT "unique_unread_phrase" UNIQUE("lang","phrase"),
	CONSTRAINT "unread_phrase_lang_known" CHECK ("unread_phrase"."lang" in ('vi', 'en', 'ja', 'ko', 'zh')),
	CONSTRAINT "unread_phrase_given" CHECK (length(btrim("unread_phrase"."phrase")) > 0)
);
--> statement-breakpoint
CREATE TABLE "unread_phrase_day" (
	"phrase_id" uuid NOT NULL,
	"day" date NOT NULL,
	"searches" integer NOT NULL,
	CONSTRAINT "unread_phrase_day_phrase_id_day_pk" PRIMARY KEY("phrase_id","day")
);
--> statement-breakpoint
CREATE TABLE "unread_phrase_need" (
	"phrase_id" uuid NOT NULL,
	"need_id" uuid NOT NULL,
	CONSTRAINT "unread_phrase_need_phrase_id_need_id_pk" PRIMARY KEY("phrase_id","need_id")
);
--> statement-breakpoint
CREATE TABLE "unread_phrase_pick" (
	"phrase_id" uuid NOT NULL,
	"concept" text NOT NULL,
	"searcher" text NOT NULL,
	"pick" text NOT NULL,
	"day" date NOT NULL,
	CONSTRAINT "unread_phrase_pick_phrase_id_concept_searcher_pick_pk" PRIMARY KEY("phrase_id","concept","searcher","pick"),
	CONSTRAINT "unread_phrase_pick_known" CHECK ("unread_phrase_pick"."pick" in ('opened', 'chosen'))
);
--> statement-breakpoint
CREATE TABLE "unread_phrase_searcher" (
	"phrase_id" uuid NOT NULL,
	"searcher" text NOT NULL,
	"day" date NOT NULL,
	CONSTRAINT "unread_phrase_searcher_phrase_id_searcher_pk" PRIMARY KEY("phrase_id","searcher")
);
--> statement-breakpoint
ALTER TABLE "enterprise_appearance" ADD CONSTRAINT "enterprise_appearance_enterprise_id_enterprise_id_fk" FOREIGN KEY ("enterprise_id") REFERENCES "public"."enterprise"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "need_looked_through" ADD CONSTRAINT "need_looked_through_need_id_need_id_fk" FOREIGN KEY ("need_id") REFERENCES "public"."need"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "unread_phrase_day" ADD CONSTRAINT "unread_phrase_day_phrase_id_unread_phrase_id_fk" FOREIGN KEY ("phrase_id") REFERENCES "public"."unread_phrase"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "unread_phrase_need" ADD CONSTRAINT "unread_phrase_need_phrase_id_unread_phrase_id_fk" FOREIGN KEY ("phrase_id") REFERENCES "public"."unread_phrase"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "unread_phrase_need" ADD CONSTRAINT "unread_phrase_need_need_id_need_id_fk" FOREIGN KEY ("need_id") REFERENCES "public"."need"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "unread_phrase_pick" ADD CONSTRAINT "unread_phrase_pick_phrase_id_unread_phrase_id_fk" FOREIGN KEY ("phrase_id") REFERENCES "public"."unread_phrase"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "unread_phrase_pick" ADD CONSTRAINT "unread_phrase_pick_concept_concept_key_fk" FOREIGN KEY ("concept") REFERENCES "public"."concept"("key") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "unread_phrase_searcher" ADD CONSTRAINT "unread_phrase_searcher_phrase_id_unread_phrase_id_fk" FOREIGN KEY ("phrase_id") REFERENCES "public"."unread_phrase"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "enterprise_appearance_day_idx" ON "enterprise_appearance" USING btree ("kind","day");--> statement-breakpoint
CREATE INDEX "unread_phrase_day_idx" ON "unread_phrase_day" USING btree ("day");--> statement-breakpoint
CREATE INDEX "unread_phrase_need_need_idx" ON "unread_phrase_need" USING btree ("need_id");--> statement-breakpoint
CREATE INDEX "unread_phrase_pick_concept_idx" ON "unread_phrase_pick" USING btree ("concept");--> statement-breakpoint
CREATE INDEX "unread_phrase_pick_day_idx" ON "unread_phrase_pick" USING btree ("day");--> statement-breakpoint
CREATE INDEX "unread_phrase_searcher_day_idx" ON "unread_phrase_searcher" USING btree ("day");