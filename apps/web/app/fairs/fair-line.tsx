import { localePath } from '@matxich/i18n'
import { useLanguage, useTranslations } from '@matxich/i18n/react'
import { Badge, Link } from '@matxich/ui'
import { CalendarDays, CircleX, MapPin } from '@matxich/ui/icons'
import { fairName } from './fair-name.ts'
import { type DatedFair, FairWhen } from './fair-when.tsx'

export interface ShownFair extends DatedFair {
  id: string
  kind: string
  state: string
  nameVi: string
  nameEn: string | null
  venue: string | null
  city: string | null
  cancelReason: string | null
}

/** One fair in a list: what, when, where. */
export function FairLine({ fair, headingAs: Heading = 'h3' }: { fair: ShownFair; headingAs?: 'h2' | 'h3' }) {
  const language = useLanguage()
  const t = useTranslations('fair')
  const name = fairName(fair, language)
  const place = [fair.venue, fair.city].filter(Boolean).join(', ')
  return (
    <article className="grid gap-1.5 py-4">
      <p className="flex flex-wrap items-center gap-2 text-sm text-ink-soft">
        <Badge>{t(`kind.${fair.kind as 'fair'}`)}</Badge>
        {fair.state === 'cancelled' ? (
          <Badge tone="gap" icon={<CircleX aria-hidden />}>
            {t('state.cancelled')}
          </Badge>
        ) : null}
      </p>
      <Heading className="font-semibold">
        <Link
          href={localePath(language, `/fairs/${fair.id}`)}
          className="hover:text-action hover:underline touch:inline-block touch:py-1.5"
        >
          <span lang={name.lang}>{name.text}</span>
        </Link>
      </Heading>
      <p className="flex flex-wrap gap-x-5 gap-y-1 text-sm text-ink-soft [&_svg]:size-4 [&_svg]:shrink-0">
        <span className="inline-flex items-center gap-1.5">
          <CalendarDays aria-hidden />
          <FairWhen fair={fair} />
        </span>
        {place ? (
          <span className="inline-flex items-center gap-1.5">
            <MapPin aria-hidden />
            <span lang="vi">{place}</span>
          </span>
        ) : null}
      </p>
    </article>
  )
}
