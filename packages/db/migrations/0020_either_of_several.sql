ALTER TABLE "requirement" ADD COLUMN "alternatives" text[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "requirement" ADD COLUMN "accepts" text[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "requirement" ADD CONSTRAINT "requirement_alternatives_of_concept" CHECK (cardinality("requirement"."alternatives") <= 7
        and ("requirement"."alternatives" = '{}' or ("requirement"."concept" is not null and "requirement"."kind" not in ('category', 'industry'))));--> statement-breakpoint
ALTER TABLE "requirement" ADD CONSTRAINT "requirement_accepts_what_its_kind_has" CHECK (case "requirement"."kind" when 'material' then "requirement"."accepts" <@ array['near_grade'] when 'certification'
        then "requirement"."accepts" <@ array['planned'] else "requirement"."accepts" = '{}' end);