package dev.shelfcheck.ask;

/**
 * What a web address answers.
 *
 * @param url absolute, without fragment
 */
public record LinkStatus(String url) implements Question<LinkReport> {
  @Override
  public String words() {
    return "does " + url + " answer";
  }
}
