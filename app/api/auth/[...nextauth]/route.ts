export { answerSignIn as GET, answerSignIn as POST } from '../../../../lib/web/sign-in-route';
