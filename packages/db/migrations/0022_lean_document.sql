CREATE TABLE "lean_document" (
	"kind" text NOT NULL,
	"id" uuid NOT NULL,
	"hash" text NOT NULL,
	"content" text NOT NULL,
	CONSTRAINT "lean_document_kind_id_pk" PRIMARY KEY("kind","id")
);
--> statement-breakpoint
ALTER TABLE "lean_document" ADD CONSTRAINT "lean_document_document_fk" FOREIGN KEY ("kind","id") REFERENCES "public"."search_document"("kind","id") ON DELETE cascade ON UPDATE no action;