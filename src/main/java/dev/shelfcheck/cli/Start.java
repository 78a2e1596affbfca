package dev.shelfcheck.cli;

/** Does nothing: the launcher runs it to learn whether a Java can run this jar at all. */
final class Start {
  private Start() {}

  /** Ends at once. */
  public static void main(String[] arguments) {}
}
