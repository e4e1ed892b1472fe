import { z } from 'zod'
import { readLines, seedPath } from './read-json.ts'

const language = z.enum(['vi', 'en', 'ja', 'ko', 'zh'])
const amount = z.object({ value: z.number(), unit: z.string() })

/** One supplier profile as firms hand it in; everything but id, tax code, name and location may be missing. */
export const enterpriseRecordSchema = z.object({
  id: z.string(),
  taxCode: z.string(),
  name: z.object({ vi: z.string(), en: z.string().optional() }),
  ownership: z.string().optional(),
  founded: z.number().optional(),
  employees: z.number().optional(),
  revenueVnd: z.number().optional(),
  location: z.object({ formerProvince: z.string(), district: z.string().optional(), park: z.string().optional() }),
  vsic: z.array(z.string()).default([]),
  description: z.object({ lang: language, text: z.string() }).optional(),
  capabilities: z
    .array(
      z.object({
        category: z.string().nullish(),
        text: z.string().optional(),
        processes: z.array(z.string()).default([]),
        materials: z.array(z.string()).default([]),
        toleranceMm: z.number().optional(),
        annualCapacity: amount.optional(),
        moq: z.number().optional(),
        leadTimeDays: z.number().optional(),
      }),
    )
    .default([]),
  equipment: z
    .array(
      z.object({
        type: z.string().optional(),
        text: z.string().optional(),
        maker: z.string().optional(),
        model: z.string().optional(),
        quantity: z.number().optional(),
        year: z.number().optional(),
      }),
    )
    .default([]),
  certificates: z.array(z.object({ type: z.string(), validTo: z.string().optional() })).default([]),
  exports: z.array(z.string()).default([]),
})
export type EnterpriseRecord = z.infer<typeof enterpriseRecordSchema>

/** One component need as a buyer writes it; `fields` is what the form held beside the text. */
export const needRecordSchema = z.object({
  id: z.string(),
  lang: language,
  buyer: z.object({ name: z.string(), country: z.string() }).optional(),
  title: z.string(),
  text: z.string(),
  fields: z
    .object({
      category: z.string().nullish(),
      deliverTo: z.object({ formerProvince: z.string().nullish() }).nullish(),
      volume: amount.nullish(),
    })
    .optional(),
})
export type NeedRecord = z.infer<typeof needRecordSchema>

/** Profiles of the demo set, or of any file of the same form. */
export function loadDemoEnterprises(path = seedPath('demo/enterprises.jsonl')): EnterpriseRecord[] {
  return readLines(path, enterpriseRecordSchema)
}

/** Needs of the demo set, or of any file of the same form. */
export function loadDemoNeeds(path = seedPath('demo/needs.jsonl')): NeedRecord[] {
  return readLines(path, needRecordSchema)
}
