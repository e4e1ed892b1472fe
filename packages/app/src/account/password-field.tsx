import { useTranslations } from '@matxich/i18n/react'
import { TextField, type TextFieldProps } from '@matxich/ui'
import { Eye, EyeOff } from '@matxich/ui/icons'
import { useEffect, useState } from 'react'

/** A password, which a person may look at while typing where script runs. */
export function PasswordField(props: Omit<TextFieldProps, 'type' | 'after' | 'before'>) {
  const t = useTranslations('account')
  const [canShow, setCanShow] = useState(false)
  const [isShown, setIsShown] = useState(false)
  useEffect(() => setCanShow(true), [])
  return (
    <TextField
      {...props}
      type={isShown ? 'text' : 'password'}
      autoCapitalize="off"
      spellCheck={false}
      required
      after={
        canShow ? (
          <button
            type="button"
            aria-pressed={isShown}
            aria-label={t('showPassword')}
            title={t('showPassword')}
            onClick={() => setIsShown(!isShown)}
            className="-mx-3 grid min-h-10 w-12 place-items-center text-ink-soft hover:text-ink touch:min-h-11 [&_svg]:size-5"
          >
            {isShown ? <EyeOff aria-hidden /> : <Eye aria-hidden />}
          </button>
        ) : null
      }
    />
  )
}
