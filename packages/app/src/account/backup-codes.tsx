import { useTranslations } from '@matxich/i18n/react'
import { Alert, LinkButton } from '@matxich/ui'

/** Codes for when the authenticator is lost, shown this once. */
export function BackupCodes({ codes, nextHref }: { codes: string[]; nextHref: string }) {
  const t = useTranslations('account')
  return (
    <div className="grid gap-5">
      <Alert tone="gap" role="status" title={t('secondFactor.codesTitle')}>
        {t('secondFactor.codesText')}
      </Alert>
      <ul className="grid grid-cols-[repeat(auto-fill,minmax(9rem,1fr))] gap-2 font-mono text-base">
        {codes.map((code) => (
          <li key={code} className="rounded-sm border border-line bg-surface px-3 py-2 text-center">
            {code}
          </li>
        ))}
      </ul>
      <div>
        <LinkButton href={nextHref} look="primary">
          {t('secondFactor.codesKept')}
        </LinkButton>
      </div>
    </div>
  )
}
