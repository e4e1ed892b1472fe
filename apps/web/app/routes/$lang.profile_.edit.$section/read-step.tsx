import { formatQuantity, localePath } from '@matxich/i18n'
import { useFormat, useLanguage, useTranslations } from '@matxich/i18n/react'
import { Alert, Button, LinkButton, Marked, RadioGroup } from '@matxich/ui'
import { Form, useNavigation } from '@remix-run/react'
import type { ReactNode } from 'react'
import { useConceptLabel } from '../../parts/concept-labels.tsx'
import { kindLabel } from '../../parts/requirement-label.ts'
import { TickList } from '../../profile/concept-tree.tsx'
import { sectionPath } from '../../profile/sections.ts'
import { StepFrame } from '../../profile/step-frame.tsx'
import { SecondTick, Tick } from '../../profile/tick.tsx'
import type { PartProps } from './part-props.ts'

/** What was read in the pasted text, each with its words: what is right stays ticked. */
export function ReadStep({ data, sent }: PartProps) {
  const language = useLanguage()
  const t = useTranslations('profile')
  const format = useFormat()
  const label = useConceptLabel()
  const isBusy = useNavigation().formData !== undefined
  const { reading } = data
  if (!reading) return null
  const { capabilities, machines, certificates } = reading
  const again = (
    <LinkButton href={localePath(language, sectionPath('make', data.isStart))} look="quiet" size="large">
      {t('read.again')}
    </LinkButton>
  )
  const isEmpty = capabilities.length + machines.length + certificates.length === 0
  if (isEmpty)
    return (
      <StepFrame {...data} title={t('read.nothing')} sent={sent}>
        <Alert tone="gap" className="mb-6">
          {t('read.nothingHint')}
        </Alert>
        {again}
      </StepFrame>
    )
  const made = capabilities.flatMap(({ categories }) => categories)
  const quoted = (quote: string) => (quote === '' ? null : t('read.quoted', { quote }))
  const chip = (kind: string, { key, concept, quote, isSure }: (typeof made)[number], aside?: ReactNode) => (
    <Tick
      key={key}
      name="accepted"
      value={key}
      defaultChecked={isSure}
      hint={isSure ? quoted(quote) : `${quoted(quote)} · ${t('read.unsure')}`}
      aside={aside}
    >
      {label(`${kind}:${concept}`)}
    </Tick>
  )
  return (
    <StepFrame {...data} title={t('read.title')} description={t('read.hint')} sent={sent}>
      <Form method="post" className="grid gap-6">
        <input type="hidden" name="revision" value={data.revision} />
        <Group title={t('read.made')} note={made.length === 0 ? t('read.madeNone') : null}>
          {made.map((one) => chip('category', one))}
          {reading.role ? (
            <Tick
              name="accepted"
              value="role"
              defaultChecked
              hint={reading.roleQuote ? quoted(reading.roleQuote) : null}
            >
              {t(reading.role === 'maker' ? 'read.roleMaker' : 'read.roleTrader')}
            </Tick>
          ) : null}
        </Group>
        <Group title={t('read.processes')}>
          {capabilities.flatMap(({ processes }) =>
            processes.map((one) =>
              chip(
                'process',
                one,
                <SecondTick
                  name="byPartner"
                  value={one.key}
                  defaultChecked={one.isByPartner}
                  label={t('read.partner')}
                />,
              ),
            ),
          )}
        </Group>
        <Group title={t('read.materials')}>
          {capabilities.flatMap(({ materials }) => materials.map((one) => chip('material', one)))}
        </Group>
        <Group title={t('read.figures')}>
          {capabilities.flatMap(({ figures }) =>
            figures.map(({ key, kind, quantity, quote }) => (
              <Tick key={key} name="accepted" value={key} defaultChecked hint={quoted(quote)}>
                {kindLabel(kind, language)}{' '}
                {formatQuantity(
                  { ...quantity, unit: kind === 'volume' ? `${quantity.unit}/year` : quantity.unit },
                  language,
                )}
              </Tick>
            )),
          )}
        </Group>
        <Group title={t('read.machines')}>
          {machines.map(({ key, type, text, maker, quantity, year }) => (
            <Tick key={key} name="accepted" value={key} defaultChecked hint={quoted(text)}>
              {[quantity && `${format.number(quantity)} ×`, label(`equipment:${type}`), maker, year]
                .filter(Boolean)
                .join(' ')}
            </Tick>
          ))}
        </Group>
        <Group title={t('read.certificates')}>
          {certificates.map((one) => (
            <Tick key={one.key} name="accepted" value={one.key} defaultChecked={one.isSure} hint={quoted(one.quote)}>
              {label(`certification:${one.concept}`)}
              {one.state === 'planned' ? <span className="font-normal text-gap"> · {t('read.planned')}</span> : null}
            </Tick>
          ))}
        </Group>
        {reading.denied.length > 0 ? (
          <p className="text-sm text-ink-soft">{t('read.denied', { list: format.list(reading.denied.map(label)) })}</p>
        ) : null}
        {reading.accented ? (
          <div className="grid gap-3">
            <RadioGroup
              name="words"
              label={t('read.wordsTitle')}
              hint={t('read.accentedHint')}
              defaultValue="accented"
              choices={[
                { value: 'accented', label: t('read.accented') },
                { value: 'typed', label: t('read.asTyped') },
              ]}
            />
            <p
              lang="vi"
              className="rounded-md border border-line bg-surface p-4 text-sm break-words whitespace-pre-wrap"
            >
              <Marked text={reading.accented.text} spans={reading.accented.changes} />
            </p>
          </div>
        ) : null}
        <div className="flex flex-wrap gap-3">
          <Button look="primary" size="large" busyLabel={isBusy ? t('step.saving') : null}>
            {t('read.accept')}
          </Button>
          {again}
        </div>
      </Form>
    </StepFrame>
  )
}

function Group({ title, note, children }: { title: string; note?: string | null; children: ReactNode[] }) {
  if (children.flat().filter(Boolean).length === 0 && !note) return null
  return (
    <fieldset>
      <legend className="mb-2 font-semibold">{title}</legend>
      {note ? <p className="mb-2 text-sm text-ink-soft">{note}</p> : null}
      <TickList>{children}</TickList>
    </fieldset>
  )
}
