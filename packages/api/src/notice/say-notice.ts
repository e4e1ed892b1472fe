import { engagementStages } from '@matxich/db'
import { formatter, type Language, translator } from '@matxich/i18n'
import { labelConcepts } from '../concept/label-concepts.ts'
import type { Services } from '../context.ts'
import { questionWords } from '../question/question-words.ts'
import { type NoticeKind, noticeKinds } from './notice-kinds.ts'

export type NoticeValues = Record<string, string | number>

/**
 * The sentence of a notice in a reader's language. Some values are kept as codes and said here: `stage` (of an engagement),
 * `date` (ISO), `asked` (a requirement's key, with `askedMin`, `askedMax` and `askedUnit` for
 * a number, in place of `question`), and for a need whose buyer hides: `category` (a concept's key) in place of `need`, and no `buyer`.
 */
export async function sayNotice(
  services: Pick<Services, 'lexicon'>,
  language: Language,
  { kind, values }: { kind: string; values: NoticeValues },
): Promise<string> {
  const t = translator(language, 'notice')
  if (!isNoticeKind(kind)) return t('unknown')
  const said: NoticeValues = {
    buyer: t('hidden.buyer'),
    need: await nameHiddenNeed(services, language, values),
    ...values,
  }
  const stage = engagementStages.find((one) => one === values.stage)
  if (stage) said.stage = translator(language, 'engagement')(`state.${stage}`)
  if (typeof values.date === 'string') said.date = formatter(language).date(values.date)
  if (typeof values.asked === 'string') said.question = await nameAsked(services, language, values.asked, values)
  // Each kind names its own values; which those are is the caller's business.
  return t(`kind.${kind}`, said as never)
}

async function nameHiddenNeed(
  services: Pick<Services, 'lexicon'>,
  language: Language,
  { category }: NoticeValues,
): Promise<string> {
  const t = translator(language, 'notice')
  if (typeof category !== 'string') return t('hidden.need')
  const labels = await labelConcepts({ services }, { keys: [category], lang: language })
  return labels[category] ?? t('hidden.need')
}

async function nameAsked(
  services: Pick<Services, 'lexicon'>,
  language: Language,
  key: string,
  { askedMin: min, askedMax: max, askedUnit: unit }: NoticeValues,
): Promise<string> {
  const [kind = '', concept = null] = key.split(':')
  const isNumber = typeof min === 'number' && typeof max === 'number' && typeof unit === 'string'
  const quantity = isNumber ? { min, max, unit } : null
  return questionWords(await services.lexicon(), language, { key, kind, concept, quantity })
}

function isNoticeKind(kind: string): kind is NoticeKind {
  return noticeKinds.some((one) => one === kind)
}
