import type { NeedDetail } from '@matxich/api'
import { useTranslations } from '@matxich/i18n/react'
import { Chip, Panel, TextLink } from '@matxich/ui'
import { Form, useNavigation } from '@remix-run/react'
import { groupRequirements, type RequirementGroup } from '../../needs/requirement-groups.ts'
import { useRequirementLabel } from '../../parts/requirement-label.ts'
import { afterChange, chipChangeValue, readChipChange } from './change-form.ts'

type Asked = NeedDetail['requirements'][number]

/** Which kind the "add" link of a group opens. */
const kindToAdd: Record<RequirementGroup, string> = {
  what: 'category',
  how: 'process',
  material: 'material',
  certificates: 'certification',
  numbers: 'tolerance',
  place: 'former-province',
}

/** Kinds that their group's name does not say. */
const namedKinds = new Set(['industry', 'equipment', 'inspection'])

/** Requirements as chips, grouped: each switches between must and nice, or goes, at one press. */
export function RequirementEditor({ requirements }: { requirements: Asked[] }) {
  const t = useTranslations('need')
  const pressed = readChipChange(useNavigation().formData?.get('change'))
  const shown = afterChange(requirements, pressed)
  return (
    <Panel id="requirements" title={t('edit.requirements')} description={t('edit.legend')}>
      {shown.length === 0 ? <p className="mb-3 font-medium text-gap">{t('edit.none')}</p> : null}
      <Form method="post" preventScrollReset replace>
        <noscript>
          <input type="hidden" name="anchor" value="requirements" />
        </noscript>
        <dl className="divide-y divide-line border-b border-line">
          {groupRequirements(shown).map(({ group, requirements: asked }) => (
            <div key={group} className="grid items-start gap-x-4 gap-y-2 py-3 sm:grid-cols-[7rem_minmax(0,1fr)]">
              <dt className="text-sm font-semibold sm:py-1.5">{t(`edit.groups.${group}`)}</dt>
              <dd className="flex flex-wrap items-center gap-2">
                {asked.length === 0 ? (
                  <span className="py-1.5 text-sm text-ink-soft">{t('edit.nothingIn')}</span>
                ) : null}
                {asked.map((one) => (
                  <RequirementChip key={one.key} requirement={one} isNamed={group === 'numbers'} />
                ))}
                <TextLink
                  href={`?add=${kindToAdd[group]}#add`}
                  preventScrollReset
                  className="inline-flex items-center px-1 text-sm touch:min-h-11"
                >
                  {t('edit.addHere')}
                  <span className="sr-only">: {t(`edit.groups.${group}`)}</span>
                </TextLink>
              </dd>
            </div>
          ))}
        </dl>
      </Form>
    </Panel>
  )
}

function RequirementChip({ requirement, isNamed }: { requirement: Asked; isNamed: boolean }) {
  const t = useTranslations('need')
  const { kind, bare } = useRequirementLabel()(requirement)
  const { key, level, accepts: [accepted] = [] } = requirement
  const name = `${kind} ${bare}`
  const other = level === 'must' ? 'nice' : 'must'
  return (
    <Chip
      tone={level === 'must' ? 'action' : 'neutral'}
      prefix={isNamed || namedKinds.has(requirement.kind) ? kind : undefined}
      toggle={{
        text: t(`edit.${level}`),
        label: t(level === 'must' ? 'edit.makeNice' : 'edit.makeMust', { name }),
        name: 'change',
        value: chipChangeValue({ act: other, key }),
      }}
      option={
        accepted && {
          text: t(`accepts.${accepted}`),
          label: t('edit.withdraw', { name, acceptance: t(`accepts.${accepted}`) }),
          name: 'change',
          value: chipChangeValue({ act: accepted, key }),
        }
      }
      remove={{
        label: t('edit.remove', { name }),
        name: 'change',
        value: chipChangeValue({ act: 'remove', key }),
      }}
    >
      {bare}
    </Chip>
  )
}
