import { X509Certificate } from 'node:crypto';
import { readFile, rm } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { generateCertificates } from 'office-addin-dev-certs';

export interface Certificate {
  readonly cert: Buffer;
  readonly key: Buffer;
  /** The authority that signed it: a browser that trusts it opens the page without a question. */
  readonly authority: string;
}

const DAY = 24 * 60 * 60 * 1000;
const DAYS_VALID = 30;

/**
 * The certificate for `localhost` that Office add-ins are developed with, in the user's own folder; made where
 * there is none or where it ends within a day. Nothing is installed and nobody has to trust it.
 */
export async function certificate(folder = join(homedir(), '.office-addin-dev-certs')): Promise<Certificate> {
  const authority = join(folder, 'ca.crt');
  const certPath = join(folder, 'localhost.crt');
  const keyPath = join(folder, 'localhost.key');
  const read = async () => ({ cert: await readFile(certPath), key: await readFile(keyPath), authority });
  const known = await read().catch(() => undefined);
  if (known !== undefined && endOf(known.cert) > Date.now() + DAY) return known;
  await Promise.all([authority, certPath, keyPath].map((path) => rm(path, { force: true })));
  await generateCertificates(authority, certPath, keyPath, DAYS_VALID);
  return read();
}

const endOf = (cert: Buffer) => Date.parse(new X509Certificate(cert).validTo);
