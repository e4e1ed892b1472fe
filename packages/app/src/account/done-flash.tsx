import { useTranslations } from '@matxich/i18n/react'
import { Flash } from '@matxich/ui'
import { useSearchParams } from '@remix-run/react'

const acts = ['profile', 'phone', 'email', 'resend', 'password', 'session', 'others', 'stopped', 'erased'] as const

/** What the last act on one's account came to, from the address it led to. */
export function DoneFlash() {
  const t = useTranslations('account')
  const [searchParams] = useSearchParams()
  const done = acts.find((act) => act === searchParams.get('done'))
  if (!done) return null
  return (
    <div className="mb-6">
      <Flash>{t(`done.${done}`)}</Flash>
    </div>
  )
}
