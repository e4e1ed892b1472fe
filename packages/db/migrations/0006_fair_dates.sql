ALTER TABLE "fair" ALTER COLUMN "starts_on" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "fair" ALTER COLUMN "ends_on" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "fair" ADD COLUMN "usual_months" integer[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "fair" ADD COLUMN "cancel_reason" text;--> statement-breakpoint
ALTER TABLE "fair" ADD CONSTRAINT "fair_dates_whole" CHECK (("fair"."starts_on" is null) = ("fair"."ends_on" is null));--> statement-breakpoint
ALTER TABLE "fair" ADD CONSTRAINT "fair_published_says_when" CHECK ("fair"."state" <> 'published' or "fair"."starts_on" is not null or cardinality("fair"."usual_months") > 0);--> statement-breakpoint
ALTER TABLE "fair" ADD CONSTRAINT "fair_months_are_months" CHECK ("fair"."usual_months" <@ array[1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);--> statement-breakpoint
ALTER TABLE "fair" ADD CONSTRAINT "fair_cancelled_has_reason" CHECK ("fair"."state" <> 'cancelled' or "fair"."cancel_reason" is not null);