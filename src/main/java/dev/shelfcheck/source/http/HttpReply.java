package dev.shelfcheck.source.http;

import dev.shelfcheck.ask.Cause;
import java.util.List;

/** What became of an ask. */
public sealed interface HttpReply {
  /** The redirects followed, in order. */
  List<Hop> hops();

  /**
   * What the server said last, whatever the status.
   *
   * @param body decompressed and decoded, at most as long as the ask allowed
   * @param complete whether the body was read to its end
   * @param finalUrl the address that answered
   */
  record Received(
      int status,
      HeaderFields headers,
      String body,
      boolean complete,
      String finalUrl,
      List<Hop> hops)
      implements HttpReply {
    public Received {
      hops = List.copyOf(hops);
    }

    public boolean ok() {
      return status >= 200 && status < 300;
    }
  }

  /**
   * The name system says, asked twice and known to answer for others, that there is no such host.
   */
  record NoSuchName(String host, List<Hop> hops) implements HttpReply {
    public NoSuchName {
      hops = List.copyOf(hops);
    }
  }

  /**
   * Nothing was learned.
   *
   * @param detail in words: "no answer within 20 s"
   */
  record Silent(Cause cause, String detail, List<Hop> hops) implements HttpReply {
    public Silent {
      hops = List.copyOf(hops);
    }
  }
}
