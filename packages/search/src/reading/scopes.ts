import { kindOf } from '../lexicon/lexicon.ts'
import type { Analysis } from './analyze.ts'
import { type Clause, clausesOf, hasConcept, tokenOf } from './clauses.ts'
import { demands } from './cues/demand.ts'
import { deniesBehind, notDone, notWanted, refuses, turns } from './cues/denial.ts'
import { elsewhere } from './cues/elsewhere.ts'
import { notYet } from './cues/future.ts'
import { byPartner, notByPartner } from './cues/partner.ts'
import { past } from './cues/past.ts'
import { wished } from './cues/wish.ts'
import { anyOf } from './plain.ts'

/**
 * How a stretch of text bears on what is being said: `in` plainly; `nice` wished, not demanded; `out` denied, bought
 * elsewhere or done by the writer; `context` about the writer's own business; `partner` done by others for the writer;
 * `past` given up.
 */
export type Scope = 'in' | 'nice' | 'out' | 'context' | 'partner' | 'past'

const ownBusiness = new RegExp(
  `(?:(?<![a-z])(?:${anyOf('bên em|bên mình|bên tôi|chúng tôi|chúng em|công ty em|công ty tôi|công ty chúng tôi|xưởng em|xưởng mình|nhà máy em|ben em|ben minh|we|our|us')})(?![a-z])|${anyOf('弊社|当社|私ども|당사|저희|우리 회사|我司|我们|我厂|本公司|敝司|我們')})`,
)

/** A clause with a verb of its own is no item of the list before a cue ("…で仕上げ、電極も社内製作が望ましい"). */
const closes = new RegExp(
  `(?:${anyOf('仕上げ|して|により|行い|使用し|とし|であり|可能で|ており|必要|必須|限定|のこと|하며|하고|이고|이며|해서|하여|필수|필요|합니다|必备|必须|完成|要求')})[\\s,、，]*$`,
)

/** "인증이 없으면 등록이 불가", 認証がない場合は不可, "không có ISO thì không xét": who lacks it is out, so it is demanded. */
const isCondition = new RegExp(
  `${anyOf('없으면|없을 경우|없는 업체는|미보유 시|미보유시|がない場合|がなければ|ない場合は|无此|没有的|無此|不具备的')}|(?:${anyOf('không có|chưa có|thiếu')})[^,;]{2,24}(?:${anyOf('thì')})`,
)

function beforePurpose(words: string): string {
  const own = ownBusiness.exec(words)
  return own ? words.slice(0, purposeBefore(words, own.index) ?? words.length) : words
}

/** Where the buyer's own step is only what something is done for ("bắn bi để bên tôi tự sơn"), the work before is still ordered. */
function purposeBefore(words: string, cue: number): number | null {
  const at = words.lastIndexOf(' de ', cue)
  return at > 0 ? at + 1 : null
}

/** The scope of every token of a text. `need` and `profile` say different things by the same words. */
export function readScopes(analysis: Analysis, as: 'need' | 'profile'): Scope[] {
  const scopes: Scope[] = analysis.folded.tokens.map(() => 'in')
  const clauses = clausesOf(analysis, as)
  const mark: Mark = (from, to, scope) => {
    for (let at = from; at < to; at++) if (scopes[at] === 'in' || scope === 'out') scopes[at] = scope
  }
  for (const index of clauses.keys()) {
    const passage = { analysis, clauses, index, clause: clauses[index]!, mark }
    denyBehind(passage, as)
    if (as === 'need') markNeed(passage)
    else markProfile(passage)
  }
  return scopes
}

type Mark = (from: number, to: number, scope: Scope) => void

interface Passage {
  analysis: Analysis
  clauses: Clause[]
  index: number
  clause: Clause
  mark: Mark
}

function denyBehind({ analysis, clauses, index, clause, mark }: Passage, as: 'need' | 'profile'): void {
  const deny = deniesBehind.exec(clause)
  if (!deny) return
  if (as === 'need' ? isCondition.test(clause.words) || isSuffixDenial(clause.words) : notByPartner.test(clause)) return
  const start = tokenOf(analysis, clause, deny.index)
  const turned = turns.exec(clause)
  const end =
    turned && turned.index > deny.index
      ? tokenOf(analysis, clause, turned.index)
      : endOfDenial(analysis, clauses, index, start)
  mark(start, end, 'out')
  // "Xích tải không sản xuất": a denial that ends its clause speaks of what is before it.
  if (refuses.test(clause) && !hasConcept(analysis, start, clause.to) && hasConcept(analysis, clause.from, start))
    mark(clause.from, start, 'out')
}

