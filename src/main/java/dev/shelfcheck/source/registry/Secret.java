package dev.shelfcheck.source.registry;

/** A key or a mail address: sent to whom it is meant for and printed nowhere. */
public final class Secret {
  private final String value;

  /** One, as it is sent. */
  public Secret(String value) {
    this.value = value;
  }

  String reveal() {
    return value;
  }

  @Override
  public String toString() {
    return "(secret)";
  }
}
