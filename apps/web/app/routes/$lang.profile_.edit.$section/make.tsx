import { useLanguage, useTranslations } from '@matxich/i18n/react'
import { Button, Panel, TextArea, TextField } from '@matxich/ui'
import { Form, useNavigation } from '@remix-run/react'
import { fieldErrors } from '../../parts/field-errors.ts'
import { ConceptTick, ConceptTree, TickList } from '../../profile/concept-tree.tsx'
import { StepEnd, StepFrame } from '../../profile/step-frame.tsx'
import type { PartProps } from './part-props.ts'

/** What the firm makes: read from any text that says so, or chosen from the list. */
export function Make({ data, sent }: PartProps) {
  const language = useLanguage()
  const t = useTranslations('profile')
  const errors = fieldErrors(sent?.failure.issues ?? [], language)
  const intent = useNavigation().formData?.get('intent')
  const chosen = data.values.capabilities.flatMap(({ category }) => category ?? [])
  const chosenOptions = data.options.filter(({ id }) => chosen.includes(id))
  return (
    <StepFrame {...data} title={t('make.title')} sent={sent}>
      <Form method="post" noValidate className="grid gap-4">
        <input type="hidden" name="revision" value={data.revision} />
        <input type="hidden" name="intent" value="paste" />
        <TextArea
          name="text"
          rows={7}
          maxLength={10_000}
          label={t('make.paste')}
          hint={t('make.hint')}
          placeholder={t('make.placeholder')}
          defaultValue={sent?.typed.intent === 'paste' ? sent.typed.text : data.pasted}
          error={errors.text}
        />
        <div>
          <Button
            look={chosen.length > 0 ? 'secondary' : 'primary'}
            size="large"
            wide
            busyLabel={intent === 'paste' ? t('make.reading') : null}
          >
            {t('make.read')}
          </Button>
        </div>
      </Form>
      <Panel title={t('make.or')} description={t('make.orHint')} className="mt-10">
        <Form method="post" className="grid gap-5">
          <input type="hidden" name="revision" value={data.revision} />
          <input type="hidden" name="intent" value="choose" />
          {chosenOptions.length > 0 ? (
            <fieldset>
              <legend className="mb-2 font-semibold">{t('make.chosen')}</legend>
              <TickList>
                {chosenOptions.map((option) => (
                  <ConceptTick key={option.id} option={option} chosen={chosen} />
                ))}
              </TickList>
            </fieldset>
          ) : null}
          <ConceptTree options={data.options} chosen={chosen} shownAbove={chosen} />
          <TextField
            name="typed"
            list="categories"
            autoComplete="off"
            label={t('make.typed')}
            hint={t('make.typedHint')}
            defaultValue={sent?.typed.typed}
            error={errors.typed}
          />
          <datalist id="categories">
            {data.options.map(({ id, label }) => (
              <option key={id} value={label} />
            ))}
          </datalist>
          <div>
            <Button busyLabel={intent === 'choose' ? t('step.saving') : null}>
              {data.isStart ? t('step.next') : t('make.save')}
            </Button>
          </div>
        </Form>
      </Panel>
      <StepEnd section="make" isStart={data.isStart} isDone={chosen.length > 0} />
    </StepFrame>
  )
}
