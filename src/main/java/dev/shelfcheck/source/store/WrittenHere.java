package dev.shelfcheck.source.store;

import dev.shelfcheck.disk.WholeFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Which lines of a book that lies in a repository this machine wrote itself: a digest of each, kept
 * in the user's cache folder, where no pull request can write. What others added or changed is not
 * among them.
 */
record WrittenHere(Path file) {
  private static final HexFormat HEX = HexFormat.of();

  /** The digests; none where they cannot be read: then nothing is one's own. */
  Set<String> read() {
    Set<String> own = new TreeSet<>();
    try {
      if (Files.exists(file)) {
        LineFile.of(file, new Damage(""), own::add);
      }
    } catch (IOException e) {
      own.clear();
    }
    return own;
  }

  /** Puts the digests of these lines in place of those before. */
  void write(Collection<String> lines) throws IOException {
    String text =
        lines.stream()
            .map(WrittenHere::digest)
            .sorted()
            .map(d -> d + "\n")
            .collect(Collectors.joining());
    WholeFile.write(file, text);
  }

  static String digest(String line) {
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      return HEX.formatHex(sha.digest(line.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has it", e);
    }
  }
}
