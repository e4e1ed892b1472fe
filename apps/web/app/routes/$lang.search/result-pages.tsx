import { useLanguage, useTranslations } from '@matxich/i18n/react'
import { classNames, Link, Pagination } from '@matxich/ui'
import { pageSizes, type SearchState, searchHref } from './search-state.ts'

/** Pages of the results and how many stand on one. */
export function ResultPages({ state, total }: { state: SearchState; total: number }) {
  const language = useLanguage()
  const t = useTranslations('common')
  const [smallest] = pageSizes
  if (total <= smallest) return null
  const pages = Math.ceil(total / state.pageSize)
  return (
    <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-3">
      <Pagination
        page={state.page}
        pages={pages}
        hrefFor={(page) => searchHref(language, state, { page, saved: state.saved })}
        labels={{
          navigation: t('list.pagination'),
          previous: t('list.previousPage'),
          next: t('list.nextPage'),
          page: (page) => t('list.page', { page }),
          summary: t('list.pageOf', { page: state.page, pages }),
        }}
      />
      <nav aria-label={t('list.pageSize')} className="flex items-baseline gap-3 text-sm text-ink-soft">
        {t('list.pageSize')}
        {pageSizes.map((pageSize) => (
          <Link
            key={pageSize}
            href={searchHref(language, state, { pageSize, saved: state.saved })}
            aria-current={state.pageSize === pageSize ? 'true' : undefined}
            rel="nofollow"
            className={classNames(
              'inline-flex items-center tabular-nums touch:min-h-11 touch:min-w-8 touch:justify-center',
              state.pageSize === pageSize ? 'font-semibold text-ink' : 'text-action hover:underline',
            )}
          >
            {pageSize}
          </Link>
        ))}
      </nav>
    </div>
  )
}
