package dev.shelfcheck.source.http;

import java.util.Map;

/**
 * The status codes of HTTP that mean something here: those of RFC 9110 and of <a
 * href="https://www.iana.org/assignments/http-status-codes">IANA's registry</a>, and those that
 * servers and walls in use made up.
 */
public final class HttpStatus {
  // By their names in RFC 9110, section 15; 429 by RFC 6585, 451 by RFC 7725.
  public static final int OK = 200;
  public static final int PARTIAL_CONTENT = 206;
  public static final int MOVED_PERMANENTLY = 301;
  public static final int FOUND = 302;
  public static final int SEE_OTHER = 303;
  public static final int NOT_MODIFIED = 304;
  public static final int TEMPORARY_REDIRECT = 307;
  public static final int PERMANENT_REDIRECT = 308;
  public static final int BAD_REQUEST = 400;
  public static final int UNAUTHORIZED = 401;
  public static final int FORBIDDEN = 403;
  public static final int NOT_FOUND = 404;
  public static final int METHOD_NOT_ALLOWED = 405;
  public static final int NOT_ACCEPTABLE = 406;
  public static final int PROXY_AUTHENTICATION_REQUIRED = 407;
  public static final int REQUEST_TIMEOUT = 408;
  public static final int CONFLICT = 409;
  public static final int GONE = 410;
  public static final int RANGE_NOT_SATISFIABLE = 416;
  public static final int UNPROCESSABLE_CONTENT = 422;
  public static final int TOO_MANY_REQUESTS = 429;
  public static final int UNAVAILABLE_FOR_LEGAL_REASONS = 451;
  public static final int SERVICE_UNAVAILABLE = 503;

  /** What LinkedIn, and others after it, answer to programs. */
  public static final int REQUEST_DENIED = 999;

  /** The first of the codes that are no success and no redirect, ... */
  private static final int FIRST_ERROR = 400;

  /** ... and the first of the errors that are the server's own. */
  private static final int FIRST_SERVER_ERROR = 500;

  /** The first code behind those of success. */
  private static final int FIRST_REDIRECT = 300;

  /** As messages name them. */
  private static final Map<Integer, String> NAMES =
      Map.ofEntries(
          Map.entry(OK, "OK"),
          Map.entry(NOT_MODIFIED, "Not Modified"),
          Map.entry(BAD_REQUEST, "Bad Request"),
          Map.entry(UNAUTHORIZED, "Unauthorized"),
          Map.entry(402, "Payment Required"),
          Map.entry(FORBIDDEN, "Forbidden"),
          Map.entry(NOT_FOUND, "Not Found"),
          Map.entry(METHOD_NOT_ALLOWED, "Method Not Allowed"),
          Map.entry(NOT_ACCEPTABLE, "Not Acceptable"),
          Map.entry(PROXY_AUTHENTICATION_REQUIRED, "Proxy Authentication Required"),
          Map.entry(REQUEST_TIMEOUT, "Request Timeout"),
          Map.entry(CONFLICT, "Conflict"),
          Map.entry(GONE, "Gone"),
          Map.entry(421, "Misdirected Request"),
          Map.entry(423, "Locked"),
          Map.entry(TOO_MANY_REQUESTS, "Too Many Requests"),
          Map.entry(UNAVAILABLE_FOR_LEGAL_REASONS, "Unavailable For Legal Reasons"),
          Map.entry(500, "Internal Server Error"),
          Map.entry(501, "Not Implemented"),
          Map.entry(502, "Bad Gateway"),
          Map.entry(SERVICE_UNAVAILABLE, "Service Unavailable"),
          Map.entry(504, "Gateway Timeout"),
          Map.entry(520, "unknown error behind Cloudflare"),
          Map.entry(521, "server down behind Cloudflare"),
          Map.entry(522, "connection timed out behind Cloudflare"),
          Map.entry(525, "TLS failed behind Cloudflare"),
          Map.entry(530, "no such origin behind Cloudflare"),
          Map.entry(REQUEST_DENIED, "Request Denied"));

  private HttpStatus() {}

  /** A code with its name, where it has one: {@code 404 Not Found}. */
  public static String line(int status) {
    String name = NAMES.get(status);
    return name == null ? String.valueOf(status) : status + " " + name;
  }

  /** Whether it is one of success (RFC 9110, section 15.3). */
  public static boolean isSuccess(int status) {
    return status >= OK && status < FIRST_REDIRECT;
  }

  /** Whether it sends on to another address (RFC 9110, section 15.4). */
  public static boolean isRedirect(int status) {
    return switch (status) {
      case MOVED_PERMANENTLY, FOUND, SEE_OTHER, TEMPORARY_REDIRECT, PERMANENT_REDIRECT -> true;
      default -> false;
    };
  }

  /** Whether it sends on for good (RFC 9110, sections 15.4.2 and 15.4.9). */
  public static boolean isPermanentRedirect(int status) {
    return status == MOVED_PERMANENTLY || status == PERMANENT_REDIRECT;
  }

  /** Whether it is an error, the client's or the server's (sections 15.5 and 15.6). */
  public static boolean isError(int status) {
    return status >= FIRST_ERROR;
  }

  /** Whether it is an error of the server's own (section 15.6), or one beyond the registry. */
  public static boolean isServerError(int status) {
    return status >= FIRST_SERVER_ERROR;
  }
}
