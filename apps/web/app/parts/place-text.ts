import type { EnterpriseSummary } from '@matxich/api'

/**
 * Where a firm is, in one line, by the names people still use: park or district, former province, and the unit it became
 * in July 2025 where that has another name: "KCN Quế Võ, Bắc Ninh", "Thủ Dầu Một, Bình Dương (nay Hồ Chí Minh)".
 */
export function placeText(location: EnterpriseSummary['location'], conceptLabel: (key: string) => string): string {
  const near = location.park
    ? conceptLabel(`park:${location.park}`)
    : location.district
      ? conceptLabel(`district:${location.district}`)
      : null
  const former = location.formerProvince ? conceptLabel(`former-province:${location.formerProvince}`) : null
  const now = location.province ? conceptLabel(`province:${location.province}`) : null
  const unit = former && now && former !== now ? `${former} → ${now}` : (former ?? now)
  return [near, unit].filter(Boolean).join(', ')
}
