/** Work that goes on after the reply, in a process of its own. */
export { closeQueue, enqueue, type JobName, type Jobs, prepareQueues, startWorking } from './queue';
