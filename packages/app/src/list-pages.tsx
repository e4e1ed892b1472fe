import { useTranslations } from '@matxich/i18n/react'
import { Pagination } from '@matxich/ui'
import { useLocation } from '@remix-run/react'

export interface ListPagesProps {
  page: number
  pageSize: number
  total: number
  /** Where the list begins on its page, so that the next page starts there: `#matches`. */
  anchor?: string
}

/** Links to the pages of a list, all else in the address kept. */
export function ListPages({ page, pageSize, total, anchor = '' }: ListPagesProps) {
  const t = useTranslations('common')
  const { pathname, search } = useLocation()
  const pages = Math.ceil(total / pageSize)
  const hrefFor = (wanted: number) => {
    const params = new URLSearchParams(search)
    // What was just done is said once.
    params.delete('done')
    params.delete('line')
    if (wanted === 1) params.delete('page')
    else params.set('page', String(wanted))
    const query = params.toString()
    return `${pathname}${query ? `?${query}` : ''}${anchor}`
  }
  return (
    <Pagination
      page={page}
      pages={pages}
      hrefFor={hrefFor}
      labels={{
        navigation: t('list.pagination'),
        previous: t('list.previousPage'),
        next: t('list.nextPage'),
        page: (wanted) => t('list.page', { page: wanted }),
        summary: t('list.pageOf', { page, pages }),
      }}
    />
  )
}
