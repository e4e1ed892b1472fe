import type { Analysis } from './analyze.ts'
import type { FoundConcept } from './mentions.ts'

/** Right before a name: not this one ("không phải sơn", "no CCA", 不是不锈钢). */
const notBefore =
  /(?:^|[\s,;(（、，。])(?:(?:không phải(?: là)?|chứ không(?: phải)?|tuyệt đối không(?: dùng| nhận| lấy)?|không (?:dùng|lấy|nhận|xài|chơi)|khong (?:dung|lay|nhan|phai)|not|instead of|rather than|never)(?:\s+(?:hàng|loại|any|an?|the))?\s|(?:不是|而非|并非|並非|严禁|嚴禁|勿用|(?:别|別|勿|不要)报|不要用?|不得用|禁用|禁止使用|请勿用)\s*)$/i

/** Right behind it: rather than this one ("전착 아닌", ステンレスではなく, "인증 불요"). */
const notBehind =
  /^(?:\s*(?:인증|도금|도장|처리|제품|품|강판)?\s*(?:가|이|은|는|도|를|을)?\s*(?:아닌|아니라|아니고|아니며|아닙니다|아님|말고|불요|불필요|없음|안\s*해도|하지\s*않아도|없이|빼고)|\s*(?:品|材|製|処理)?(?:では|じゃ)(?:なく|ない|ありません|なし)|でなく|\s*(?:品|材|処理)?[はも](?:絶対に?|一切)?(?:NG|使わない|使いません|使用しない|不要)|なしで|无需|無需|(?:[跟和与及、][^，。,;；]{1,6})?不(?:需要|需|用)(?=[，。,;；]|$)|\s*(?:is |are )?(?:no need|not needed|not required)(?![a-z]))/i

/** Whether the words that touch a name say that just this is not meant. */
export function isDeniedBeside(analysis: Analysis, found: FoundConcept): boolean {
  const { text } = analysis.folded
  return (
    notBefore.test(text.slice(Math.max(0, found.start - 28), found.start)) ||
    notBehind.test(text.slice(found.end, found.end + 16))
  )
}
