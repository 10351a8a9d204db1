/** Something that changes and tells those who look at it. */
export class Notifier {
  private readonly listeners = new Set<() => void>();

  /** Calls back after every change, until what it returns is called. */
  watch(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  protected changed(): void {
    for (const listener of [...this.listeners]) {
      listener();
    }
  }
}
