CREATE TABLE "acting_session" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"user_id" text NOT NULL,
	"enterprise_id" uuid NOT NULL,
	"requested_by" text NOT NULL,
	"channel" text NOT NULL,
	"note" text,
	"started_at" timestamp with time zone DEFAULT now() NOT NULL,
	"ends_at" timestamp with time zone NOT NULL,
	"ended_at" timestamp with time zone,
	CONSTRAINT "acting_session_channel_known" CHECK ("acting_session"."channel" in ('phone', 'zalo', 'email', 'in_person', 'letter'))
);
--> statement-breakpoint
CREATE TABLE "claim_case" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"enterprise_id" uuid NOT NULL,
	"user_id" text NOT NULL,
	"state" text DEFAULT 'open' NOT NULL,
	"proof" text,
	"note" text,
	"letter_file_id" uuid,
	"code_hash" text,
	"code_expires_at" timestamp with time zone,
	"code_tries" integer DEFAULT 0 NOT NULL,
	"reason" text,
	"decided_by" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"decided_at" timestamp with time zone,
	CONSTRAINT "claim_case_state_known" CHECK ("claim_case"."state" in ('open', 'confirmed', 'refused', 'withdrawn')),
	CONSTRAINT "claim_case_proof_known" CHECK ("claim_case"."proof" in ('letter', 'contact_code', 'staff_word')),
	CONSTRAINT "claim_case_confirmed_by_proof" CHECK ("claim_case"."state" <> 'confirmed' or "claim_case"."proof" is not null),
	CONSTRAINT "claim_case_refusal_has_reason" CHECK ("claim_case"."state" <> 'refused' or "claim_case"."reason" is not null)
);
--> statement-breakpoint
CREATE TABLE "profile_draft" (
	"enterprise_id" uuid NOT NULL,
	"user_id" text NOT NULL,
	"content" jsonb NOT NULL,
	"base" jsonb NOT NULL,
	"base_version" integer NOT NULL,
	"revision" integer DEFAULT 1 NOT NULL,
	"publish_requested_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "profile_draft_enterprise_id_user_id_pk" PRIMARY KEY("enterprise_id","user_id")
);
--> statement-breakpoint
CREATE TABLE "concept_alias" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"concept_key" text NOT NULL,
	"lang" text NOT NULL,
	"alias" text NOT NULL,
	"is_used" boolean DEFAULT true NOT NULL,
	"needs_context" boolean DEFAULT false NOT NULL,
	"note" text,
	"added_by" text,
	"added_at" timestamp with time zone DEFAULT now() NOT NULL,
	"removed_by" text,
	"removed_at" timestamp with time zone,
	CONSTRAINT "unique_concept_alias" UNIQUE NULLS NOT DISTINCT("concept_key","lang","alias","removed_at"),
	CONSTRAINT "concept_alias_lang_known" CHECK ("concept_alias"."lang" in ('vi', 'en', 'ja', 'ko', 'zh')),
	CONSTRAINT "concept_alias_given" CHECK (length(btrim("concept_alias"."alias")) > 0)
);
--> statement-breakpoint
CREATE TABLE "enterprise_photo" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"enterprise_id" uuid NOT NULL,
	"file_id" uuid NOT NULL,
	"caption" text,
	"position" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "verification_request" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"enterprise_id" uuid NOT NULL,
	"field_groups" text[] NOT NULL,
	"note" text,
	"state" text DEFAULT 'open' NOT NULL,
	"reason" text,
	"requested_by" text,
	"decided_by" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"decided_at" timestamp with time zone,
	CONSTRAINT "verification_request_state_known" CHECK ("verification_request"."state" in ('open', 'verified', 'refused', 'withdrawn')),
	CONSTRAINT "verification_request_says_what" CHECK (cardinality("verification_request"."field_groups") > 0),
	CONSTRAINT "verification_request_refusal_has_reason" CHECK ("verification_request"."state" <> 'refused' or "verification_request"."reason" is not null)
);
--> statement-breakpoint
CREATE TABLE "fair" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"seed_key" text,
	"kind" text NOT NULL,
	"state" text DEFAULT 'draft' NOT NULL,
	"name_vi" text NOT NULL,
	"name_en" text,
	"description_vi" text,
	"description_en" text,
	"starts_on" date NOT NULL,
	"ends_on" date NOT NULL,
	"venue" text,
	"city" text,
	"former_province" text,
	"organiser" text,
	"website" text,
	"source" text,
	"organisation_id" uuid,
	"created_by" text,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"published_at" timestamp with time zone,
	CONSTRAINT "unique_fair_seed_key" UNIQUE("seed_key"),
	CONSTRAINT "fair_former_province_kind" CHECK ("fair"."former_province" like 'former-province:%'),
	CONSTRAINT "fair_kind_known" CHECK ("fair"."kind" in ('fair', 'fair_abroad', 'reverse_exhibition', 'matchmaking', 'meeting', 'dialogue', 'investment_tour', 'investment_conference', 'policy_conference', 'training', 'technology_market', 'programme')),
	CONSTRAINT "fair_state_known" CHECK ("fair"."state" in ('draft', 'published', 'cancelled')),
	CONSTRAINT "fair_name_given" CHECK (length(btrim("fair"."name_vi")) > 0),
	CONSTRAINT "fair_ends_after_start" CHECK ("fair"."ends_on" >= "fair"."starts_on")
);
--> statement-breakpoint
CREATE TABLE "stored_file" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"purpose" text NOT NULL,
	"organisation_id" uuid,
	"uploaded_by" text,
	"file_name" text NOT NULL,
	"media_type" text NOT NULL,
	"size" integer NOT NULL,
	"sha256" text NOT NULL,
	"storage_key" text NOT NULL,
	"width" integer,
	"height" integer,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"deleted_at" timestamp with time zone,
	CONSTRAINT "unique_file_storage_key" UNIQUE("storage_key"),
	CONSTRAINT "stored_file_purpose_known" CHECK ("stored_file"."purpose" in ('photo', 'certificate', 'claim_letter', 'verification', 'drawing')),
	CONSTRAINT "stored_file_not_empty" CHECK ("stored_file"."size" > 0)
);
--> statement-breakpoint
CREATE TABLE "mail_message" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"idempotency_key" text NOT NULL,
	"kind" text NOT NULL,
	"user_id" text,
	"recipient" text NOT NULL,
	"language" text NOT NULL,
	"subject" text NOT NULL,
	"text" text NOT NULL,
	"html" text NOT NULL,
	"unsubscribe_url" text,
	"state" text DEFAULT 'queued' NOT NULL,
	"attempts" integer DEFAULT 0 NOT NULL,
	"next_attempt_at" timestamp with time zone DEFAULT now() NOT NULL,
	"failure" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"sent_at" timestamp with time zone,
	CONSTRAINT "unique_mail_idempotency_key" UNIQUE("idempotency_key"),
	CONSTRAINT "mail_message_state_known" CHECK ("mail_message"."state" in ('queued', 'sending', 'sent', 'failed', 'uncertain'))
);
--> statement-breakpoint
CREATE TABLE "notice" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"user_id" text NOT NULL,
	"kind" text NOT NULL,
	"values" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"path" text NOT NULL,
	"idempotency_key" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"read_at" timestamp with time zone,
	"mail_id" uuid,
	CONSTRAINT "unique_notice_per_cause" UNIQUE("user_id","idempotency_key")
);
--> statement-breakpoint
CREATE TABLE "short_link" (
	"code" text PRIMARY KEY NOT NULL,
	"path" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "unique_short_link_path" UNIQUE("path")
);
--> statement-breakpoint
CREATE TABLE "question" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"need_id" uuid NOT NULL,
	"enterprise_id" uuid NOT NULL,
	"revision" integer NOT NULL,
	"requirement_key" text NOT NULL,
	"kind" text NOT NULL,
	"unit" text,
	"token_hash" text NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"asked_by" text,
	"asked_at" timestamp with time zone DEFAULT now() NOT NULL,
	"answer_yes" boolean,
	"answer_number" numeric,
	"note" text,
	"answered_at" timestamp with time zone,
	"answered_by" text,
	CONSTRAINT "unique_question_token" UNIQUE("token_hash"),
	CONSTRAINT "unique_question_per_requirement" UNIQUE("need_id","enterprise_id","requirement_key"),
	CONSTRAINT "question_kind_known" CHECK ("question"."kind" in ('yes_no', 'number')),
	CONSTRAINT "question_answer_whole" CHECK (("question"."answered_at" is null) = ("question"."answer_yes" is null and "question"."answer_number" is null))
);
--> statement-breakpoint
CREATE TABLE "rate_limit" (
	"key" text PRIMARY KEY NOT NULL,
	"points" integer DEFAULT 0 NOT NULL,
	"expire" bigint
);
--> statement-breakpoint
CREATE TABLE "two_factor" (
	"id" text PRIMARY KEY NOT NULL,
	"secret" text NOT NULL,
	"backup_codes" text NOT NULL,
	"user_id" text NOT NULL,
	"verified" boolean DEFAULT true NOT NULL,
	"failed_verification_count" integer DEFAULT 0 NOT NULL,
	"locked_until" timestamp with time zone
);
--> statement-breakpoint
ALTER TABLE "audit_event" ADD COLUMN "on_behalf_of" uuid;--> statement-breakpoint
ALTER TABLE "audit_event" ADD COLUMN "requested_by" text;--> statement-breakpoint
ALTER TABLE "audit_event" ADD COLUMN "channel" text;--> statement-breakpoint
ALTER TABLE "capability" ADD COLUMN "details" jsonb DEFAULT '{}'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "certificate" ADD COLUMN "file_id" uuid;--> statement-breakpoint
ALTER TABLE "concept" ADD COLUMN "origin" text DEFAULT 'reference' NOT NULL;--> statement-breakpoint
ALTER TABLE "enterprise" ADD COLUMN "working_languages" text[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "enterprise" ADD COLUMN "is_listed" boolean DEFAULT true NOT NULL;--> statement-breakpoint
ALTER TABLE "enterprise" ADD COLUMN "merged_into" uuid;--> statement-breakpoint
ALTER TABLE "enterprise" ADD COLUMN "version" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "enterprise_verification" ADD COLUMN "file_id" uuid;--> statement-breakpoint
ALTER TABLE "need" ADD COLUMN "deadline_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "need" ADD COLUMN "deadline_time_zone" text;--> statement-breakpoint
ALTER TABLE "need" ADD COLUMN "outcome_note" text;--> statement-breakpoint
ALTER TABLE "need" ADD COLUMN "excluded_groups" text[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "need" ADD COLUMN "copied_from" uuid;--> statement-breakpoint
ALTER TABLE "invitation" ADD COLUMN "email" text;--> statement-breakpoint
ALTER TABLE "invitation" ADD COLUMN "provinces" text[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "invitation" ADD COLUMN "invited_by" text;--> statement-breakpoint
ALTER TABLE "user" ADD COLUMN "phone" text;--> statement-breakpoint
ALTER TABLE "user" ADD COLUMN "mail_frequency" text DEFAULT 'instant' NOT NULL;--> statement-breakpoint
ALTER TABLE "user" ADD COLUMN "two_factor_enabled" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "user" ADD COLUMN "erased_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "acting_session" ADD CONSTRAINT "acting_session_user_id_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."user"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "acting_session" ADD CONSTRAINT "acting_session_enterprise_id_enterprise_id_fk" FOREIGN KEY ("enterprise_id") REFERENCES "public"."enterprise"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "claim_case" ADD CONSTRAINT "claim_case_enterprise_id_enterprise_id_fk" FOREIGN KEY ("enterprise_id") REFERENCES "public"."enterprise"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "claim_case" ADD CONSTRAINT "claim_case_user_id_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."user"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "claim_case" ADD CONSTRAINT "claim_case_letter_file_id_stored_file_id_fk" FOREIGN KEY ("letter_file_id") REFERENCES "public"."stored_file"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "claim_case" ADD CONSTRAINT "claim_case_decided_by_user_id_fk" FOREIGN KEY ("decided_by") REFERENCES "public"."user"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "profile_draft" ADD CONSTRAINT "profile_draft_enterprise_id_enterprise_id_fk" FOREIGN KEY ("enterprise_id") REFERENCES "public"."enterprise"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "profile_draft" ADD CONSTRAINT "profile_draft_user_id_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."user"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "concept_alias" ADD CONSTRAINT "concept_alias_concept_key_concept_key_fk" FOREIGN KEY ("concept_key") REFERENCES "public"."concept"("key") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "concept_alias" ADD CONSTRAINT "concept_alias_added_by_user_id_fk" FOREIGN KEY ("added_by") REFERENCES "public"."user"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "concept_alias" ADD CONSTRAINT "concept_alias_removed_by_user_id_fk" FOREIGN KEY ("removed_by") REFERENCES "public"."user"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "enterprise_photo" ADD CONSTRAINT "enterprise_photo_enterprise_id_enterprise_id_fk" FOREIGN KEY ("enterprise_id") REFERENCES "public"."enterprise"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "enterprise_photo" ADD CONSTRAINT "enterprise_photo_file_id_stored_file_id_fk" FOREIGN KEY ("file_id") REFERENCES "public"."stored_file"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "verification_request" ADD CONSTRAINT "verification_request_enterprise_id_enterprise_id_fk" FOREIGN KEY ("enterprise_id") REFERENCES "public"."enterprise"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "verification_request" ADD CONSTRAINT "verification_request_requested_by_user_id_fk" FOREIGN KEY ("requested_by") REFERENCES "public"."user"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "verification_request" ADD CONSTRAINT "verification_request_decided_by_user_id_fk" FOREIGN KEY ("decided_by") REFERENCES "public"."user"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "fair" ADD CONSTRAINT "fair_former_province_concept_key_fk" FOREIGN KEY ("former_province") REFERENCES "public"."concept"("key") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "fair" ADD CONSTRAINT "fair_organisation_id_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisation"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "fair" ADD CONSTRAINT "fair_created_by_user_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."user"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "stored_file" ADD CONSTRAINT "stored_file_organisation_id_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisation"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "stored_file" ADD CONSTRAINT "stored_file_uploaded_by_user_id_fk" FOREIGN KEY ("uploaded_by") REFERENCES "public"."user"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mail_message" ADD CONSTRAINT "mail_message_user_id_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."user"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notice" ADD CONSTRAINT "notice_user_id_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."user"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notice" ADD CONSTRAINT "notice_mail_id_mail_message_id_fk" FOREIGN KEY ("mail_id") REFERENCES "public"."mail_message"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "question" ADD CONSTRAINT "question_need_id_need_id_fk" FOREIGN KEY ("need_id") REFERENCES "public"."need"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "question" ADD CONSTRAINT "question_enterprise_id_enterprise_id_fk" FOREIGN KEY ("enterprise_id") REFERENCES "public"."enterprise"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "question" ADD CONSTRAINT "question_asked_by_user_id_fk" FOREIGN KEY ("asked_by") REFERENCES "public"."user"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "question" ADD CONSTRAINT "question_answered_by_user_id_fk" FOREIGN KEY ("answered_by") REFERENCES "public"."user"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "two_factor" ADD CONSTRAINT "two_factor_user_id_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."user"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "unique_running_acting_session" ON "acting_session" USING btree ("user_id") WHERE "acting_session"."ended_at" is null;--> statement-breakpoint
CREATE INDEX "acting_session_enterprise_idx" ON "acting_session" USING btree ("enterprise_id");--> statement-breakpoint
CREATE INDEX "claim_case_state_idx" ON "claim_case" USING btree ("state","created_at");--> statement-breakpoint
CREATE INDEX "claim_case_enterprise_idx" ON "claim_case" USING btree ("enterprise_id");--> statement-breakpoint
CREATE UNIQUE INDEX "unique_open_claim_per_user" ON "claim_case" USING btree ("user_id") WHERE "claim_case"."state" = 'open';--> statement-breakpoint
CREATE INDEX "profile_draft_user_idx" ON "profile_draft" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "enterprise_photo_enterprise_idx" ON "enterprise_photo" USING btree ("enterprise_id","position");--> statement-breakpoint
CREATE INDEX "verification_request_state_idx" ON "verification_request" USING btree ("state","created_at");--> statement-breakpoint
CREATE UNIQUE INDEX "unique_open_verification_request" ON "verification_request" USING btree ("enterprise_id") WHERE "verification_request"."state" = 'open';--> statement-breakpoint
CREATE INDEX "fair_starts_idx" ON "fair" USING btree ("state","starts_on");--> statement-breakpoint
CREATE INDEX "stored_file_organisation_idx" ON "stored_file" USING btree ("organisation_id");--> statement-breakpoint
CREATE INDEX "mail_message_due_idx" ON "mail_message" USING btree ("next_attempt_at") WHERE "mail_message"."state" in ('queued', 'sending');--> statement-breakpoint
CREATE INDEX "mail_message_created_idx" ON "mail_message" USING btree ("created_at");--> statement-breakpoint
CREATE INDEX "notice_user_idx" ON "notice" USING btree ("user_id","created_at");--> statement-breakpoint
CREATE INDEX "notice_unmailed_idx" ON "notice" USING btree ("user_id") WHERE "notice"."mail_id" is null and "notice"."read_at" is null;--> statement-breakpoint
CREATE INDEX "question_enterprise_idx" ON "question" USING btree ("enterprise_id","answered_at");--> statement-breakpoint
CREATE INDEX "rate_limit_expire_idx" ON "rate_limit" USING btree ("expire");--> statement-breakpoint
CREATE INDEX "two_factor_user_idx" ON "two_factor" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "two_factor_secret_idx" ON "two_factor" USING btree ("secret");--> statement-breakpoint
ALTER TABLE "certificate" ADD CONSTRAINT "certificate_file_id_stored_file_id_fk" FOREIGN KEY ("file_id") REFERENCES "public"."stored_file"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "enterprise" ADD CONSTRAINT "enterprise_merged_into_fk" FOREIGN KEY ("merged_into") REFERENCES "public"."enterprise"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "enterprise_verification" ADD CONSTRAINT "enterprise_verification_file_id_stored_file_id_fk" FOREIGN KEY ("file_id") REFERENCES "public"."stored_file"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invitation" ADD CONSTRAINT "invitation_invited_by_user_id_fk" FOREIGN KEY ("invited_by") REFERENCES "public"."user"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "user" ADD CONSTRAINT "unique_user_phone" UNIQUE("phone");--> statement-breakpoint
ALTER TABLE "enterprise" ADD CONSTRAINT "enterprise_merged_is_unlisted" CHECK ("enterprise"."merged_into" is null or not "enterprise"."is_listed");--> statement-breakpoint
ALTER TABLE "user" ADD CONSTRAINT "user_phone_form" CHECK ("user"."phone" ~ '^[+][1-9][0-9]{6,14}$');--> statement-breakpoint
ALTER TABLE "user" ADD CONSTRAINT "user_mail_frequency_known" CHECK ("user"."mail_frequency" in ('instant', 'daily', 'never'));