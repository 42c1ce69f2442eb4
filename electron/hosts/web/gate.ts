import { randomBytes, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { CONTENT_SECURITY_POLICY } from '../../contract/page.ts';

/** Methods that change nothing and so need no `Origin`. */
const READING: ReadonlySet<string | undefined> = new Set(['GET', 'HEAD']);

/** How long a browser may take to start, in milliseconds. */
const TICKET_LIFE = 60_000;

/**
 * Lets in one person's browser and nothing else on the computer: a random token, moved from the first address into a
 * cookie that scripts can't read; the exact `Host`, against DNS rebinding; the exact `Origin` on everything that is not
 * plain reading, since any web page may open a socket to this address.
 */
export class Gate {
  readonly url: string;
  readonly #host: string;
  readonly #origin: string;
  readonly #cookie: string;
  readonly #token = randomBytes(32).toString('base64url');
  readonly #tickets = new Set<string>();

  constructor(port: number) {
    this.#host = `127.0.0.1:${port}`;
    this.#origin = `http://${this.#host}`;
    // Cookies don't know ports: each server has its own name for it.
    this.#cookie = `carrel-${port}`;
    this.url = `${this.#origin}/?token=${this.#token}`;
  }

  /**
   * An address that lets in whoever asks for it first, within a minute. What starts a browser gets this one: everyone on the
   * computer can read the arguments of a program, and by then it is worth nothing.
   */
  ticket(): string {
    const ticket = randomBytes(32).toString('base64url');
    this.#tickets.add(ticket);
    setTimeout(() => this.#tickets.delete(ticket), TICKET_LIFE).unref();
    return `${this.#origin}/?ticket=${ticket}`;
  }

  /** The address asked for, or undefined when the request was answered here: a refusal, or the token's exchange. */
  admit(request: IncomingMessage, response: ServerResponse): URL | undefined {
    response.setHeader('Content-Security-Policy', CONTENT_SECURITY_POLICY);
    response.setHeader('X-Content-Type-Options', 'nosniff');
    response.setHeader('Referrer-Policy', 'no-referrer');
    response.setHeader('Cross-Origin-Opener-Policy', 'same-origin');
    response.setHeader('Cross-Origin-Resource-Policy', 'same-origin');
    response.setHeader('Cache-Control', 'no-store');

    const url = this.#address(request);
    if (!url) return refuse(response, 'This address is not served here.');
    if (request.method === 'GET' && url.pathname === '/' && this.#opens(url)) {
      response.writeHead(303, {
        Location: '/',
        'Set-Cookie': `${this.#cookie}=${this.#token}; HttpOnly; SameSite=Strict; Path=/`,
      });
      response.end();
      return undefined;
    }
    if (!this.#hasCookie(request)) {
      return refuse(response, 'Open Carrel with the address printed where it was started.');
    }
    if (!READING.has(request.method) && request.headers.origin !== this.#origin) {
      return refuse(response, 'This request did not come from Carrel’s own page.');
    }
    return url;
  }

  /** Whether a socket may be opened. */
  admitSocket(request: IncomingMessage): boolean {
    const url = this.#address(request);
    return url?.pathname === '/rpc' && request.headers.origin === this.#origin && this.#hasCookie(request);
  }

  #address(request: IncomingMessage): URL | undefined {
    if (request.headers.host !== this.#host || !request.url?.startsWith('/')) return undefined;
    const address = `${this.#origin}${request.url}`;
    return URL.canParse(address) ? new URL(address) : undefined;
  }

  #opens(url: URL): boolean {
    const token = url.searchParams.get('token');
    if (token !== null && this.#isToken(token)) return true;
    const ticket = url.searchParams.get('ticket');
    return ticket !== null && this.#tickets.delete(ticket);
  }

  #hasCookie(request: IncomingMessage): boolean {
    const pairs = (request.headers.cookie ?? '').split(';').map((pair) => pair.trim());
    return pairs.some(
      (pair) => pair.startsWith(`${this.#cookie}=`) && this.#isToken(pair.slice(this.#cookie.length + 1)),
    );
  }

  #isToken(candidate: string): boolean {
    const given = Buffer.from(candidate);
    const wanted = Buffer.from(this.#token);
    return given.length === wanted.length && timingSafeEqual(given, wanted);
  }
}

function refuse(response: ServerResponse, sentence: string): undefined {
  response.writeHead(403, { 'Content-Type': 'text/plain; charset=utf-8' });
  response.end(`${sentence}\n`);
}
