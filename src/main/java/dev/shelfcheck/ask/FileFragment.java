package dev.shelfcheck.ask;

/**
 * Whether a file beside a list has the place that a relative link's fragment names.
 *
 * @param from the path of the document that links, as in {@code Document.path()}
 * @param target the file, as in {@link FileExists}
 * @param fragment as the link has it, undecoded
 */
public record FileFragment(String from, String target, String fragment)
    implements Question<Landing> {
  @Override
  public String words() {
    return "does " + target + " beside " + from + " have a place named #" + fragment;
  }
}
