/** What a Vietnamese firm's legal form is written as, whole or short, before its name. */
const legalForm =
  /^(?:(?:tổng\s+)?(?:công\s*ty|cty)\.?\s+)(?:(?:trách nhiệm hữu hạn|tnhh|cổ phần|cp|hợp danh)\.?\s+)?(?:(?:một thành viên|mtv|1tv|hai thành viên(?: trở lên)?)\.?\s+)?/iu

/** A firm's name without its legal form, for places too narrow for the whole of it; the whole name must stand nearby. */
export function shortName(name: string): string {
  const rest = name.trim().replace(legalForm, '')
  return rest.length < 3 ? name : rest.charAt(0).toLocaleUpperCase('vi') + rest.slice(1)
}
