package dev.shelfcheck.server;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * What a run prints, on its way to the caller: a line that says which stream and how many bytes,
 * and those. It is held back until the run is over, as far as memory allows, so that a run that
 * cannot be finished here can still be done elsewhere as if it had not been begun.
 */
final class Outbox {
  /** Far more than a hook prints. */
  private static final int HELD = 8 << 20;

  /** As much as a shell reads at once. */
  private static final int PIECE = 1 << 15;

  private final OutputStream caller;
  private final ByteArrayOutputStream held = new ByteArrayOutputStream();
  private final AtomicBoolean sent = new AtomicBoolean();

  Outbox(OutputStream caller) {
    this.caller = caller;
  }

  /** Standard output. */
  OutputStream out() {
    return new Stream('o', false);
  }

  /**
   * Standard error.
   *
   * @param watched whether somebody reads it as it is written
   */
  OutputStream err(boolean watched) {
    return new Stream('e', watched);
  }

  /** The run is over. */
  void end(int code) throws IOException {
    synchronized (held) {
      send();
      say("x " + code + "\n");
    }
  }

  /** The run must be one of its own process; too late where the caller has heard half of it. */
  void decline(String why) throws IOException {
    synchronized (held) {
      if (sent.get()) {
        return;
      }
      say("c " + why.replace('\n', ' ') + "\n");
    }
  }

  private void say(String line) throws IOException {
    caller.write(line.getBytes(StandardCharsets.UTF_8));
    caller.flush();
  }

  private void send() throws IOException {
    if (held.size() > 0) {
      sent.set(true);
      held.writeTo(caller);
      held.reset();
    }
  }

  private final class Stream extends OutputStream {
    private final char kind;
    private final boolean atOnce;

    Stream(char kind, boolean atOnce) {
      this.kind = kind;
      this.atOnce = atOnce;
    }

    @Override
    public void write(int b) throws IOException {
      write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      synchronized (held) {
        for (int at = 0; at < length; at += PIECE) {
          new OutputChunk(kind, bytes, offset + at, Math.min(PIECE, length - at)).to(held);
        }
        if (atOnce || held.size() > HELD) {
          send();
        }
      }
    }
  }

  /** Bytes of one stream; a shell holds no zero, so those that have one go in its own escapes. */
  private record OutputChunk(char kind, String latin) {
    OutputChunk(char kind, byte[] bytes, int offset, int length) {
      this(kind, new String(bytes, offset, length, StandardCharsets.ISO_8859_1));
    }

    void to(ByteArrayOutputStream into) {
      boolean plain = latin.indexOf('\0') < 0;
      String text = plain ? latin : latin.replace("\\", "\\\\").replace("\0", "\\0000");
      char sign = plain ? kind : Character.toUpperCase(kind);
      into.writeBytes((sign + " " + text.length() + "\n").getBytes(StandardCharsets.ISO_8859_1));
      into.writeBytes(text.getBytes(StandardCharsets.ISO_8859_1));
    }
  }
}
