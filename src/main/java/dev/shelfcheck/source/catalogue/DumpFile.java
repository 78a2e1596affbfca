package dev.shelfcheck.source.catalogue;

import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A published dump, as a maintainer names it.
 *
 * @param scheme of the ids of a {@link DumpKind#JSONL} file, empty for the others
 * @param path a file, or for {@link DumpKind#ACL} and the dumps in parts a folder of files as well
 */
public record DumpFile(DumpKind kind, String scheme, Path path) {
  /** The dumps that can be read. */
  public enum DumpKind {
    /** arXiv's metadata snapshot, JSON lines. */
    ARXIV("arXiv", "arxiv"),
    /** DBLP, XML: it names the DOIs of what it lists. */
    DBLP("DBLP", "doi"),
    /** The ACL Anthology, XML. */
    ACL("ACL Anthology", "acl"),
    /** The Retraction Watch data, CSV: of no registry more than what was retracted. */
    RETRACTION_WATCH("Retraction Watch", ""),
    /** OpenAlex's snapshot of works, JSON lines in partitions. */
    OPENALEX("OpenAlex", "doi"),
    /** Crossref's public data file: JSON lines, or files of items. */
    CROSSREF("Crossref", "doi"),
    /** Semantic Scholar's data set of papers, JSON lines in parts. */
    SEMANTIC_SCHOLAR("Semantic Scholar", "s2"),
    /** What a program that manages references exported. */
    REFERENCES("references", ""),
    /** Plain JSON lines, of the scheme they are said to be. */
    JSONL("JSON lines", "");

    private final String words;
    private final String scheme;

    DumpKind(String words, String scheme) {
      this.words = words;
      this.scheme = scheme;
    }

    /** Its publisher's name for itself, as people and manifests are told. */
    public String words() {
      return words;
    }
  }

  /**
   * A dump whose kind tells the scheme of its identifiers: any but plain JSON lines.
   *
   * @param path a file, or the folder of a data set's parts
   */
  public static DumpFile of(DumpKind kind, Path path) {
    return new DumpFile(kind, "", path);
  }

  /** What a manifest calls it: two builds compare what they took from dumps of one label. */
  String label() {
    return kind == DumpKind.JSONL ? scheme : kind.words();
  }

  /** The scheme of the identifiers whose works a dump of such a label sets out to hold, if any. */
  static Optional<String> scheme(String label) {
    return Optional.of(
            Stream.of(DumpKind.values())
                .filter(k -> k.words.equals(label))
                .findFirst()
                .map(k -> k.scheme)
                .orElse(label))
        .filter(s -> !s.isEmpty());
  }

  Dump open() {
    return switch (kind) {
      case ARXIV -> new JsonLinesDump(path, RecordShape.lines("arxiv"));
      case JSONL -> new JsonLinesDump(path, RecordShape.lines(scheme));
      case OPENALEX -> parts(RecordShape.openAlex());
      case SEMANTIC_SCHOLAR -> parts(RecordShape.semanticScholar());
      case CROSSREF ->
          new PartsDump(
              path,
              "(?!\\.).*\\.jsonl?(\\.gz)?",
              file ->
                  file.toString().contains(".jsonl")
                      ? new JsonLinesDump(file, RecordShape.crossref())
                      : new JsonItemsDump(file, RecordShape.crossref()));
      case REFERENCES -> new ReferencesDump(path);
      case DBLP -> new DblpDump(path);
      case ACL -> new AclDump(path);
      case RETRACTION_WATCH -> new RetractionWatchDump(path);
    };
  }

  /** The files of a data set, however its parts are called; what lists them is none of them. */
  private PartsDump parts(RecordShape shape) {
    return new PartsDump(
        path, "(?![.]|manifest).*(\\.gz|\\.jsonl)", file -> new JsonLinesDump(file, shape));
  }

  /** What the records of such a dump must have, in words. */
  String needs() {
    return switch (kind) {
      case ARXIV, JSONL -> "an id of its scheme and a title";
      case DBLP, ACL -> "a title";
      case RETRACTION_WATCH -> "a DOI or PubMed number and a title";
      case OPENALEX -> "a title and a doi, pmid or arXiv address (of OpenAlex's data sets: works)";
      case CROSSREF -> "a DOI and a title";
      case SEMANTIC_SCHOLAR ->
          "a corpusid and a title (of Semantic Scholar's data sets: papers, not abstracts)";
      case REFERENCES -> "a title";
    };
  }
}
