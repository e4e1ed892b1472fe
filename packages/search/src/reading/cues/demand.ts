import { cueOf } from './cue.ts'

/** Words that make a demand of a clause that would otherwise read as the writer's own business. */
export const demands = cueOf({
  vi: 'cần|tìm|đặt|mua|kiếm|thuê|chỉ định|yêu cầu|phải|bắt buộc|muốn|báo giá|hỏi giá|hỏi mua',
  en:
    'need|needs|looking for|looking to|is asked|non negotiable|non-negotiable|flow-down|compulsory|mandatory|require|requires|required|must|shall|seeking|source|sourcing|quote|' +
    'want|please|rfq|request|inquiry|enquiry|would like|order|ordering|to buy|purchase|procure|' +
    'interested in|buy around|we buy them|buy them as|buy these as',
  ja: '探し|必要|必須|求め|依頼|希望|お願い|見積|いただ|条件|できる|ください',
  ko: '찾|필요|필수|요청|구합|의뢰|부탁|해야|원합|견적',
  zh: '需|求|采购|採購|寻|尋|询|詢|必须|须|要求|请|請|欲|拟|擬',
})
