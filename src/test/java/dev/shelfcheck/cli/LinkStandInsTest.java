package dev.shelfcheck.cli;

import static dev.shelfcheck.source.http.Loopback.status;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shelfcheck.source.http.Loopback;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Who answers for pages, and where a copy of them is kept. */
@Timeout(180)
class LinkStandInsTest {
  private static final String FEED =
      """
      <feed xmlns="http://www.w3.org/2005/Atom"><entry>\
      <id>http://arxiv.org/abs/2205.14135v2</id><published>2022-05-27T00:00:00Z</published>\
      <title>FlashAttention</title><author><name>Tri Dao</name></author></entry>\
      <entry><id>http://arxiv.org/abs/2301.00774v3</id><published>2023-01-02T00:00:00Z</published>\
      <title>SparseGPT</title><author><name>Elias Frantar</name></author></entry></feed>\
      """;

  @TempDir private Path folder;
  private final LinksRun run = new LinksRun(() -> folder);

  @AfterEach
  void stop() {
    run.close();
  }

  @Test
  void registryAnswersForItsPapersInOneRequestAndIsNotAskedAgain() throws IOException {
    run.environment().put("SHELFCHECK_ARXIV_URL", run.desk().url(""));
    run.environment().put("SHELFCHECK_SEMANTIC_SCHOLAR_URL", run.desk().url(""));
    run.desk().on("/api/query", status(200, FEED, "Content-Type: application/atom+xml"));
    String first =
        run.links("", "https://arxiv.org/abs/2205.14135", "https://www.arxiv.org/pdf/2301.00774v2");
    assertEquals(
        """
        0
        alive|https://arxiv.org/abs/2205.14135|0|arXiv has it||@list.md:1:7|
        alive|https://www.arxiv.org/pdf/2301.00774v2|0|arXiv has it||@list.md:2:7|
        """,
        first);
    assertEquals(
        1, run.desk().seen("/api/query?id_list=2205.14135,2301.00774&max_results=2").size());
    run.desk().forget();
    assertEquals(
        first,
        run.links(
            "", "https://arxiv.org/abs/2205.14135", "https://www.arxiv.org/pdf/2301.00774v2"));
    assertEquals(0, run.desk().seen().size());
  }

  @Test
  void silentRegistryLeavesItsPapersUncheckedAndSparesTheirPages() throws IOException {
    run.environment().put("SHELFCHECK_ARXIV_URL", run.desk().url(""));
    run.environment().put("SHELFCHECK_SEMANTIC_SCHOLAR_URL", run.desk().url(""));
    run.desk().on("/", status(403, "no programs here"));
    String said = run.links("", "https://arxiv.org/abs/2205.14135", "/ok");
    assertTrue(said.startsWith("0\nunchecked|https://arxiv.org/abs/2205.14135|0|arXiv"), said);
    assertTrue(said.contains("alive|/ok|200|200 OK|"), said);
  }

  @Test
  void tokenHasRepositoriesAskedTogether() throws IOException {
    run.environment().put("SHELFCHECK_GITHUB_URL", run.desk().url(""));
    run.environment().put("GITHUB_TOKEN", "t0ken");
    run.desk()
        .on(
            "/graphql",
            status(
                200,
                "{\"data\":{\"r0\":{\"nameWithOwner\":\"a/b\",\"isArchived\":true},"
                    + "\"r1\":{\"nameWithOwner\":\"lab/d\",\"isArchived\":false}}}",
                "Content-Type: application/json"));
    assertEquals(
        """
        0
        alive|https://github.com/a/b|0|GitHub has it, archived by its owner||@list.md:1:7|
        moved|https://github.com/c/d|0|renamed|https://github.com/lab/d|@list.md:2:7|
        """,
        run.links("", "https://github.com/a/b", "https://github.com/c/d"));
    assertEquals(1, run.desk().seen().size());
  }

  @Test
  void archivedCopyOfADeadPageIsLookedUp() throws IOException {
    run.environment().put("SHELFCHECK_WAYBACK_URL", run.desk().url(""));
    run.desk()
        .on(
            "/wayback/available",
            status(
                200,
                "{\"archived_snapshots\":{\"closest\":{\"available\":true,"
                    + "\"url\":\"http://web.archive.org/web/2024/x\"}}}"));
    assertEquals(
        "1\ndead|/gone|404|404 Not Found, confirmed by a second request||@list.md:1:7"
            + "|https://web.archive.org/web/2024/x\n",
        run.links("--archive", "/gone"));
    assertEquals(1, run.desk().seen().size());
  }

  @Test
  void whatTheArchiveSaidIsNotAskedAgain() throws IOException {
    run.environment().put("SHELFCHECK_WAYBACK_URL", run.desk().url(""));
    run.desk().on("/wayback/available", LinkStandInsTest::keepsOne);
    run.server().on("/lost", status(410, ""));
    String plain = run.links("", "/gone", "/lost");
    String first = run.links("--archive", "/gone", "/lost");
    assertTrue(plain.endsWith("@list.md:2:7|\n"), plain);
    assertTrue(first.contains("@list.md:1:7|https://web.archive.org/web/2024/gone\n"), first);
    assertTrue(first.endsWith("@list.md:2:7|\n"), first);
    assertEquals(2, run.desk().seen().size());
    run.desk().forget();
    assertEquals(first, run.links("--archive", "/gone", "/lost"));
    assertEquals(0, run.desk().seen().size());
  }

  @Test
  void silentArchiveIsAskedAgain() throws IOException {
    run.environment().put("SHELFCHECK_WAYBACK_URL", run.desk().url(""));
    run.desk().on("/wayback/available", status(403, "no programs here"));
    run.links("--archive", "/gone");
    run.desk().on("/wayback/available", LinkStandInsTest::keepsOne);
    assertTrue(run.links("--archive", "/gone").endsWith("/web/2024/gone\n"));
  }

  /** An archive that has a copy of what is gone, and of nothing else. */
  private static void keepsOne(Loopback.Seen request, OutputStream out) throws IOException {
    Loopback.write(
        out,
        200,
        request.path().endsWith("gone")
            ? "{\"archived_snapshots\":{\"closest\":{\"available\":true,"
                + "\"url\":\"http://web.archive.org/web/2024/gone\"}}}"
            : "{\"archived_snapshots\":{}}");
  }
}
