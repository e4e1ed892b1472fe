import { useFormat, useTranslations } from '@matxich/i18n/react'
import { Button } from '@matxich/ui'
import { Form, useNavigation } from '@remix-run/react'
import { TickList } from '../../profile/concept-tree.tsx'
import { StepEnd, StepFrame } from '../../profile/step-frame.tsx'
import { Tick } from '../../profile/tick.tsx'
import { countries, workingLanguages } from './countries.ts'
import type { PartProps } from './part-props.ts'

/** Where the firm has exported to, and in which languages somebody answers. */
export function Markets({ data, sent }: PartProps) {
  const t = useTranslations('profile')
  const format = useFormat()
  const isBusy = useNavigation().formData !== undefined
  const { markets, languages } = data.values.exports
  return (
    <StepFrame {...data} title={t('markets.title')} sent={sent}>
      <Form method="post" className="grid gap-6">
        <input type="hidden" name="revision" value={data.revision} />
        <fieldset>
          <legend className="mb-2 font-semibold">{t('markets.languages')}</legend>
          <TickList>
            {workingLanguages.map((code) => (
              <Tick key={code} name="languages" value={code} defaultChecked={languages.includes(code)}>
                {t(`markets.language.${code}`)}
              </Tick>
            ))}
          </TickList>
        </fieldset>
        <fieldset>
          <legend className="mb-2 font-semibold">{t('markets.markets')}</legend>
          <TickList>
            {[...new Set([...markets, ...countries])].map((code) => (
              <Tick key={code} name="markets" value={code} defaultChecked={markets.includes(code)}>
                {format.country(code)}
              </Tick>
            ))}
          </TickList>
        </fieldset>
        <div>
          <Button look="primary" busyLabel={isBusy ? t('step.saving') : null}>
            {t('step.save')}
          </Button>
        </div>
      </Form>
      <StepEnd section="markets" isStart={false} isDone />
    </StepFrame>
  )
}
