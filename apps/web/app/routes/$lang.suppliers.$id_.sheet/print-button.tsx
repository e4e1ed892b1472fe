import { useTranslations } from '@matxich/i18n/react'
import { Button } from '@matxich/ui'
import { Printer } from 'lucide-react'
import { useEffect, useState } from 'react'

/** Opens the browser's print window; without JavaScript its menu does. */
export function PrintButton() {
  const t = useTranslations('sheet')
  const [canPrint, setCanPrint] = useState(false)
  useEffect(() => setCanPrint(true), [])
  if (!canPrint) return null
  return (
    <Button type="button" icon={<Printer aria-hidden />} onClick={() => window.print()}>
      {t('print')}
    </Button>
  )
}
