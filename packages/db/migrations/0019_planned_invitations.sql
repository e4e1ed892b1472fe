CREATE TABLE "need_invitation" (
	"need_id" uuid NOT NULL,
	"enterprise_id" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "need_invitation_need_id_enterprise_id_pk" PRIMARY KEY("need_id","enterprise_id")
);
--> statement-breakpoint
ALTER TABLE "need_invitation" ADD CONSTRAINT "need_invitation_need_id_need_id_fk" FOREIGN KEY ("need_id") REFERENCES "public"."need"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "need_invitation" ADD CONSTRAINT "need_invitation_enterprise_id_enterprise_id_fk" FOREIGN KEY ("enterprise_id") REFERENCES "public"."enterprise"("id") ON DELETE cascade ON UPDATE no action;