import { readFileSync } from 'node:fs'
import { inferRequirements } from './infer-requirements.ts'
const d=JSON.parse(readFileSync('/work/shared/data/implied/website-functions.json','utf8')) as Record<string,{narrative:string,functions:string[]}>
for(const [k,v] of Object.entries(d)){const ss=v.narrative.split(/(?<=[.!?])\s+/)
 const known=ss.map((s,i)=>({key:'S'+i,statement:s,title:'',type:'functional' as const,quality:null,action:null,object:null}))
 console.log('#',k,v.functions.length); for(const x of inferRequirements(known,{limit:99}))console.log('   ',x.rule,x.from.join(),'|',x.draft.title)
 console.log('default bound:',inferRequirements(known).map(x=>x.rule).join(', '))}
const n=5000
const base=['Users log in with a password and see the list of open claims.','Managers approve expense claims of their team.','The system shall export invoices as CSV every night.','The sky is blue above the harbour in the morning.','Search results appear within 2 seconds.']
const many=Array.from({length:n},(_,i)=>({key:'R'+i,statement:base[i%5]+' '+i,title:'t',type:'functional' as const,quality:null,action:'approve',object:'claims '+i}))
inferRequirements(many.slice(0,100))
const t=process.hrtime.bigint(); inferRequirements(many); console.log('ms for',n,Number(process.hrtime.bigint()-t)/1e6)
