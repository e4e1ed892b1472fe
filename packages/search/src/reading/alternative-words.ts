/** Between two names: "or" in five languages. */
export const orWords =
  /^[\s,)）]*(?:(?:hoặc|hay|or|hoac)(?=[\s(（])|または|又は|もしくは|若しくは|あるいは|或いは|か、?(?=\s*[A-Z0-9])|또는|혹은|이나(?=\s)|或者|或是|或)/i

/** Behind a name: or nothing at all. */
export const orNone =
  /^[\s,)）]*(?:(?:hoặc|hay|or|hoac)\s+(?:để\s+)?(?:không|mộc|trần|thô|plain|none|bare|uncoated|untreated|self[- ]?colou?r)|(?:または|又は|もしくは)(?:なし|無し|生地|無処理)|(?:또는|혹은)\s*(?:무도금|무처리|무|없)|(?:或者|或)(?:不|无|無|本色|素材))/i

/** Behind a grade: or another that is as good. */
export const orEquivalent =
  /^[\s,)）]*(?:(?:hoặc|hay|hoac)\s+(?:(?:các|loại|mác|thép|vật liệu|vat lieu)\s+)*(?:khác\s+)?(?:tương đương|tuong duong|tương tự|tuong tu)|(?:\/|or)\s*(?:an?\s+|other\s+|any\s+)?(?:approved\s+)?(?:equivalents?|equal|similar|comparable)|(?:または|又は|もしくは|あるいは|か|、|\/)?\s*(?:その|これと|それと)?(?:同等|相当)(?!\S{0,3}(?:精度|品質|の精度))|(?:또는|혹은|이나|나|\/)?\s*(?:동등|상당|동급|유사)(?:품|재|재질|한|급|강종)?|(?:或者|或|\/)?\s*(?:同等|等同|等效|相当|同级|同类)(?!精度))/i

/** Behind a certificate: or one that is being prepared. */
export const orInPreparation =
  /^(?:\s*(?:認証|認定|인증|认证|certification|certificate|certified))?(?:\s*(?:必須|必要|필수|必须|bắt buộc))?[\s,()（）]*(?:(?:hoặc|hay|hoac)\s+(?:đang|sắp|chuẩn bị|cam kết|dang|sap|cam ket)\s|(?:đang|sắp|dang)\s+[^.;,\n]{0,16}\s(?:cũng được|được)|(?:or|\/)\s*(?:at least\s+)?(?:in (?:progress|preparation|process)|planned|under way|underway|working (?:towards?|on)|being (?:prepared|implemented)|committed to|a commitment to|will (?:obtain|get))|(?:または|又は|もしくは|、)?\s*(?:取得予定|取得中|申請中|準備中|取得見込み)(?:でも|も)?(?:可|よい|良い|構)|(?:또는|혹은)?\s*(?:취득|인증)?\s*(?:예정|준비|진행)\s*(?:중)?\s*(?:이어도|도|업체도)?\s*(?:가능|무방|됩니다|괜찮)|(?:或者|或)?(?:正在|在)?(?:申请|认证|取得|办理|准备)中(?:的)?(?:也|亦|均)?可|(?:或者|或)(?:正在|计划))/i

/** Before a list: one of what follows. */
export const oneOfBefore =
  /(?:\b(?:either|one of|any of|any one of)(?:\s+the following)?\s*:?\s*(?:of\s+)?|một trong (?:hai|ba|các|những|số)(?:\s+(?:loại|mác|thép|vật liệu))*\s*:?\s*|mot trong (?:hai|ba|cac|nhung)(?:\s+(?:loai|mac|thep))*\s*:?\s*|(?:いずれか|どちらか)[:：]\s*|중 하나\s*[:：]\s*|(?:以下|下列)任[一选][:：]?\s*)$/i

/** Behind a list: one of them. */
export const oneOfBehind =
  /^[\s)）]*(?:の?(?:いずれか|いずれでも|いずれも可|どちらか|どちらでも|何れか)|(?:중|가운데)\s*(?:하나|택일|택\s*1|어느)|둘 (?:중|다 가능)|어느\s*(?:쪽|것)이든|(?:两者|二者|三者)?(?:其中之一|任选|任一|均可|都可以?|皆可)|đều (?:được|chấp nhận)|deu duoc|cũng được|một trong hai|cái nào cũng được|either is (?:fine|ok|acceptable)|whichever)/i

/** Behind a choice: what it will be is still to be talked about, so that nothing is demanded yet. */
export const leftOpen =
  /^[\s,)）]{0,3}[^.。;；\n]{0,8}?(?:相談|協議|要検討|検討中|ご提案|未定|협의|상담|제안|미정|검토 중|商量|协商|待定|建议|thỏa thuận|thoả thuận|trao đổi thêm|bàn thêm|chưa chốt|tư vấn|đề xuất|to be (?:discussed|decided|agreed|confirmed)|tbd|negotiable|please (?:advise|propose|suggest|recommend)|up to you)/i
