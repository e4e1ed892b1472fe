import type { ProfileGroup } from '@matxich/api'
import { useFormat, useTranslations } from '@matxich/i18n/react'
import { Button } from '@matxich/ui'
import { Form, useNavigation } from '@remix-run/react'
import { StepEnd, StepFrame } from '../../profile/step-frame.tsx'
import type { PartProps } from './part-props.ts'
import { VisibilityChoice } from './visibility-choice.tsx'

/** For whose eyes each part of the profile is; the name is everyone's. */
export function VisibilityPart({ data, sent }: PartProps) {
  const t = useTranslations('profile')
  const format = useFormat()
  const isBusy = useNavigation().formData !== undefined
  const groups = (Object.keys(data.visibility) as ProfileGroup[]).filter((group) => group !== 'identity')
  return (
    <StepFrame {...data} title={t('visibility.title')} description={t('visibility.hint')} sent={sent}>
      <dl className="mb-6 grid gap-1 text-sm">
        {(['public', 'verified_buyers', 'center'] as const).map((one) => (
          <div key={one}>
            <dt className="inline font-semibold">{format.labelled(t(`visibility.${one}`), '')}</dt>
            <dd className="inline text-ink-soft">{t(`visibility.${one}Hint`)}</dd>
          </div>
        ))}
      </dl>
      <Form method="post" className="grid gap-6">
        <input type="hidden" name="revision" value={data.revision} />
        {groups.map((group) => (
          <VisibilityChoice key={group} group={group} label={t(`part.${group}`)} value={data.visibility[group]} />
        ))}
        <div>
          <Button look="primary" busyLabel={isBusy ? t('step.saving') : null}>
            {t('step.save')}
          </Button>
        </div>
      </Form>
      <StepEnd section="visibility" isStart={false} isDone />
    </StepFrame>
  )
}
