import { useTranslations } from '@matxich/i18n/react'
import { Button, Dialog, DialogClose, DialogLink, FormActions } from '@matxich/ui'
import { Form } from '@remix-run/react'

interface PersonActsProps {
  person: { name: string; isSelf: boolean; isLastOwner: boolean; hasSecondFactor: boolean }
  organisation: string
}

/** What takes something away: each asks before. */
export function PersonActs({ person, organisation }: PersonActsProps) {
  const t = useTranslations('member')
  const { name } = person
  const mayReset = person.hasSecondFactor && !person.isSelf
  if (!mayReset && person.isLastOwner) return null
  const end = person.isSelf ? 'leave' : 'remove'
  return (
    <div className="flex flex-wrap gap-3 border-t border-line pt-5">
      {mayReset ? (
        <Act
          act="resetSecondFactor"
          word={t('secondFactor.reset')}
          title={t('secondFactor.resetTitle', { name })}
          text={t('secondFactor.resetText')}
        />
      ) : null}
      {person.isLastOwner ? null : (
        <Act act={end} word={t(end)} title={t(`${end}Title`, { name, organisation })} text={t(`${end}Text`)} />
      )}
    </div>
  )
}

function Act({ act, word, title, text }: { act: string; word: string; title: string; text: string }) {
  const common = useTranslations('common')
  return (
    <>
      <DialogLink dialog={act}>{word}</DialogLink>
      <Dialog id={act} title={title} closeLabel={common('action.close')}>
        <Form method="post" className="grid gap-5">
          <input type="hidden" name="act" value={act} />
          <p>{text}</p>
          <FormActions>
            <Button look="danger">{word}</Button>
            <DialogClose>{common('action.cancel')}</DialogClose>
          </FormActions>
        </Form>
      </Dialog>
    </>
  )
}
