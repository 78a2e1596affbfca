package dev.shelfcheck.ask;

import dev.shelfcheck.model.WebAddress;
import java.util.Optional;

/**
 * What a web address answers.
 *
 * @param url absolute, without fragment; its host as the name system has it, so that one page is
 *     one question in whichever letters a list writes its host
 */
public record LinkStatus(String url) implements Question<LinkReport> {
  /** The question for a link's target, absent where that is no http or https address. */
  public static Optional<LinkStatus> of(String target) {
    int fragment = target.indexOf('#');
    String text = (fragment < 0 ? target : target.substring(0, fragment)).strip();
    return WebAddress.parse(text)
        .map(
            a ->
                new LinkStatus(
                    a.asciiHosted(text.startsWith("//") ? a.scheme() + ":" + text : text)));
  }

  @Override
  public String words() {
    return "does " + url + " answer";
  }

  /** Written out, since what Java makes of a record costs a start milliseconds. */
  @Override
  public boolean equals(Object other) {
    return other instanceof LinkStatus that && url.equals(that.url);
  }

  @Override
  public int hashCode() {
    return url.hashCode();
  }
}
