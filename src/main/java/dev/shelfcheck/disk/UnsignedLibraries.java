package dev.shelfcheck.disk;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * Takes the signatures off the libraries of a build. Java prepares no class of a signed jar (it is
 * in no archive of classes), and at each start has all of the jar's digests and its certificates
 * read before the first class; what it would learn is that the jar is whole, not whose it is.
 */
public final class UnsignedLibraries {
  /** What the jar specification calls signature-related files. */
  private static final Pattern SIGNATURE =
      Pattern.compile("(?i)META-INF/(?:[^/]+\\.(?:SF|RSA|DSA|EC)|SIG-[^/]*)");

  private UnsignedLibraries() {}

  /**
   * Run by the build.
   *
   * @param arguments the folder of the libraries
   * @throws IOException where one of them cannot be read or replaced
   */
  public static void main(String[] arguments) throws IOException {
    List<Path> libraries;
    try (Stream<Path> files = Files.list(Path.of(arguments[0]))) {
      libraries = files.filter(f -> f.toString().endsWith(".jar")).sorted().toList();
    }
    for (Path library : libraries) {
      unsign(library);
    }
  }

  private static void unsign(Path library) throws IOException {
    Path draft = library.resolveSibling(library.getFileName() + ".unsigned");
    try {
      if (copied(library, draft)) {
        Files.move(draft, library, StandardCopyOption.REPLACE_EXISTING);
      }
    } finally {
      Files.deleteIfExists(draft);
    }
  }

  /** Makes a copy without signatures; false where there are none, and none is made. */
  private static boolean copied(Path library, Path draft) throws IOException {
    try (ZipFile signed = new ZipFile(library.toFile())) {
      List<ZipEntry> kept = new ArrayList<>(signed.stream().map(e -> (ZipEntry) e).toList());
      if (!kept.removeIf(e -> SIGNATURE.matcher(e.getName()).matches())) {
        return false;
      }
      try (OutputStream out = Files.newOutputStream(draft);
          ZipOutputStream unsigned = new ZipOutputStream(out)) {
        for (ZipEntry entry : kept) {
          ZipEntry copy = new ZipEntry(entry.getName());
          copy.setTimeLocal(entry.getTimeLocal());
          unsigned.putNextEntry(copy);
          signed.getInputStream(entry).transferTo(unsigned);
        }
      }
      return true;
    }
  }
}
