/** The export of the selected reports: from the choice of a format to the file on the disk. */
import { messageOf, type Api } from '../lib/api';
import { loading, none, type Status } from '../lib/status';
import type { Exported } from '../lib/types';

export class Exporting {
  open = $state(false);
  status: Status<Exported> = $state.raw(none);

  constructor(
    private readonly api: Pick<Api, 'chooseExportPath' | 'export'>,
    private readonly done: (exported: Exported) => void,
  ) {}

  show(): void {
    this.status = none;
    this.open = true;
  }

  /** Asks for a place and writes the file; a failure is said in the dialog and changes nothing. */
  async run(ids: readonly string[], format: string): Promise<void> {
    if (this.status.kind === 'loading') return;
    this.status = loading;
    try {
      const path = await this.api.chooseExportPath(format);
      if (path === '') {
        this.status = none;
        return;
      }
      const exported = await this.api.export([...ids], format, path);
      this.status = none;
      if (exported.path === '') return;
      this.open = false;
      this.done(exported);
    } catch (thrown) {
      this.status = { kind: 'error', message: messageOf(thrown) };
    }
  }
}
