import { useFormat } from '@matxich/i18n/react'
import { FileText } from '@matxich/ui/icons'
import type { ReactNode } from 'react'

export interface DrawingListProps {
  files: { fileId: string; fileName: string; size: number }[]
  /** What can be done with one. */
  actsOf?: (file: DrawingListProps['files'][number]) => ReactNode
}

/** Files of a need, each to be opened; the address answers only those who may read it. */
export function DrawingList({ files, actsOf }: DrawingListProps) {
  const format = useFormat()
  return (
    <ul className="divide-y divide-line border-y border-line">
      {files.map((file) => (
        <li key={file.fileId} className="flex flex-wrap items-center gap-x-4 gap-y-2 py-2">
          <a
            href={`/files/${file.fileId}`}
            className="inline-flex min-w-0 flex-1 basis-48 items-center gap-2 font-medium text-action hover:underline touch:min-h-11"
          >
            <FileText aria-hidden className="size-4 shrink-0" />
            <span className="min-w-0 break-words">{file.fileName}</span>
          </a>
          <span className="text-sm text-ink-soft tabular-nums">{format.fileSize(file.size)}</span>
          {actsOf?.(file)}
        </li>
      ))}
    </ul>
  )
}
