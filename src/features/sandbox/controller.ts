import { Emitter, type Event } from '../../core/events';
import type { SandboxAccess } from '../../core/secrets/connection';

/** A sandbox that runs in this process. */
export interface RunningSandbox extends SandboxAccess {
  close(): Promise<void>;
}

/** Finds the running sandbox of another window, or starts one here. */
export interface SandboxHost {
  /** Access to a sandbox that another window runs and that answers, if there is one. */
  find(): Promise<SandboxAccess | undefined>;
  /** Starts one, filled with demo secrets when it is new. */
  start(): Promise<RunningSandbox>;
}

/** The one sandbox of this machine, started at the first need and stopped with the window that runs it. */
export class SandboxController {
  private readonly started = new Emitter<SandboxAccess>();
  private readonly host: SandboxHost;
  private starting: Promise<SandboxAccess> | undefined;
  private own: RunningSandbox | undefined;

  readonly onDidStart: Event<SandboxAccess> = this.started.event;

  constructor(host: SandboxHost) {
    this.host = host;
  }

  /** Access to the sandbox; starts it when none runs. A failed start is tried again next time. */
  access(): Promise<SandboxAccess> {
    this.starting ??= this.begin().catch((error: unknown) => {
      this.starting = undefined;
      throw error;
    });
    return this.starting;
  }

  /** Stops the sandbox if this window runs it. */
  async stop(): Promise<void> {
    await this.starting?.catch(() => undefined);
    const own = this.own;
    this.own = this.starting = undefined;
    await own?.close();
  }

  private async begin(): Promise<SandboxAccess> {
    const found = await this.host.find();
    if (found === undefined) this.own = await this.host.start();
    const access = found ?? this.own;
    if (access === undefined) throw new Error('The sandbox did not start.');
    this.started.fire(access);
    return access;
  }
}
