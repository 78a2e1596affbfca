package dev.shelfcheck.disk;

/** Sizes as people are told of them and give them. */
public final class Sizes {
  /** A KiB is two to the power of this many bytes (IEC 80000-13). */
  private static final int KIB = 10;

  /** A MiB likewise. */
  private static final int MIB = 20;

  private Sizes() {}

  /** How many whole KiB so many bytes are. */
  public static long kib(long bytes) {
    return bytes >> KIB;
  }

  /** How many whole MiB so many bytes are. */
  public static long mib(long bytes) {
    return bytes >> MIB;
  }

  /**
   * How many bytes so many MiB are.
   *
   * @param mib less than 2048, or it is more than an {@code int} holds
   */
  public static int ofMib(int mib) {
    return mib << MIB;
  }
}
