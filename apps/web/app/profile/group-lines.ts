import type { GroupValues, ProfileGroup } from '@matxich/api'
import { formatQuantity } from '@matxich/i18n'
import { useFormat, useLanguage, useTranslations } from '@matxich/i18n/react'
import { useConceptLabel } from '../parts/concept-labels.tsx'
import { useBranchWords } from './branch-value.ts'

/** What a field group says, a line each, in the reader's language; empty when it says nothing. */
export function useGroupLines(): (group: ProfileGroup, values: GroupValues) => string[] {
  const language = useLanguage()
  const t = useTranslations('profile')
  const enterprise = useTranslations('enterprise')
  const format = useFormat()
  const label = useConceptLabel()
  const branch = useBranchWords()
  const join = (parts: (string | number | null | undefined | false)[]) => parts.filter(Boolean).join(' · ')
  const quantity = (value: number, unit: string) => formatQuantity({ min: value, max: value, unit }, language)

  const capabilityLine = (stated: GroupValues['capabilities'][number]) =>
    join([
      stated.category ? label(`category:${stated.category}`) : stated.text,
      format.list(
        stated.processes.map(({ concept, mode }) =>
          mode === 'partner'
            ? t('review.partnerMark', { name: label(`process:${concept}`) })
            : label(`process:${concept}`),
        ),
      ),
      format.list(stated.materials.map((id) => label(`material:${id}`))),
      stated.toleranceMm !== null && `±${format.number(stated.toleranceMm)} mm`,
      stated.annualCapacity && quantity(stated.annualCapacity.value, `${stated.annualCapacity.unit}/year`),
      stated.moq !== null && format.labelled(t('capability.moq'), format.number(stated.moq)),
      stated.leadTimeDays !== null && quantity(stated.leadTimeDays, 'day'),
      ...Object.entries(stated.details).map(([key, value]) =>
        format.labelled(branch.label(key), branch.value(key, value)),
      ),
    ])

  return (group, values) => {
    const lines = {
      identity: () => {
        const { nameVi, nameEn, roles, ownership, founded } = values.identity
        return [
          join([nameVi, nameEn]),
          join([
            ...roles.map((role) => enterprise(`role.${role === 'sourcing_agent' ? 'sourcingAgent' : role}`)),
            ownership && enterprise(`ownership.${ownership}`),
            founded && `${t('about.founded')} ${founded}`,
          ]),
        ]
      },
      location: () => {
        const { formerProvince, district, park, address } = values.location
        return [
          join([
            address,
            park && label(`park:${park}`),
            district,
            formerProvince && label(`former-province:${formerProvince}`),
          ]),
        ]
      },
      contacts: () =>
        values.contacts.map(({ kind, value, person }) => join([format.labelled(t(`reach.${kind}`), value), person])),
      size: () =>
        values.size.employees === null ? [] : [enterprise('summary.employees', { count: values.size.employees })],
      description: () => [values.description.text ?? ''],
      capabilities: () => values.capabilities.map(capabilityLine),
      equipment: () =>
        values.equipment.map(({ type, text, maker, model, quantity: count, year }) =>
          join([type ? label(`equipment:${type}`) : text, join([maker, model]), count && `× ${count}`, year]),
        ),
      certificates: () =>
        values.certificates.map(({ type, state, body, number, validTo }) =>
          join([
            label(`certification:${type}`),
            t(`certificates.${state}`),
            body,
            number,
            validTo && `→ ${format.date(validTo)}`,
          ]),
        ),
      references: () =>
        values.references.map(({ customerName, country, product, since, isNameHidden }) =>
          join([
            customerName,
            isNameHidden && t('references.hiddenMark'),
            country && format.country(country),
            product,
            since,
          ]),
        ),
      exports: () => [
        format.list(values.exports.markets.map(format.country)),
        format.list(values.exports.languages.map((code) => t(`markets.language.${code as 'vi'}`))),
      ],
    }
    return lines[group]().filter((line) => line !== '')
  }
}
