export const revision = {
  regimes: {} as Record<string, string>,
  codes: {} as Record<string, string>,
}
