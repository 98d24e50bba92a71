/** What was asked of each field: ticked, with a remark or, where nothing more was written, a dash. */
export const remarksTyped = (form: Record<string, string>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(form).flatMap(([key, value]) =>
      key.startsWith('ask:') && value === 'yes' ? [[key.slice(4), form[`remark:${key.slice(4)}`]?.trim() || '–']] : [],
    ),
  )

/** The remarks of the last time something was asked for. */
export const lastRemarks = (steps: readonly { step: string; remarks: Record<string, string> }[]): Record<string, string> =>
  steps.findLast(({ step }) => step === 'ask_changes')?.remarks ?? {}
