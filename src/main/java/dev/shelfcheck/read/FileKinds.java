package dev.shelfcheck.read;

import dev.shelfcheck.model.DocumentKind;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Which files are reading lists, by their names. */
final class FileKinds {
  private static final Set<String> MARKDOWN =
      Set.of("md", "markdown", "mdown", "mkd", "mdx", "qmd", "rmd", "txt");

  /** For messages. */
  static final String SPOKEN = ".md .markdown .mdx .qmd .rmd .txt .bib or README";

  private FileKinds() {}

  static Optional<DocumentKind> of(String path) {
    String name = path.substring(path.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
    int dot = name.lastIndexOf('.');
    if (dot < 0) {
      return name.equals("readme") ? Optional.of(DocumentKind.MARKDOWN) : Optional.empty();
    }
    String ending = name.substring(dot + 1);
    if (ending.equals("bib")) {
      return Optional.of(DocumentKind.BIBTEX);
    }
    return MARKDOWN.contains(ending) ? Optional.of(DocumentKind.MARKDOWN) : Optional.empty();
  }
}
