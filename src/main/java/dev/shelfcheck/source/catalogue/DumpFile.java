package dev.shelfcheck.source.catalogue;

import java.nio.file.Path;

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
    ARXIV("arXiv"),
    /** DBLP, XML. */
    DBLP("DBLP"),
    /** The ACL Anthology, XML. */
    ACL("ACL Anthology"),
    /** The Retraction Watch data, CSV. */
    RETRACTION_WATCH("Retraction Watch"),
    /** Plain JSON lines. */
    JSONL("JSON lines");

    private final String words;

    Kind(String words) {
      this.words = words;
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
