CREATE TABLE "document_text" (
	"kind" text NOT NULL,
	"id" uuid NOT NULL,
	"folded" text NOT NULL,
	CONSTRAINT "document_text_kind_id_pk" PRIMARY KEY("kind","id")
);
--> statement-breakpoint
CREATE TABLE "index_lexicon" (
	"version" text PRIMARY KEY NOT NULL,
	"concepts" jsonb,
	"in_force_from" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "index_rebuild" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"requested_by" text,
	"state" text DEFAULT 'waiting' NOT NULL,
	"phase" text,
	"done" integer DEFAULT 0 NOT NULL,
	"total" integer DEFAULT 0 NOT NULL,
	"requested_at" timestamp with time zone DEFAULT now() NOT NULL,
	"started_at" timestamp with time zone,
	"ended_at" timestamp with time zone,
	"failure" text,
	CONSTRAINT "index_rebuild_state_known" CHECK ("index_rebuild"."state" in ('waiting', 'running', 'done')),
	CONSTRAINT "index_rebuild_phase_known" CHECK ("index_rebuild"."phase" in ('documents', 'engine')),
	CONSTRAINT "index_rebuild_progress" CHECK ("index_rebuild"."done" >= 0 and "index_rebuild"."total" >= 0)
);
--> statement-breakpoint
CREATE TABLE "index_state" (
	"key" text PRIMARY KEY DEFAULT 'search' NOT NULL,
	"drained" bigint DEFAULT 0 NOT NULL,
	"drained_per_second" real,
	"drained_at" timestamp with time zone,
	"failures" bigint DEFAULT 0 NOT NULL,
	"failure" text,
	"failed_at" timestamp with time zone,
	"matched" bigint DEFAULT 0 NOT NULL,
	"engine" text,
	"is_engine_healthy" boolean,
	"engine_detail" text,
	"alive_at" timestamp with time zone,
	CONSTRAINT "index_state_single" CHECK ("index_state"."key" = 'search')
);
--> statement-breakpoint
CREATE TABLE "match_queue" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "match_queue_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"need_id" uuid NOT NULL,
	"is_own" boolean DEFAULT false NOT NULL,
	"is_ready" boolean DEFAULT true NOT NULL,
	"is_taken" boolean DEFAULT false NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "change_log" ADD COLUMN "is_derived" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "document_text" ADD CONSTRAINT "document_text_document_fk" FOREIGN KEY ("kind","id") REFERENCES "public"."search_document"("kind","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "index_rebuild" ADD CONSTRAINT "index_rebuild_requested_by_user_id_fk" FOREIGN KEY ("requested_by") REFERENCES "public"."user"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "index_rebuild_requested_idx" ON "index_rebuild" USING btree ("requested_at");--> statement-breakpoint
CREATE INDEX "index_rebuild_requested_by_idx" ON "index_rebuild" USING btree ("requested_by");--> statement-breakpoint
CREATE INDEX "match_queue_need_idx" ON "match_queue" USING btree ("need_id");--> statement-breakpoint
CREATE INDEX "match_queue_order_idx" ON "match_queue" USING btree ("is_own" DESC NULLS LAST,"id");--> statement-breakpoint
CREATE INDEX "change_log_order_idx" ON "change_log" USING btree ("is_derived","id");--> statement-breakpoint
-- A firm that goes takes its matches along; the needs it stood in are matched anew, so that the next best moves up.
create function note_lost_matches() returns trigger language plpgsql as $$
begin
  insert into match_queue (need_id) select need_id from match where enterprise_id = old.id;
  return old;
end $$;
--> statement-breakpoint
create trigger note_lost_matches before delete on enterprise
  for each row execute function note_lost_matches();
