import { createRequire } from 'node:module'
import type { Sheet } from './sheet.ts'

/** Vietnamese and everything in Latin letters. */
const latin = 'Be Vietnam Pro'

const files: Record<string, { regular: string; bold: string }> = {
  [latin]: {
    regular: 'be-vietnam-pro/400Regular/BeVietnamPro_400Regular.ttf',
    bold: 'be-vietnam-pro/600SemiBold/BeVietnamPro_600SemiBold.ttf',
  },
  'BIZ UDPGothic': {
    regular: 'biz-udpgothic/400Regular/BIZUDPGothic_400Regular.ttf',
    bold: 'biz-udpgothic/700Bold/BIZUDPGothic_700Bold.ttf',
  },
  'Nanum Gothic': {
    regular: 'nanum-gothic/400Regular/NanumGothic_400Regular.ttf',
    bold: 'nanum-gothic/700Bold/NanumGothic_700Bold.ttf',
  },
  // The one font of simplified characters that is small enough to install; it has a single weight.
  'ZCOOL XiaoWei': {
    regular: 'zcool-xiaowei/400Regular/ZCOOLXiaoWei_400Regular.ttf',
    bold: 'zcool-xiaowei/400Regular/ZCOOLXiaoWei_400Regular.ttf',
  },
}

const scripts = { en: null, ja: 'BIZ UDPGothic', ko: 'Nanum Gothic', zh: 'ZCOOL XiaoWei' } as const

/**
 * Families of a sheet in the order they are tried for each character. The other CJK families stand behind: people write
 * their names in any script.
 */
export function familiesFor(other: Sheet['other']): string[] {
  const own = scripts[other]
  const rest = Object.values(scripts).filter((family) => family !== null && family !== own)
  return [latin, ...(own ? [own] : []), ...rest].filter((family) => family !== null)
}

/** Where the files of every family lie. */
export function fontFiles(): { family: string; fonts: { src: string; fontWeight: 400 | 600 }[] }[] {
  const { resolve } = createRequire(import.meta.url)
  return Object.entries(files).map(([family, { regular, bold }]) => ({
    family,
    fonts: [
      { src: resolve(`@expo-google-fonts/${regular}`), fontWeight: 400 },
      { src: resolve(`@expo-google-fonts/${bold}`), fontWeight: 600 },
    ],
  }))
}
