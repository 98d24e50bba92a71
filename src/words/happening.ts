/** What a subject line of a notice can say of a statement. */
export type Happening = 'changed' | 'added' | 'closed' | 'withdrawn' | 'restored' | 'confirmed' | 'contradicted' | 'other'
