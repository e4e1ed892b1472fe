ALTER TABLE "question" ADD COLUMN "sent_to" text[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "question" ADD COLUMN "answer_manner" text;--> statement-breakpoint
ALTER TABLE "question" ADD COLUMN "planned_for" date;--> statement-breakpoint
ALTER TABLE "question" ADD CONSTRAINT "question_manner_known" CHECK ("question"."answer_manner" in ('partner', 'planned'));