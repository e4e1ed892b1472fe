import { fairKinds } from '@matxich/db'
import { breaksRule } from '@matxich/i18n'
import { z } from 'zod'

const words = (length: number) =>
  z
    .string()
    .trim()
    .max(length)
    .transform((value) => value || null)
    .nullish()

/** Only addresses that a browser opens as a page: nobody's click runs a script. */
const website = z
  .union([z.literal(''), z.url({ protocol: /^https?$/ }).max(300)])
  .transform((value) => value || null)
  .nullish()

/** What staff say of a fair. Dates are ISO days, both or none; months are 1–12. */
export const fairSchema = z
  .object({
    kind: z.enum(fairKinds),
    nameVi: z.string().trim().min(1).max(200),
    nameEn: words(200),
    descriptionVi: words(4000),
    descriptionEn: words(4000),
    startsOn: z.iso.date().nullable(),
    endsOn: z.iso.date().nullable(),
    usualMonths: z.array(z.number().int().min(1).max(12)).max(12),
    venue: words(200),
    city: words(120),
    /** One of the 63 former units. */
    formerProvince: z
      .string()
      .regex(/^\d{2}$/)
      .nullish(),
    organiser: words(200),
    website,
    source: words(400),
  })
  .refine(({ startsOn, endsOn }) => (startsOn === null) === (endsOn === null), {
    path: ['endsOn'],
    ...breaksRule('bothDates'),
  })
  .refine(({ startsOn, endsOn }) => !startsOn || !endsOn || endsOn >= startsOn, {
    path: ['endsOn'],
    ...breaksRule('endsBeforeStart'),
  })
export type FairInput = z.infer<typeof fairSchema>
