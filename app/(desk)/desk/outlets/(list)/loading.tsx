export { default } from '../../(work)/loading';
