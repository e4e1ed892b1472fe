import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import { LanguageProvider, useFormat, useLanguage, useTranslations } from './react.tsx'

function Sample() {
  const t = useTranslations('need')
  return createElement('p', null, `${useLanguage()} ${t('level.must')} ${useFormat().number(1500)}`)
}

it('gives components the words and formats of the page', () => {
  const page = (language: 'vi' | 'ja') =>
    renderToStaticMarkup(createElement(LanguageProvider, { language, children: createElement(Sample) }))
  expect(page('vi')).toBe('<p>vi Bắt buộc 1.500</p>')
  expect(page('ja')).toBe('<p>ja 必須 1,500</p>')
})
