import type { Concept } from '@matxich/db'
import type { EnterpriseRecord } from '@matxich/db/queries'
import type { Random } from './random.ts'
import { type Language, type Product, type Vocabulary, wordFor } from './vocabulary.ts'

const sounds =
  'An Bảo Bình Cường Đại Đạt Đông Gia Hà Hải Hưng Kim Lâm Long Minh Nam Phát Phúc Quang Sơn Tân Thành Thiên Thịnh Tiến Trường Việt Vĩnh'
const trades = [
  'Cơ khí',
  'Khuôn mẫu',
  'Kỹ thuật',
  'Nhựa',
  'Công nghiệp',
  'Sản xuất',
  'Gia công',
  'Thương mại',
  'Phụ tùng',
]
const countries = ['JP', 'KR', 'US', 'DE', 'TW', 'TH', 'CN', 'FR']
const tolerances = [0.005, 0.01, 0.02, 0.05, 0.1]
const dayMs = 24 * 3600 * 1000

/** Makes the supplier of this number: always the same for the same stream of chance. All names and words are invented. */
export function generateSupplier(vocabulary: Vocabulary, random: Random, number: number, now: Date): EnterpriseRecord {
  const trade = random.pick(trades)
  const products = random.some(neighbours(vocabulary, random), random.between(1, 4))
  const place = random.pickCommon(vocabulary.formerProvinces)
  const park = random.chance(0.35) ? random.pick(vocabulary.parks) : null
  const isWordy = random.chance(0.25)
  const lang: Language = random.chance(0.75) ? 'vi' : 'en'
  const machines = random.chance(0.6) ? random.some(vocabulary.machines, random.between(1, 5)) : []
  return {
    taxCode: String(1_000_000_000 + number),
    name: {
      vi: `Công ty TNHH ${trade} ${random.some(sounds.split(' '), 2).join(' ')} ${number}`,
      en: random.chance(0.5) ? `Firm ${number} Co., Ltd` : null,
    },
    ownership: random.chance(0.8) ? 'domestic' : random.chance(0.7) ? 'fdi' : 'joint',
    founded: random.between(1990, 2024),
    employees: Math.round(8 * 40 ** random.next()),
    revenueVnd: null,
    roles: random.chance(0.1) ? ['trader'] : random.chance(0.5) ? ['maker'] : [],
    operation: random.chance(0.02) ? 'paused' : 'active',
    location: {
      formerProvince: place.id,
      province: typeof place.details.province === 'string' ? place.details.province : null,
      district: null,
      park: park?.id ?? null,
    },
    vsic: ['2592'],
    description: random.chance(0.85) ? { lang, text: describe(products, machines, lang, random) } : null,
    // A quarter writes everything into the description alone.
    capabilities: isWordy ? [] : products.map((product) => capabilityOf(product, random)),
    equipment: machines.map((machine) => ({
      type: random.chance(0.8) ? machine.id : null,
      text: `${wordFor(machine, 'vi', random)} ${random.between(50, 900)}`,
      maker: null,
      model: null,
      quantity: random.between(1, 12),
      year: random.between(2000, 2026),
    })),
    certificates: random
      .some(vocabulary.certificates, random.chance(0.55) ? random.between(1, 3) : 0)
      .map(({ id }) => ({
        type: id,
        state: random.chance(0.9) ? ('held' as const) : ('planned' as const),
        validTo: random.chance(0.5) ? `20${random.between(26, 29)}-06-30` : null,
      })),
    exports: random.some(countries, random.between(0, 3)),
    confirmedAt: new Date(now.getTime() - random.between(0, 800) * dayMs),
  }
}

/** Firms keep to a trade: products that stand near each other in the list. */
function neighbours({ products }: Vocabulary, random: Random): Product[] {
  const first = random.pickCommon(products)
  const root = first.category.parent
  const near = products.filter(({ category }) => category.parent === root)
  return random.chance(0.7) ? [first, ...near] : [first, ...near, random.pick(products)]
}

function capabilityOf(product: Product, random: Random): EnterpriseRecord['capabilities'][number] {
  const isStated = (share: number) => random.chance(share)
  return {
    category: isStated(0.85) ? product.category.id : null,
    text: isStated(0.4) ? wordFor(product.category, 'vi', random) : nameOf(product),
    processes: random.some(product.processes, random.between(0, 4)).map(({ id }) => ({
      concept: id,
      mode: isStated(0.9) ? ('in_house' as const) : ('partner' as const),
    })),
    materials: random.some(product.materials, random.between(0, 4)).map(({ id }) => id),
    toleranceMm: isStated(0.4) ? random.pick(tolerances) : null,
    annualCapacity: isStated(0.4) ? { value: random.between(1, 900) * 1000, unit: 'piece' } : null,
    moq: isStated(0.2) ? random.between(1, 50) * 100 : null,
    leadTimeDays: isStated(0.4) ? random.between(5, 60) : null,
  }
}

function nameOf({ category }: Product): string {
  return category.labels.vi ?? category.id
}

function describe(products: Product[], machines: Concept[], lang: Language, random: Random): string {
  const list = (concepts: Concept[]) => concepts.map((concept) => wordFor(concept, lang, random)).join(', ')
  const made = list(products.map(({ category }) => category))
  const processes = list(
    random.some(
      products.flatMap((product) => product.processes),
      3,
    ),
  )
  const materials = list(
    random.some(
      products.flatMap((product) => product.materials),
      3,
    ),
  )
  const tolerance = random.pick(tolerances)
  const days = random.between(5, 60)
  return lang === 'vi'
    ? `Chuyên sản xuất ${made}. Có ${processes} tại xưởng. Vật liệu ${materials}. ` +
        `Máy: ${list(machines)}. Dung sai ±${String(tolerance).replace('.', ',')} mm, giao hàng trong ${days} ngày.`
    : `We make ${made}. ${processes} in house. Materials: ${materials}. ` +
        `Machines: ${list(machines)}. Tolerance ±${tolerance} mm, delivery within ${days} days.`
}
