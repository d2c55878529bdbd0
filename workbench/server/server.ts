import { createServer, type Server, type ServerOptions } from 'node:https';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { extname } from 'node:path';
import type { Files } from './files.ts';

const TYPES: Readonly<Partial<Record<string, string>>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.map': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.xml': 'text/xml',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/** Where the add-in's page takes office.js from in Excel; here it is served from beside the page. */
const CDN = 'https://appsforoffice.microsoft.com/lib/1/hosted/';
const OFFICE_JS = '/office-js/';

const COMMON =
  "default-src 'none'; script-src 'self'; connect-src 'self'; img-src 'self' data: blob:; font-src 'self' data:; base-uri 'none'; form-action 'none'";

/** Both the grid and office.js set styles on elements, which no nonce can allow. */
const POLICY = {
  page: `${COMMON}; style-src 'self' 'unsafe-inline'; frame-src 'self'; frame-ancestors 'none'`,
  pane: `${COMMON}; style-src 'self' 'unsafe-inline'; worker-src 'self'; frame-ancestors 'self'`,
};

export interface Site {
  /** The workbench page, at `/`. */
  readonly page: Files;
  /** The add-in's pane, at `/pane/`. */
  readonly pane: Files;
  /** Microsoft's library as it comes in its package, at `/office-js/`. */
  readonly officeJs: Files;
  /** Workbooks to begin with, at `/samples/`. */
  readonly samples: Files;
}

export interface Running {
  readonly url: string;
  close(): Promise<void>;
}

/**
 * Serves the workbench over https on this machine only.
 *
 * @param firstPort the port, or the first one of those to try; 0: any
 */
export async function serve(site: Site, certificate: ServerOptions, firstPort: number): Promise<Running> {
  const server = createServer(certificate, (request, response) => {
    answer(site, request, response).catch(() => {
      response.writeHead(500).end();
    });
  });
  const port = await listen(server, firstPort);
  return {
    url: `https://localhost:${port}/`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}

async function answer(site: Site, request: IncomingMessage, response: ServerResponse): Promise<void> {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.writeHead(405).end();
    return;
  }
  const path = decodeURIComponent(new URL(request.url ?? '/', 'https://localhost').pathname);
  const [, place = '', rest = ''] = /^\/(?:(pane|office-js|samples)\/)?(.*)$/.exec(path) ?? [];
  const files = { pane: site.pane, 'office-js': site.officeJs, samples: site.samples }[place] ?? site.page;
  const name = rest === '' && place === '' ? 'index.html' : rest;
  const content = await files(name);
  if (content === undefined) {
    response.writeHead(404).end();
    return;
  }
  const type = TYPES[extname(name).toLowerCase()] ?? 'application/octet-stream';
  const isPane = place === 'pane';
  response.writeHead(200, {
    'content-type': type,
    'content-security-policy': isPane ? POLICY.pane : POLICY.page,
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cache-control': 'no-store',
  });
  const isPage = isPane && name.endsWith('.html');
  response.end(isPage ? new TextDecoder().decode(content).replaceAll(CDN, OFFICE_JS) : content);
}

async function listen(server: Server, firstPort: number): Promise<number> {
  for (let port = firstPort; ; port++) {
    const isFree = await new Promise<boolean>((resolve, reject) => {
      server.once('error', (error: NodeJS.ErrnoException) => {
        if (error.code === 'EADDRINUSE') resolve(false);
        else reject(error);
      });
      server.listen(port, 'localhost', () => {
        server.removeAllListeners('error');
        resolve(true);
      });
    });
    const address = server.address();
    if (isFree && address !== null && typeof address === 'object') return address.port;
    if (port >= firstPort + 100) throw new Error(`No free port from ${firstPort} to ${port}.`);
  }
}
