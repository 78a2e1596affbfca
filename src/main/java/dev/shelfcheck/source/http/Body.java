package dev.shelfcheck.source.http;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import okhttp3.MediaType;
import okhttp3.Response;
import okio.Buffer;
import okio.BufferedSource;

/**
 * A body as far as it was read.
 *
 * @param text decompressed, and decoded as its type says, else as UTF-8
 * @param complete whether its end was reached
 */
record Body(String text, boolean complete) {
  static final Body UNREAD = new Body("", false);

  private static final int STEP = 8192;

  /** Reads up to a number of decompressed bytes; what cuts it off earlier leaves it incomplete. */
  static Body read(Response response, int cap) {
    Buffer buffer = new Buffer();
    BufferedSource source = response.body().source();
    boolean ended = false;
    try {
      while (!ended && buffer.size() <= cap) {
        Intake.refill();
        ended = source.read(buffer, Math.min(STEP, cap + 1 - buffer.size())) == -1;
      }
    } catch (IOException e) {
      return new Body(first(buffer, cap, response), false);
    }
    return new Body(first(buffer, cap, response), ended);
  }

  private static String first(Buffer buffer, int cap, Response response) {
    return buffer.snapshot((int) Math.min(cap, buffer.size())).string(charset(response));
  }

  private static Charset charset(Response response) {
    MediaType type = response.body().contentType();
    Charset named = type == null ? null : type.charset(StandardCharsets.UTF_8);
    return named == null ? StandardCharsets.UTF_8 : named;
  }
}
