import { defaultLanguage, localePath, parseLanguage, translator } from '@matxich/i18n'
import { useFormat, useLanguage, useTranslations } from '@matxich/i18n/react'
import { Alert, Badge, Breadcrumbs, LinkButton, Page, PageHeader, VerifiedMark } from '@matxich/ui'
import { type MetaFunction, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { FileText } from 'lucide-react'
import { page } from '../../page.server.ts'
import { todayInVietnam } from '../../parts/certificate-standing.ts'
import { ConceptLabelProvider, useConceptLabel } from '../../parts/concept-labels.tsx'
import { uniqueKeys } from '../../parts/labels.ts'
import { MakerMark } from '../../parts/maker-mark.tsx'
import { pageTitle } from '../../parts/page-title.ts'
import { placeText } from '../../parts/place-text.ts'
import { ShareText } from '../../parts/share-text.tsx'
import { BranchDetails } from './branch-details.tsx'
import { CapabilityTable } from './capability-table.tsx'
import { CertificateList } from './certificate-list.tsx'
import { ConfirmOwn } from './confirm-own.tsx'
import { ContactPanel } from './contact-panel.tsx'
import { EquipmentTable } from './equipment-table.tsx'
import { keysOfEnterprise } from './keys-of-enterprise.ts'
import { OwnWords } from './own-words.tsx'
import { PhotoGallery } from './photo-gallery.tsx'
import { ProfileFacts } from './profile-facts.tsx'
import { ReferenceList } from './reference-list.tsx'
import { Verifications } from './verifications.tsx'

export const loader = page(async ({ api, viewer, lang, params }) => {
  const supplier = await api.enterprise.get({ id: params.id ?? '' })
  // It was folded into another since: old links lead there.
  if (supplier.id !== params.id) throw redirect(localePath(lang, `/suppliers/${supplier.id}`), 301)
  const [labels, photos, files, shown] = await Promise.all([
    api.concept.labels({ keys: uniqueKeys(keysOfEnterprise(supplier)), lang }),
    api.photo.find({ enterpriseId: supplier.id }),
    api.file.ofCertificates({ enterpriseId: supplier.id }),
    api.profile.shown({ id: supplier.id }),
  ])
  const mayConfirm = supplier.isOwn && supplier.isStale && viewer?.enterprise?.role !== 'viewer'
  return { supplier, labels, photos, files, shown, mayConfirm, today: todayInVietnam() }
})

export const meta: MetaFunction<typeof loader> = ({ params, data }) => {
  const language = parseLanguage(params.lang) ?? defaultLanguage
  if (!data) return [{ title: pageTitle(translator(language, 'common')('noun.supplier'), language) }]
  const name = data.supplier.name.vi
  return [
    { title: pageTitle(name, language) },
    { name: 'description', content: translator(language, 'enterprise')('detail.description', { name }) },
  ]
}

/** A supplier: what it can make first, then the evidence, with who said each part and when. */
export default function SupplierPage() {
  const { labels } = useLoaderData<typeof loader>()
  return (
    <ConceptLabelProvider labels={labels}>
      <Supplier />
    </ConceptLabelProvider>
  )
}

function Supplier() {
  const { supplier, photos, files, shown, mayConfirm, today } = useLoaderData<typeof loader>()
  const language = useLanguage()
  const t = useTranslations('enterprise')
  const common = useTranslations('common')
  const format = useFormat()
  const conceptLabel = useConceptLabel()
  return (
    <Page>
      <Breadcrumbs
        label={common('site.breadcrumbs')}
        items={[
          { label: common('nav.home'), href: localePath(language) },
          { label: common('nav.search'), href: localePath(language, '/search') },
        ]}
      />
      <PageHeader
        title={<span lang="vi">{supplier.name.vi}</span>}
        eyebrow={supplier.name.en ? <span lang="en">{supplier.name.en}</span> : undefined}
        facts={
          <>
            {supplier.verifiedAt ? <VerifiedMark label={t('verification.verifiedByCenter')} /> : null}
            <MakerMark supplier={supplier} />
            <span>{placeText(supplier.location, conceptLabel)}</span>
            <span>{t('detail.confirmed', { date: format.date(supplier.confirmedAt) })}</span>
            {supplier.isStale ? <Badge tone="gap">{t('trust.stale')}</Badge> : null}
          </>
        }
      />
      {mayConfirm ? <ConfirmOwn date={supplier.confirmedAt} /> : null}
      <Notes />
      <CapabilityTable supplier={supplier} />
      <div className="mt-10 grid items-start gap-x-12 gap-y-10 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <div className="grid min-w-0 gap-10">
          <BranchDetails supplier={supplier} shown={shown} />
          <OwnWords supplier={supplier} />
          <EquipmentTable supplier={supplier} />
          <CertificateList supplier={supplier} today={today} files={files} papers={shown.certificates} />
          <PhotoGallery supplier={supplier} photos={photos} />
          <ReferenceList supplier={supplier} />
        </div>
        <div className="grid gap-8">
          <NextStep />
          <ShareText text={supplier.name.vi} path={`/suppliers/${supplier.id}`} />
          <ContactPanel supplier={supplier} shown={shown} />
          <Verifications supplier={supplier} />
          <ProfileFacts supplier={supplier} />
        </div>
      </div>
    </Page>
  )
}

/** What a reader must know before the rest: it is closed or moved, or nobody of the firm has confirmed it. */
function Notes() {
  const { supplier } = useLoaderData<typeof loader>()
  const t = useTranslations('enterprise')
  const isTrader = supplier.roles.length > 0 && !supplier.roles.includes('maker')
  if (supplier.operation !== 'active')
    return (
      <Alert tone="gap" className="mb-8">
        {t('detail.notActive', { state: t(`operation.${supplier.operation}`) })}
      </Alert>
    )
  const notes = [
    ...(supplier.claim === 'confirmed' ? [] : [t('detail.unclaimed')]),
    ...(isTrader ? [t('trust.traderNote')] : []),
    ...(supplier.maker === 'stated' ? [t('trust.makerStatedNote')] : []),
  ]
  if (notes.length === 0) return null
  return (
    <Alert tone="neutral" className="mb-8">
      {notes.map((note) => (
        <p key={note}>{note}</p>
      ))}
    </Alert>
  )
}

/** What to do from here: its own people see what fits them, everyone else asks for something to be made. */
function NextStep() {
  const { supplier } = useLoaderData<typeof loader>()
  const language = useLanguage()
  const t = useTranslations('enterprise')
  const sheet = useTranslations('sheet')
  const profile = useTranslations('profile')
  const [text, act, path] = supplier.isOwn
    ? [t('detail.own'), t('detail.ownFits'), '/fits']
    : [t('detail.askText'), t('detail.askAct'), '/needs/new']
  return (
    <div className="no-print grid gap-3 rounded-md bg-surface p-4">
      <p className="text-sm">{text}</p>
      <LinkButton href={localePath(language, path)} look="primary">
        {act}
      </LinkButton>
      <LinkButton href={localePath(language, `/suppliers/${supplier.id}/sheet`)} icon={<FileText aria-hidden />}>
        {sheet('open')}
      </LinkButton>
      {supplier.isOwn ? <LinkButton href={localePath(language, '/profile')}>{profile('shown.edit')}</LinkButton> : null}
    </div>
  )
}
