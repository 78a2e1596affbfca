package dev.shelfcheck.source.links;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.shelfcheck.ask.Answer;
import dev.shelfcheck.ask.Cause;
import dev.shelfcheck.ask.Evidence;
import dev.shelfcheck.ask.Evidence.Provenance;
import dev.shelfcheck.ask.LinkReport;
import dev.shelfcheck.ask.LinkReport.Verdict;
import dev.shelfcheck.ask.LinkStatus;
import dev.shelfcheck.source.http.HttpAsk;
import dev.shelfcheck.source.http.HttpGate;
import dev.shelfcheck.source.http.HttpReply;
import dev.shelfcheck.source.http.HttpStatus;
import dev.shelfcheck.source.store.EvidenceStore;
import dev.shelfcheck.source.store.EvidenceStore.Note;
import dev.shelfcheck.source.store.Lifetimes;
import dev.shelfcheck.source.store.PageMark;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * Archived copies, from the Wayback Machine's availability interface
 * (https://archive.org/help/wayback_api.php): it takes one address a request, so that of one run no
 * more than a hundred are asked for, all through the gate at once.
 */
public final class Wayback {
  public static final String BASE = "https://archive.org";

  /** The environment variable that sets another address, of a mirror or a test server. */
  public static final String ADDRESS_VARIABLE = "SHELFCHECK_WAYBACK_URL";

  /** Copies of more dead links are not looked up in one run; chosen. */
  private static final int A_RUN = 100;

  private static final ObjectMapper JSON = new ObjectMapper();

  private final HttpGate gate;
  private final String base;

  /** The archive at an address, asked through a gate. */
  public Wayback(HttpGate gate, String base) {
    this.gate = gate;
    this.base = base;
  }

  /**
   * The reports, those of dead pages with the copies there are. What the archive said is remembered
   * at the address of the look-up: a copy for as long as a living link, that there is none for a
   * day.
   *
   * @param today the date that evidence bears
   */
  Map<LinkStatus, LinkReport> beside(
      Map<LinkStatus, LinkReport> reports, EvidenceStore store, LocalDate today) {
    List<String> bare =
        reports.entrySet().stream()
            .filter(e -> e.getValue().verdict() == Verdict.DEAD)
            .filter(e -> e.getValue().archived().isEmpty())
            .map(e -> e.getKey().url())
            .toList();
    learn(
        bare.stream().filter(url -> store.due(lookUp(url), Lifetimes.PAUSE)).toList(),
        store,
        today);
    Map<LinkStatus, LinkReport> all = new LinkedHashMap<>(reports);
    for (String url : bare) {
      store
          .recall(lookUp(url))
          .ifPresent(
              copy ->
                  all.computeIfPresent(
                      new LinkStatus(url), (q, r) -> r.with(copy.value().finalUrl())));
    }
    return all;
  }

  private void learn(List<String> urls, EvidenceStore store, LocalDate today) {
    List<Note> notes =
        copies(urls).entrySet().stream()
            .map(e -> new Note(lookUp(e.getKey()), answer(e.getValue(), today), PageMark.NONE))
            .toList();
    if (!notes.isEmpty()) {
      store.noteAll(notes);
    }
  }

  private static Answer<LinkReport> answer(Optional<String> copy, LocalDate today) {
    return copy.isEmpty()
        ? Answer.unknown(Cause.NOT_HELD, "no archived copy")
        : Answer.Known.of(
            LinkObservation.report(
                Verdict.ALIVE, HttpStatus.OK, "archived", copy, Optional.empty()),
            new Evidence("Wayback Machine", today, Provenance.LIVE));
  }

  /** Where an address is looked up. */
  private LinkStatus lookUp(String url) {
    return new LinkStatus(
        base + "/wayback/available?url=" + URLEncoder.encode(url, StandardCharsets.UTF_8));
  }

  /** The copies of the first hundred addresses; one of which the archive said nothing is absent. */
  Map<String, Optional<String>> copies(Collection<String> urls) {
    Map<String, CompletableFuture<HttpReply>> asked = new LinkedHashMap<>();
    urls.stream()
        .limit(A_RUN)
        .forEach(url -> asked.put(url, gate.ask(HttpAsk.get(lookUp(url).url()).attempts(2))));
    Map<String, Optional<String>> copies = new LinkedHashMap<>();
    asked.forEach((url, reply) -> said(reply.join()).ifPresent(copy -> copies.put(url, copy)));
    return copies;
  }

  /** What the archive said, absent where it said nothing that can be read. */
  private static Optional<Optional<String>> said(HttpReply reply) {
    if (!(reply instanceof HttpReply.Received received) || !received.ok()) {
      return Optional.empty();
    }
    try {
      JsonNode snapshots = JSON.readTree(received.body()).path("archived_snapshots");
      return snapshots.isObject() ? Optional.of(copy(snapshots.path("closest"))) : Optional.empty();
    } catch (JsonProcessingException e) {
      return Optional.empty();
    }
  }

  private static Optional<String> copy(JsonNode closest) {
    String url = closest.path("url").asText("");
    boolean good = closest.path("available").asBoolean() && url.startsWith("http");
    return good ? Optional.of(url.replaceFirst("^http:", "https:")) : Optional.empty();
  }
}
