package dev.shelfcheck.source.registry;

/** Is told how far the asking is. */
public interface RegistryProgress {
  /**
   * A request is about to be sent.
   *
   * @param registry its name
   * @param things what it is asked for: identifiers, titles
   * @param done questions settled so far, of those for this registry
   * @param all questions for this registry
   */
  void asking(String registry, String things, int done, int all);

  /** One that tells nobody. */
  static RegistryProgress quiet() {
    return (registry, things, done, all) -> {};
  }
}
