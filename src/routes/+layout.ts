// Pages are plain HTML, made here and only here. A page may add a script to it: docs/decisions/0010-scripts.md.
export const csr = false
