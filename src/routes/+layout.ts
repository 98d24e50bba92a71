// The open zone is plain HTML: no page ships a script unless it asks for one.
export const csr = false
