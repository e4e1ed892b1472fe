import type { Concept } from '@matxich/db'
import { z } from 'zod'
import { readSeed } from './read-json.ts'

const formerUnitSchema = z.object({
  code: z.string(),
  vi: z.string(),
  en: z.string(),
  full_vi: z.string(),
  aliases: z.array(z.string()),
  abbreviations: z.array(z.string()),
  new_code: z.string(),
})
const unitSchema = z.object({
  code: z.string(),
  vi: z.string(),
  en: z.string(),
  full_vi: z.string(),
  full_en: z.string(),
  ascii: z.string(),
  formed_from: z.array(z.object({ code: z.string() })),
})
const provincesSchema = z.object({
  units: z.array(unitSchema),
  former_units: z.array(formerUnitSchema),
  seed_provinces: z.array(z.object({ former_code: z.string(), former_districts: z.array(z.string()) })),
})
const parksSchema = z.object({
  parks: z.array(
    z.object({
      id: z.string(),
      kind: z.string(),
      vi: z.string(),
      short_vi: z.string(),
      en: z.string(),
      former_district: z.string(),
      former_province: z.object({ code: z.string() }),
      province: z.object({ code: z.string() }),
    }),
  ),
})

/** Provinces (34), former provinces (63), the districts named in the seeds and industrial parks, as concepts. */
export function loadPlaces(): Concept[] {
  const provinces = readSeed('places/provinces.json', provincesSchema)
  const { parks } = readSeed('places/industrial-parks.json', parksSchema)
  const newCode = new Map(provinces.former_units.map((unit) => [unit.code, unit.new_code]))
  const districts = new Map<string, { name: string; formerProvince: string }>()
  const addDistrict = (name: string, formerProvince: string) => {
    const short = name.replace(/^(TP\.|TX\.|Thành phố|Thị xã|Huyện)\s*/, '').trim()
    if (short) districts.set(`${formerProvince}-${slug(short)}`, { name: short, formerProvince })
  }
  for (const seed of provinces.seed_provinces)
    for (const name of seed.former_districts) addDistrict(name, seed.former_code)
  for (const park of parks)
    for (const name of park.former_district.split(/[,;/]| và /)) addDistrict(name, park.former_province.code)

  return [
    ...provinces.units.map(
      (unit): Concept => ({
        kind: 'province',
        id: unit.code,
        parent: null,
        labels: { vi: unit.vi, en: unit.en },
        aliases: { vi: [unit.full_vi], en: [unit.full_en, unit.ascii] },
        needsContext: [],
        details: { formedFrom: unit.formed_from.map((former) => former.code) },
      }),
    ),
    ...provinces.former_units.map(
      (unit): Concept => ({
        kind: 'former-province',
        id: unit.code,
        parent: null,
        labels: { vi: unit.vi, en: unit.en },
        aliases: { vi: [unit.full_vi.replace(/\s*\(.*\)$/, ''), ...unit.aliases, ...unit.abbreviations] },
        needsContext: unit.abbreviations,
        details: { province: unit.new_code },
      }),
    ),
    ...[...districts].map(
      ([id, district]): Concept => ({
        kind: 'district',
        id,
        parent: null,
        labels: { vi: district.name },
        aliases: {},
        needsContext: [],
        details: { formerProvince: district.formerProvince, province: newCode.get(district.formerProvince) ?? null },
      }),
    ),
    ...parks.map(
      (park): Concept => ({
        kind: 'park',
        id: park.id,
        parent: null,
        labels: { vi: park.vi, en: park.en },
        aliases: { vi: [`${park.kind} ${park.short_vi}`] },
        needsContext: [],
        details: {
          formerProvince: park.former_province.code,
          province: park.province.code,
          district: park.former_district,
        },
      }),
    ),
  ]
}

function slug(name: string): string {
  return name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/đ/gi, 'd')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
}
