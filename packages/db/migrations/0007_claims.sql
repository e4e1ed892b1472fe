CREATE TABLE "enterprise_distinction" (
	"first_id" uuid NOT NULL,
	"second_id" uuid NOT NULL,
	"judged_by" text,
	"judged_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "enterprise_distinction_first_id_second_id_pk" PRIMARY KEY("first_id","second_id"),
	CONSTRAINT "enterprise_distinction_in_order" CHECK ("enterprise_distinction"."first_id" < "enterprise_distinction"."second_id")
);
--> statement-breakpoint
ALTER TABLE "claim_case" ADD COLUMN "purpose" text;--> statement-breakpoint
ALTER TABLE "enterprise_distinction" ADD CONSTRAINT "enterprise_distinction_first_id_enterprise_id_fk" FOREIGN KEY ("first_id") REFERENCES "public"."enterprise"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "enterprise_distinction" ADD CONSTRAINT "enterprise_distinction_second_id_enterprise_id_fk" FOREIGN KEY ("second_id") REFERENCES "public"."enterprise"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "enterprise_distinction" ADD CONSTRAINT "enterprise_distinction_judged_by_user_id_fk" FOREIGN KEY ("judged_by") REFERENCES "public"."user"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "claim_case" ADD CONSTRAINT "claim_case_purpose_known" CHECK ("claim_case"."purpose" in ('supply', 'buy', 'both'));