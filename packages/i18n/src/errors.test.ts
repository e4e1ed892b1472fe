import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { conceptLabel } from './concept-label.ts'
import { errorMessage } from './errors.ts'
import { breaksRule, ruleMessage, ruleOf, zodErrorMap } from './rules.ts'
import { translator } from './translator.ts'

const enterprise = z.object({
  name: z.string().min(2),
  email: z.email(),
  employees: z.number().int().max(100_000),
  founded: z.coerce.date().min(new Date('1950-01-01')),
  ownership: z.enum(['domestic', 'fdi']),
  processes: z.array(z.string()).min(1),
  taxCode: z.string().refine((code) => code.length === 10, breaksRule('taxCode')),
})

function sentences(language: 'vi' | 'en', value: unknown): Record<string, string> {
  const result = enterprise.safeParse(value, { error: zodErrorMap(language) })
  return Object.fromEntries(result.error?.issues.map((issue) => [issue.path.join('.'), issue.message]) ?? [])
}

describe('what a form says about its fields', () => {
  const wrong = {
    name: 'A',
    email: 'a@',
    employees: 1e9,
    founded: '1900-01-01',
    ownership: 'x',
    processes: [],
    taxCode: '12',
  }

  it('is a sentence in Vietnamese that says what to do', () => {
    expect(sentences('vi', wrong)).toEqual({
      name: 'Hãy nhập ít nhất 2 ký tự.',
      email: 'Hãy nhập địa chỉ email đầy đủ, ví dụ ten@congty.vn.',
      employees: 'Hãy nhập số không quá 100.000.',
      founded: 'Hãy chọn ngày từ 01/01/1950 trở đi.',
      ownership: 'Hãy chọn một mục.',
      processes: 'Hãy chọn ít nhất 1 mục.',
      taxCode: 'Mã số thuế gồm 10 chữ số, hoặc 13 chữ số dạng 0123456789-001. Hãy kiểm tra lại.',
    })
  })

  it('asks for what is absent', () => {
    const { name, email, employees, founded } = sentences('en', { founded: 'soon' })
    expect({ name, email, employees }).toEqual({
      name: 'Please fill this in.',
      email: 'Please fill this in.',
      employees: 'Please fill this in.',
    })
    expect(founded).toContain('valid date')
  })
})

describe('a broken rule without a language', () => {
  it('is read off a zod issue and told later', () => {
    const result = z
      .object({ founded: z.date().min(new Date('1950-01-01')) })
      .safeParse({ founded: new Date(0 - 1e12) })
    const rules = result.error?.issues.map(ruleOf) ?? []
    expect(rules).toEqual([{ rule: 'dateTooEarly', values: { minimum: '1950-01-01T00:00:00.000Z' } }])
    expect(ruleMessage(rules[0]!, 'vi')).toBe('Hãy chọn ngày từ 01/01/1950 trở đi.')
  })

  it('reads as "not right" when nobody wrote its sentence', () => {
    expect(ruleMessage({ rule: 'somethingElse' }, 'en')).toBe('This value is not right.')
  })
})

describe('what an error says', () => {
  it('has a title and a sentence for each code', () => {
    expect(errorMessage('signedOut', 'vi').title).toBe('Bạn cần đăng nhập')
    expect(errorMessage('conflict', 'ko').text).toContain('새로 고침')
  })

  it('names the reference of what nobody expected', () => {
    expect(errorMessage('ECONNREFUSED', 'en', 'r-42').text).toContain('r-42')
    expect(errorMessage('toString', 'en', 'r-43').text).toContain('r-43')
  })
})

describe('the name of a concept', () => {
  const mold = { id: 'mold', labels: { vi: 'Khuôn', en: 'Mold', zh: '模具' } }

  it('is in the language of the reader, else English, else what there is', () => {
    expect(conceptLabel(mold, 'vi')).toBe('Khuôn')
    expect(conceptLabel(mold, 'ja')).toBe('Mold')
    expect(conceptLabel(mold, 'zh-Hant')).toBe('模具')
    expect(conceptLabel({ id: 'x', labels: { ko: '금형' } }, 'vi')).toBe('금형')
    expect(conceptLabel({ id: 'skd11', labels: {} }, 'vi')).toBe('skd11')
  })
})

describe('messages outside React', () => {
  it('speak the language', () => {
    expect(translator('vi', 'match')('status.partly')).toBe('Đạt một phần')
    expect(translator('ja', 'match')('status.partly')).toBe('一部適合')
    expect(translator('vi', 'common')('list.range', { from: 1, to: 20, total: 1234 })).toBe('1–20 trong 1.234')
  })
})
