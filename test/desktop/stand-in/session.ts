import type {
  CallbackResponse,
  OnBeforeRequestListenerDetails,
  PermissionRequest,
  Protocol,
  Session as ElectronSession,
} from 'electron';
import { EventEmitter } from 'node:events';
import { app } from './app.ts';
import { preventable } from './world.ts';
import type { WebContents } from './window.ts';

type Details = Pick<OnBeforeRequestListenerDetails, 'url' | 'method'>;
type RequestListener = (details: Details, callback: (response: CallbackResponse) => void) => void;
type SchemeHandler = Parameters<Protocol['handle']>[1];
/** What both permission handlers learn about who asks. */
type Place = Pick<PermissionRequest, 'isMainFrame' | 'requestingUrl'>;
type PermissionRequestHandler = (
  contents: WebContents,
  permission: string,
  callback: (granted: boolean) => void,
  place: Place,
) => void;
type PermissionCheckHandler = (
  contents: WebContents,
  permission: string,
  origin: string,
  place: Place,
) => boolean;
type DeviceHandler = Parameters<ElectronSession['setDevicePermissionHandler']>[0];

const privileged: Parameters<Protocol['registerSchemesAsPrivileged']>[0][] = [];

export const protocol = {
  registerSchemesAsPrivileged(schemes) {
    if (app.isReady())
      throw new Error('protocol.registerSchemesAsPrivileged should be called before app is ready');
    privileged.push(schemes);
  },
} satisfies Pick<Protocol, 'registerSchemesAsPrivileged'>;

/** The schemes as they were declared; Electron takes them once. */
export const declaredSchemes = () => privileged.flat();

type Offered = Pick<ElectronSession, 'setDevicePermissionHandler' | 'setSpellCheckerEnabled'>;

export class Session extends EventEmitter implements Offered {
  readonly partition: string;
  spellChecker = true;
  devices: DeviceHandler = null;
  readonly #handlers = new Map<string, SchemeHandler>();
  #before: RequestListener | null = null;
  #permissionRequest: PermissionRequestHandler | null = null;
  #permissionCheck: PermissionCheckHandler | null = null;

  readonly protocol = {
    handle: (scheme: string, handler: SchemeHandler) => void this.#handlers.set(scheme, handler),
  } satisfies Pick<Protocol, 'handle'>;

  readonly webRequest = {
    onBeforeRequest: (listener: RequestListener) => {
      this.#before = listener;
    },
  };

  constructor(partition: string) {
    super();
    this.partition = partition;
  }

  setPermissionRequestHandler(handler: PermissionRequestHandler): void {
    this.#permissionRequest = handler;
  }

  setPermissionCheckHandler(handler: PermissionCheckHandler): void {
    this.#permissionCheck = handler;
  }

  setDevicePermissionHandler(handler: DeviceHandler): void {
    this.devices = handler;
  }

  setSpellCheckerEnabled(enabled: boolean): void {
    this.spellChecker = enabled;
  }

  /** What a request from a page comes to: cancelled before it leaves, answered by the program, or out on the network. */
  async request(url: string, method = 'GET'): Promise<Response | 'cancelled' | 'network'> {
    const cancelled = await new Promise<boolean>((decide) => {
      if (!this.#before) return decide(false);
      this.#before({ url, method }, ({ cancel }) => decide(cancel === true));
    });
    if (cancelled) return 'cancelled';
    const handler = this.#handlers.get(new URL(url).protocol.slice(0, -1));
    return handler ? handler(new Request(url, { method })) : 'network';
  }

  /** What the program itself answers under a scheme, without the filter in front of it. */
  async serve(url: string, method = 'GET'): Promise<Response | undefined> {
    return this.#handlers.get(new URL(url).protocol.slice(0, -1))?.(new Request(url, { method }));
  }

  /** Asks both handlers the way Chromium does: first whether the right is there, then for it. */
  mayUse(permission: string, contents: WebContents, place: Place): boolean {
    const checked = this.#permissionCheck?.(contents, permission, place.requestingUrl, place) ?? true;
    let granted = this.#permissionRequest === null;
    this.#permissionRequest?.(contents, permission, (answer) => (granted = answer), place);
    if (checked !== granted) throw new Error(`The two handlers differ about ${permission}`);
    return granted;
  }

  /** Whether a download would be started. */
  downloads(url: string): boolean {
    const event = preventable({});
    this.emit('will-download', event, { getURL: () => url });
    return !event.defaultPrevented;
  }
}

const sessions = new Map<string, Session>();

function fromPartition(partition: string): Session {
  const session = sessions.get(partition) ?? new Session(partition);
  sessions.set(partition, session);
  return session;
}

export const session = {
  get defaultSession(): Session {
    return fromPartition('');
  },
  fromPartition,
};
