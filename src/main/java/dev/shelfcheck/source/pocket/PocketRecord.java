package dev.shelfcheck.source.pocket;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * What a shelf file holds of a work.
 *
 * @param id the first identifier that the record vouches for; empty where there is none
 * @param further its other identifiers, {@code scheme:value}: those it vouches for come first
 * @param vouched how many of the further ones it vouches for
 * @param published which of them, from 0 on, is its published manifestation's DOI; -1 where none
 * @param titles the current one first
 * @param author the first author; empty where none is known
 * @param more whether the record itself names further authors, or says that there are
 * @param standing 0: it stands, 1: it was withdrawn, 2: retracted, 3: it is doubted
 */
public record PocketRecord(
    String id,
    List<String> further,
    int vouched,
    int published,
    List<String> titles,
    String author,
    boolean more,
    PostedYears years,
    int standing) {
  /** Those of most records; it grows. */
  private static final int BYTES = 256;

  public PocketRecord {
    further = List.copyOf(further);
    titles = List.copyOf(titles);
  }

  /** As bytes whose order is that of the identifiers; the identifier ends at the first zero. */
  byte[] bytes() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(BYTES);
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.write(id.getBytes(StandardCharsets.UTF_8));
      out.write(0);
      write(out, further);
      out.writeInt(vouched);
      out.writeInt(published);
      write(out, titles);
      write(out, List.of(author));
      out.writeBoolean(more);
      out.writeInt(years.all().size());
      for (int year : years.all()) {
        out.writeInt(year);
      }
      out.writeInt(years.posted());
      out.writeInt(standing);
    } catch (IOException e) { // nothing but memory
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static void write(DataOutputStream out, List<String> texts) throws IOException {
    out.writeInt(texts.size());
    for (String text : texts) {
      byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
      out.writeInt(utf8.length);
      out.write(utf8);
    }
  }

  static PocketRecord of(byte[] bytes) {
    int end = 0;
    while (bytes[end] != 0) {
      end++;
    }
    String id = new String(bytes, 0, end, StandardCharsets.UTF_8);
    try (DataInputStream in =
        new DataInputStream(new ByteArrayInputStream(bytes, end + 1, bytes.length - end - 1))) {
      List<String> further = read(in);
      int vouched = in.readInt();
      int published = in.readInt();
      List<String> titles = read(in);
      String author = read(in).get(0);
      boolean more = in.readBoolean();
      List<Integer> years = new ArrayList<>();
      for (int left = in.readInt(); left > 0; left--) {
        years.add(in.readInt());
      }
      PostedYears posted = new PostedYears(years, in.readInt());
      return new PocketRecord(
          id, further, vouched, published, titles, author, more, posted, in.readInt());
    } catch (IOException e) { // nothing but memory
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> read(DataInputStream in) throws IOException {
    List<String> texts = new ArrayList<>();
    for (int left = in.readInt(); left > 0; left--) {
      texts.add(new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8));
    }
    return texts;
  }
}
