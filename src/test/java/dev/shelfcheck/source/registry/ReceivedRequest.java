package dev.shelfcheck.source.registry;

import com.github.tomakehurst.wiremock.http.Request;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** A request as a stand-in reads it. */
record ReceivedRequest(String path, Map<String, String> parameters, String body) {
  ReceivedRequest {
    parameters = Map.copyOf(parameters);
  }

  static ReceivedRequest of(Request request) {
    URI uri = URI.create(request.getUrl());
    Map<String, String> parameters = new LinkedHashMap<>();
    String query = uri.getRawQuery() == null ? "" : uri.getRawQuery();
    for (String pair : query.split("&", -1)) {
      int at = pair.indexOf('=');
      if (at > 0) {
        parameters.put(decoded(pair.substring(0, at)), decoded(pair.substring(at + 1)));
      }
    }
    return new ReceivedRequest(uri.getPath(), parameters, request.getBodyAsString());
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }

  String parameter(String name) {
    return parameters.getOrDefault(name, "");
  }
}
