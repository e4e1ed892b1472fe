ALTER TABLE "question" ADD COLUMN "stated_by" text;--> statement-breakpoint
ALTER TABLE "question" ADD COLUMN "channel" text;--> statement-breakpoint
ALTER TABLE "question" ADD CONSTRAINT "question_channel_known" CHECK ("question"."channel" in ('phone', 'zalo', 'email', 'in_person', 'letter'));--> statement-breakpoint
ALTER TABLE "question" ADD CONSTRAINT "question_word_whole" CHECK (("question"."stated_by" is null) = ("question"."channel" is null));