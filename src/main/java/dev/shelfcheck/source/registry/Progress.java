package dev.shelfcheck.source.registry;

/** Is told how far the asking is. */
public interface Progress {
  /**
   * A request is about to be sent.
   *
   * @param registry its name
   * @param done questions settled so far, of those for this registry
   * @param all questions for this registry
   */
  void asking(String registry, int done, int all);

  static Progress quiet() {
    return (registry, done, all) -> {};
  }
}
