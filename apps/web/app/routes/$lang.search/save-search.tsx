import { localePath } from '@matxich/i18n'
import { useLanguage, useTranslations } from '@matxich/i18n/react'
import { Badge, Button, LinkButton, TextLink } from '@matxich/ui'
import { Bell, Check } from '@matxich/ui/icons'
import { Form } from '@remix-run/react'
import { type SearchState, searchParams } from './search-state.ts'

export interface SaveSearchProps {
  state: SearchState
  /** This search as it is kept, when it was opened from there. */
  saved: { id: string; name: string; newIds: string[] } | null
}

/** Leads to keeping this search, through signing in where that is needed, and to those kept; of a kept one says what is new. */
export function SaveSearch({ state, saved }: SaveSearchProps) {
  const language = useLanguage()
  const t = useTranslations('savedSearch')
  const isAsked = state.text !== '' || Object.keys(state.facets).length > 0
  const params = searchParams({ ...state, page: 1, pageSize: 20, sort: 'relevance', compare: [], saved: null })
  if (saved) return <Saved {...saved} />
  return (
    <p className="no-print flex flex-wrap items-center gap-x-4 gap-y-2 text-sm">
      <TextLink href={localePath(language, '/saved-searches')} rel="nofollow" className="touch:py-2.5">
        {t('title')}
      </TextLink>
      {isAsked ? (
        <LinkButton
          href={localePath(language, `/saved-searches/new?${params}`)}
          rel="nofollow"
          size="small"
          icon={<Bell aria-hidden />}
        >
          {t('save')}
        </LinkButton>
      ) : null}
    </p>
  )
}

function Saved({ id, name, newIds }: NonNullable<SaveSearchProps['saved']>) {
  const language = useLanguage()
  const t = useTranslations('savedSearch')
  const all = localePath(language, '/saved-searches')
  return (
    <div className="no-print flex flex-wrap items-center gap-x-4 gap-y-2 text-sm">
      <span>
        <TextLink href={all} rel="nofollow" className="touch:py-2.5">
          {t('title')}
        </TextLink>
        {' · '}
        <span className="font-medium">{name}</span>
      </span>
      {newIds.length > 0 ? (
        <>
          <Badge tone="action">{t('newCount', { count: newIds.length })}</Badge>
          <Form method="post" action={all}>
            <input type="hidden" name="act" value="seen" />
            <input type="hidden" name="id" value={id} />
            <Button size="small" icon={<Check aria-hidden />}>
              {t('markSeen')}
            </Button>
          </Form>
        </>
      ) : null}
    </div>
  )
}
