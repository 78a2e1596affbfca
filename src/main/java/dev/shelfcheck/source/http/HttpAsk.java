package dev.shelfcheck.source.http;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * One thing to ask of a server.
 *
 * @param url absolute, http or https; its fragment is not sent
 * @param headers sent at every hop
 * @param secrets headers, and parameters by their name behind a {@code ?}, sent to the URL's own
 *     host and port alone, never after a hop elsewhere nor over plain http to a host that is not
 *     explicitly allowed
 * @param payload for a POST
 * @param bodyCap how many bytes of the body are read, decompressed; the rest is left unread
 * @param textOnly whether a body of another type than text or markup is left unread
 * @param attempts how many times each hop is tried at most
 * @param timeout for one exchange, from connecting to the last byte read; absent for the gate's own
 */
public record HttpAsk(
    String method,
    String url,
    Map<String, String> headers,
    Map<String, String> secrets,
    Optional<Payload> payload,
    int bodyCap,
    boolean textOnly,
    int attempts,
    Optional<Duration> timeout) {
  private static final int BODY_CAP = 8 << 20;
  private static final int ATTEMPTS = 4;

  /** What a secret's name begins with that goes into the address, and no header's can. */
  static final String PARAMETER = "?";

  public HttpAsk {
    headers = Map.copyOf(headers);
    secrets = Map.copyOf(secrets);
  }

  /** What a POST carries. */
  public record Payload(String contentType, String text) {
    byte[] bytes() {
      return text.getBytes(StandardCharsets.UTF_8);
    }
  }

  public static HttpAsk get(String url) {
    return of("GET", url, Optional.empty());
  }

  public static HttpAsk head(String url) {
    return of("HEAD", url, Optional.empty());
  }

  public static HttpAsk post(String url, String contentType, String text) {
    return of("POST", url, Optional.of(new Payload(contentType, text)));
  }

  private static HttpAsk of(String method, String url, Optional<Payload> payload) {
    return new HttpAsk(
        method, url, Map.of(), Map.of(), payload, BODY_CAP, false, ATTEMPTS, Optional.empty());
  }

  public HttpAsk header(String name, String value) {
    return new HttpAsk(
        method,
        url,
        with(headers, name, value),
        secrets,
        payload,
        bodyCap,
        textOnly,
        attempts,
        timeout);
  }

  public HttpAsk secret(String name, String value) {
    return new HttpAsk(
        method,
        url,
        headers,
        with(secrets, name, value),
        payload,
        bodyCap,
        textOnly,
        attempts,
        timeout);
  }

  /** A secret for a server that takes it in the address only: it is added as the ask is sent. */
  public HttpAsk secretParameter(String name, String value) {
    return secret(PARAMETER + name, value);
  }

  /** Reads at most so many bytes, and of text alone. */
  public HttpAsk peek(int bytes) {
    return new HttpAsk(method, url, headers, secrets, payload, bytes, true, attempts, timeout);
  }

  public HttpAsk bodyCap(int bytes) {
    return new HttpAsk(method, url, headers, secrets, payload, bytes, textOnly, attempts, timeout);
  }

  public HttpAsk attempts(int count) {
    return new HttpAsk(method, url, headers, secrets, payload, bodyCap, textOnly, count, timeout);
  }

  public HttpAsk timeout(Duration value) {
    return new HttpAsk(
        method, url, headers, secrets, payload, bodyCap, textOnly, attempts, Optional.of(value));
  }

  private static Map<String, String> with(Map<String, String> map, String name, String value) {
    Map<String, String> all = new HashMap<>(map);
    all.put(name, value);
    return all;
  }

  /** Names the secrets, never shows them. */
  @Override
  public String toString() {
    return method + " " + url + (secrets.isEmpty() ? "" : " with " + secrets.keySet());
  }
}
