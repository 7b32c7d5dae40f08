import { createServer } from 'node:http';
import { openPageStore } from '../../../lib/site';
import { securityHeaders, sitePolicy } from '../../../lib/web/security-headers';

// The first step of the real server without Next behind it: store-server.ts FOLDER PORT
const [folder = '', port = '0'] = process.argv.slice(2);
const headers = { ...securityHeaders({ https: false }), 'content-security-policy': sitePolicy };
const { answerFromPageStore } = openPageStore({ folder, headers });

createServer((req, res) => {
  if (answerFromPageStore(req, res)) return;
  res.writeHead(404);
  res.end();
}).listen(Number(port), '127.0.0.1', () => console.log('ready'));
