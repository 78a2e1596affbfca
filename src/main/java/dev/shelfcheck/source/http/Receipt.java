package dev.shelfcheck.source.http;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import okhttp3.Call;
import okhttp3.Response;

/** Takes a response in, its body as far as it is wanted. */
final class Receipt {
  private Receipt() {}

  static Landing of(HttpAsk ask, Call call, Response response) {
    HeaderFields headers = fields(response);
    boolean wanted =
        !ask.textOnly()
            || isText(headers)
            || headers.first("content-length").equals(Optional.of("0"));
    Body body = wanted ? Body.read(response, ask.bodyCap()) : Body.UNREAD;
    if (!body.complete()) {
      call.cancel(); // else the client would read on, to use the connection again
    }
    response.close();
    return new Landing.Answered(response.code(), headers, body.text(), body.complete());
  }

  private static boolean isText(HeaderFields headers) {
    String type = headers.first("content-type").orElse("text/html");
    return type.startsWith("text/") || type.contains("xml") || type.contains("json");
  }

  private static HeaderFields fields(Response response) {
    Map<String, List<String>> all = new LinkedHashMap<>(response.headers().toMultimap());
    return new HeaderFields(all);
  }
}
