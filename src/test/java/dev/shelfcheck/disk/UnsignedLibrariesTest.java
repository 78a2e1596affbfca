package dev.shelfcheck.disk;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UnsignedLibrariesTest {
  private static final Map<String, String> CONTENT =
      Map.of(
          "META-INF/MANIFEST.MF", "Manifest-Version: 1.0",
          "META-INF/services/a.Service", "a.Server",
          "META-INF/maven/a/KEYS.SF", "of a folder below, none",
          "a/A.class", "a class");

  @TempDir Path lib;

  @Test
  void onlyTheSignaturesAreTakenOut() throws IOException {
    Map<String, String> more = new LinkedHashMap<>(CONTENT);
    more.put("META-INF/MAKER.SF", "digests");
    more.put("META-INF/maker.rsa", "a signature");
    more.put("META-INF/SIG-1", "another");
    Path signed = jar("signed.jar", more);

    UnsignedLibraries.main(new String[] {lib.toString()});

    assertEquals(CONTENT, content(signed));
    try (Stream<Path> left = Files.list(lib)) {
      assertEquals(List.of(signed), left.toList());
    }
  }

  @Test
  void whatIsUnsignedStaysAsItIs() throws IOException {
    Path unsigned = jar("unsigned.jar", CONTENT);
    byte[] before = Files.readAllBytes(unsigned);
    Path other = Files.writeString(lib.resolve("notes.txt"), "no jar");

    UnsignedLibraries.main(new String[] {lib.toString()});

    assertArrayEquals(before, Files.readAllBytes(unsigned));
    assertEquals("no jar", Files.readString(other));
  }

  private Path jar(String name, Map<String, String> content) throws IOException {
    Path jar = lib.resolve(name);
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(jar))) {
      for (Map.Entry<String, String> entry : content.entrySet()) {
        out.putNextEntry(new ZipEntry(entry.getKey()));
        out.write(entry.getValue().getBytes(StandardCharsets.UTF_8));
      }
    }
    return jar;
  }

  private static Map<String, String> content(Path jar) throws IOException {
    Map<String, String> content = new LinkedHashMap<>();
    try (ZipInputStream in = new ZipInputStream(Files.newInputStream(jar))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        content.put(entry.getName(), new String(in.readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    return content;
  }
}
