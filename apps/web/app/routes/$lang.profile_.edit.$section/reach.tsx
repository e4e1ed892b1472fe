import { useFormat, useLanguage, useTranslations } from '@matxich/i18n/react'
import { Button, Panel, SelectField, TextField } from '@matxich/ui'
import { Form, useNavigation } from '@remix-run/react'
import { fieldErrors } from '../../parts/field-errors.ts'
import { StepEnd, StepFrame } from '../../profile/step-frame.tsx'
import type { PartProps } from './part-props.ts'
import { RowList } from './row-list.tsx'
import { VisibilityChoice } from './visibility-choice.tsx'

const contactKinds = ['phone', 'zalo', 'email', 'website'] as const

/** Where the workshop is and how one reaches it, and who may see the contacts. */
export function Reach({ data, sent }: PartProps) {
  const language = useLanguage()
  const t = useTranslations('profile')
  const common = useTranslations('common')
  const format = useFormat()
  const { contacts, location } = data.values
  const isDone = contacts.length > 0 && location.formerProvince !== null
  return (
    <StepFrame {...data} title={t('reach.title')} description={t('reach.hint')} sent={sent}>
      <Panel title={t('reach.contactsTitle')}>
        <RowList
          rows={contacts}
          revision={data.revision}
          sent={sent}
          empty={t('reach.empty')}
          add={t('reach.add')}
          name={({ kind, value, person }) =>
            [format.labelled(t(`reach.${kind}`), value), person].filter(Boolean).join(' · ')
          }
          fields={(row, typed) => {
            const errors = typed ? fieldErrors(sent?.failure.issues ?? [], language) : {}
            return (
              <div className="grid gap-4 sm:grid-cols-2">
                <SelectField
                  name="kind"
                  label={t('reach.kind')}
                  defaultValue={typed?.kind ?? row?.kind ?? 'phone'}
                  options={contactKinds.map((kind) => ({ value: kind, label: t(`reach.${kind}`) }))}
                />
                <TextField
                  name="value"
                  autoComplete="off"
                  label={t('reach.value')}
                  defaultValue={typed?.value ?? row?.value ?? ''}
                  error={errors.value}
                />
                <TextField
                  name="person"
                  label={t('reach.person')}
                  note={common('form.optional')}
                  defaultValue={typed?.person ?? row?.person ?? ''}
                  className="sm:col-span-2"
                />
                {row === null && contacts.length === 0 ? (
                  <div className="sm:col-span-2">
                    <VisibilityChoice
                      group="contacts"
                      label={t('reach.who')}
                      value={asVisibility(typed?.['visibility.contacts'])}
                      hasHints
                    />
                  </div>
                ) : null}
              </div>
            )
          }}
        />
        {contacts.length > 0 ? (
          <Form method="post" className="mt-5 grid gap-3">
            <input type="hidden" name="revision" value={data.revision} />
            <input type="hidden" name="intent" value="who" />
            <VisibilityChoice group="contacts" label={t('reach.who')} value={data.visibility.contacts} hasHints />
            <div>
              <Button>{t('reach.saveWho')}</Button>
            </div>
          </Form>
        ) : null}
      </Panel>
      <Place data={data} sent={sent} />
      <StepEnd section="reach" isStart={data.isStart} isDone={isDone} />
    </StepFrame>
  )
}

/** Whoever gives a first way to reach them is asked for whose eyes; everyone, as long as they have not said otherwise. */
function asVisibility(typed: string | undefined) {
  return typed === 'verified_buyers' || typed === 'center' ? typed : 'public'
}

function Place({ data, sent }: PartProps) {
  const language = useLanguage()
  const t = useTranslations('profile')
  const common = useTranslations('common')
  const isSending = useNavigation().formData?.get('intent') === 'place'
  const typed = sent?.typed.intent === 'place' ? sent.typed : null
  const errors = typed ? fieldErrors(sent?.failure.issues ?? [], language) : {}
  const { location } = data.values
  const ofKind = (wanted: string) =>
    data.options.filter(({ kind }) => kind === wanted).map(({ id, label }) => ({ value: id, label }))
  return (
    <Panel title={t('reach.placeTitle')} className="mt-10">
      <Form method="post" noValidate className="grid gap-4">
        <input type="hidden" name="revision" value={data.revision} />
        <input type="hidden" name="intent" value="place" />
        <SelectField
          name="formerProvince"
          label={t('reach.province')}
          placeholder={common('form.chooseOne')}
          defaultValue={typed?.formerProvince ?? location.formerProvince ?? ''}
          error={errors.formerProvince}
          options={ofKind('former-province')}
        />
        <TextField
          name="district"
          label={t('reach.district')}
          hint={t('reach.districtHint')}
          note={common('form.optional')}
          defaultValue={typed?.district ?? location.district ?? ''}
        />
        <SelectField
          name="park"
          label={t('reach.park')}
          hint={t('reach.parkHint')}
          note={common('form.optional')}
          placeholder="—"
          defaultValue={typed?.park ?? location.park ?? ''}
          error={errors.park}
          options={ofKind('park')}
        />
        <TextField
          name="address"
          autoComplete="street-address"
          label={t('reach.address')}
          note={common('form.optional')}
          defaultValue={typed?.address ?? location.address ?? ''}
        />
        <div>
          <Button busyLabel={isSending ? t('step.saving') : null}>{t('reach.savePlace')}</Button>
        </div>
      </Form>
    </Panel>
  )
}
