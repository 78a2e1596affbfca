package dev.shelfcheck.ask;

/** Where a fragment leads on its page. */
public enum Landing {
  THERE("it is there"),
  MISSING("no element of the page has that name"),
  /** Another status than 200, or another type than HTML. */
  NO_PAGE("it answered with no HTML page"),
  ELSEWHERE("the link leads to another page by now"),
  UNREAD("the page could not be read whole"),
  /** What the server sent is not what a reader sees. */
  SCRIPTED("scripts may make the places of that page");

  private final String words;

  Landing(String words) {
    this.words = words;
  }

  /** In words, without a full stop. */
  public String words() {
    return words;
  }
}
