import { localePath } from '@matxich/i18n'
import { useLanguage, useTranslations } from '@matxich/i18n/react'
import { Alert, Button, LinkButton, TextField } from '@matxich/ui'
import { Form, useNavigation } from '@remix-run/react'
import { fieldErrors } from '../../parts/field-errors.ts'
import { ConceptTick, ConceptTree, TickList } from '../../profile/concept-tree.tsx'
import { previousPath, sectionPath } from '../../profile/sections.ts'
import { StepFrame } from '../../profile/step-frame.tsx'
import type { PartProps } from './part-props.ts'

/** Processes, or materials, of everything the firm makes: those it has, those usual for it, and all others by family. */
export function ChooseStep({ data, sent }: PartProps) {
  const language = useLanguage()
  const t = useTranslations('profile')
  const common = useTranslations('common')
  const isBusy = useNavigation().formData !== undefined
  const errors = fieldErrors(sent?.failure.issues ?? [], language)
  const section = data.section === 'processes' ? 'processes' : 'materials'
  const { capabilities } = data.values
  const used = capabilities.flatMap(({ processes }) => processes)
  const chosen = [
    ...new Set(
      section === 'processes' ? used.map(({ concept }) => concept) : capabilities.flatMap(({ materials }) => materials),
    ),
  ]
  const byPartner = used.filter(({ mode }) => mode === 'partner').map(({ concept }) => concept)
  const above = [...new Set([...chosen, ...data.usual])]
  const partner = section === 'processes' ? { byPartner } : {}
  const title = t(`choose.${section}.title`)
  if (capabilities.length === 0)
    return (
      <StepFrame {...data} title={title} sent={sent}>
        <Alert
          tone="gap"
          actions={
            <LinkButton href={localePath(language, sectionPath('make', data.isStart))} look="primary">
              {t('choose.goMake')}
            </LinkButton>
          }
        >
          {t('choose.needMake')}
        </Alert>
      </StepFrame>
    )
  return (
    <StepFrame {...data} title={title} description={t(`choose.${section}.hint`)} sent={sent}>
      <Form method="post" noValidate className="grid gap-6">
        <input type="hidden" name="revision" value={data.revision} />
        <OptionList
          title={t('make.chosen')}
          options={data.options.filter(({ id }) => chosen.includes(id))}
          chosen={chosen}
          {...partner}
        />
        <OptionList
          title={t('choose.usual')}
          options={data.options.filter(({ id }) => data.usual.includes(id) && !chosen.includes(id))}
          chosen={chosen}
          {...partner}
        />
        <div className="grid items-end gap-3 sm:grid-cols-[minmax(0,1fr)_auto]">
          <TextField
            name="typed"
            list="names"
            autoComplete="off"
            label={t('choose.typed')}
            hint={t('choose.typedHint')}
            defaultValue={sent?.typed.typed}
            error={errors.typed}
          />
          <Button name="stay" value="1">
            {t('choose.saveChosen')}
          </Button>
        </div>
        <datalist id="names">
          {data.options.map(({ id, label }) => (
            <option key={id} value={label} />
          ))}
        </datalist>
        <fieldset>
          <legend className="mb-2 font-semibold">{t('choose.all')}</legend>
          <ConceptTree options={data.options} chosen={chosen} shownAbove={above} {...partner} />
        </fieldset>
        <div className="flex flex-wrap gap-3">
          <Button look="primary" size="large" busyLabel={isBusy ? t('step.saving') : null}>
            {data.isStart ? t('step.next') : t('step.save')}
          </Button>
          {data.isStart ? (
            <LinkButton href={localePath(language, previousPath(section))} look="quiet" size="large">
              {t('step.back')}
            </LinkButton>
          ) : (
            <LinkButton href={localePath(language, '/profile')} size="large">
              {common('action.back')}
            </LinkButton>
          )}
        </div>
      </Form>
    </StepFrame>
  )
}

function OptionList({
  title,
  options,
  chosen,
  byPartner,
}: {
  title: string
  options: { id: string; parent: string | null; label: string }[]
  chosen: string[]
  byPartner?: string[]
}) {
  if (options.length === 0) return null
  return (
    <fieldset>
      <legend className="mb-2 font-semibold">{title}</legend>
      <TickList>
        {options.map((option) => (
          <ConceptTick key={option.id} option={option} chosen={chosen} byPartner={byPartner} />
        ))}
      </TickList>
    </fieldset>
  )
}
