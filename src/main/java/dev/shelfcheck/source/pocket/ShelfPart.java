package dev.shelfcheck.source.pocket;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * What was taken from one dump.
 *
 * @param label the dump's kind, or the scheme of plain JSON lines
 * @param file the dump's name
 * @param day of the dump's file, ISO 8601
 * @param skipped records without a title or a usable identifier
 */
public record ShelfPart(String label, String file, String day, long records, long skipped) {
  /** A damaged file asks for no more. */
  private static final int MOST = 1000;

  static List<ShelfPart> read(Extent section) {
    long[] at = {Integer.BYTES};
    List<ShelfPart> parts = new ArrayList<>();
    for (int left = section.upTo(MOST, section.number(0)); left > 0; left--) {
      String label = text(section, at);
      String file = text(section, at);
      String day = text(section, at);
      parts.add(
          new ShelfPart(label, file, day, section.large(at[0]), section.large(at[0] + Long.BYTES)));
      at[0] += 2L * Long.BYTES;
    }
    return parts;
  }

  static void write(List<ShelfPart> parts, BitSink out) throws IOException {
    out.bits(parts.size(), Integer.SIZE);
    for (ShelfPart part : parts) {
      write(part.label(), out);
      write(part.file(), out);
      write(part.day(), out);
      out.bits(part.records(), Long.SIZE);
      out.bits(part.skipped(), Long.SIZE);
    }
  }

  private static void write(String text, BitSink out) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    out.bits(bytes.length, Short.SIZE);
    for (byte b : bytes) {
      out.bits(b, Byte.SIZE);
    }
  }

  private static String text(Extent section, long[] at) {
    byte[] bytes = new byte[section.small(at[0])];
    at[0] += Short.BYTES;
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) section.octet(at[0]++);
    }
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
