import { useTranslations } from '@matxich/i18n/react'
import { Button, Panel, RadioGroup } from '@matxich/ui'
import { Form, useNavigation } from '@remix-run/react'
import { type Province, ScopeField } from '../../parts/scope-field.tsx'

interface AccessFormProps {
  person: { role: 'owner' | 'member' | 'viewer'; provinces: string[]; isLastOwner: boolean }
  provinces: Province[]
}

const roles = ['owner', 'member', 'viewer'] as const

export function AccessForm({ person, provinces }: AccessFormProps) {
  const t = useTranslations('member')
  const common = useTranslations('common')
  const { state, formData } = useNavigation()
  const isBusy = state === 'submitting' && formData?.get('act') === 'change'
  return (
    <Panel title={t('open')}>
      <Form method="post" className="grid gap-5">
        <input type="hidden" name="act" value="change" />
        <RadioGroup
          name="role"
          label={t('role')}
          hint={person.isLastOwner ? t('lastOwner') : undefined}
          defaultValue={person.role}
          choices={roles.map((value) => ({
            value,
            label: t(`roles.${value}`),
            hint: t(`staffHint.${value}`),
            disabled: person.isLastOwner && value !== 'owner',
          }))}
        />
        <ScopeField provinces={provinces} chosen={person.provinces} />
        <div>
          <Button look="primary" wide busyLabel={isBusy ? common('action.saving') : ''}>
            {common('action.saveChanges')}
          </Button>
        </div>
      </Form>
    </Panel>
  )
}
