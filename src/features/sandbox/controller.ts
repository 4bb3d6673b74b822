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
  /** True while the sandbox of another window answers. */
  answers(access: SandboxAccess): Promise<boolean>;
  /** Starts one, filled with demo secrets when it is new. */
  start(): Promise<RunningSandbox>;
}

/** The one sandbox of this machine, started at the first need and stopped with the window that runs it. */
export class SandboxController {
  private readonly started = new Emitter<SandboxAccess>();
  private readonly host: SandboxHost;
  private own: RunningSandbox | undefined;
  private foreign: SandboxAccess | undefined;
  private beginning: Promise<SandboxAccess> | undefined;

  readonly onDidStart: Event<SandboxAccess> = this.started.event;

  constructor(host: SandboxHost) {
    this.host = host;
  }

  /** Access to a sandbox that runs; starts it when none does. A failed start is tried again next time. */
  async access(): Promise<SandboxAccess> {
    if (this.own !== undefined) return this.own;
    const { foreign } = this;
    if (foreign !== undefined && (await this.host.answers(foreign))) return foreign;
    this.beginning ??= this.begin().finally(() => (this.beginning = undefined));
    return this.beginning;
  }

  /** Stops the sandbox if this window runs it. */
  async stop(): Promise<void> {
    await this.beginning?.catch(() => undefined);
    const own = this.own;
    this.own = undefined;
    await own?.close();
  }

  private async begin(): Promise<SandboxAccess> {
    this.foreign = await this.host.find();
    const access = this.foreign ?? (this.own = await this.host.start());
    this.started.fire(access);
    return access;
  }
}
