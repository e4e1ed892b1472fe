/** What the upload form says before a file is sent; the use case decides. */
export const importLimits = { megabytes: 20, rows: 20_000 }
