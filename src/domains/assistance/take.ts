/** Hands a file to the reader; it is made here and goes nowhere else. */
export const take = (content: Uint8Array<ArrayBuffer> | string, name: string, type: string) => {
  const address = URL.createObjectURL(new Blob([content], { type }))
  const link = Object.assign(document.createElement('a'), { href: address, download: name })
  document.body.append(link)
  link.click()
  link.remove()
  // A browser that asks where to put the file still reads it then.
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
}
