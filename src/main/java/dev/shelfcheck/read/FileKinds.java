package dev.shelfcheck.read;

import dev.shelfcheck.model.DocumentKind;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Which files are reading lists, by their names. */
public final class FileKinds {
  private static final Set<String> MARKDOWN =
      Set.of("md", "markdown", "mdown", "mkd", "mdx", "qmd", "rmd", "txt");

  /** The endings of the kinds that are not Markdown. */
  private static final Map<String, DocumentKind> OTHERS =
      Map.of(
          "bib", DocumentKind.BIBTEX,
          "ipynb", DocumentKind.NOTEBOOK,
          "csljson", DocumentKind.CSL_JSON,
          "ris", DocumentKind.RIS,
          "rst", DocumentKind.RST,
          "org", DocumentKind.ORG,
          "adoc", DocumentKind.ASCIIDOC,
          "asciidoc", DocumentKind.ASCIIDOC);

  /** What a file may be that is named: few of those in a folder are lists. */
  private static final Map<String, DocumentKind> NAMED =
      Map.of("json", DocumentKind.CSL_JSON, "tex", DocumentKind.TEX, "bbl", DocumentKind.TEX);

  /**
   * Kinds that hold lists and are not read: Textile, MediaWiki, and exports of programs that manage
   * references.
   */
  private static final Set<String> UNREAD = Set.of("textile", "mediawiki", "enw", "nbib");

  /** What a file of another kind is, as the second half of a sentence. */
  static final String NONE =
      "is none of the kinds read (.md .markdown .mdx .qmd .rmd .txt .rst .org .adoc .bib .csljson"
          + " .ris .ipynb or README; .tex .bbl with a bibliography in it; .json where it is named)";

  /** Endings of data files, which are lists where a config says so. */
  private static final Set<String> DATA = Set.of("yml", "yaml", "toml", "json", "csv", "tsv");

  /** What is missing where a data file is named, as the second half of a sentence. */
  static final String UNDECLARED =
      "is a data file, and no config says which of its fields are what: declare it in"
          + " .shelfcheck.yml, for example 'data: {files: list.yml, title: name, link: url}'";

  /** What is wrong with LaTeX that only cites, as the second half of a sentence. */
  static final String CITES_ONLY =
      "is LaTeX without a bibliography of its own (no \\bibitem in it): name its .bib file";

  /** Under this name, and not under one that tells a kind, standard input goes by its text. */
  static final String UNNAMED = "stdin.md";

  private static final Pattern BIBTEX =
      Pattern.compile(
          "\\A\\uFEFF?(?:\\s++|%[^\\r\\n]*+)*+@[A-Za-z]+\\s*[{(]\\s*[^\\s{}()=\"]+\\s*[,=]");

  private FileKinds() {}

  /** The name of what came without one, with the ending of the kind that it seems to be. */
  static String named(String name, FileText text) {
    return name.equals(UNNAMED)
            && text instanceof FileText.Text read
            && BIBTEX.matcher(read.text()).find()
        ? "stdin.bib"
        : name;
  }

  /** The same in git's words, for questions about these files alone. */
  public static List<String> pathspecs() {
    return Stream.concat(
            Stream.concat(endings().stream(), Stream.of("tex")).sorted().map(e -> "*." + e),
            Stream.of("readme", "*/readme"))
        .map(glob -> ":(top,icase)" + glob)
        .toList();
  }

  /** The endings of files that are read as lists, in small letters, without the dot. */
  public static List<String> endings() {
    return Stream.concat(MARKDOWN.stream(), OTHERS.keySet().stream()).sorted().toList();
  }

  /** Whether a file is read as a list, by its path. */
  public static boolean isList(String path) {
    return of(path).isPresent();
  }

  /** Whether a file is, by its ending, one whose fields may be declared. */
  static boolean isData(String path) {
    return DATA.contains(ending(path));
  }

  /** Whether a file in a folder may be one by its path, and is one where its text says so. */
  static boolean mayBeList(String path) {
    return ending(path).equals("tex");
  }

  /** Whether LaTeX holds a bibliography. */
  static boolean holdsItems(String text) {
    return text.contains("\\bibitem");
  }

  /** The kind of a file that is named, by its path. */
  static Optional<DocumentKind> ofNamed(String path) {
    return of(path).or(() -> Optional.ofNullable(NAMED.get(ending(path))));
  }

  /** Whether a file is, by its ending, a list of a kind that is not read. */
  static boolean isUnread(String path) {
    return UNREAD.contains(ending(path));
  }

  static Optional<DocumentKind> of(String path) {
    String ending = ending(path);
    if (ending.isEmpty()) {
      return name(path).equals("readme") ? Optional.of(DocumentKind.MARKDOWN) : Optional.empty();
    }
    return MARKDOWN.contains(ending)
        ? Optional.of(DocumentKind.MARKDOWN)
        : Optional.ofNullable(OTHERS.get(ending));
  }

  private static String name(String path) {
    return path.substring(path.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
  }

  /** What stands behind a name's last dot; empty where there is none. */
  private static String ending(String path) {
    String name = name(path);
    int dot = name.lastIndexOf('.');
    return dot < 0 ? "" : name.substring(dot + 1);
  }
}
