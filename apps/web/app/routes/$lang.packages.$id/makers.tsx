import type { PackageDetail } from '@matxich/api'
import { localePath } from '@matxich/i18n'
import { useFormat, useLanguage, useTranslations } from '@matxich/i18n/react'
import { Button, Disclosure, Link, Panel, ScoreMark } from '@matxich/ui'
import { Form, useNavigation } from '@remix-run/react'
import { useConceptLabel } from '../../parts/concept-labels.tsx'
import { placeText } from '../../parts/place-text.ts'

/** Firms by how many of the open parts they fit: "makes 7 of 9 parts". */
export function Makers({ firms, parts, mayWrite }: Pick<PackageDetail, 'firms' | 'parts'> & { mayWrite: boolean }) {
  const language = useLanguage()
  const t = useTranslations('package')
  const match = useTranslations('match')
  const format = useFormat()
  const conceptLabel = useConceptLabel()
  const open = parts.filter((part) => part.state === 'open').length
  return (
    <Panel id="makers" title={t('page.makers')} description={open > 0 ? t('page.makersHint') : null}>
      {firms.length === 0 ? (
        <p className="text-ink-soft">{t(open > 0 ? 'page.makersNone' : 'page.makersDraft')}</p>
      ) : (
        <ol className="divide-y divide-line">
          {firms.map(({ supplier, parts: count, averageScore, needs, toInvite }) => (
            <li key={supplier.id} className="grid gap-1 py-3 first:pt-0">
              <p className="flex items-start justify-between gap-4">
                <Link
                  href={localePath(language, `/suppliers/${supplier.id}`)}
                  className="inline-flex min-w-0 items-center font-semibold hover:text-action hover:underline touch:min-h-11"
                >
                  <span lang="vi">{supplier.name.vi}</span>
                </Link>
                <ScoreMark score={averageScore} text={format.score(averageScore)} label={match('score.label')} />
              </p>
              <p className="font-medium tabular-nums">{t('page.makes', { parts: count, total: open })}</p>
              <p className="text-sm text-ink-soft">{placeText(supplier.location, conceptLabel)}</p>
              <Disclosure summary={t('page.parts')}>
                <ul className="grid gap-1 text-sm">
                  {needs.map((need) => (
                    <li key={need.id} className="flex flex-wrap items-center gap-x-3">
                      <Link
                        href={localePath(language, `/needs/${need.id}#supplier-${supplier.id}`)}
                        className="inline-flex items-center text-action hover:underline touch:min-h-11"
                      >
                        {need.title}
                      </Link>
                      <span className="tabular-nums text-ink-soft">{format.score(need.score)}</span>
                    </li>
                  ))}
                </ul>
              </Disclosure>
              {toInvite > 0 && mayWrite ? (
                <InviteToAll id={supplier.id} name={supplier.name.vi} count={toInvite} />
              ) : null}
            </li>
          ))}
        </ol>
      )}
    </Panel>
  )
}

/** Sends something, so it opens first and says what. */
function InviteToAll({ id, name, count }: { id: string; name: string; count: number }) {
  const t = useTranslations('package')
  const sent = useNavigation().formData
  const isSending = sent?.get('intent') === 'invite' && sent.get('enterpriseId') === id
  return (
    <Disclosure summary={t('page.invite', { count })}>
      <Form
        method="post"
        preventScrollReset
        className="grid max-w-reading gap-3 rounded-md border border-action-line bg-action-soft p-4"
      >
        <input type="hidden" name="intent" value="invite" />
        <input type="hidden" name="enterpriseId" value={id} />
        <p className="text-sm">{t('page.inviteText', { name, count })}</p>
        <div>
          <Button look="primary" size="small" busyLabel={isSending ? t('page.inviting') : null}>
            {t('page.inviteSend')}
          </Button>
        </div>
      </Form>
    </Disclosure>
  )
}
