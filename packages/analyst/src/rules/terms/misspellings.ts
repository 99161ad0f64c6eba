/** Words misspelled most often in specifications, with the right spelling (INCOSE R13). */
import type { TermList } from './term-list.ts'

const PAIRS = `
  acccess access, accomodate accommodate, acheive achieve, accross across, adress address, aknowledge acknowledge,
  algorythm algorithm, allready already, alot a lot, aquire acquire, arguement argument, authentification authentication,
  autherize authorize, availble available, availabilty availability, basicly basically, beleive believe, begining beginning,
  benifit benefit, buisness business, calender calendar, catagory category, changable changeable, choosen chosen,
  collegue colleague, comming coming, comitted committed, commited committed, compatability compatibility,
  completly completely, concious conscious, configration configuration, consistant consistent, contol control,
  convienient convenient, corect correct, curently currently, custumer customer, databse database, definately definitely,
  definded defined, dependant dependent, develope develop, diffrent different, dissapear disappear, documention documentation,
  eample example, embarass embarrass, enviroment environment, equiptment equipment, exceding exceeding, exisiting existing,
  existance existence, explicitely explicitly, fail-over failover, feauture feature, finaly finally, foward forward,
  fucntion function, funtion function, functionalty functionality, garantee guarantee, gaurantee guarantee, goverment government,
  grammer grammar, guage gauge, happend happened, heirarchy hierarchy, identifer identifier, immediatly immediately,
  implemention implementation, incase in case, independant independent, infomation information, informations information,
  initalize initialize, intial initial, interupt interrupt, interfce interface, knowlege knowledge, langauge language, lenght length,
  liason liaison, libary library, licencing licensing, maintainance maintenance, maintenence maintenance, managment management,
  manditory mandatory, mesage message, minumum minimum, mispell misspell, neccessary necessary, necesary necessary,
  noticable noticeable, occassion occasion, occured occurred, occurence occurrence, occuring occurring, ommit omit,
  oportunity opportunity, paramater parameter, parrallel parallel, passowrd password, pasword password, perfomance performance,
  performace performance, permenant permanent, persistant persistent, posible possible, posess possess, preceed precede,
  prefered preferred, priviledge privilege, privelege privilege, proccess process, proceedure procedure, processer processor,
  publically publicly, quantaty quantity, recieve receive, recieved received, recomend recommend, recommed recommend,
  refered referred, refering referring, relevent relevant, reponse response, requirment requirement, requirments requirements,
  requierment requirement, responce response, retreive retrieve, retrive retrieve, secuirty security, securty security, seperate separate,
  seperately separately, shoud should, similiar similar, speach speech, specifiy specify, sucessful successful, succesful successful,
  successfull successful, suport support, supress suppress, synchonize synchronize, sytem system, sysem system, systm system,
  teh the, temperture temperature, thier their, threshhold threshold, transfered transferred, transfering transferring, truely truly,
  untill until, updateing updating, usefull useful, userfriendly user-friendly, usualy usually, valididate validate,
  verfication verification, verfiy verify, visable visible, wich which, withing within, writting writing, wether whether
`

export const MISSPELLINGS: TermList = PAIRS.split(',').map((pair) => {
  const [wrong = '', ...right] = pair.trim().split(/\s+/)
  return { words: wrong, note: 'a search will not find it', write: right.join(' ') }
})
