import { pagesIn } from '@matxich/app/request'
import { languages } from '@matxich/i18n'

export type { FormAnswer as FormFailure } from '@matxich/app'
export type { PageArguments } from '@matxich/app/request'

/** Buyers and suppliers read and write in all five. */
export const { page, formAction } = pagesIn(languages)
