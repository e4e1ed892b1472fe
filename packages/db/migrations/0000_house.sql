CREATE TABLE "audit_event" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "audit_event_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	"actor_id" text,
	"actor_organisation_id" uuid,
	"action" text NOT NULL,
	"subject_kind" text NOT NULL,
	"subject_id" text NOT NULL,
	"before" jsonb,
	"after" jsonb,
	"request_id" text
);
--> statement-breakpoint
CREATE TABLE "installation" (
	"key" text PRIMARY KEY NOT NULL,
	"value" jsonb NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "capability" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"enterprise_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"category" text,
	"text" text,
	"tolerance_mm" numeric,
	"annual_capacity" numeric,
	"capacity_unit" text,
	"moq" numeric,
	"lead_time_days" integer,
	CONSTRAINT "capability_category_kind" CHECK ("capability"."category" like 'category:%'),
	CONSTRAINT "capability_says_something" CHECK ("capability"."category" is not null or length(btrim(coalesce("capability"."text", ''))) > 0),
	CONSTRAINT "capability_tolerance_positive" CHECK ("capability"."tolerance_mm" > 0),
	CONSTRAINT "capability_capacity_has_unit" CHECK (("capability"."annual_capacity" is null) = ("capability"."capacity_unit" is null)),
	CONSTRAINT "capability_numbers_positive" CHECK ("capability"."annual_capacity" > 0 and "capability"."moq" > 0 and "capability"."lead_time_days" > 0)
);
--> statement-breakpoint
CREATE TABLE "capability_material" (
	"capability_id" uuid NOT NULL,
	"material" text NOT NULL,
	CONSTRAINT "capability_material_capability_id_material_pk" PRIMARY KEY("capability_id","material"),
	CONSTRAINT "capability_material_kind" CHECK ("capability_material"."material" like 'material:%')
);
--> statement-breakpoint
CREATE TABLE "capability_process" (
	"capability_id" uuid NOT NULL,
	"process" text NOT NULL,
	"mode" text DEFAULT 'in_house' NOT NULL,
	CONSTRAINT "capability_process_capability_id_process_pk" PRIMARY KEY("capability_id","process"),
	CONSTRAINT "capability_process_kind" CHECK ("capability_process"."process" like 'process:%'),
	CONSTRAINT "capability_process_mode_known" CHECK ("capability_process"."mode" in ('in_house', 'partner'))
);
--> statement-breakpoint
CREATE TABLE "certificate" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"enterprise_id" uuid NOT NULL,
	"type" text NOT NULL,
	"state" text DEFAULT 'held' NOT NULL,
	"body" text,
	"number" text,
	"issued_on" date,
	"valid_to" date,
	CONSTRAINT "certificate_type_kind" CHECK ("certificate"."type" like 'certification:%'),
	CONSTRAINT "certificate_state_known" CHECK ("certificate"."state" in ('held', 'planned')),
	CONSTRAINT "certificate_ends_after_issue" CHECK ("certificate"."valid_to" >= "certificate"."issued_on")
);
--> statement-breakpoint
CREATE TABLE "equipment" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"enterprise_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"type" text,
	"text" text,
	"maker" text,
	"model" text,
	"quantity" integer,
	"year" integer,
	CONSTRAINT "equipment_type_kind" CHECK ("equipment"."type" like 'equipment:%'),
	CONSTRAINT "equipment_says_something" CHECK ("equipment"."type" is not null or length(btrim(coalesce("equipment"."text", ''))) > 0),
	CONSTRAINT "equipment_quantity_positive" CHECK ("equipment"."quantity" > 0),
	CONSTRAINT "equipment_year_plausible" CHECK ("equipment"."year" between 1900 and 2100)
);
--> statement-breakpoint
CREATE TABLE "concept" (
	"key" text PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"parent" text,
	"labels" jsonb NOT NULL,
	"aliases" jsonb NOT NULL,
	"needs_context" text[] DEFAULT '{}' NOT NULL,
	"details" jsonb NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "concept_kind_known" CHECK ("concept"."kind" in ('category', 'process', 'material', 'certification', 'equipment', 'inspection', 'industry', 'province', 'former-province', 'district', 'park'))
);
--> statement-breakpoint
CREATE TABLE "enterprise" (
	"id" uuid PRIMARY KEY NOT NULL,
	"tax_code" text,
	"country" char(2) DEFAULT 'VN' NOT NULL,
	"registration_number" text,
	"personal_id" text,
	"name_vi" text NOT NULL,
	"name_en" text,
	"ownership" text,
	"founded" integer,
	"employees" integer,
	"revenue_vnd" numeric(18, 0),
	"capital_vnd" numeric(18, 0),
	"vsic" text[] DEFAULT '{}' NOT NULL,
	"roles" text[] DEFAULT '{}' NOT NULL,
	"former_province" text,
	"province" text,
	"district" text,
	"park" text,
	"address" text,
	"description_text" text,
	"description_lang" text,
	"exports" text[] DEFAULT '{}' NOT NULL,
	"claim" text DEFAULT 'none' NOT NULL,
	"operation" text DEFAULT 'active' NOT NULL,
	"operation_source" text,
	"operation_as_of" date,
	"confirmed_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "unique_enterprise_tax_code" UNIQUE("tax_code"),
	CONSTRAINT "unique_enterprise_registration" UNIQUE("country","registration_number"),
	CONSTRAINT "enterprise_tax_code_form" CHECK ("enterprise"."tax_code" ~ '^[0-9]{10}(-[0-9]{3})?$'),
	CONSTRAINT "enterprise_personal_id_form" CHECK ("enterprise"."personal_id" ~ '^0[0-9]{11}$'),
	CONSTRAINT "enterprise_name_given" CHECK (length(btrim("enterprise"."name_vi")) > 0),
	CONSTRAINT "enterprise_founded_plausible" CHECK ("enterprise"."founded" between 1850 and 2100),
	CONSTRAINT "enterprise_employees_counted" CHECK ("enterprise"."employees" >= 0),
	CONSTRAINT "enterprise_money_not_negative" CHECK ("enterprise"."revenue_vnd" >= 0 and "enterprise"."capital_vnd" >= 0),
	CONSTRAINT "enterprise_description_has_language" CHECK (("enterprise"."description_text" is null) = ("enterprise"."description_lang" is null)),
	CONSTRAINT "enterprise_ownership_known" CHECK ("enterprise"."ownership" in ('domestic', 'fdi', 'joint')),
	CONSTRAINT "enterprise_claim_known" CHECK ("enterprise"."claim" in ('none', 'pending', 'confirmed')),
	CONSTRAINT "enterprise_operation_known" CHECK ("enterprise"."operation" in ('active', 'paused', 'closed', 'moved')),
	CONSTRAINT "enterprise_former_province_kind" CHECK ("enterprise"."former_province" like 'former-province:%'),
	CONSTRAINT "enterprise_province_kind" CHECK ("enterprise"."province" like 'province:%'),
	CONSTRAINT "enterprise_park_kind" CHECK ("enterprise"."park" like 'park:%')
);
--> statement-breakpoint
CREATE TABLE "enterprise_contact" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"enterprise_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"value" text NOT NULL,
	"person" text,
	CONSTRAINT "enterprise_contact_kind_known" CHECK ("enterprise_contact"."kind" in ('phone', 'email', 'zalo', 'website'))
);
--> statement-breakpoint
CREATE TABLE "enterprise_field_group" (
	"enterprise_id" uuid NOT NULL,
	"field_group" text NOT NULL,
	"source" text NOT NULL,
	"source_note" text,
	"as_of" date NOT NULL,
	"visibility" text NOT NULL,
	"updated_by" text,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "enterprise_field_group_enterprise_id_field_group_pk" PRIMARY KEY("enterprise_id","field_group"),
	CONSTRAINT "field_group_known" CHECK ("enterprise_field_group"."field_group" in ('identity', 'location', 'contacts', 'size', 'finance', 'description', 'capabilities', 'equipment', 'certificates', 'references', 'exports')),
	CONSTRAINT "field_group_source_known" CHECK ("enterprise_field_group"."source" in ('self', 'import', 'center', 'registry', 'survey')),
	CONSTRAINT "field_group_visibility_known" CHECK ("enterprise_field_group"."visibility" in ('public', 'verified_buyers', 'center')),
	CONSTRAINT "field_group_finance_stays_private" CHECK ("enterprise_field_group"."field_group" <> 'finance' or "enterprise_field_group"."visibility" <> 'public')
);
--> statement-breakpoint
CREATE TABLE "enterprise_reference" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"enterprise_id" uuid NOT NULL,
	"customer_name" text NOT NULL,
	"country" char(2),
	"product" text,
	"since" integer,
	"is_name_hidden" boolean DEFAULT false NOT NULL
);
--> statement-breakpoint
CREATE TABLE "enterprise_verification" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"enterprise_id" uuid NOT NULL,
	"verified_by" text NOT NULL,
	"method" text NOT NULL,
	"field_groups" text[] NOT NULL,
	"note" text,
	"verified_at" timestamp with time zone DEFAULT now() NOT NULL,
	"valid_until" timestamp with time zone NOT NULL,
	"revoked_at" timestamp with time zone,
	CONSTRAINT "enterprise_verification_method_known" CHECK ("enterprise_verification"."method" in ('document', 'issuer', 'site_visit')),
	CONSTRAINT "enterprise_verification_says_what" CHECK (cardinality("enterprise_verification"."field_groups") > 0),
	CONSTRAINT "enterprise_verification_ends_later" CHECK ("enterprise_verification"."valid_until" > "enterprise_verification"."verified_at")
);
--> statement-breakpoint
CREATE TABLE "enterprise_import" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"file_name" text NOT NULL,
	"format" text NOT NULL,
	"state" text NOT NULL,
	"mapping" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"row_count" integer DEFAULT 0 NOT NULL,
	"done_count" integer DEFAULT 0 NOT NULL,
	"failure" text,
	"created_by" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"applied_at" timestamp with time zone,
	"undone_at" timestamp with time zone,
	CONSTRAINT "enterprise_import_format_known" CHECK ("enterprise_import"."format" in ('csv', 'xlsx', 'jsonl')),
	CONSTRAINT "enterprise_import_state_known" CHECK ("enterprise_import"."state" in ('reading', 'previewed', 'applying', 'applied', 'undoing', 'undone', 'failed')),
	CONSTRAINT "enterprise_import_counts" CHECK ("enterprise_import"."done_count" between 0 and "enterprise_import"."row_count")
);
--> statement-breakpoint
CREATE TABLE "enterprise_import_row" (
	"import_id" uuid NOT NULL,
	"line" integer NOT NULL,
	"raw" jsonb NOT NULL,
	"record" jsonb,
	"errors" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"action" text NOT NULL,
	"enterprise_id" uuid,
	"before" jsonb,
	"applied_hash" text,
	"applied_at" timestamp with time zone,
	"undone_at" timestamp with time zone,
	"undo_refusal" text,
	CONSTRAINT "enterprise_import_row_import_id_line_pk" PRIMARY KEY("import_id","line"),
	CONSTRAINT "enterprise_import_row_action_known" CHECK ("enterprise_import_row"."action" in ('create', 'update', 'unchanged', 'error'))
);
--> statement-breakpoint
CREATE TABLE "engagement" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"need_id" uuid NOT NULL,
	"enterprise_id" uuid NOT NULL,
	"stage" text NOT NULL,
	"revision" integer NOT NULL,
	"seen_match" jsonb,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "unique_engagement_per_need" UNIQUE("need_id","enterprise_id"),
	CONSTRAINT "engagement_stage_known" CHECK ("engagement"."stage" in ('invited', 'interested', 'declined', 'quoted', 'shortlisted', 'sample', 'audited', 'awarded', 'lost'))
);
--> statement-breakpoint
CREATE TABLE "engagement_event" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"engagement_id" uuid NOT NULL,
	"from_stage" text,
	"to_stage" text NOT NULL,
	"actor_id" text,
	"note" text,
	"at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "match" (
	"need_id" uuid NOT NULL,
	"enterprise_id" uuid NOT NULL,
	"revision" integer NOT NULL,
	"rank" integer NOT NULL,
	"score" real NOT NULL,
	"capability_id" uuid,
	"verdicts" jsonb NOT NULL,
	"lexicon_version" text NOT NULL,
	"computed_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "match_need_id_enterprise_id_pk" PRIMARY KEY("need_id","enterprise_id"),
	CONSTRAINT "match_score_range" CHECK ("match"."score" between 0 and 1)
);
--> statement-breakpoint
CREATE TABLE "need" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"buyer_id" uuid NOT NULL,
	"package_id" uuid,
	"state" text DEFAULT 'draft' NOT NULL,
	"visibility" text DEFAULT 'matching' NOT NULL,
	"is_buyer_hidden" boolean DEFAULT false NOT NULL,
	"revision" integer DEFAULT 1 NOT NULL,
	"deadline" date,
	"outcome" text,
	"idempotency_key" text,
	"created_by" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"opened_at" timestamp with time zone,
	"closed_at" timestamp with time zone,
	CONSTRAINT "unique_need_idempotency_key" UNIQUE("idempotency_key"),
	CONSTRAINT "need_state_known" CHECK ("need"."state" in ('draft', 'open', 'closed')),
	CONSTRAINT "need_visibility_known" CHECK ("need"."visibility" in ('public', 'matching', 'invited')),
	CONSTRAINT "need_open_has_date" CHECK ("need"."state" <> 'open' or "need"."opened_at" is not null)
);
--> statement-breakpoint
CREATE TABLE "need_exclusion" (
	"need_id" uuid NOT NULL,
	"enterprise_id" uuid NOT NULL,
	CONSTRAINT "need_exclusion_need_id_enterprise_id_pk" PRIMARY KEY("need_id","enterprise_id")
);
--> statement-breakpoint
CREATE TABLE "need_package" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"buyer_id" uuid NOT NULL,
	"title" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "need_revision" (
	"need_id" uuid NOT NULL,
	"revision" integer NOT NULL,
	"title" text NOT NULL,
	"text" text NOT NULL,
	"lang" text NOT NULL,
	"fields" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"created_by" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "need_revision_need_id_revision_pk" PRIMARY KEY("need_id","revision"),
	CONSTRAINT "need_revision_lang_known" CHECK ("need_revision"."lang" in ('vi', 'en', 'ja', 'ko', 'zh')),
	CONSTRAINT "need_revision_title_given" CHECK (length(btrim("need_revision"."title")) > 0)
);
--> statement-breakpoint
CREATE TABLE "requirement" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"need_id" uuid NOT NULL,
	"revision" integer NOT NULL,
	"position" integer NOT NULL,
	"key" text NOT NULL,
	"kind" text NOT NULL,
	"concept" text,
	"quantity_min" numeric,
	"quantity_max" numeric,
	"unit" text,
	"level" text NOT NULL,
	"origin" text NOT NULL,
	"span_start" integer,
	"span_end" integer,
	"span_text" text,
	CONSTRAINT "unique_requirement_per_revision" UNIQUE("need_id","revision","key"),
	CONSTRAINT "requirement_level_known" CHECK ("requirement"."level" in ('must', 'nice')),
	CONSTRAINT "requirement_origin_known" CHECK ("requirement"."origin" in ('read', 'field', 'person')),
	CONSTRAINT "requirement_asks_one_thing" CHECK (("requirement"."concept" is null) <> ("requirement"."quantity_min" is null)),
	CONSTRAINT "requirement_quantity_whole" CHECK (("requirement"."quantity_min" is null) = ("requirement"."unit" is null) and "requirement"."quantity_min" <= "requirement"."quantity_max")
);
--> statement-breakpoint
CREATE TABLE "invitation" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"organisation_id" uuid NOT NULL,
	"role" text NOT NULL,
	"token_hash" text NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"used_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "unique_invitation_token" UNIQUE("token_hash")
);
--> statement-breakpoint
CREATE TABLE "membership" (
	"organisation_id" uuid NOT NULL,
	"user_id" text NOT NULL,
	"role" text NOT NULL,
	"provinces" text[] DEFAULT '{}' NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "membership_organisation_id_user_id_pk" PRIMARY KEY("organisation_id","user_id"),
	CONSTRAINT "membership_role_known" CHECK ("membership"."role" in ('owner', 'member', 'viewer'))
);
--> statement-breakpoint
CREATE TABLE "organisation" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"kind" text NOT NULL,
	"name" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "organisation_kind_known" CHECK ("organisation"."kind" in ('enterprise', 'agency', 'association', 'school'))
);
--> statement-breakpoint
CREATE TABLE "change_log" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "change_log_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"kind" text NOT NULL,
	"document_id" uuid NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "change_log_kind_known" CHECK ("change_log"."kind" in ('enterprise', 'need'))
);
--> statement-breakpoint
CREATE TABLE "search_document" (
	"kind" text NOT NULL,
	"id" uuid NOT NULL,
	"hash" text NOT NULL,
	"body" jsonb NOT NULL,
	"tokens" "tsvector" NOT NULL,
	"facets" text[] NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "search_document_kind_id_pk" PRIMARY KEY("kind","id"),
	CONSTRAINT "search_document_kind_known" CHECK ("search_document"."kind" in ('enterprise', 'need'))
);
--> statement-breakpoint
CREATE TABLE "account" (
	"id" text PRIMARY KEY NOT NULL,
	"account_id" text NOT NULL,
	"provider_id" text NOT NULL,
	"user_id" text NOT NULL,
	"access_token" text,
	"refresh_token" text,
	"id_token" text,
	"access_token_expires_at" timestamp with time zone,
	"refresh_token_expires_at" timestamp with time zone,
	"scope" text,
	"password" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "unique_account_per_provider" UNIQUE("provider_id","account_id")
);
--> statement-breakpoint
CREATE TABLE "auth_verification" (
	"id" text PRIMARY KEY NOT NULL,
	"identifier" text NOT NULL,
	"value" text NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "session" (
	"id" text PRIMARY KEY NOT NULL,
	"token" text NOT NULL,
	"user_id" text NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"ip_address" text,
	"user_agent" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "unique_session_token" UNIQUE("token")
);
--> statement-breakpoint
CREATE TABLE "user" (
	"id" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"email" text NOT NULL,
	"email_verified" boolean DEFAULT false NOT NULL,
	"image" text,
	"language" text DEFAULT 'vi' NOT NULL,
	"time_zone" text DEFAULT 'Asia/Ho_Chi_Minh' NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "unique_user_email" UNIQUE("email")
);
--> statement-breakpoint
ALTER TABLE "capability" ADD CONSTRAINT "capability_enterprise_id_enterprise_id_fk" FOREIGN KEY ("enterprise_id") REFERENCES "public"."enterprise"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "capability" ADD CONSTRAINT "capability_category_concept_key_fk" FOREIGN KEY ("category") REFERENCES "public"."concept"("key") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "capability_material" ADD CONSTRAINT "capability_material_capability_id_capability_id_fk" FOREIGN KEY ("capability_id") REFERENCES "public"."capability"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "capability_material" ADD CONSTRAINT "capability_material_material_concept_key_fk" FOREIGN KEY ("material") REFERENCES "public"."concept"("key") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "capability_process" ADD CONSTRAINT "capability_process_capability_id_capability_id_fk" FOREIGN KEY ("capability_id") REFERENCES "public"."capability"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "capability_process" ADD CONSTRAINT "capability_process_process_concept_key_fk" FOREIGN KEY ("process") REFERENCES "public"."concept"("key") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "certificate" ADD CONSTRAINT "certificate_enterprise_id_enterprise_id_fk" FOREIGN KEY ("enterprise_id") REFERENCES "public"."enterprise"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "certificate" ADD CONSTRAINT "certificate_type_concept_key_fk" FOREIGN KEY ("type") REFERENCES "public"."concept"("key") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "equipment" ADD CONSTRAINT "equipment_enterprise_id_enterprise_id_fk" FOREIGN KEY ("enterprise_id") REFERENCES "public"."enterprise"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "equipment" ADD CONSTRAINT "equipment_type_concept_key_fk" FOREIGN KEY ("type") REFERENCES "public"."concept"("key") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "enterprise" ADD CONSTRAINT "enterprise_id_organisation_id_fk" FOREIGN KEY ("id") REFERENCES "public"."organisation"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "enterprise" ADD CONSTRAINT "enterprise_former_province_concept_key_fk" FOREIGN KEY ("former_province") REFERENCES "public"."concept"("key") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "enterprise" ADD CONSTRAINT "enterprise_province_concept_key_fk" FOREIGN KEY ("province") REFERENCES "public"."concept"("key") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "enterprise" ADD CONSTRAINT "enterprise_park_concept_key_fk" FOREIGN KEY ("park") REFERENCES "public"."concept"("key") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "enterprise_contact" ADD CONSTRAINT "enterprise_contact_enterprise_id_enterprise_id_fk" FOREIGN KEY ("enterprise_id") REFERENCES "public"."enterprise"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "enterprise_field_group" ADD CONSTRAINT "enterprise_field_group_enterprise_id_enterprise_id_fk" FOREIGN KEY ("enterprise_id") REFERENCES "public"."enterprise"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "enterprise_field_group" ADD CONSTRAINT "enterprise_field_group_updated_by_user_id_fk" FOREIGN KEY ("updated_by") REFERENCES "public"."user"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "enterprise_reference" ADD CONSTRAINT "enterprise_reference_enterprise_id_enterprise_id_fk" FOREIGN KEY ("enterprise_id") REFERENCES "public"."enterprise"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "enterprise_verification" ADD CONSTRAINT "enterprise_verification_enterprise_id_enterprise_id_fk" FOREIGN KEY ("enterprise_id") REFERENCES "public"."enterprise"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "enterprise_verification" ADD CONSTRAINT "enterprise_verification_verified_by_user_id_fk" FOREIGN KEY ("verified_by") REFERENCES "public"."user"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "enterprise_import" ADD CONSTRAINT "enterprise_import_created_by_user_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."user"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "enterprise_import_row" ADD CONSTRAINT "enterprise_import_row_import_id_enterprise_import_id_fk" FOREIGN KEY ("import_id") REFERENCES "public"."enterprise_import"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "engagement" ADD CONSTRAINT "engagement_need_id_need_id_fk" FOREIGN KEY ("need_id") REFERENCES "public"."need"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "engagement" ADD CONSTRAINT "engagement_enterprise_id_enterprise_id_fk" FOREIGN KEY ("enterprise_id") REFERENCES "public"."enterprise"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "engagement_event" ADD CONSTRAINT "engagement_event_engagement_id_engagement_id_fk" FOREIGN KEY ("engagement_id") REFERENCES "public"."engagement"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "engagement_event" ADD CONSTRAINT "engagement_event_actor_id_user_id_fk" FOREIGN KEY ("actor_id") REFERENCES "public"."user"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "match" ADD CONSTRAINT "match_need_id_need_id_fk" FOREIGN KEY ("need_id") REFERENCES "public"."need"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "match" ADD CONSTRAINT "match_enterprise_id_enterprise_id_fk" FOREIGN KEY ("enterprise_id") REFERENCES "public"."enterprise"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "need" ADD CONSTRAINT "need_buyer_id_organisation_id_fk" FOREIGN KEY ("buyer_id") REFERENCES "public"."organisation"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "need" ADD CONSTRAINT "need_package_id_need_package_id_fk" FOREIGN KEY ("package_id") REFERENCES "public"."need_package"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "need" ADD CONSTRAINT "need_created_by_user_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."user"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "need_exclusion" ADD CONSTRAINT "need_exclusion_need_id_need_id_fk" FOREIGN KEY ("need_id") REFERENCES "public"."need"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "need_exclusion" ADD CONSTRAINT "need_exclusion_enterprise_id_enterprise_id_fk" FOREIGN KEY ("enterprise_id") REFERENCES "public"."enterprise"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "need_package" ADD CONSTRAINT "need_package_buyer_id_organisation_id_fk" FOREIGN KEY ("buyer_id") REFERENCES "public"."organisation"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "need_revision" ADD CONSTRAINT "need_revision_need_id_need_id_fk" FOREIGN KEY ("need_id") REFERENCES "public"."need"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "need_revision" ADD CONSTRAINT "need_revision_created_by_user_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."user"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "requirement" ADD CONSTRAINT "requirement_concept_concept_key_fk" FOREIGN KEY ("concept") REFERENCES "public"."concept"("key") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "requirement" ADD CONSTRAINT "requirement_need_revision_fk" FOREIGN KEY ("need_id","revision") REFERENCES "public"."need_revision"("need_id","revision") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invitation" ADD CONSTRAINT "invitation_organisation_id_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisation"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "membership" ADD CONSTRAINT "membership_organisation_id_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisation"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "membership" ADD CONSTRAINT "membership_user_id_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."user"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "account" ADD CONSTRAINT "account_user_id_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."user"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "session" ADD CONSTRAINT "session_user_id_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."user"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "audit_event_subject_idx" ON "audit_event" USING btree ("subject_kind","subject_id","at");--> statement-breakpoint
CREATE INDEX "capability_enterprise_idx" ON "capability" USING btree ("enterprise_id");--> statement-breakpoint
CREATE INDEX "capability_category_idx" ON "capability" USING btree ("category");--> statement-breakpoint
CREATE INDEX "capability_material_material_idx" ON "capability_material" USING btree ("material");--> statement-breakpoint
CREATE INDEX "capability_process_process_idx" ON "capability_process" USING btree ("process");--> statement-breakpoint
CREATE INDEX "certificate_enterprise_idx" ON "certificate" USING btree ("enterprise_id");--> statement-breakpoint
CREATE INDEX "equipment_enterprise_idx" ON "equipment" USING btree ("enterprise_id");--> statement-breakpoint
CREATE INDEX "concept_kind_idx" ON "concept" USING btree ("kind");--> statement-breakpoint
CREATE INDEX "enterprise_former_province_idx" ON "enterprise" USING btree ("former_province");--> statement-breakpoint
CREATE INDEX "enterprise_name_idx" ON "enterprise" USING btree ("name_vi");--> statement-breakpoint
CREATE INDEX "enterprise_contact_enterprise_idx" ON "enterprise_contact" USING btree ("enterprise_id");--> statement-breakpoint
CREATE INDEX "enterprise_reference_enterprise_idx" ON "enterprise_reference" USING btree ("enterprise_id");--> statement-breakpoint
CREATE INDEX "enterprise_verification_enterprise_idx" ON "enterprise_verification" USING btree ("enterprise_id");--> statement-breakpoint
CREATE INDEX "enterprise_import_created_idx" ON "enterprise_import" USING btree ("created_at");--> statement-breakpoint
CREATE INDEX "enterprise_import_row_action_idx" ON "enterprise_import_row" USING btree ("import_id","action","line");--> statement-breakpoint
CREATE INDEX "engagement_enterprise_idx" ON "engagement" USING btree ("enterprise_id");--> statement-breakpoint
CREATE INDEX "engagement_event_engagement_idx" ON "engagement_event" USING btree ("engagement_id");--> statement-breakpoint
CREATE INDEX "match_rank_idx" ON "match" USING btree ("need_id","rank");--> statement-breakpoint
CREATE INDEX "match_enterprise_idx" ON "match" USING btree ("enterprise_id","score");--> statement-breakpoint
CREATE INDEX "need_buyer_idx" ON "need" USING btree ("buyer_id");--> statement-breakpoint
CREATE INDEX "need_open_idx" ON "need" USING btree ("state","opened_at");--> statement-breakpoint
CREATE INDEX "requirement_concept_idx" ON "requirement" USING btree ("concept");--> statement-breakpoint
CREATE INDEX "membership_user_idx" ON "membership" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "search_document_tokens_idx" ON "search_document" USING gin ("tokens");--> statement-breakpoint
CREATE INDEX "search_document_facets_idx" ON "search_document" USING gin ("facets");--> statement-breakpoint
CREATE INDEX "account_user_idx" ON "account" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "auth_verification_identifier_idx" ON "auth_verification" USING btree ("identifier");--> statement-breakpoint
CREATE INDEX "session_user_idx" ON "session" USING btree ("user_id");