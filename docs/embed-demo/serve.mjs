// Serves the demo page as a site of its own, under a policy that lets nothing in but what embed.js needs.
// node docs/embed-demo/serve.mjs [--port 4000] [--service http://localhost:3978]

import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { parseArgs } from 'node:util';

const { values } = parseArgs({ options: { port: { type: 'string', default: '4000' }, service: { type: 'string', default: 'http://localhost:3978' } } });
const service = new URL(values.service).origin;

const files = { '/': ['host.html', 'text/html; charset=utf-8'], '/host.css': ['host.css', 'text/css; charset=utf-8'] };
const policy = [
  "default-src 'none'", "style-src 'self'", "base-uri 'none'", "form-action 'none'",
  "require-trusted-types-for 'script'", `script-src ${service}`, `frame-src ${service}`,
].join('; ');

const server = createServer(async (request, response) => {
  const file = files[new URL(request.url, 'http://host').pathname];
  if (!file) {
    response.writeHead(404).end();
    return;
  }
  const text = await readFile(new URL(file[0], import.meta.url), 'utf8');
  response.writeHead(200, { 'content-type': file[1], 'content-security-policy': policy, 'cache-control': 'no-store' });
  response.end(text.replaceAll('{service}', service));
});

server.listen(Number(values.port), '127.0.0.1', () => console.log(`http://localhost:${server.address().port}`));
