/** The door to the form of a report: which one is open, if any. The form is fetched when it is. */
export class Editing {
  /** The id of the report that is edited, or empty. */
  id = $state('');

  start(id: string): void {
    this.id = id;
  }

  end(): void {
    this.id = '';
  }
}
