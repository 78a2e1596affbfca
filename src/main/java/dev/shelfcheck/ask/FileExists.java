package dev.shelfcheck.ask;

/**
 * Whether a file stands where a relative link says.
 *
 * @param from the path of the document that links, as in {@code Document.path()}
 * @param target the link's target without query and fragment, percent-decoded
 */
public record FileExists(String from, String target) implements Question<Boolean> {
  @Override
  public String words() {
    return "is there a file " + target + " beside " + from;
  }
}
