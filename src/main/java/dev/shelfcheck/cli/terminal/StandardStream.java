package dev.shelfcheck.cli.terminal;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A standard stream that remembers whether everything printed has left. One thread closes it. */
public final class StandardStream extends PrintWriter {
  private final WatchedStream sink;

  private StandardStream(WatchedStream sink) {
    super(new BufferedWriter(new OutputStreamWriter(sink, StandardCharsets.UTF_8)), false);
    this.sink = sink;
  }

  /** Text to a stream, in UTF-8. */
  public static StandardStream to(OutputStream stream) {
    return new StandardStream(new WatchedStream(stream));
  }

  /** What kept bytes from leaving, after a flush; a reader that has read enough is no trouble. */
  public Optional<IOException> trouble() {
    flush();
    return Optional.ofNullable(sink.failure).filter(e -> !readerLeft(e));
  }

  /** The words of the systems there are for EPIPE. */
  private static boolean readerLeft(IOException e) {
    String words = String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT);
    return words.contains("broken pipe") || words.contains("pipe is being closed");
  }

  /** Confined to the stream's lock. */
  private static final class WatchedStream extends OutputStream {
    private final OutputStream stream;
    private @Nullable IOException failure;

    WatchedStream(OutputStream stream) {
      this.stream = stream;
    }

    @Override
    public void write(int b) throws IOException {
      write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      try {
        stream.write(bytes, offset, length);
      } catch (IOException e) {
        failure = failure == null ? e : failure;
        throw e;
      }
    }

    @Override
    public void flush() throws IOException {
      stream.flush();
    }
  }
}
