import { FailureAlert, failureOf } from '@matxich/app'
import { languages, localePath, translator } from '@matxich/i18n'
import { useLanguage, useTranslations } from '@matxich/i18n/react'
import { Alert, Badge, Breadcrumbs, Code, Flash, Page, PageHeader } from '@matxich/ui'
import { Tag } from '@matxich/ui/icons'
import { data, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { page, staffAction } from '../../page.server.ts'
import { languageOf, pageTitle } from '../../parts/page-title.ts'
import { AddWord } from './add-word.tsx'
import { CenterWords } from './center-words.tsx'
import { ConceptFacts } from './concept-facts.tsx'
import { ReferenceWords } from './reference-words.tsx'

const dones = ['added', 'switchedOff', 'switchedOn', 'takenBack', 'created'] as const

export const loader = page(async ({ api, viewer, lang, params, url }) => {
  const given = wordInAddress(url.searchParams)
  return {
    concept: await api.taxonomy.get({ key: params.key ?? '', lang }),
    given,
    preview: given ? await api.taxonomy.previewWord({ ...given, readerLang: lang }) : null,
    mayWrite: viewer?.agency?.role !== 'viewer',
    done: dones.find((one) => one === url.searchParams.get('done')) ?? null,
  }
})

/** A word that somebody came here with to give it this meaning. */
function wordInAddress(params: URLSearchParams) {
  const alias = (params.get('word') ?? '').trim().slice(0, 80)
  const lang = languages.find((one) => one === params.get('of'))
  return alias.length >= 2 && lang ? { alias, lang } : null
}

export const action = staffAction(async ({ api, form, lang, params }) => {
  const key = params.key ?? ''
  const text = (name: string) => String(form.get(name) ?? '')
  const wordLang = languages.find((one) => one === form.get('lang')) ?? lang
  const to = (done: (typeof dones)[number]) => redirect(localePath(lang, `/taxonomy/${key}?done=${done}`))
  const isLookedAt = text('lookedAt') === `${wordLang} ${text('alias').trim()}`
  switch (form.get('intent') === 'add' && !isLookedAt ? 'preview' : form.get('intent')) {
    case 'preview': {
      const preview = await api.taxonomy.previewWord({ alias: text('alias'), lang: wordLang, readerLang: lang })
      return { preview, typed: typedWord(form) }
    }
    case 'add':
      await api.taxonomy.addWord({
        key,
        lang: wordLang,
        alias: text('alias'),
        needsContext: form.has('needsContext'),
        note: text('note'),
      })
      return to('added')
    case 'switchOff':
      await api.taxonomy.switchWordOff({ key, lang: wordLang, alias: text('alias') })
      return to('switchedOff')
    case 'switchOn':
      await api.taxonomy.takeWordBack({ id: text('id') })
      return to('switchedOn')
    case 'takeBack':
      await api.taxonomy.takeWordBack({ id: text('id') })
      return to('takenBack')
    default:
      throw data({ code: 'notFound' }, { status: 404 })
  }
})

function typedWord(form: FormData): Record<string, string> {
  return Object.fromEntries(
    ['intent', 'alias', 'lang', 'needsContext', 'note'].map((name) => [name, String(form.get(name) ?? '').trim()]),
  )
}

export const meta: MetaFunction<typeof loader> = ({ data: loaded, params }) => {
  const language = languageOf(params.lang)
  return [{ title: pageTitle(loaded?.concept.label ?? translator(language, 'taxonomy')('title'), language) }]
}

/** One concept: what it is called, what lies around it, and every word that readers take for it. */
export default function ConceptPage() {
  const { concept, given, mayWrite, done, ...loaded } = useLoaderData<typeof loader>()
  const answered = useActionData<typeof action>()
  const failure = failureOf(answered)
  const preview = answered ? ('preview' in answered ? answered.preview : null) : loaded.preview
  const language = useLanguage()
  const t = useTranslations('taxonomy')
  const common = useTranslations('common')
  const admin = useTranslations('admin')
  const isAdding = failure?.typed.intent === 'add' || failure?.typed.intent === 'preview'
  return (
    <Page>
      <Breadcrumbs
        label={common('site.breadcrumbs')}
        items={[{ label: t('title'), href: localePath(language, '/taxonomy') }, { label: concept.label }]}
      />
      <PageHeader
        title={concept.label}
        eyebrow={t(`kind.${concept.kind}`)}
        facts={
          <>
            <Code>{concept.key}</Code>
            {concept.origin === 'center' ? <Badge icon={<Tag aria-hidden />}>{t('ours')}</Badge> : null}
          </>
        }
      />
      <div className="mb-6 grid gap-4 empty:hidden">
        {done && !answered ? <Flash>{t(`done.${done}`)}</Flash> : null}
        {isAdding ? null : <FailureAlert answer={failure} />}
        {mayWrite ? null : <Alert tone="neutral">{admin('readOnly')}</Alert>}
      </div>
      <div className="grid items-start gap-x-12 gap-y-10 lg:grid-cols-[minmax(0,1fr)_22rem]">
        <div className="grid gap-10">
          {mayWrite ? (
            <AddWord
              key={concept.added.length}
              concept={concept}
              preview={preview}
              typed={(answered ? (preview || isAdding ? answered.typed : null) : given) ?? {}}
              failure={isAdding ? failure : null}
            />
          ) : null}
          <CenterWords concept={concept} mayWrite={mayWrite} />
          <ReferenceWords concept={concept} mayWrite={mayWrite} />
        </div>
        <ConceptFacts concept={concept} />
      </div>
    </Page>
  )
}
