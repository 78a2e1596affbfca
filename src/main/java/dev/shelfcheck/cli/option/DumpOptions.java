package dev.shelfcheck.cli.option;

import dev.shelfcheck.cli.terminal.UsageException;
import dev.shelfcheck.source.catalogue.DumpFile;
import dev.shelfcheck.source.catalogue.DumpFile.DumpKind;
import dev.shelfcheck.source.catalogue.Notation;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Option;

/** The published dumps that a catalogue is made of. */
public final class DumpOptions {
  @Option(names = "--arxiv", paramLabel = "FILE", description = "arXiv's metadata snapshot.")
  private List<Path> arxiv = List.of();

  @Option(names = "--dblp", paramLabel = "FILE", description = "DBLP's dblp.xml.gz.")
  private List<Path> dblp = List.of();

  @Option(names = "--acl", paramLabel = "PATH", description = "The ACL Anthology's data/xml.")
  private List<Path> acl = List.of();

  @Option(
      names = "--retraction-watch",
      paramLabel = "FILE",
      description = "The Retraction Watch data, CSV.")
  private List<Path> retractionWatch = List.of();

  @Option(
      names = "--openalex",
      paramLabel = "PATH",
      description = "OpenAlex's snapshot of works: the folder data/works, or one of its parts.")
  private List<Path> openAlex = List.of();

  @Option(
      names = "--crossref",
      paramLabel = "PATH",
      description = "Crossref's public data file, unpacked: its folder, or one of its files.")
  private List<Path> crossref = List.of();

  @Option(
      names = "--semantic-scholar",
      paramLabel = "PATH",
      description = "Semantic Scholar's data set of papers: its folder, or one of its parts.")
  private List<Path> semanticScholar = List.of();

  @Option(
      names = "--references",
      paramLabel = "FILE",
      description = "References as CSL-JSON, Zotero's JSON, RIS, or EndNote's .enw or XML.")
  private List<Path> references = List.of();

  @Option(
      names = "--jsonl",
      paramLabel = "SCHEME=FILE",
      description = "JSON lines whose ids are of the scheme: arxiv, openreview, acl, doi, ...")
  private List<String> jsonl = List.of();

  /** The dumps, in the order of their kinds. */
  public List<DumpFile> files() {
    List<DumpFile> dumps = new ArrayList<>();
    arxiv.forEach(p -> dumps.add(DumpFile.of(DumpKind.ARXIV, p)));
    dblp.forEach(p -> dumps.add(DumpFile.of(DumpKind.DBLP, p)));
    acl.forEach(p -> dumps.add(DumpFile.of(DumpKind.ACL, p)));
    retractionWatch.forEach(p -> dumps.add(DumpFile.of(DumpKind.RETRACTION_WATCH, p)));
    openAlex.forEach(p -> dumps.add(DumpFile.of(DumpKind.OPENALEX, p)));
    crossref.forEach(p -> dumps.add(DumpFile.of(DumpKind.CROSSREF, p)));
    semanticScholar.forEach(p -> dumps.add(DumpFile.of(DumpKind.SEMANTIC_SCHOLAR, p)));
    references.forEach(p -> dumps.add(DumpFile.of(DumpKind.REFERENCES, p)));
    jsonl.forEach(j -> dumps.add(lines(j)));
    return dumps;
  }

  private static DumpFile lines(String option) {
    int equals = option.indexOf('=');
    String scheme = option.substring(0, Math.max(0, equals)).toLowerCase(Locale.ROOT);
    if (!Notation.isScheme(scheme)) {
      throw new UsageException(
          "--jsonl " + option + ": SCHEME=FILE is expected, with a scheme like arxiv, doi or acl");
    }
    return new DumpFile(DumpKind.JSONL, scheme, Path.of(option.substring(equals + 1)));
  }
}
