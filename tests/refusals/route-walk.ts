import { type Person, people, type RouteStep } from './route-step.ts'
import { accountRoutesOfDesk, accountRoutesOfWeb } from './steps/routes-account.ts'
import { claimRoutesOfDesk, claimRoutesOfWeb } from './steps/routes-claim.ts'
import { deskRoutesOfDesk } from './steps/routes-desk.ts'
import { fileRoutesOfDesk, fileRoutesOfWeb } from './steps/routes-file.ts'
import { needRoutesOfWeb } from './steps/routes-need.ts'
import { noticeRoutesOfDesk, noticeRoutesOfWeb } from './steps/routes-notice.ts'
import { phraseRoutesOfDesk } from './steps/routes-phrase.ts'
import { profileRoutesOfWeb } from './steps/routes-profile.ts'
import { questionRoutesOfWeb } from './steps/routes-question.ts'
import { searchRoutesOfWeb } from './steps/routes-search.ts'
import { trustRoutesOfDesk, trustRoutesOfWeb } from './steps/routes-trust.ts'

const everyone = people
const members: readonly Person[] = ['buyer', 'supplier']
const buyer: readonly Person[] = ['buyer']
const nobody: readonly Person[] = []
const staff: readonly Person[] = ['staff']

/** Every route of the marketplace by the name of its file or folder; layouts and what is not there are named in `framesOfWeb`. */
export const webRoutes: Record<string, RouteStep[]> = {
  ...accountRoutesOfWeb,
  ...trustRoutesOfWeb,
  ...claimRoutesOfWeb,
  ...fileRoutesOfWeb,
  ...needRoutesOfWeb,
  ...noticeRoutesOfWeb,
  ...profileRoutesOfWeb,
  ...questionRoutesOfWeb,
  ...searchRoutesOfWeb,
  '$lang._index': [{ path: () => '/vi', read: everyone }],
  '$lang.search': [{ path: () => '/vi/search?q=khuon', read: everyone }],
  '$lang.suppliers.$id': [{ path: ({ supplier }) => `/vi/suppliers/${supplier}`, read: everyone }],
  '$lang.fairs._index': [{ path: () => '/vi/fairs', read: everyone }],
  '$lang.fairs.$id': [{ path: ({ fairDraft }) => `/vi/fairs/${fairDraft}`, read: staff, secret: 'SECC' }],
  // A draft has no announced days, so there is nothing for a calendar yet, not even for staff.
  '$lang.fairs.$id_.calendar': [{ path: ({ fairDraft }) => `/vi/fairs/${fairDraft}/calendar`, read: nobody }],
  '$lang.needs._index': [{ path: () => '/vi/needs', read: everyone }],
  '$lang.needs.new': [
    {
      path: () => '/vi/needs/new',
      read: members,
      write: {
        allowed: members,
        form: () => ({ title: 'x', text: 'M8 bolts', lang: 'en', unit: 'piece', key: 'walk-walk-walk' }),
      },
    },
  ],
  '$lang.needs.$id': [
    {
      path: ({ need }) => `/vi/needs/${need}`,
      read: members,
      write: { allowed: buyer, form: () => ({ intent: 'close', outcome: 'cancelled' }) },
      secret: 'IATF 16949 必須',
    },
    {
      path: ({ foreignNeed }) => `/vi/needs/${foreignNeed}`,
      read: nobody,
      write: { allowed: nobody, form: () => ({ intent: 'close', outcome: 'cancelled' }) },
    },
  ],
  '$lang.needs.$id_.edit': [
    {
      path: ({ need }) => `/vi/needs/${need}/edit`,
      read: buyer,
      write: { allowed: buyer, form: () => ({ change: 'remove:certification:iatf-16949' }) },
      secret: 'IATF 16949 必須',
    },
    {
      path: ({ foreignNeed }) => `/vi/needs/${foreignNeed}/edit`,
      read: nobody,
      write: { allowed: nobody, form: () => ({ intent: 'publish', visibility: 'public' }) },
    },
  ],
  '$lang.my-needs': [
    {
      path: () => '/vi/my-needs',
      read: members,
      write: { allowed: nobody, form: ({ foreignNeed }) => ({ id: foreignNeed }) },
      secret: 'IATF 16949 必須',
    },
  ],
  '$lang.fits': [
    {
      path: () => '/vi/fits',
      read: members,
      // To a need that does not fit, nobody may answer.
      write: {
        allowed: nobody,
        form: ({ foreignNeed, supplier }) => ({ needId: foreignNeed, enterpriseId: supplier, to: 'interested' }),
      },
    },
  ],
}

/** Layouts, the redirect to a language, and the page for addresses that lead nowhere: they read and write nothing. */
export const framesOfWeb = ['$lang', '_index', '$lang.$']

/** Every route of the desk: all but signing in and the first administrator's link is the staff's. */
export const deskRoutes: Record<string, RouteStep[]> = {
  ...accountRoutesOfDesk,
  ...trustRoutesOfDesk,
  ...claimRoutesOfDesk,
  ...fileRoutesOfDesk,
  ...noticeRoutesOfDesk,
  ...deskRoutesOfDesk,
  ...phraseRoutesOfDesk,
  '$lang._index': [{ path: () => '/vi', read: staff }],
  '$lang.enterprises._index': [
    { path: () => '/vi/enterprises?q=khuon+chinh+xac+hong+dang', read: staff, secret: '0899049219' },
  ],
  '$lang.enterprises.$id': [
    { path: ({ supplier }) => `/vi/enterprises/${supplier}`, read: staff, secret: 'Hồng Đăng' },
  ],
  '$lang.enterprises.export': [{ path: () => '/vi/enterprises/export?format=csv', read: staff, secret: '0899049219' }],
  '$lang.fairs._index': [{ path: () => '/vi/fairs', read: staff }],
  '$lang.fairs.new': [
    { path: () => '/vi/fairs/new', read: staff, write: { allowed: staff, form: () => ({ kind: 'fair' }) } },
  ],
  '$lang.fairs.$id': [
    {
      path: ({ fairDraft }) => `/vi/fairs/${fairDraft}`,
      read: staff,
      write: { allowed: staff, form: () => ({ intent: 'copy' }) },
    },
  ],
  '$lang.imports._index': [{ path: () => '/vi/imports', read: staff, secret: 'danh-sach-doi.csv' }],
  '$lang.imports.new': [{ path: () => '/vi/imports/new', read: staff, write: { allowed: staff, form: () => ({}) } }],
  '$lang.imports.template': [{ path: () => '/vi/imports/template', read: staff }],
  '$lang.imports.$id': [
    {
      path: ({ importId }) => `/vi/imports/${importId}`,
      read: staff,
      write: { allowed: staff, form: () => ({ act: 'apply' }) },
      secret: 'danh-sach-doi.csv',
    },
  ],
  '$lang.imports.$id_.columns': [
    {
      path: ({ importId }) => `/vi/imports/${importId}/columns`,
      read: staff,
      write: { allowed: staff, form: () => ({ 'column-0': '' }) },
    },
  ],
  '$lang.imports.$id_.errors': [{ path: ({ importId }) => `/vi/imports/${importId}/errors`, read: staff }],
  '$lang.imports.$id_.rows.$line': [
    {
      path: ({ importId }) => `/vi/imports/${importId}/rows/1`,
      read: staff,
      write: { allowed: staff, form: () => ({ 'cell-0': '0100109106' }) },
    },
  ],
}

export const framesOfDesk = ['$lang', '_index', '$lang.$']
