package dev.shelfcheck.source.catalogue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A file of JSON lines, one record each. */
final class JsonLinesDump implements Dump {
  /** Bytes read at once; chosen. */
  private static final int CHUNK = 1 << 18;

  /** The longest records known, of thousands of authors, are a tenth of it. */
  private static final int LONGEST_LINE = 32 << 20;

  private static final ObjectReader JSON = new ObjectMapper().readerFor(JsonNode.class);

  private final Path file;
  private final RecordShape shape;

  JsonLinesDump(Path file, RecordShape shape) {
    this.file = file;
    this.shape = shape;
  }

  @Override
  public void deliver(Delivery delivery) throws IOException {
    try (InputFile input = InputFile.open(file)) {
      byte[] rest = {};
      long line = 1;
      boolean more = true;
      while (more) {
        byte[] chunk = Arrays.copyOf(rest, rest.length + CHUNK);
        int read = read(input.content(), chunk, rest.length);
        more = read == CHUNK;
        int filled = rest.length + read;
        int cut = more ? lastLineEnd(chunk, filled) : filled;
        LineBatch lines = new LineBatch(chunk, cut, line);
        delivery.take(lines);
        delivery.at(String.valueOf(file.getFileName()), input.done(), input.size());
        line += lines.count();
        rest = Arrays.copyOfRange(chunk, cut, filled);
        if (rest.length > LONGEST_LINE) {
          throw new IOException(file + ":" + line + ": a line of over 32 MiB: no JSON lines");
        }
      }
    }
  }

  private int read(InputStream in, byte[] into, int offset) throws IOException {
    try {
      return in.readNBytes(into, offset, CHUNK);
    } catch (IOException broken) {
      throw new IOException(file + ": cut short or damaged: " + broken.getMessage(), broken);
    }
  }

  private static int lastLineEnd(byte[] bytes, int filled) {
    int end = filled;
    while (end > 0 && bytes[end - 1] != '\n') {
      end--;
    }
    return end;
  }

  /** Whole lines, not parsed yet. */
  private final class LineBatch implements RecordBatch {
    private final byte[] bytes;
    private final int end;
    private final long firstLine;

    LineBatch(byte[] bytes, int end, long firstLine) {
      this.bytes = bytes;
      this.end = end;
      this.firstLine = firstLine;
    }

    long count() {
      long count = 0;
      for (int i = 0; i < end; i++) {
        count += bytes[i] == '\n' ? 1 : 0;
      }
      return count;
    }

    @Override
    public Contents unpack() throws IOException {
      List<CatalogueRecord> records = new ArrayList<>();
      int skipped = 0;
      long line = firstLine;
      for (int from = 0; from < end; line++) {
        int to = from;
        while (to < end && bytes[to] != '\n') {
          to++;
        }
        if (!isBlank(from, to)) {
          int before = records.size();
          read(from, to, line, records);
          skipped += records.size() == before ? 1 : 0;
        }
        from = to + 1;
      }
      return new Contents(records, skipped);
    }

    private boolean isBlank(int from, int to) {
      for (int i = from; i < to; i++) {
        if (bytes[i] > ' ') {
          return false;
        }
      }
      return true;
    }

    private void read(int from, int to, long line, List<CatalogueRecord> records)
        throws IOException {
      try {
        shape.read(JSON.readTree(bytes, from, to - from)).ifPresent(records::add);
      } catch (JsonProcessingException broken) {
        throw new IOException(
            file + ":" + line + ": not JSON: " + broken.getOriginalMessage(), broken);
      }
    }
  }
}
