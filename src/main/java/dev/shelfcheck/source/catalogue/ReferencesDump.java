package dev.shelfcheck.source.catalogue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** What a program that manages references exported; its form is told by how it begins. */
final class ReferencesDump implements Dump {
  /** Bytes within which a file shows of which kind it is; chosen. */
  private static final int BEGINNING = 256;

  private final Path file;

  ReferencesDump(Path file) {
    this.file = file;
  }

  @Override
  public void deliver(Delivery delivery) throws IOException {
    form(beginning()).deliver(delivery);
  }

  private String beginning() throws IOException {
    try (InputFile input = InputFile.open(file)) {
      InputStream in = input.content();
      return new String(in.readNBytes(BEGINNING), StandardCharsets.UTF_8)
          .replace("\uFEFF", "")
          .strip();
    }
  }

  private Dump form(String text) throws IOException {
    if (text.startsWith("[") || text.startsWith("{")) {
      return new JsonItemsDump(file, JsonCitation::read);
    }
    if (text.startsWith("<")) {
      return new EndNoteDump(file);
    }
    if (text.startsWith("%")) {
      return new TaggedDump(file, false);
    }
    if (text.startsWith("TY ")) {
      return new TaggedDump(file, true);
    }
    throw new IOException(
        file
            + ": none of the forms read: CSL-JSON and Zotero's JSON begin with [ or {, RIS with"
            + " \"TY  -\", EndNote's with %0 or <xml>");
  }
}
