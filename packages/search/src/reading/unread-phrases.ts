import { guessLanguage, type Language } from '@matxich/i18n'
import type { Lexicon } from '../lexicon/lexicon.ts'
import type { Token } from '../lexicon/tokens.ts'
import { analyze, type ReadPurpose } from './analyze.ts'
import { everydayWords } from './everyday-words.ts'
import { isOrdinaryWord, isPlainWord, koreanStem, partsOfRun, withoutMarks } from './ordinary-words.ts'

/** Words of a text that no concept took, as somebody would look them up. */
export interface UnreadPhrase {
  lang: Language
  /** Lower case, composed, one blank between words; marks as typed. */
  phrase: string
}

/** A Vietnamese name has up to so many syllables, an English one fewer words; longer runs are sentences. */
const mostWords: Record<Language, number> = { vi: 4, en: 3, ko: 2, ja: 1, zh: 1 }
const fewestLetters = 4
/** A run of Han or kana is a word from two characters (three of kana) to eight; a longer one is a clause. */
const mostCharacters = 8

/**
 * The words and short runs of words that readers could make nothing of: no concept, no number, no everyday word. Runs end at
 * punctuation and at whatever was read; what looks like an address, a telephone number or a code of digits is left out, since
 * it may name a person and is no word of the trade.
 */
export function unreadPhrases(
  lexicon: Lexicon,
  text: string,
  options: { lang: Language; as: ReadPurpose },
): UnreadPhrase[] {
  const guessed = guessLanguage(text, options.lang)
  // A few characters of Han alone are either language; who reads Japanese writes it.
  const lang = guessed === 'zh' && options.lang === 'ja' ? 'ja' : guessed
  const { folded, found, quantities } = analyze(lexicon, text, { lang, as: options.as })
  const { tokens } = folded
  const isTaken = tokens.map((token) => quantities.some(({ span }) => token.start < span.end && span.start < token.end))
  for (const { from, to } of [...found, ...everydayWords(folded)]) for (let at = from; at < to; at++) isTaken[at] = true
  const phrases = new Set<string>()
  for (const run of runsOf(text, tokens, isTaken)) {
    const words = wordsOf(text, run, lang)
    const most = mostWords[lang]
    for (let from = 0; from < words.length; from++)
      for (let to = from + 1; to <= Math.min(words.length, from + most); to++) {
        const phrase = words.slice(from, to)
        if (isWorthNoting(phrase, lang)) phrases.add(phrase.map((word) => word.text).join(' '))
      }
  }
  return [...phrases].map((phrase) => ({ lang, phrase }))
}

interface Word {
  text: string
  isLatin: boolean
}

/** Neighbouring tokens that nothing read and nothing parts; an address or a name with an @ is out as a whole. */
function runsOf(text: string, tokens: Token[], isTaken: boolean[]): Token[][] {
  const addresses = [...text.matchAll(/\S*(?:@|:\/\/|www\.)\S*/gu)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }))
  const isUnmarked = withoutMarks(text.toLowerCase()) === text.toLowerCase().normalize('NFD')
  const runs: Token[][] = []
  let open: Token[] | null = null
  for (const [index, token] of tokens.entries()) {
    const isOut =
      isTaken[index] ||
      token.script === 'digit' ||
      (token.script === 'latin' && (token.folded.length < 2 || isOrdinaryWord(written(text, [token]), isUnmarked))) ||
      addresses.some((address) => token.start < address.end && address.start < token.end)
    if (isOut) {
      open = null
      continue
    }
    if (open && token.gapBefore !== 'stop' && token.gapBefore !== 'joint') open.push(token)
    else {
      open = [token]
      runs.push(open)
    }
  }
  return runs
}

/** Latin words as they stand; Korean ones without their endings; Han and kana in the parts that particles leave. */
function wordsOf(text: string, run: Token[], lang: Language): Word[] {
  const words: Word[] = []
  for (let from = 0; from < run.length; ) {
    const first = run[from]!
    const isLatin = first.script === 'latin'
    let to = from + 1
    if (!isLatin)
      while (to < run.length && run[to]!.script !== 'latin' && (run[to]!.gapBefore === 'glue' || isWide(run[to]!))) to++
    const word = written(text, run.slice(from, to))
    if (isLatin) words.push({ text: word, isLatin })
    else if (first.script === 'hangul') {
      const stem = koreanStem(word)
      if (stem) words.push({ text: stem, isLatin })
    } else
      words.push(
        ...partsOfRun(word.replace(/\s+/gu, ''), lang)
          .flatMap(
            (part) =>
              part.match(/\p{Script=Han}+(?:[\u30a0-\u30ff]+\p{Script=Han}*)?|[\u30a0-\u30ff]+\p{Script=Han}*/gu) ?? [],
          )
          .map((part) => ({ text: part, isLatin })),
      )
    from = to
  }
  return words
}

/** A stretch of tokens in lower case, composed. */
function written(text: string, tokens: Token[]): string {
  return text.slice(tokens[0]!.start, tokens.at(-1)!.end).normalize('NFKC').toLowerCase()
}

/** Han and kana are written without blanks, so one between them is a slip. */
function isWide(token: Token): boolean {
  return token.gapBefore === 'space' && token.script !== 'hangul'
}

function isWorthNoting(phrase: Word[], lang: Language): boolean {
  const text = phrase.map((word) => word.text).join(' ')
  if (text.length > 80) return false
  if (phrase.some((word) => !word.isLatin)) {
    const length = [...text.replaceAll(' ', '')].length
    return length >= (/^[\u30a0-\u30ff]/u.test(text) ? 3 : 2) && length <= mostCharacters
  }
  if (phrase.length > 1) return text.replaceAll(' ', '').length >= fewestLetters
  // One Vietnamese syllable is many words; a foreign one ("taro", "jig") has no marks.
  return text.length >= fewestLetters && !isPlainWord(text) && (lang !== 'vi' || /^[a-z]+$/u.test(text))
}
