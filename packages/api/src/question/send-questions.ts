import type { Connection } from '@matxich/db'
import type { NeedForSearch } from '@matxich/db/queries'
import { enterprise, enterpriseContact, membership, question, user } from '@matxich/db/schema'
import { isLanguage, type Language } from '@matxich/i18n'
import { and, asc, eq, inArray, isNull } from 'drizzle-orm'
import type { Context } from '../context.ts'
import { queueMail } from '../mail/queue-mail.ts'
import { keepShortLink } from '../notice/short-links.ts'
import { stopUrlOf } from '../notice/stop-link.ts'
import { tellPeople } from '../notice/tell-people.ts'
import { eachAsked } from './askable.ts'
import { askedValues } from './asked-values.ts'
import { getBuyer } from './question-buyer.ts'
import { questionPath, questionToken } from './question-token.ts'
import { buyerWords, needWords, questionWords } from './question-words.ts'

/** `members`: told in the app, and by mail where one is confirmed; `contact`: a mail to the address on record; `nobody`: the center calls. */
export type Reached = 'members' | 'contact' | 'nobody'

/** So many addresses on record of a firm without members are written to. */
const mostContacts = 2

interface Receiver {
  userId: string | null
  email: string
  language: Language
}

/**
 * Sends what was just asked to the firm: one mail with one link, whatever the number of questions. A firm that nobody
 * claimed is written to at its e-mail address on record; who belongs to it is told in the app as well.
 */
export async function sendQuestions(
  db: Connection,
  context: Context,
  { need, enterpriseId, ids }: { need: NeedForSearch; enterpriseId: string; ids: string[] },
): Promise<Reached> {
  const { services } = context
  const [questions, [firm], buyer, members, lexicon] = await Promise.all([
    db.select().from(question).where(inArray(question.id, ids)).orderBy(asc(question.requirementKey)),
    db.select({ name: enterprise.nameVi }).from(enterprise).where(eq(enterprise.id, enterpriseId)),
    getBuyer(db, need),
    findMembers(db, enterpriseId),
    services.lexicon(),
  ])
  const first = questions[0]
  if (!first || !firm) return 'nobody'
  const receivers = members.filter((member) => member.isMailed)
  const contacts = receivers.length === 0 ? await findContacts(db, enterpriseId) : []
  const requirements = need.requirements
    .flatMap(eachAsked)
    .filter((asked) => questions.some((row) => row.requirementKey === asked.key))
  const token = questionToken(services, first.id, first.expiresAt)
  for (const to of [...receivers, ...contacts]) {
    const texts = requirements.map((asked) => questionWords(lexicon, to.language, asked))
    await queueMail(db, services, {
      kind: 'question',
      idempotencyKey: `question:${token}:${to.email}`,
      to,
      values: {
        buyer: buyerWords(to.language, buyer),
        enterprise: firm.name,
        need: needWords(lexicon, to.language, need),
        question: texts[0] ?? '',
        questions: texts.map((text) => `• ${text}`).join('\n'),
        count: texts.length,
      },
      path: questionPath(token),
      ...(to.userId ? { unsubscribeUrl: stopUrlOf(services, to.userId) } : {}),
    })
  }
  const sentTo = [...receivers, ...contacts].map((to) => to.email)
  await db.update(question).set({ sentTo }).where(inArray(question.id, ids))
  await tellPeople(db, services, {
    kind: 'questionAsked',
    to: { organisationId: enterpriseId },
    values: { ...askedValues(requirements[0]), ...(buyer.isHidden ? {} : { buyer: buyer.name }) },
    path: '/questions',
    idempotencyKey: `question:${token}`,
    isMailedElsewhere: true,
  })
  if (members.length > 0) return 'members'
  if (contacts.length > 0) return 'contact'
  // The center calls, and passes the link on in a chat.
  await keepShortLink(db, questionPath(token))
  return 'nobody'
}

async function findMembers(db: Connection, enterpriseId: string): Promise<(Receiver & { isMailed: boolean })[]> {
  const rows = await db
    .select({
      userId: user.id,
      email: user.email,
      language: user.language,
      isConfirmed: user.emailVerified,
      frequency: user.mailFrequency,
    })
    .from(membership)
    .innerJoin(user, eq(user.id, membership.userId))
    .where(and(eq(membership.organisationId, enterpriseId), isNull(user.erasedAt)))
  return rows.map(({ userId, email, language, isConfirmed, frequency }) => ({
    userId,
    email,
    language: isLanguage(language) ? language : 'vi',
    isMailed: isConfirmed && frequency !== 'never',
  }))
}

/** Firms are written to in Vietnamese where nobody has chosen a language. */
async function findContacts(db: Connection, enterpriseId: string): Promise<Receiver[]> {
  const rows = await db
    .select({ email: enterpriseContact.value })
    .from(enterpriseContact)
    .where(and(eq(enterpriseContact.enterpriseId, enterpriseId), eq(enterpriseContact.kind, 'email')))
    .orderBy(asc(enterpriseContact.id))
    .limit(mostContacts)
  return rows.map(({ email }) => ({ userId: null, email: email.trim(), language: 'vi' as const }))
}
