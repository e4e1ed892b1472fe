import { localePath } from '@matxich/i18n'
import { useFormat, useLanguage, useTranslations } from '@matxich/i18n/react'
import {
  Badge,
  Button,
  Card,
  Dialog,
  DialogClose,
  DialogLink,
  Disclosure,
  FormActions,
  Link,
  LinkButton,
  RadioGroup,
  TextField,
  TextLink,
} from '@matxich/ui'
import { Search, Trash2 } from '@matxich/ui/icons'
import { Form } from '@remix-run/react'
import { type Alert, useAlertChoices } from '../../search/alert-choices.ts'
import { AskedLine } from '../../search/asked-line.tsx'

export interface SavedSearchCardProps {
  search: {
    id: string
    name: string
    alert: Alert
    asked: { text: string; only: boolean }
    filters: string[]
    href: string
    news: { id: string; name: string }[]
    checkedAt: Date
  }
  /** What was typed into its form when that failed. */
  typed: Record<string, string> | null
  errors: Record<string, string[]>
}

/** One kept search: its name leads to its results; what is new in it; how often it tells; its end. */
export function SavedSearchCard({ search, typed, errors }: SavedSearchCardProps) {
  const t = useTranslations('savedSearch')
  const common = useTranslations('common')
  const format = useFormat()
  const alertChoices = useAlertChoices()
  const dialog = `remove-${search.id}`
  return (
    <Card as="article" className="grid gap-3">
      <header className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
        <h2 className="min-w-0 text-lg font-semibold wrap-anywhere">
          <Link href={search.href} className="hover:text-action hover:underline">
            {search.name}
          </Link>
        </h2>
        {search.news.length > 0 ? <Badge tone="action">{t('newCount', { count: search.news.length })}</Badge> : null}
      </header>
      <AskedLine text={search.asked.text} filters={search.filters} only={search.asked.only} />
      <News id={search.id} news={search.news} />
      <p className="text-sm text-ink-soft">
        {t(`alert.${search.alert}`)} · {t('checked', { date: format.dateTime(search.checkedAt) })}
      </p>
      <FormActions>
        <LinkButton href={search.href} size="small" icon={<Search aria-hidden />}>
          {t('run')}
        </LinkButton>
        <DialogLink dialog={dialog} size="small" look="quiet" icon={<Trash2 aria-hidden />}>
          {common('action.delete')}
        </DialogLink>
      </FormActions>
      <Disclosure summary={t('change')} open={typed !== null}>
        <Form method="post" className="grid gap-4">
          <input type="hidden" name="act" value="change" />
          <input type="hidden" name="id" value={search.id} />
          <TextField
            name="name"
            label={t('name')}
            required
            maxLength={80}
            defaultValue={typed?.name ?? search.name}
            error={errors.name}
          />
          <RadioGroup
            name="alert"
            label={t('alert.label')}
            choices={alertChoices}
            defaultValue={typed?.alert ?? search.alert}
          />
          <FormActions>
            <Button look="primary">{common('action.save')}</Button>
          </FormActions>
        </Form>
      </Disclosure>
      <Dialog id={dialog} title={t('removeTitle', { name: search.name })} closeLabel={common('action.close')}>
        <Form method="post" className="grid gap-5">
          <input type="hidden" name="act" value="remove" />
          <input type="hidden" name="id" value={search.id} />
          <p>{t('removeText')}</p>
          <FormActions>
            <Button look="danger">{common('action.delete')}</Button>
            <DialogClose>{common('action.cancel')}</DialogClose>
          </FormActions>
        </Form>
      </Dialog>
    </Card>
  )
}

function News({ id, news }: { id: string; news: { id: string; name: string }[] }) {
  const language = useLanguage()
  const t = useTranslations('savedSearch')
  if (news.length === 0) return null
  return (
    <div className="grid gap-2 rounded-md border border-line p-3">
      <ul aria-label={t('newOnes')} className="flex flex-wrap gap-x-4 gap-y-1">
        {news.map((firm) => (
          <li key={firm.id}>
            <TextLink href={localePath(language, `/suppliers/${firm.id}`)} lang="vi">
              {firm.name}
            </TextLink>
          </li>
        ))}
      </ul>
      <Form method="post">
        <input type="hidden" name="act" value="seen" />
        <input type="hidden" name="id" value={id} />
        <Button size="small">{t('markSeen')}</Button>
      </Form>
    </div>
  )
}
