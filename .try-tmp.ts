import { carriedBook } from './src/domains/cooperate/carried-book.ts'
import { resolve } from './src/domains/cooperate/resolve.ts'
const book = carriedBook()
for (const line of process.argv.slice(2)) { const [from, to, measure, on='2026-11-21', full] = line.split(' ')
for (const a of resolve(book,{from,to:to.split(','),measure,on})) {
  console.log(`${a.from}→${a.to} ${a.measure} ${a.on}: ${a.outcome} instead ${a.instead}`)
  for (const b of a.bases) console.log('  B',b.instrument,b.article,b.certainty,b.binding,b.byAgreement?.extent??'',b.channels.join(','),b.channelsBy?JSON.stringify(b.channelsBy):'', b.timeLimits.length,'sup',b.supplements.map(s=>s.instrument+' '+s.article).join(' | '),'decl',b.declarations.map(d=>d.by+d.state+d.article).join(' '),b.standing.tier,b.standing.behindBy,b.confidence)
  for (const d of a.displaced) console.log('  D',d.instrument,d.article,'by',d.by,d.byArticle,d.relation)
  for (const c of a.toCheck) console.log('  ?',c.code,c.instrument??'',c.by??'',c.state??'',c.article??'',c.date??'')
  for (const c of a.safeguards) console.log('  S',c.code,c.instrument,c.article,c.binds.join(),'?',c.unknown.join())
  if (full) console.log(JSON.stringify(a.trace,null,0))
}
}
