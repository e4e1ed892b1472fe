import { useLanguage, useTranslations } from '@matxich/i18n/react'
import { Checkbox, CheckboxGroup, Fieldset, RadioGroup, SelectField, TextField } from '@matxich/ui'
import type { ReactNode } from 'react'
import { fieldErrors } from '../parts/field-errors.ts'
import { groups, type PublishChoice, type Zone, zones } from './publish-choice.ts'

export interface PublishChoiceFieldsProps {
  choice: PublishChoice
  /** The zone that the reader lives by. */
  ownZone: Zone
  /** ISO date, the first day that an answer may be asked for. */
  today: string
  issues?: Parameters<typeof fieldErrors>[0]
  /** What stands beside the kinds of firms kept out: the way to those kept out by name. */
  children?: ReactNode
}

/** Who may see a need or a package of needs, who not, and until when they answer. */
export function PublishChoiceFields({ choice, ownZone, today, issues = [], children }: PublishChoiceFieldsProps) {
  const language = useLanguage()
  const t = useTranslations('need')
  const common = useTranslations('common')
  const errors = fieldErrors(issues, language)
  return (
    <>
      <RadioGroup
        name="visibility"
        label={t('publish.visibility')}
        defaultValue={choice.visibility}
        choices={(['matching', 'public', 'invited'] as const).map((value) => ({
          value,
          label: t(`visibility.${value}`),
          hint: t(`publish.hint.${value}`),
        }))}
      />
      <div className="grid gap-2">
        <CheckboxGroup
          name="out"
          label={t('publish.keptOut')}
          note={common('form.optional')}
          hint={t('publish.keptOutHint')}
          defaultValue={choice.excludedGroups}
          choices={groups.map((value) => ({ value, label: t(`group.${value}`) }))}
        />
        {children}
      </div>
      <Checkbox
        name="hide"
        value="1"
        defaultChecked={choice.isBuyerHidden}
        label={t('publish.hideBuyer')}
        hint={t('publish.hideBuyerHint')}
      />
      <Fieldset
        legend={<span className="text-base">{t('deadline.label')}</span>}
        hint={<span className="text-sm">{t('deadline.daysHint')}</span>}
      >
        <div className="grid items-start gap-4 sm:grid-cols-2">
          <TextField
            id="deadline"
            name="deadline"
            type="date"
            min={today}
            label={t('deadline.day')}
            note={common('form.optional')}
            defaultValue={choice.workingDays ? '' : (choice.deadline ?? '')}
            error={errors.deadline}
          />
          <TextField
            id="days"
            name="days"
            inputMode="numeric"
            label={t('deadline.days')}
            after={t('deadline.daysUnit')}
            defaultValue={choice.workingDays ?? ''}
            error={errors.workingDays}
          />
        </div>
        <SelectField
          name="zone"
          label={t('deadline.zoneLabel')}
          hint={t('deadline.zoneHint')}
          defaultValue={choice.timeZone ?? ownZone}
          options={Object.entries(zones).map(([value, name]) => ({ value, label: t(`deadline.zone.${name}`) }))}
          className="max-w-96"
        />
      </Fieldset>
    </>
  )
}

/** The choice as a form sends it, once it was reviewed: a day, not a number of days, so that what was read is what counts. */
export function PublishChoiceInputs({ choice, deadline }: { choice: PublishChoice; deadline: string | null }) {
  return (
    <>
      <input type="hidden" name="visibility" value={choice.visibility} />
      <input type="hidden" name="hide" value={choice.isBuyerHidden ? '1' : ''} />
      {choice.excludedGroups.map((group) => (
        <input key={group} type="hidden" name="out" value={group} />
      ))}
      <input type="hidden" name="deadline" value={deadline ?? ''} />
      <input type="hidden" name="zone" value={choice.timeZone ?? ''} />
    </>
  )
}
