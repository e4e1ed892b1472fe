import { accentedCueOf } from './cue.ts'

/** Begin a reason, or what follows from one: "không nhận mạ *vì* chỉ làm tiện", "chỉ làm tiện *nên* không mạ", 因为, 所以. */
export const reasonBegins = accentedCueOf({
  vi: 'vì|bởi vì|bởi|do chỉ|do đó|nên|cho nên|vì thế|vì vậy',
  en: 'because|since we|as we|so we|therefore',
  zh: '因为|因為|由于|由於|所以|因此',
})

/** End a reason, as Japanese and Korean do: 旋盤専門*なので*, "선반 전문이*므로*". */
export const reasonEnds = accentedCueOf({
  ja: 'なので|ので|ですから|ますから|ゆえに',
  ko: '므로|때문에|이라서|만 해서|만해서',
})

/** Begin a purpose of what a firm says: "không nhận mạ *để* tập trung tiện". In a need a purpose is what is ordered for. */
export const purposeBegins = accentedCueOf({
  vi: 'để',
  en: 'so that|in order to|to focus on|to concentrate on',
  zh: '以便|为了|為了',
})

/** End a purpose or a reason that reads like one: 旋盤に専念する*ため*. */
export const purposeEnds = accentedCueOf({
  ja: 'のため|ため',
  ko: '위해서|위해',
})
