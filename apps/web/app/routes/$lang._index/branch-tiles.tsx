import { localePath } from '@matxich/i18n'
import { useLanguage, useTranslations } from '@matxich/i18n/react'
import { LinkCard, Panel, TextLink } from '@matxich/ui'
import { Box, Cable, Car, Nut } from 'lucide-react'
import type { ReactNode } from 'react'
import { useConceptLabel } from '../../parts/concept-labels.tsx'

const icons: Record<string, ReactNode> = {
  'molds-tooling': <Box aria-hidden />,
  fasteners: <Nut aria-hidden />,
  'wires-cables-harnesses': <Cable aria-hidden />,
  'auto-motorcycle-parts': <Car aria-hidden />,
}

export interface BranchTilesProps {
  overview: { suppliers: number; branches: { branch: string; suppliers: number }[] }
}

/** The branches people come for, each with how many suppliers it has now. */
export function BranchTiles({ overview }: BranchTilesProps) {
  const language = useLanguage()
  const t = useTranslations('home')
  const conceptLabel = useConceptLabel()
  return (
    <Panel
      title={t('branches')}
      aside={
        <TextLink href={localePath(language, '/search')}>{t('allSuppliers', { count: overview.suppliers })}</TextLink>
      }
    >
      <ul className="grid gap-3 sm:grid-cols-2 lg:grid-cols-4">
        {overview.branches.map(({ branch, suppliers }) => (
          <li key={branch} className="grid">
            <LinkCard
              href={localePath(language, `/search?category=${branch}`)}
              title={conceptLabel(`category:${branch}`)}
              icon={icons[branch]}
            >
              {t('branchCount', { count: suppliers })}
            </LinkCard>
          </li>
        ))}
      </ul>
    </Panel>
  )
}
