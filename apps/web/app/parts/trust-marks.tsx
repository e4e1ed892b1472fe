import type { TrustMark } from '@matxich/api'
import { useFormat, useTranslations } from '@matxich/i18n/react'
import { VerifiedMark } from '@matxich/ui'
import { TriangleAlert } from 'lucide-react'

const methodMessages = { document: 'document', issuer: 'issuer', site_visit: 'visit' } as const

/** What the center checked, how, and until when that holds; what was changed since is said to be checked no longer. */
export function TrustMarks({ marks }: { marks: TrustMark[] }) {
  const t = useTranslations('enterprise')
  const format = useFormat()
  const names = (groups: TrustMark['fieldGroups']) => format.list(groups.map((group) => t(`fieldGroup.${group}`)))
  return (
    <ul className="grid gap-4">
      {marks.map(({ method, fieldGroups, changedSince, at, validUntil }) => {
        const standing = fieldGroups.filter((group) => !changedSince.includes(group))
        return (
          <li key={`${method}${at.getTime()}`} className="grid gap-0.5 text-sm">
            {standing.length > 0 ? (
              <>
                <VerifiedMark label={names(standing)} />
                <span>{t(`verification.${methodMessages[method]}`)}</span>
              </>
            ) : (
              <span className="font-medium">{t(`verification.${methodMessages[method]}`)}</span>
            )}
            <span className="text-ink-soft tabular-nums">
              {t('detail.verifiedOn', { date: format.date(at), until: format.date(validUntil) })}
            </span>
            {changedSince.length > 0 ? (
              <span className="flex items-start gap-1.5 text-gap">
                <TriangleAlert aria-hidden className="mt-0.5 size-4 shrink-0" />
                {t('trust.changedSince', { groups: names(changedSince) })}
              </span>
            ) : null}
          </li>
        )
      })}
    </ul>
  )
}
