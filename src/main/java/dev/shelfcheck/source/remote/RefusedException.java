package dev.shelfcheck.source.remote;

import dev.shelfcheck.disk.Sizes;
import dev.shelfcheck.source.http.HttpReply;
import dev.shelfcheck.source.http.HttpStatus;
import java.io.Serial;
import java.util.Locale;

/** Something could not be had; the message is the second half of a sentence. */
final class RefusedException extends Exception {
  @Serial private static final long serialVersionUID = 1L;

  RefusedException(String why) {
    super(why);
  }

  /** Why, in words. */
  String why() {
    return String.valueOf(getMessage());
  }

  /** A reply's body, whole. */
  static String body(HttpReply reply) throws RefusedException {
    if (!(reply instanceof HttpReply.Received r)) {
      throw new RefusedException("could not be read: " + silence(reply));
    }
    if (r.status() == HttpStatus.NOT_FOUND || r.status() == HttpStatus.GONE) {
      throw new RefusedException("is not there: the server answered " + r.status());
    }
    if (!r.ok()) {
      throw new RefusedException("could not be read: the server answered " + r.status());
    }
    if (!r.complete()) {
      throw new RefusedException(
          String.format(
              Locale.ROOT,
              "could not be read whole: it is larger than %d MiB, or was cut off on the way",
              Sizes.mib(RemoteLists.LARGEST)));
    }
    return r.body();
  }

  static String silence(HttpReply reply) {
    return reply instanceof HttpReply.Silent s
        ? s.detail()
        : "its host's name does not resolve, and others do";
  }
}
