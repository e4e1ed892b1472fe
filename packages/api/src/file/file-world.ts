import { writeConcepts } from '@matxich/db/queries'
import { enterprise, organisation, user } from '@matxich/db/schema'
import { createTestDatabase } from '@matxich/db/testing'
import { loadConcepts } from '@matxich/seeds'
import sharp from 'sharp'
import type { Context, Viewer } from '../context.ts'
import { contextOf, nobody, openTestServices } from '../testing.ts'

export type FileWorld = Awaited<ReturnType<typeof openFileWorld>>

/** A database with the taxonomy, a file store in a folder of its own, and people who may and may not read. */
export async function openFileWorld() {
  const database = await createTestDatabase()
  await writeConcepts(database.db, loadConcepts())
  const opened = await openTestServices(database.url)
  const { services } = opened
  const { db } = services

  const addFirm = async (name: string) => {
    const [row] = await db.insert(organisation).values({ kind: 'enterprise', name }).returning()
    if (!row) throw new Error('no organisation')
    await db.insert(enterprise).values({ id: row.id, nameVi: name, formerProvince: 'former-province:74' })
    return row.id
  }
  const as = async (given: Partial<Viewer>): Promise<Context> => {
    const userId = crypto.randomUUID()
    await db.insert(user).values({ id: userId, name: userId, email: `${userId}@example.test` })
    return contextOf(services, { ...nobody, userId, ...given })
  }
  const member = (id: string, role: 'owner' | 'viewer' = 'owner') =>
    as({ enterprise: { id, name: 'Công ty', role, isConfirmed: true } })
  const agencyId = crypto.randomUUID()
  const staff = (provinces: string[] = [], role: 'owner' | 'viewer' = 'owner') =>
    as({ agency: { id: agencyId, name: 'Trung tâm', role, provinces } })

  return {
    ...database,
    services,
    visitor: contextOf(services, null),
    addFirm,
    as,
    member,
    staff,
    close: async () => {
      await opened.close()
      await database.close()
    },
  }
}

/** A JPEG as a phone writes it: lying on its side, with the place it was taken at. */
export function phonePicture({ width = 40, height = 20 } = {}): Promise<Buffer> {
  return sharp({ create: { width, height, channels: 3, background: '#1a6f5a' } })
    .jpeg()
    .withMetadata({ orientation: 6 })
    .withExifMerge({
      IFD0: { Make: 'Phone' },
      IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '10/1 57/1 0/1', GPSLongitudeRef: 'E', GPSLongitude: '106/1 43/1 0/1' },
    })
    .toBuffer()
}

/** The least that passes for a whole PDF. */
export const smallPdf = Buffer.from('%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n')

/** How EXIF names the block that holds a place (tag 0x8825), as `phonePicture` writes it. */
export const placeTag = Buffer.from([0x25, 0x88])
