package dev.shelfcheck.source.catalogue;

import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A published dump, as a maintainer names it.
 *
 * @param scheme of the ids of a {@link Kind#JSONL} file, empty for the others
 * @param path a file, or for {@link Kind#ACL} a folder of files as well
 */
public record DumpFile(Kind kind, String scheme, Path path) {
  /** The dumps that can be read. */
  public enum Kind {
    /** arXiv's metadata snapshot, JSON lines. */
    ARXIV("arXiv", "arxiv"),
    /** DBLP, XML: it names the DOIs of what it lists. */
    DBLP("DBLP", "doi"),
    /** The ACL Anthology, XML. */
    ACL("ACL Anthology", "acl"),
    /** The Retraction Watch data, CSV: of no registry more than what was retracted. */
    RETRACTION_WATCH("Retraction Watch", ""),
    /** Plain JSON lines, of the scheme they are said to be. */
    JSONL("JSON lines", "");

    private final String words;
    private final String scheme;

    Kind(String words, String scheme) {
      this.words = words;
      this.scheme = scheme;
    }

    public String words() {
      return words;
    }
  }

  public static DumpFile of(Kind kind, Path path) {
    return new DumpFile(kind, "", path);
  }

  /** What a manifest calls it: two builds compare what they took from dumps of one label. */
  String label() {
    return kind == Kind.JSONL ? scheme : kind.words();
  }

  /** The scheme of the identifiers whose works a dump of such a label sets out to hold, if any. */
  static Optional<String> scheme(String label) {
    return Optional.of(
            Stream.of(Kind.values())
                .filter(k -> k.words.equals(label))
                .findFirst()
                .map(k -> k.scheme)
                .orElse(label))
        .filter(s -> !s.isEmpty());
  }

  Dump open() {
    return switch (kind) {
      case ARXIV -> new JsonLinesDump(path, "arxiv");
      case JSONL -> new JsonLinesDump(path, scheme);
      case DBLP -> new DblpDump(path);
      case ACL -> new AclDump(path);
      case RETRACTION_WATCH -> new RetractionWatchDump(path);
    };
  }
}