/** A denial goes on to the end of its sentence, a turn, or, once it has named something, a reason: "không mạ vì chỉ làm tiện". */
function endOfDenial(analysis: Analysis, clauses: Clause[], index: number, start: number): number {
  const { sentence, to } = clauses[index]!
  let end = to
  for (const next of clauses.slice(index + 1)) {
    if (next.sentence !== sentence || turns.test(next)) break
    if (next.isReasoned && hasConcept(analysis, start, end)) break
    end = next.to
  }
  return end
}

function markNeed(passage: Passage): void {
  const { analysis, clause, mark } = passage
  const { words } = clause
  if (/^\W*(?:no|not)\s/.test(words)) mark(clause.from, clause.to, 'out')
  const cue = notWanted.exec(clause) ?? elsewhere.exec(clause)
  if (cue && !isCondition.test(words)) {
    const purpose = purposeBefore(words, cue.index)
    if (purpose === null) markBack(passage, 'out', tokenOf(analysis, clause, cue.index))
    else mark(tokenOf(analysis, clause, purpose), clause.to, 'out')
  }
  const nice = wished.exec(clause)
  if (nice) markBack(passage, 'nice', tokenOf(analysis, clause, nice.index))
  if (ownBusiness.test(beforePurpose(words)) && !demands.test(clause)) mark(clause.from, clause.to, 'context')
}

function markProfile(passage: Passage): void {
  const { analysis, clauses, index, clause, mark } = passage
  const isOwn = notByPartner.test(clause)
  const deny = notYet.exec(clause) ?? notDone.exec(clause)
  if (deny && !isOwn) markBack(passage, 'out', tokenOf(analysis, clause, deny.index))
  const names = hasConcept(analysis, clause.from, clause.to)
  if (past.test(clause)) {
    mark(clause.from, names ? clause.to : endOfReason(clauses, index), 'past')
    const before = clauses[index - 1]
    if (before?.sentence === clause.sentence && !names) mark(before.from, before.to, 'past')
  }
  const partner = byPartner.exec(clause)
  if (partner && !isOwn) {
    markBack(passage, 'partner', tokenOf(analysis, clause, partner.index))
    if (!names) mark(clause.to, endOfReason(clauses, index), 'partner')
  }
}

/** Where what follows as reason or purpose ends: "thuê ngoài *để mạ kẽm*" is what is done outside. */
function endOfReason(clauses: Clause[], index: number): number {
  const next = clauses[index + 1]
  const { sentence, to } = clauses[index]!
  return next?.isReasoned && next.sentence === sentence ? next.to : to
}

/** What a trailing cue speaks of: its own clause, and the list before it when the clause names nothing itself. */
function markBack({ analysis, clauses, index, clause, mark }: Passage, scope: Scope, cueToken: number): void {
  let first = index
  while (
    first > 0 &&
    clauses[first - 1]!.sentence === clause.sentence &&
    !hasConcept(analysis, clauses[first]!.from, first === index ? cueToken : clauses[first]!.to) &&
    // 因为只做车削所以不做镀锌: what is denied is named, so its reason is not.
    !(clauses[first]!.isReasoned && hasConcept(analysis, clauses[first]!.from, clauses[first]!.to)) &&
    !closes.test(clauses[first - 1]!.words)
  )
    first--
  // "Silicone feet, seals and caps come from others": what is only named before shares the fate of its kind.
  while (first > 0 && !clauses[first]!.isReasoned && isItem(analysis, clauses, first)) first--
  mark(clauses[first]!.from, clause.to, scope)
}

/** Whether the clause before is a bare name of the kind that a clause names first: the item of a list. */
function isItem(analysis: Analysis, clauses: Clause[], index: number): boolean {
  const clause = clauses[index]!
  const before = clauses[index - 1]!
  if (before.sentence !== clause.sentence || closes.test(before.words)) return false
  const named = analysis.found.filter((found) => found.from >= before.from && found.to <= before.to)
  const next = analysis.found.find((found) => found.from >= clause.from && found.to <= clause.to)
  if (named.length === 0 || next === undefined || clause.to - clause.from > 12) return false
  const covered = Math.max(...named.map((found) => found.to)) - Math.min(...named.map((found) => found.from))
  return before.to - before.from - covered <= 1 && named.some((found) => kindOf(found.concept) === kindOf(next.concept))
}

function isSuffixDenial(words: string): boolean {
  return /khong can bao|khong lien quan|khong nam trong|khong bat buoc|khong thuoc/.test(words)
}
