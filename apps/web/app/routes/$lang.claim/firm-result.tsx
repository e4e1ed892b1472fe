import type { FirmInBrief } from '@matxich/api'
import { localePath, ruleMessage } from '@matxich/i18n'
import { useLanguage, useTranslations } from '@matxich/i18n/react'
import { Alert, Badge, Button, Card, TextLink } from '@matxich/ui'
import { Form, useNavigation } from '@remix-run/react'
import { Clock, UserCheck, UserX } from 'lucide-react'
import type { FormFailure } from '../../page.server.ts'
import { useConceptLabel } from '../../parts/concept-labels.tsx'
import type { Purpose } from './claim-search.ts'

/** One enterprise that was found: what everyone may know of it, and the act of saying that it is one's own. */
export function FirmResult({
  firm,
  purpose,
  isOnly,
  sent,
}: {
  firm: FirmInBrief
  purpose: Purpose
  /** The only one found: then saying yes is the page's main act. */
  isOnly: boolean
  sent: FormFailure | undefined
}) {
  const t = useTranslations('claim')
  const language = useLanguage()
  const conceptLabel = useConceptLabel()
  const { state } = useNavigation()
  const place = [firm.district, firm.formerProvince ? conceptLabel(`former-province:${firm.formerProvince}`) : null]
  const number = firm.taxCode
    ? t('firm.taxCode', { code: firm.taxCode })
    : firm.registrationNumber
      ? t('firm.number', { number: firm.registrationNumber })
      : null
  const issues = sent?.typed.enterpriseId === firm.id ? sent.failure.issues : []
  return (
    <Card as="li" className="grid gap-3">
      <div className="grid gap-1">
        <p className="font-semibold">{firm.name ?? t('firm.unlisted')}</p>
        <p className="text-sm text-ink-soft">{[number, ...place].filter(Boolean).join(' · ')}</p>
        <div className="flex flex-wrap items-center gap-3">
          <Standing firm={firm} />
          {firm.isListed ? (
            <TextLink href={localePath(language, `/suppliers/${firm.id}`)} className="text-sm touch:py-2.5">
              {t('firm.view')}
            </TextLink>
          ) : null}
        </div>
        {firm.isListed && !firm.hasMembers ? null : (
          <p className="text-sm text-ink-soft">{firm.isListed ? t('firm.managedText') : t('firm.unlistedText')}</p>
        )}
      </div>
      <Form method="post" className="grid justify-items-start gap-2">
        <input type="hidden" name="intent" value="open" />
        <input type="hidden" name="enterpriseId" value={firm.id} />
        <input type="hidden" name="purpose" value={purpose} />
        <Button look={isOnly ? 'primary' : 'secondary'} wide busyLabel={state === 'submitting' ? t('firm.open') : ''}>
          {t('firm.open')}
        </Button>
        {issues.length > 0 ? (
          <Alert tone="gap" role="alert">
            {issues.map((issue) => ruleMessage(issue, language)).join(' ')}
          </Alert>
        ) : null}
      </Form>
    </Card>
  )
}

function Standing({ firm }: { firm: FirmInBrief }) {
  const t = useTranslations('claim')
  if (!firm.isListed) return <Badge icon={<Clock aria-hidden />}>{t('status.waiting')}</Badge>
  return firm.hasMembers ? (
    <Badge tone="gap" icon={<UserCheck aria-hidden />}>
      {t('firm.managed')}
    </Badge>
  ) : (
    <Badge icon={<UserX aria-hidden />}>{t('firm.free')}</Badge>
  )
}
