/** Work that goes on after the reply, in a process of its own. */
export { JobRefused, type Work, type Works } from './do-job';
export { isUnderWay } from './job-rows';
export { type JobName, type Jobs, LEASE } from './kinds';
export { closeQueue, enqueue, prepareQueues, startWorking } from './queue';
