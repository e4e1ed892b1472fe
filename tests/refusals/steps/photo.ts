import { everyone, memberWriters, type Step } from '../step.ts'

const nowhere = '00000000-0000-4000-8000-000000000000'

/** What the owner of a real photo may do, its own test tells; a photo that is not there is nobody's. */
export const photoSteps: Record<string, Step> = {
  'photo.find': {
    allowed: everyone,
    call: (api, { enterprises }) => api.photo.find({ enterpriseId: enterprises.supplier }),
  },
  'photo.caption': { allowed: [], call: (api) => api.photo.caption({ id: nowhere, caption: 'x' }) },
  'photo.move': { allowed: [], call: (api) => api.photo.move({ id: nowhere, direction: 'up' }) },
  'photo.remove': { allowed: [], call: (api) => api.photo.remove({ id: nowhere }) },
  'photo.restore': { allowed: [], call: (api) => api.photo.restore({ id: nowhere }) },
  'photo.add': {
    allowed: memberWriters,
    call: async (api) => api.photo.add({ photos: [{ fileName: 'a.png', bytes: smallestPicture }] }),
  },
}

/** One pixel. */
const smallestPicture = new Uint8Array(
  Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  ),
)
