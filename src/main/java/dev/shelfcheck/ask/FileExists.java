package dev.shelfcheck.ask;

/**
 * Whether a file stands where a relative link says.
 *
 * @param from the path of the document that links, as in {@code Document.path()}
 * @param target the link's target without query and fragment, percent-decoded; one with a leading
 *     slash leads from the root of the repository
 */
public record FileExists(String from, String target) implements Question<Boolean> {
  @Override
  public String words() {
    return "is there a file "
        + target
        + (target.startsWith("/") ? " below the root of " : " beside ")
        + from;
  }
}
