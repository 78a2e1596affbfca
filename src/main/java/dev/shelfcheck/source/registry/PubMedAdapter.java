package dev.shelfcheck.source.registry;

import com.fasterxml.jackson.databind.JsonNode;
import dev.shelfcheck.ask.Question;
import dev.shelfcheck.model.Doi;
import dev.shelfcheck.model.Identifier;
import dev.shelfcheck.model.Registry;
import dev.shelfcheck.model.RegistryId;
import dev.shelfcheck.model.Standing;
import dev.shelfcheck.model.Work;
import dev.shelfcheck.source.http.HttpAsk;
import dev.shelfcheck.source.record.JsonFields;
import dev.shelfcheck.source.record.RecordText;
import dev.shelfcheck.source.work.WorkBuilder;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * PubMed by its own numbers, two hundred at a time, as <a
 * href="https://www.ncbi.nlm.nih.gov/books/NBK25499/">ESummary</a> gives them; a number it does not
 * know comes back with an {@code error}.
 */
final class PubMedAdapter extends IdentifierAdapter {
  /** NCBI asks for no more ids in an address. */
  private static final int BATCH = 200;

  private final Optional<Secret> key;
  private final Optional<Secret> mail;

  PubMedAdapter(String base, Optional<Secret> key, Optional<Secret> mail) {
    super(RegistryEndpoint.PUBMED, base, BATCH);
    this.key = key;
    this.mail = mail;
  }

  @Override
  boolean knows(Identifier identifier) {
    return identifier instanceof RegistryId id && id.registry() == Registry.PUBMED;
  }

  @Override
  public boolean mustHold(Question<?> question) {
    return takes(question);
  }

  /** A form, so that neither key nor address stands in a URL. */
  @Override
  public HttpAsk ask(List<Question<?>> batch) {
    List<String> form = new ArrayList<>(List.of("db=pubmed", "retmode=json", "tool=shelfcheck"));
    form.add(
        "id="
            + Batches.identifiers(batch, RegistryId.class).stream()
                .map(RegistryId::value)
                .collect(Collectors.joining(",")));
    mail.ifPresent(address -> form.add("email=" + Query.encoded(address.reveal())));
    key.ifPresent(secret -> form.add("api_key=" + Query.encoded(secret.reveal())));
    return HttpAsk.post(
        base + "/entrez/eutils/esummary.fcgi",
        "application/x-www-form-urlencoded",
        String.join("&", form));
  }

  @Override
  public Reading read(int status, String body, List<Question<?>> batch) throws Silence {
    JsonNode result = Json.parse(body).path("result");
    if (!result.isObject()) {
      throw Silence.of("no \"result\" where one was due");
    }
    Set<Question<?>> denied = new LinkedHashSet<>();
    List<Work> works = new ArrayList<>();
    boolean whole = true;
    for (Question<?> question : batch) {
      String number = Batches.identifiers(List.of(question), RegistryId.class).get(0).value();
      JsonNode item = result.path(number);
      whole &= item.isObject();
      if (item.path("error").asText().contains("cannot get document summary")) {
        denied.add(question);
      } else if (item.path("uid").asText().equals(number)) {
        work(item, number).ifPresent(works::add);
      }
    }
    return Reading.of(batch, works).denying(denied).whole(whole);
  }

  private static Optional<Work> work(JsonNode item, String number) {
    WorkBuilder draft =
        new WorkBuilder().identifier(Optional.of(new RegistryId(Registry.PUBMED, number)));
    for (JsonNode id : item.path("articleids")) {
      if (id.path("idtype").asText().equals("doi")) {
        draft.identifier(Json.text(id, "value").flatMap(Doi::parse));
      }
    }
    JsonFields.byline(draft, item.path("authors"), author -> Json.text(author, "name"));
    boolean retracted =
        Json.texts(item, "pubtype").stream().anyMatch("Retracted Publication"::equals);
    return draft
        .title(Json.text(item, "title").map(title -> title.replaceFirst("\\.$", "")))
        .year(Json.text(item, "pubdate"))
        .year(Json.text(item, "epubdate"))
        .venue(Json.text(item, "fulljournalname"))
        .venue(Json.text(item, "fulljournalname").map(RecordText::withoutPlace))
        .venue(Json.text(item, "source"))
        .issn(Json.text(item, "issn"))
        .issn(Json.text(item, "essn"))
        .standing(retracted ? Standing.RETRACTED : Standing.STANDS)
        .work();
  }
}
