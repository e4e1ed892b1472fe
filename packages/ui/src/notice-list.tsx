import { Badge } from './badge.tsx'
import { Button } from './button.tsx'
import { classNames } from './class-names.ts'
import { CopyText, type CopyTextProps } from './copy-text.tsx'
import { Check } from './icons.ts'

export interface NoticeItem {
  id: string
  text: string
  /** When, as the reader's language writes it. */
  when: string
  isRead: boolean
  /** What to paste into a chat. */
  shareText: string
}

export interface NoticeListProps {
  items: NoticeItem[]
  labels: {
    list: string
    unread: string
    open: string
    markRead: string
    markUnread: string
    share: Pick<CopyTextProps, 'label' | 'hint' | 'copyLabel' | 'copiedLabel'>
  }
}

/**
 * What a person was told of, newest first. Each is a form of its own, because opening it also marks it as read: it sends `id`
 * and `intent` (`open`, `read`, `unread`) to the page.
 */
export function NoticeList({ items, labels }: NoticeListProps) {
  return (
    <ul aria-label={labels.list} className="grid border-t border-line">
      {items.map(({ id, text, when, isRead, shareText }) => (
        <li
          key={id}
          className={classNames(
            'grid gap-2 border-b border-line px-3 py-4 sm:px-4',
            isRead ? 'bg-paper' : 'border-s-4 border-s-action bg-action-soft',
          )}
        >
          <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-sm text-ink-soft">
            <span className="tabular-nums">{when}</span>
            {isRead ? null : <Badge tone="action">{labels.unread}</Badge>}
          </p>
          <p className={classNames('max-w-reading break-words', isRead ? undefined : 'font-semibold')}>{text}</p>
          <div className="flex flex-wrap items-start gap-x-3 gap-y-2">
            <form method="post" className="flex flex-wrap gap-2">
              <input type="hidden" name="id" value={id} />
              <Button size="small" name="intent" value="open" aria-label={`${labels.open}: ${text}`}>
                {labels.open}
              </Button>
              <Button
                size="small"
                look="quiet"
                name="intent"
                value={isRead ? 'unread' : 'read'}
                icon={isRead ? undefined : <Check aria-hidden />}
              >
                {isRead ? labels.markUnread : labels.markRead}
              </Button>
            </form>
            <CopyText {...labels.share} text={shareText} className="open:basis-full" />
          </div>
        </li>
      ))}
    </ul>
  )
}
