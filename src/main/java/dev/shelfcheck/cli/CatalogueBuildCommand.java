package dev.shelfcheck.cli;

import dev.shelfcheck.source.catalogue.CatalogueBuilder;
import dev.shelfcheck.source.catalogue.CatalogueInfo;
import dev.shelfcheck.source.catalogue.DumpFile;
import dev.shelfcheck.source.catalogue.DumpFile.Kind;
import dev.shelfcheck.source.catalogue.Notation;
import dev.shelfcheck.source.catalogue.Progress;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Builds the catalogue anew from published dumps. */
@Command(
    addMethodSubcommands = false, // none has any, and looking for them costs every start
    name = "build",
    description =
        "Builds the catalogue anew from published dumps; the present one stays until then.",
    mixinStandardHelpOptions = true)
final class CatalogueBuildCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Mixin private final CatalogueFolderOption catalogue = new CatalogueFolderOption();

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

  @Option(names = "--force", description = "Lets a build that holds less replace the present one.")
  private boolean force;

  CatalogueBuildCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    List<DumpFile> dumps = dumps();
    Instant start = terminal.clock().instant();
    try {
      CatalogueInfo info = build(dumps);
      Duration took = Duration.between(start, terminal.clock().instant());
      CatalogueInfoCommand.print(info, terminal.out());
      terminal.out().printf(Locale.ROOT, "built in %.1f s%n", took.toMillis() / 1000.0);
      return ExitCode.CLEAN;
    } catch (IOException e) {
      throw new UsageException(String.valueOf(e.getMessage()));
    }
  }

  private CatalogueInfo build(List<DumpFile> dumps) throws IOException {
    try (Headway headway = new Headway(terminal)) {
      Progress progress =
          (step, done, total, records) ->
              headway.at("indexing " + step, "MiB", (int) (done >> 20), (int) (total >> 20));
      return new CatalogueBuilder(catalogue.folder(terminal), force, progress).build(dumps);
    }
  }

  private List<DumpFile> dumps() {
    List<DumpFile> dumps = new ArrayList<>();
    arxiv.forEach(p -> dumps.add(DumpFile.of(Kind.ARXIV, p)));
    dblp.forEach(p -> dumps.add(DumpFile.of(Kind.DBLP, p)));
    acl.forEach(p -> dumps.add(DumpFile.of(Kind.ACL, p)));
    retractionWatch.forEach(p -> dumps.add(DumpFile.of(Kind.RETRACTION_WATCH, p)));
    openAlex.forEach(p -> dumps.add(DumpFile.of(Kind.OPENALEX, p)));
    crossref.forEach(p -> dumps.add(DumpFile.of(Kind.CROSSREF, p)));
    semanticScholar.forEach(p -> dumps.add(DumpFile.of(Kind.SEMANTIC_SCHOLAR, p)));
    references.forEach(p -> dumps.add(DumpFile.of(Kind.REFERENCES, p)));
    jsonl.forEach(j -> dumps.add(lines(j)));
    if (dumps.isEmpty()) {
      throw new UsageException("nothing to build from: name a dump, for example --arxiv FILE");
    }
    return dumps;
  }

  private static DumpFile lines(String option) {
    int equals = option.indexOf('=');
    String scheme = option.substring(0, Math.max(0, equals)).toLowerCase(Locale.ROOT);
    if (!Notation.isScheme(scheme)) {
      throw new UsageException(
          "--jsonl " + option + ": SCHEME=FILE is expected, with a scheme like arxiv, doi or acl");
    }
    return new DumpFile(Kind.JSONL, scheme, Path.of(option.substring(equals + 1)));
  }
}
