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
 * @param payload for a POST
 * @param fields what is sent beside it
 * @param bounds how much of an answer is waited for and read
 */
public record HttpAsk(
    String method, String url, Optional<Payload> payload, RequestFields fields, Bounds bounds) {
  /** What a secret's name begins with that goes into the address, and no header's can. */
  static final String PARAMETER = "?";

  /** What a POST carries. */
  public record Payload(String contentType, String text) {
    byte[] bytes() {
      return text.getBytes(StandardCharsets.UTF_8);
    }
  }

  /**
   * What is sent beside an address.
   *
   * @param headers sent at every hop
   * @param secrets headers, and parameters by their name behind a {@code ?}, sent to the URL's own
   *     host and port alone, never after a hop elsewhere nor over plain http to a host that is not
   *     explicitly allowed
   */
  public record RequestFields(Map<String, String> headers, Map<String, String> secrets) {
    private static final RequestFields NONE = new RequestFields(Map.of(), Map.of());

    public RequestFields {
      headers = Map.copyOf(headers);
      secrets = Map.copyOf(secrets);
    }

    /** Names the secrets, never shows them. */
    @Override
    public String toString() {
      return headers + (secrets.isEmpty() ? "" : " with " + secrets.keySet());
    }
  }

  /**
   * How much of an answer is waited for and read.
   *
   * @param bodyCap bytes of the body that are read, decompressed; the rest is left unread
   * @param textOnly whether a body of another type than text or markup is left unread
   * @param attempts how many times each hop is tried at most
   * @param octets whether the body is no text: each of its bytes is given as the character of its
   *     number, whatever the type says
   * @param timeout for one exchange, from connecting to the last byte read; absent for the gate's
   *     own
   */
  public record Bounds(
      int bodyCap, boolean textOnly, int attempts, boolean octets, Optional<Duration> timeout) {
    /** 8 MiB of a body, and three tries after the first; chosen. */
    private static final Bounds USUAL = new Bounds(8 << 20, false, 4, false, Optional.empty());
  }

  /** A GET, with the usual bounds. */
  public static HttpAsk get(String url) {
    return of("GET", url, Optional.empty());
  }

  /** A HEAD, with the usual bounds. */
  public static HttpAsk head(String url) {
    return of("HEAD", url, Optional.empty());
  }

  /** A POST of a text, with the usual bounds. */
  public static HttpAsk post(String url, String contentType, String text) {
    return of("POST", url, Optional.of(new Payload(contentType, text)));
  }

  private static HttpAsk of(String method, String url, Optional<Payload> payload) {
    return new HttpAsk(method, url, payload, RequestFields.NONE, Bounds.USUAL);
  }

  /** The same with a header, in place of one of that name. */
  public HttpAsk header(String name, String value) {
    return with(new RequestFields(with(fields.headers, name, value), fields.secrets));
  }

  /** The same with a header that goes to the URL's own host and port alone. */
  public HttpAsk secret(String name, String value) {
    return with(new RequestFields(fields.headers, with(fields.secrets, name, value)));
  }

  /** A secret for a server that takes it in the address only: it is added as the ask is sent. */
  public HttpAsk secretParameter(String name, String value) {
    return secret(PARAMETER + name, value);
  }

  /** Reads at most so many bytes, and of text alone. */
  public HttpAsk peek(int bytes) {
    return with(new Bounds(bytes, true, bounds.attempts, bounds.octets, bounds.timeout));
  }

  /** Reads at most so many bytes of the body, decompressed. */
  public HttpAsk bodyCap(int bytes) {
    return with(new Bounds(bytes, bounds.textOnly, bounds.attempts, bounds.octets, bounds.timeout));
  }

  /** The body is no text: each character stands for one byte of it. */
  public HttpAsk octets() {
    return with(new Bounds(bounds.bodyCap, bounds.textOnly, bounds.attempts, true, bounds.timeout));
  }

  /** Tries each hop at most so many times. */
  public HttpAsk attempts(int count) {
    return with(new Bounds(bounds.bodyCap, bounds.textOnly, count, bounds.octets, bounds.timeout));
  }

  /** Waits so long for one exchange, in place of the gate's own patience. */
  public HttpAsk timeout(Duration value) {
    return with(
        new Bounds(
            bounds.bodyCap, bounds.textOnly, bounds.attempts, bounds.octets, Optional.of(value)));
  }

  private HttpAsk with(RequestFields value) {
    return new HttpAsk(method, url, payload, value, bounds);
  }

  private HttpAsk with(Bounds value) {
    return new HttpAsk(method, url, payload, fields, value);
  }

  private static Map<String, String> with(Map<String, String> map, String name, String value) {
    Map<String, String> all = new HashMap<>(map);
    all.put(name, value);
    return all;
  }

  /** Names the secrets, never shows them. */
  @Override
  public String toString() {
    return method
        + " "
        + url
        + (fields.secrets.isEmpty() ? "" : " with " + fields.secrets.keySet());
  }
}
