ALTER TABLE "search_document" ADD COLUMN "lexicon_version" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "search_document" ADD COLUMN "name" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "search_document" ADD COLUMN "quality" real DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "search_document" ADD COLUMN "fresh_at" timestamp with time zone DEFAULT now() NOT NULL;--> statement-breakpoint
CREATE INDEX "search_document_quality_idx" ON "search_document" USING btree ("kind","quality" DESC NULLS LAST,"id");--> statement-breakpoint
CREATE INDEX "search_document_fresh_idx" ON "search_document" USING btree ("kind","fresh_at" DESC NULLS LAST,"id");--> statement-breakpoint
CREATE INDEX "search_document_name_idx" ON "search_document" USING btree ("kind","name","id");