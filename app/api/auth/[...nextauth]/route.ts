import type { NextRequest } from 'next/server';
import NextAuth from 'next-auth';
import { authOptions } from '../../../../lib/web/auth';

type Context = { params: Promise<{ nextauth: string[] }> };

function answer(request: NextRequest, context: Context) {
  return NextAuth(authOptions())(request, context);
}

export { answer as GET, answer as POST };
