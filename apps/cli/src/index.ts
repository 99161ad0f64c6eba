/** What runs `parley` from another program of this repository. */
export { runParley } from './main.ts'
