package dev.shelfcheck.source.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.shelfcheck.model.Standing;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What each published dump is read as. */
class DumpsTest extends Workbench {
  @Test
  void arxivSnapshot() throws IOException {
    Catalogue catalogue = build(dump(DumpFile.DumpKind.ARXIV, "arxiv.json"));
    assertEquals(
        "Stochastic Lie group integrators | Simon J. A. Malham, Anke Wiese | [2007, 2008] | SIAM J."
            + " Sci. Comput. 30 (2008) 597-617 | arxiv:0704.0022 doi:10.1137/060666743 | STANDS",
        shown(work(catalogue, "arxiv:0704.0022")));
    assertEquals(
        "doi:10.1137/060666743",
        work(catalogue, "arxiv:0704.0022").published().orElseThrow().canonical());
    assertEquals(Standing.WITHDRAWN, work(catalogue, "arxiv:0704.0555").standing());
    assertEquals(List.of("math.NA", "cs.LG"), work(catalogue, "arxiv:0704.0022").categories());
  }

  @Test
  void anAbstractIsKeptAsItsContentWords() throws IOException {
    Catalogue catalogue = build(dump(DumpFile.DumpKind.ARXIV, "arxiv.json"));
    String summary = work(catalogue, "arxiv:0704.0022").summary().orElse("");
    assertEquals(
        "efficient equations free group integrators kutta lie pi piefficient present runge"
            + " rungekuttafree stochastic",
        String.join(" ", Stream.of(summary.split(" ")).sorted().toList()));
  }

  @Test
  void aWorkAnswersForItsPublishedDoi() throws IOException {
    Catalogue catalogue = build(dump(DumpFile.DumpKind.ARXIV, "arxiv.json"));
    assertEquals(
        work(catalogue, "arxiv:0704.0022").titles(),
        work(catalogue, "doi:10.1137/060666743").titles());
  }

  @Test
  void dblp() throws IOException {
    Catalogue catalogue = build(dump(DumpFile.DumpKind.DBLP, "dblp.xml"));
    assertEquals(
        "Über H2O & Müller's méthode | Jürgen Müller, Wei Wang | [2019] | ICML | doi:10.1145/1.2 |"
            + " STANDS",
        shown(work(catalogue, "doi:10.1145/1.2")));
    assertEquals(
        "An informal one | Wei Wang | [2020] | CoRR | arxiv:2003.00001 | WITHDRAWN",
        shown(work(catalogue, "arxiv:2003.00001")));
  }

  @Test
  void aclAnthology() throws IOException {
    Catalogue catalogue = build(DumpFile.of(DumpFile.DumpKind.ACL, DUMPS.resolve("acl")));
    assertEquals(
        "Attention over BERT layers | Ada Lovelace, Plato | [2022] | Proceedings of the 60th Annual"
            + " Meeting / ACL | acl:2022.acl-long.1 doi:10.18653/v1/2022.acl-long.1 | STANDS",
        shown(work(catalogue, "acl:2022.acl-long.1")));
    assertEquals(Standing.RETRACTED, work(catalogue, "acl:2022.acl-long.2").standing());
    assertEquals("Old style", work(catalogue, "acl:P18-1007").title());
  }

  @Test
  void retractionWatchMarksThePaperNotTheNotice() throws IOException {
    Catalogue catalogue = build(dump(DumpFile.DumpKind.RETRACTION_WATCH, "retractions.csv"));
    assertEquals(
        "A study, \"quoted\" | Ann Ample, Bob Bold | [2015] | J. Ex. | doi:10.1000/paper |"
            + " RETRACTED",
        shown(work(catalogue, "doi:10.1000/paper")));
    assertEquals("silence", work(catalogue, "doi:10.1000/notice").title());
    assertEquals(Standing.STANDS, work(catalogue, "doi:10.1000/reinstated").standing());
    assertEquals(Standing.DOUBTED, work(catalogue, "doi:10.1000/doubted").standing());
    assertEquals("silence", work(catalogue, "doi:10.1000/corrected").title());
  }
}
