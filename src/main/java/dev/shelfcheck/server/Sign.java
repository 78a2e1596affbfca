package dev.shelfcheck.server;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * What tells a user's programs where his warm process is, a line each. Whoever calls says the
 * secret first; whoever answers says the countersign before anything is told to him: the port of a
 * process that is gone may be anybody's.
 *
 * @param port on the loopback address
 * @param secret the caller's word, 128 bits
 * @param countersign the server's word, 128 bits
 * @param process its number
 * @param launcher what it was started by
 * @param key for whom it works, as the launcher puts it: tool, Java and folder
 */
record Sign(
    int port, String secret, String countersign, long process, String launcher, String key) {
  private static final String FORMAT = "shelfcheck-server 1";

  /** 128 bits: nobody guesses one. */
  private static final int SECRET_BYTES = 16;

  /** The format's line and one for each part. */
  private static final int LINES = 7;

  /** With new secrets. */
  static Sign fresh(int port, SocketServer.ServerNotice place) {
    return new Sign(
        port, word(), word(), ProcessHandle.current().pid(), place.launcher(), place.key());
  }

  private static String word() {
    byte[] bytes = new byte[SECRET_BYTES];
    new SecureRandom().nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }

  String text() {
    return String.join("\n", FORMAT, "" + port, secret, countersign, "" + process, launcher, key)
        + "\n";
  }

  /** Absent where a text is none. */
  static Optional<Sign> parse(String text) {
    List<String> lines = text.lines().toList();
    if (lines.size() != LINES || !lines.get(0).equals(FORMAT)) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          new Sign(
              Integer.parseInt(lines.get(1)),
              lines.get(2),
              lines.get(3),
              Long.parseLong(lines.get(4)),
              lines.get(5),
              lines.get(6)));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }
}
