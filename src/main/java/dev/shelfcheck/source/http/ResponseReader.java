package dev.shelfcheck.source.http;

import dev.shelfcheck.source.http.GuardedSocketFactory.ReadLimit;
import dev.shelfcheck.source.http.HttpReply.HeaderFields;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import okhttp3.Call;
import okhttp3.MediaType;
import okhttp3.Response;
import okio.Buffer;
import okio.BufferedSource;

/** Takes a response in, its body as far as it is wanted. */
final class ResponseReader {
  /** Bytes that are read between two looks at the caps: what the client reads at once. */
  private static final int STEP = 8192;

  private ResponseReader() {}

  /**
   * A body as far as it was read.
   *
   * @param text decompressed, and decoded as its type says, else as UTF-8
   * @param complete whether its end was reached
   */
  private record Body(String text, boolean complete) {
    static final Body UNREAD = new Body("", false);
  }

  static CallResult read(HttpAsk ask, Call call, Response response) {
    HeaderFields headers = fields(response);
    boolean wanted =
        !ask.bounds().textOnly()
            || isText(headers)
            || headers.first("content-length").equals(Optional.of("0"));
    Body body = wanted ? body(response, ask.bounds()) : Body.UNREAD;
    if (!body.complete()) {
      call.cancel(); // else the client would read on, to use the connection again
    }
    response.close();
    return new CallResult.Answered(response.code(), headers, body.text(), body.complete());
  }

  private static boolean isText(HeaderFields headers) {
    String type = headers.first("content-type").orElse("text/html");
    return type.startsWith("text/") || type.contains("xml") || type.contains("json");
  }

  private static HeaderFields fields(Response response) {
    Map<String, List<String>> all = new LinkedHashMap<>(response.headers().toMultimap());
    return new HeaderFields(all);
  }

  /** Reads up to a number of decompressed bytes; what cuts it off earlier leaves it incomplete. */
  private static Body body(Response response, HttpAsk.Bounds bounds) {
    int cap = bounds.bodyCap();
    Charset charset = bounds.octets() ? StandardCharsets.ISO_8859_1 : charset(response);
    Buffer buffer = new Buffer();
    BufferedSource source = response.body().source();
    boolean ended = false;
    try {
      while (!ended && buffer.size() <= cap) {
        ReadLimit.refill();
        ended = source.read(buffer, Math.min(STEP, cap + 1 - buffer.size())) == -1;
      }
    } catch (IOException e) {
      return new Body(text(buffer, cap, charset), false);
    }
    return new Body(text(buffer, cap, charset), ended);
  }

  private static String text(Buffer buffer, int cap, Charset charset) {
    return buffer.snapshot((int) Math.min(cap, buffer.size())).string(charset);
  }

  private static Charset charset(Response response) {
    MediaType type = response.body().contentType();
    Charset named = type == null ? null : type.charset(StandardCharsets.UTF_8);
    return named == null ? StandardCharsets.UTF_8 : named;
  }
}
